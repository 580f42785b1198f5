#include "intake/understand/name_index.h"

#include "characters/blank.h"
#include "characters/digit.h"
#include "text/search_key.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr std::pair<std::string_view, std::string_view> spellings[]{
    {"党支部", "支部"}, {"党总支部", "总支"},
    {"党总支", "总支"}, {"支部委员会", "支部"},
    {"第", ""},         {"一", "1"},
    {"二", "2"},        {"三", "3"},
    {"四", "4"},        {"五", "5"},
    {"六", "6"},        {"七", "7"},
    {"八", "8"},        {"九", "9"},
    {"〇", "0"},        {"中共", ""},
    {"(", ""},          {")", ""},
    {"“", ""},          {"”", ""},
    {"\"", ""},         {"、", ""},
    {"·", ""},          {"-", ""}};
constexpr std::string_view ends_without_meaning[]{"委员会", "支部"};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

/// 十一 is 11, 十 is 10, 二十 is 20; behind the replacement of the single numerals.
std::string with_tens(std::string text) {
    constexpr std::string_view ten = "十";
    for (size_t at = 0; (at = text.find(ten, at)) != std::string::npos;) {
        const bool before = at > 0 && is_digit(text[at - 1]);
        const size_t behind = at + ten.size();
        const bool after = behind < text.size() && is_digit(text[behind]);
        text.replace(at, ten.size(), before ? (after ? "" : "0") : (after ? "1" : "10"));
    }
    return text;
}

/// One spelling of a text, to look for names in it.
std::string spelled(std::string_view text) {
    std::string key = folded(text);
    for (const auto& [from, to] : spellings)
        key = replaced(std::move(key), from, to);
    return with_tens(std::move(key));
}

/// What is longer is no name, and no title that holds one: spelling it would take long. In bytes.
constexpr size_t longest_text = 2000;

/// Whether a text holds a name that is no part of a greater number (1支部 in 11支部).
bool holds(std::string_view text, std::string_view name) {
    for (size_t at = 0; (at = text.find(name, at)) != text.npos; ++at)
        if (at == 0 || !is_digit(name.front()) || !is_digit(text[at - 1]))
            return true;
    return false;
}

/// Codes and single characters stand in a text by chance.
bool is_telling(std::string_view name) {
    constexpr size_t bytes_of_han = 3;
    return name.size() > bytes_of_han &&
           std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

std::string without_ends(std::string key) {
    for (const std::string_view end : ends_without_meaning)
        if (key.size() > end.size() && key.ends_with(end))
            key.resize(key.size() - end.size());
    return key;
}

} // namespace

std::string near_key(std::string_view name) {
    return without_ends(spelled(name));
}

template <class PlaceOfIt>
void NameIndex<PlaceOfIt>::add_to(Places& places, std::string name, PlaceOfIt place) {
    auto& known = places[std::move(name)];
    if (std::ranges::find(known, place) == known.end())
        known.push_back(place);
}

template <class PlaceOfIt>
void NameIndex<PlaceOfIt>::add(std::string_view name, PlaceOfIt place) {
    name = trimmed(name);
    if (name.empty())
        return;
    add_to(m_exact, std::string{name}, place);
    std::string key = spelled(name);
    if (!key.empty()) // an end without a beginning stays
        add_to(m_near, without_ends(key), place);
    if (is_telling(key))
        add_to(m_in_texts, std::move(key), place);
}

template <class PlaceOfIt>
const std::vector<PlaceOfIt>& NameIndex<PlaceOfIt>::exact(std::string_view name) const {
    static const std::vector<PlaceOfIt> none;
    const auto found = m_exact.find(trimmed(name));
    return found == m_exact.end() ? none : found->second;
}

template <class PlaceOfIt>
std::optional<NameMatch<PlaceOfIt>> NameIndex<PlaceOfIt>::find(std::string_view name) const {
    if (const auto& places = exact(name); !places.empty())
        return places.size() == 1
                   ? std::optional{NameMatch<PlaceOfIt>{places.front(), NameFound::exact}}
                   : std::nullopt;
    if (name.size() > longest_text)
        return std::nullopt;
    const auto found = m_near.find(near_key(name));
    if (found == m_near.end() || found->second.size() != 1)
        return std::nullopt;
    return NameMatch<PlaceOfIt>{found->second.front(), NameFound::near};
}

template <class PlaceOfIt>
std::optional<PlaceOfIt> NameIndex<PlaceOfIt>::named_in(std::string_view text) const {
    if (text.size() > longest_text)
        return std::nullopt;
    const std::string key = spelled(text);
    const std::vector<PlaceOfIt>* longest = nullptr;
    size_t length = 0;
    for (const auto& [name, places] : m_in_texts) {
        if (name.size() < length || !holds(key, name))
            continue;
        if (name.size() == length && *longest != places)
            return std::nullopt;
        longest = &places;
        length = name.size();
    }
    return longest && longest->size() == 1 ? std::optional{longest->front()} : std::nullopt;
}

template class NameIndex<IndicatorPlace>;
template class NameIndex<UnitPlace>;
template class NameIndex<int>;

} // namespace taizhang
