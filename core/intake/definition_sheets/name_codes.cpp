#include "intake/definition_sheets/name_codes.h"

#include "characters/utf8.h"
#include "text/search_key.h"

namespace taizhang {

namespace {

constexpr size_t longest_stem = 40; // of 64; a number follows

bool belongs_in_code(char c) {
    return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9');
}

/// The first letter of each 汉字; letters and figures stand for themselves.
std::string stem_of(std::string_view name, const SearchKeyMaker& maker) {
    std::string stem;
    std::string plain = folded(name);
    for (std::string_view rest = plain; !rest.empty() && stem.size() < longest_stem;) {
        const auto [code, length] = first_character(rest);
        const std::string_view character = rest.substr(0, std::max<size_t>(length, 1));
        rest.remove_prefix(character.size());
        const std::string letters =
            code < 0x80 ? std::string{character} : maker.usual_initials(character);
        for (const char letter : letters)
            if (belongs_in_code(letter))
                stem += letter;
    }
    return stem;
}

} // namespace

NameCodes::NameCodes(std::function<bool(std::string_view)> is_taken)
    : m_is_taken(std::move(is_taken)) {}

NameCodes::~NameCodes() = default;

std::string NameCodes::code_of(std::string_view name, std::string_view otherwise) {
    if (!m_maker)
        m_maker = std::make_unique<SearchKeyMaker>();
    std::string stem = stem_of(name, *m_maker);
    if (stem.empty())
        stem = otherwise;
    std::string code = stem;
    for (int number = 2; m_is_taken(code); ++number)
        code = stem + "-" + std::to_string(number);
    return code;
}

} // namespace taizhang
