#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace taizhang {

/// What stands between a number and a Chinese character beside it.
enum class NumberGap {
    space, ///< 3 场
    none   ///< 3场, for word processors, which make a gap of their own
};

/// What there is to fill in; a field that has no value is not there.
class Fields {
public:
    void set(std::string_view name, std::string value);
    /// Leaves the field out when there is no value or nothing in it.
    void set(std::string_view name, const std::optional<std::string>& value);
    void remove(const std::string& name) { m_values.erase(name); }
    const std::string* find(std::string_view name) const;

private:
    std::map<std::string, std::string, std::less<>> m_values;
};

/// Where a template breaks its rules, with the text at fault.
enum class TemplateFault { unclosed_brace, unclosed_bracket, nested_bracket, stray_close };

/// Nothing for a template that can be filled in.
std::optional<TemplateFault> fault_of(std::string_view pattern);

/// A text that was written with spaces between numbers and Chinese characters, with that gap.
std::string with_gap(std::string_view text, NumberGap gap);

/// The sentence with its fields filled in: a part in [ ] is left out when one of its fields has no
/// value; a field outside of such parts that has none is written as a dash. The gap is set where a
/// number that was filled in meets a Chinese character.
std::string filled(std::string_view pattern, const Fields& fields, NumberGap gap);

} // namespace taizhang
