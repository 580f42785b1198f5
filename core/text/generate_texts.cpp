// Build tool: turns assets/lang/*.json into the enum TextId and the tables behind text().
// Each file is one flat object, "id.with.dots" -> text with {0} {1} … for what is filled in.
// zh-CN.json is the source of ids. The build stops when a language lacks an id, has one more, or
// fills in other places, so a text that is missing can't reach a user.
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

namespace {

using Texts = nlohmann::ordered_json;

Texts read_texts(const std::string& path) {
    std::ifstream file(path);
    if (!file)
        throw std::runtime_error(path + ": cannot be read");
    return Texts::parse(file);
}

std::set<char> places_in(const std::string& text) {
    std::set<char> places;
    for (size_t i = 0; i + 2 < text.size(); ++i)
        if (text[i] == '{' && text[i + 2] == '}')
            places.insert(text[i + 1]);
    return places;
}

std::string enumerator(std::string id) {
    for (char& c : id)
        if (c == '.')
            c = '_';
    return id;
}

void require_same_ids(const Texts& source, const Texts& other, const std::string& path) {
    for (const auto& [id, text] : source.items()) {
        if (!other.contains(id))
            throw std::runtime_error(path + ": " + id + " is missing");
        if (places_in(text) != places_in(other[id]))
            throw std::runtime_error(path + ": " + id + " fills in other places");
    }
    for (const auto& [id, text] : other.items())
        if (!source.contains(id))
            throw std::runtime_error(path + ": " + id + " is not in zh-CN.json");
}

std::string literal(const std::string& text) {
    return nlohmann::json(text).dump(); // JSON's escapes are C++'s as well
}

void write_header(const std::string& path, const Texts& source) {
    std::ofstream out(path);
    out << "#pragma once\n\n#include <cstdint>\n\nnamespace taizhang {\n\n"
        << "/// Every text a user can see, from assets/lang.\nenum class TextId : std::uint16_t "
           "{\n";
    for (const auto& [id, text] : source.items())
        out << "    " << enumerator(id) << ",\n";
    out << "};\n\ninline constexpr int text_count = " << source.size()
        << ";\n\n} // namespace taizhang\n";
}

void write_table(std::ostream& out, const std::string& name, const Texts& ids, const Texts& texts) {
    out << "const std::array<std::string_view, text_count> " << name << "{\n";
    for (const auto& [id, ignored] : ids.items())
        out << "    " << literal(texts[id]) << ",\n";
    out << "};\n\n";
}

void write_tables(const std::string& path, const Texts& chinese, const Texts& english) {
    Texts names;
    for (const auto& [id, text] : chinese.items())
        names[id] = enumerator(id);
    std::ofstream out(path);
    out << "#include \"text/text_tables.h\"\n\nnamespace taizhang {\n\n";
    write_table(out, "chinese_texts", chinese, chinese);
    write_table(out, "english_texts", chinese, english);
    write_table(out, "text_names", chinese, names);
    out << "} // namespace taizhang\n";
}

} // namespace

int main(int argc, char** argv) try {
    if (argc != 4)
        throw std::runtime_error("usage: generate_texts LANG_FOLDER HEADER TABLES");
    const std::string folder = argv[1];
    const Texts chinese = read_texts(folder + "/zh-CN.json");
    const Texts english = read_texts(folder + "/en.json");
    require_same_ids(chinese, english, folder + "/en.json");
    write_header(argv[2], chinese);
    write_tables(argv[3], chinese, english);
    return 0;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
}
