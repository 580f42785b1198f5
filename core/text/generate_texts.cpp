// Build tool: turns assets/lang/*.json into the constants of TextId and the table behind Texts.
// Each file is one flat object, "id.with.dots" -> text with {0} {1} … for what is filled in, and
// {0 row is|rows are} for a number and the words behind it: those before | for 1, else the others.
// zh-CN.json is the source of ids. The build stops when a language lacks an id, has one more, or
// fills in other places, so a text that is missing can't reach a user.
#include "text/text_id.h"

#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
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
        if (text[i] == '{' && (text[i + 2] == '}' || text[i + 2] == ' '))
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

/// With its length: counting the characters of all texts took the compiler a minute.
std::string literal(const std::string& text) {
    return nlohmann::json(text).dump() + "sv"; // JSON's escapes are C++'s as well
}

std::string area_of(const std::string& id) {
    return id.substr(0, id.find('.'));
}

/// Leaves a file alone that says the same already, so that nothing is built again for it.
void write_file(const std::string& path, const std::string& content) {
    std::ifstream old(path);
    if (old && std::string{std::istreambuf_iterator<char>(old), {}} == content)
        return;
    std::ofstream(path) << content;
}

/// One header an area: what is before the first dot of an id.
void write_headers(const std::string& folder, const Texts& source) {
    std::map<std::string, std::string> areas;
    std::map<std::string, std::string> lists;
    for (const auto& [id, text] : source.items()) {
        areas[area_of(id)] += "inline constexpr TextId " + enumerator(id) + "{" +
                              std::to_string(taizhang::hash_of_text(id, {})) + "u};\n";
        lists[area_of(id)] += "    " + enumerator(id) + ",\n";
    }
    for (const auto& [area, constants] : areas)
        write_file(
            folder + "/ids/" + area + ".h",
            "#pragma once\n\n#include \"text/text_id.h\"\n\nnamespace taizhang::text_id {\n\n" +
                constants + "\ninline constexpr TextId all_of_" + area + "[]{\n" + lists[area] +
                "};\n\n} // namespace taizhang::text_id\n");
}

std::map<std::uint32_t, std::string> sorted_ids(const Texts& source) {
    std::map<std::uint32_t, std::string> ids;
    for (const auto& [id, text] : source.items())
        if (const auto [place, is_new] = ids.emplace(taizhang::hash_of_text(id, {}), id); !is_new)
            throw std::runtime_error(id + " has the hash of " + place->second + ": rename it");
    return ids;
}

void write_table(const std::string& path, const Texts& chinese, const Texts& english) {
    std::ostringstream out;
    out << "#include \"text/text_tables.h\"\n\nusing namespace std::string_view_literals;\n\n"
        << "namespace taizhang {\n\nstatic const TextEntry entries[]{\n";
    for (const auto& [hash, id] : sorted_ids(chinese))
        out << "    {TextId{" << hash << "u}, " << literal(enumerator(id)) << ", "
            << literal(chinese[id]) << ", " << literal(english[id]) << "},\n";
    out << "};\n\nconst std::span<const TextEntry> all_texts{entries};\n\n} // namespace "
           "taizhang\n";
    write_file(path, out.str());
}

} // namespace

int main(int argc, char** argv) try {
    if (argc != 3)
        throw std::runtime_error("usage: generate_texts LANG_FOLDER OUT_FOLDER");
    const std::string folder = argv[1];
    const Texts chinese = read_texts(folder + "/zh-CN.json");
    const Texts english = read_texts(folder + "/en.json");
    require_same_ids(chinese, english, folder + "/en.json");
    const std::string out = argv[2];
    write_headers(out, chinese);
    write_table(out + "/text_tables.cpp", chinese, english);
    return 0;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
}
