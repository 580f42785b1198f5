#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace taizhang {

class SearchKeyMaker;

/// Codes for what sheets call by name alone: the first letters of its 拼音 with its figures
/// (第2党支部 → d2dzb), and a number where these are taken. The same names in the same order give
/// the same codes.
class NameCodes {
public:
    /// `is_taken` says of a code whether something has it already.
    explicit NameCodes(std::function<bool(std::string_view code)> is_taken);
    ~NameCodes();
    NameCodes(const NameCodes&) = delete;
    NameCodes& operator=(const NameCodes&) = delete;

    /// `otherwise`: the stem for a name without a letter.
    std::string code_of(std::string_view name, std::string_view otherwise);

private:
    std::function<bool(std::string_view)> m_is_taken;
    std::unique_ptr<SearchKeyMaker> m_maker; ///< made when it is needed: it takes a while
};

} // namespace taizhang
