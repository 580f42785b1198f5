#include "cli/call.h"

#include "characters/blank.h"
#include "characters/hidden.h"
#include "text/ids/cli.h"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace taizhang::cli {

namespace {

/// Another program has made the pipe one that does not wait.
void wait_for_output() {
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    ::poll(&output, 1, -1);
}

} // namespace

void Output::flush() {
    const std::string text =
        m_hidden == Hidden::shown ? with_hidden_shown(m_text) : std::move(m_text);
    size_t done = 0;
    while (done < text.size() && !m_failed) {
        const ssize_t written = write(STDOUT_FILENO, text.data() + done, text.size() - done);
        if (written >= 0)
            done += static_cast<size_t>(written);
        else if (errno == EAGAIN)
            wait_for_output();
        else if (errno != EINTR)
            m_failed = true;
    }
    m_reader_is_gone = m_failed && errno == EPIPE;
    m_text.clear();
}

void Output::finish() {
    flush();
    if (m_failed && !m_reader_is_gone)
        throw Failure{said_no, text_id::cli_not_written};
}

const std::string& Call::argument(size_t place, std::string_view name) const {
    if (place >= arguments.positional().size())
        throw Failure{wrong_usage, text_id::cli_argument_missing, {std::string{name}}};
    return arguments.positional()[place];
}

void Call::at_most_arguments(size_t count) const {
    if (arguments.positional().size() > count)
        throw Failure{wrong_usage, text_id::cli_argument_extra, {arguments.positional()[count]}};
}

void Call::say(const std::string& line) const {
    const std::string text = with_hidden_shown(line) + "\n";
    std::fwrite(text.data(), 1, text.size(), stderr);
}

std::optional<int> year_of(const Call& call) {
    const auto year = call.arguments.whole_number(year_option, earliest_year, latest_year,
                                                  text_id::cli_value_year);
    return year ? std::optional{static_cast<int>(*year)} : std::nullopt;
}

int required_year_of(const Call& call) {
    if (const auto year = year_of(call))
        return *year;
    throw Failure{wrong_usage, text_id::cli_option_missing, {std::string{year_option.name}}};
}

std::optional<int> quarter_of(const Call& call) {
    const auto quarter =
        call.arguments.whole_number(quarter_option, 1, 4, text_id::cli_value_quarter);
    return quarter ? std::optional{static_cast<int>(*quarter)} : std::nullopt;
}

Date as_of(const Call& call) {
    return call.arguments.date(as_of_option).value_or(call.today);
}

std::string correction_of(const Call& call) {
    if (!call.arguments.has(correct_option))
        return {};
    return reason_in(call, correct_option);
}

std::string reason_in(const Call& call, const Option& option) {
    const std::string given = required(call, option);
    const std::string reason{trimmed(given)};
    if (reason.empty())
        throw Failure{wrong_usage, text_id::cli_option_missing, {std::string{option.name}}};
    return reason;
}

Overwrite overwrite_of(const Call& call) {
    return call.arguments.has(force_option) ? Overwrite::replace : Overwrite::refuse;
}

std::string required(const Call& call, const Option& option) {
    if (const auto value = call.arguments.text(option))
        return *value;
    throw Failure{wrong_usage, text_id::cli_option_missing, {std::string{option.name}}};
}

UnitPlace unit_place_of(const Call& call, const Definitions& definitions) {
    const auto code = call.arguments.text(unit_option);
    if (!code && definitions.units.empty())
        throw Failure{said_no, text_id::cli_no_units};
    if (!code)
        return {};
    if (const auto place = definitions.units.place_of(*code))
        return *place;
    throw Failure{said_no, text_id::cli_unknown_unit, {*code}};
}

std::optional<IndicatorPlace> indicator_place_of(const Call& call, const Definitions& definitions) {
    const auto code = call.arguments.text(indicator_option);
    if (!code)
        return std::nullopt;
    if (const auto place = place_of(definitions, *code))
        return place;
    throw Failure{said_no, text_id::cli_unknown_indicator, {*code}};
}

std::string name_of(const Indicator& indicator, const Texts& texts) {
    const bool english = texts.language() == Language::english && !indicator.name_en.empty();
    return english ? indicator.name_en : indicator.name_zh;
}

} // namespace taizhang::cli
