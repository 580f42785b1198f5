#pragma once

#include "model/quantity.h"
#include "text/texts.h"
#include "time/date.h"

#include <map>
#include <span>
#include <stdexcept>
#include <vector>

namespace taizhang::cli {

// Exit statuses of interfaces.md; the others come from LedgerError.
inline constexpr int said_no = 1; ///< the data or the file
inline constexpr int wrong_usage = 2;

/// Stops a command; told once, in the user's language.
class Failure : public std::runtime_error {
public:
    /// `last` is a text that is filled in after the arguments.
    Failure(int status, TextId reason, std::vector<std::string> arguments = {},
            std::optional<TextId> last = {})
        : std::runtime_error{std::string{name_of(reason)}}, m_status{status}, m_reason{reason},
          m_arguments{std::move(arguments)}, m_last{last} {}

    int status() const { return m_status; }
    std::string message(const Texts& texts) const;

private:
    int m_status;
    TextId m_reason;
    std::vector<std::string> m_arguments;
    std::optional<TextId> m_last;
};

/// Wrong usage: the value typed for an option or argument is not what it should be.
Failure bad_value(std::string_view name, std::string value, TextId expected);

/// An option that commands may take.
struct Option {
    std::string_view name;  ///< with its dashes
    std::string_view value; ///< what stands for the value in the help; empty = a flag
    TextId help;
    bool is_repeatable = false;

    bool is_path() const { return value.starts_with("FILE") || value == "LEDGER"; }
};

/// What was typed after a command's name.
class Arguments {
public:
    /// Throws wrong_usage for what is not in `options`, for a missing value and for the repetition
    /// of an option that has one value.
    Arguments(std::span<const std::string_view> words, std::span<const Option* const> options);

    const std::vector<std::string>& positional() const { return m_positional; }
    bool has(const Option& option) const { return m_values.contains(option.name); }
    std::optional<std::string> text(const Option& option) const;
    /// All values of an option that may be repeated, in their order.
    std::vector<std::string> texts(const Option& option) const;
    std::optional<std::int64_t> whole_number(const Option& option, std::int64_t least,
                                             std::int64_t greatest, TextId expected) const;
    std::optional<Date> date(const Option& option) const;

private:
    std::vector<std::string> m_positional;
    std::map<std::string_view, std::vector<std::string>> m_values;
};

/// Digits only, without a sign.
std::optional<std::int64_t> read_whole_number(std::string_view text);

} // namespace taizhang::cli
