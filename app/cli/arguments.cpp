#include "cli/arguments.h"

#include "intake/typed_text.h"
#include "text/ids/cli.h"

#include <algorithm>
#include <charconv>

namespace taizhang::cli {

namespace {

const Option& option_named(std::string_view name, std::span<const Option* const> options) {
    const auto found = std::ranges::find(options, name, [](auto option) { return option->name; });
    if (found == options.end())
        throw Failure{wrong_usage, text_id::cli_unknown_option, {std::string{name}}};
    return **found;
}

/// A path may be of any bytes; whatever else is typed may come to stand in the ledger.
void check_text(const Option& option, const std::string& value) {
    const auto fault = option.is_path() ? std::nullopt : text_fault(value);
    if (fault)
        throw Failure{
            said_no, text_id::cli_option_not_text, {std::string{option.name}}, reason_of(*fault)};
}

} // namespace

std::string Failure::message(const Texts& texts) const {
    auto arguments = m_arguments;
    if (m_last)
        arguments.emplace_back(texts(*m_last));
    return texts.fill(m_reason, arguments);
}

Failure bad_value(std::string_view name, std::string value, TextId expected) {
    return {wrong_usage, text_id::cli_bad_value, {std::string{name}, std::move(value)}, expected};
}

Arguments::Arguments(std::span<const std::string_view> words,
                     std::span<const Option* const> options) {
    bool only_positional = false;
    for (size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        const bool is_option = !only_positional && word.size() > 1 && word.starts_with('-');
        if (!is_option) {
            m_positional.emplace_back(word);
            continue;
        }
        if (word == "--") {
            only_positional = true;
            continue;
        }
        const size_t equals = word.starts_with("--") ? word.find('=') : word.npos;
        const Option& option = option_named(word.substr(0, equals), options);
        std::string value;
        if (equals != word.npos && !option.value.empty())
            value = word.substr(equals + 1);
        else if (equals != word.npos)
            throw Failure{wrong_usage, text_id::cli_unknown_option, {std::string{word}}};
        else if (!option.value.empty() && i + 1 == words.size())
            throw Failure{wrong_usage, text_id::cli_option_needs_value, {std::string{option.name}}};
        else if (!option.value.empty())
            value = words[++i];
        check_text(option, value);
        auto& values = m_values[option.name];
        values.push_back(std::move(value));
        if (values.size() > 1 && !option.is_repeatable)
            throw Failure{wrong_usage, text_id::cli_option_twice, {std::string{option.name}}};
    }
}

std::optional<std::string> Arguments::text(const Option& option) const {
    const auto found = m_values.find(option.name);
    if (found == m_values.end())
        return std::nullopt;
    return found->second.front();
}

std::vector<std::string> Arguments::texts(const Option& option) const {
    const auto found = m_values.find(option.name);
    return found == m_values.end() ? std::vector<std::string>{} : found->second;
}

std::optional<std::int64_t> Arguments::whole_number(const Option& option, std::int64_t least,
                                                    std::int64_t greatest, TextId expected) const {
    const auto typed = text(option);
    if (!typed)
        return std::nullopt;
    const auto number = read_whole_number(*typed);
    if (number && least <= *number && *number <= greatest)
        return number;
    throw bad_value(option.name, *typed, expected);
}

std::optional<Date> Arguments::date(const Option& option) const {
    const auto typed = text(option);
    if (!typed)
        return std::nullopt;
    if (const auto date = parse_iso_date(*typed))
        return date;
    throw bad_value(option.name, *typed, text_id::cli_value_date);
}

std::optional<std::int64_t> read_whole_number(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.starts_with('-') || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

} // namespace taizhang::cli
