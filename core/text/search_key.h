#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace taizhang {

/// A name prepared for finding it by 汉字, by 全拼 (zhongxinzu) and by 首字母 (zxz).
struct SearchKey {
    std::string text;     ///< as folded() makes it
    std::string pinyin;   ///< without tones and spaces, ü as u; a line for each way to read it
    std::string initials; ///< first letter of every syllable, a line for each way to read it

    friend bool operator==(const SearchKey&, const SearchKey&) = default;
};

/// Makes search keys; keep one, making it is slow (tens of milliseconds).
class SearchKeyMaker {
public:
    SearchKeyMaker();
    ~SearchKeyMaker();
    SearchKeyMaker(const SearchKeyMaker&) = delete;
    SearchKeyMaker& operator=(const SearchKeyMaker&) = delete;

    SearchKey key_of(std::string_view name) const;
    /// First letters of the usual readings, without a look at others.
    std::string usual_initials(std::string_view text) const;
    /// First letters of the readings of a character that has several; empty for others.
    std::string initials_of_readings(char32_t character) const;

private:
    struct Rules;
    std::unique_ptr<Rules> m_rules;
};

/// What is typed, without case, accents, full width, blanks and what nobody sees.
std::string folded(std::string_view typed);

/// 首字母 that were typed; empty when it is something else.
std::string typed_initials(std::string_view typed);

/// How well a name answers to what was typed (as made by folded()); 0 = not at all, greater is
/// better. Everything answers to an empty text.
int match(const SearchKey& key, std::string_view typed);

} // namespace taizhang
