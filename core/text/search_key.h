#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace taizhang {

/// A name prepared for finding it by 汉字, by 全拼 (zhongxinzu) and by 首字母 (zxz).
struct SearchKey {
    std::string text;     ///< lower case, full width folded to half
    std::string pinyin;   ///< without tones and spaces
    std::string initials; ///< first letter of every syllable

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

private:
    struct Rules;
    std::unique_ptr<Rules> m_rules;
};

/// What is typed, in the form of SearchKey::text.
std::string folded(std::string_view typed);

/// How well a name answers to what was typed (as made by folded()); 0 = not at all, greater is
/// better. Everything answers to an empty text.
int match(const SearchKey& key, std::string_view typed);

} // namespace taizhang
