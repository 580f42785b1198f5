#pragma once

#include "cli/options.h"
#include "ledger/ledger.h"
#include "model/definitions.h"
#include "output/file/whole_file.h"

#include <cstdio>

namespace taizhang::cli {

enum class Format { table, json, csv };

/// What of the text is shown by its code: nothing where another program reads it.
enum class Hidden { kept, shown };

/// Writes to standard output in large pieces. A reader that has gone away ends the output quietly.
class Output {
public:
    explicit Output(Hidden hidden) : m_hidden{hidden} {}
    ~Output() { flush(); }
    std::string& text() { return m_text; } ///< append here
    /// Hands on what has gathered, once it is much.
    void flush_if_long() {
        if (m_text.size() > 1 << 16)
            flush();
    }
    void flush();
    /// Throws not_written when something could not be written.
    void finish();
    bool reader_is_gone() const { return m_reader_is_gone; }

private:
    Hidden m_hidden;
    std::string m_text;
    bool m_failed = false;
    bool m_reader_is_gone = false;
};

/// One call of a command.
struct Call {
    const Arguments& arguments;
    Texts texts;
    Format format = Format::table;
    Date today{};
    Instant now{};
    Output output;
    /// Set once the ledger holds what the call wrote: from then on nothing makes it a failure.
    bool is_committed = false;

    /// The argument at a place; throws wrong_usage when it is missing.
    const std::string& argument(size_t place, std::string_view name) const;
    /// Throws wrong_usage when there are more arguments than that.
    void at_most_arguments(size_t count) const;
    /// A line on standard error, with hidden characters shown by their codes.
    void say(const std::string& line) const;
};

std::optional<int> year_of(const Call& call);
int required_year_of(const Call& call);
std::optional<int> quarter_of(const Call& call);
Date as_of(const Call& call);

/// Throws wrong_usage when the option was not given.
std::string required(const Call& call, const Option& option);

/// Why a closed quarter is changed, as --correct says; empty without it. Throws wrong_usage for a
/// reason that says nothing.
std::string correction_of(const Call& call);
/// What an option gives as a reason; throws wrong_usage for none.
std::string reason_in(const Call& call, const Option& option);

/// Whether --force lets an existing file be replaced.
Overwrite overwrite_of(const Call& call);

/// Place of the unit that --unit names, else of the root; throws when there is none.
UnitPlace unit_place_of(const Call& call, const Definitions& definitions);
/// Place of the indicator that --indicator names, if given; throws when there is none.
std::optional<IndicatorPlace> indicator_place_of(const Call& call, const Definitions& definitions);

/// Name of an indicator in the language of the call.
std::string name_of(const Indicator& indicator, const Texts& texts);

} // namespace taizhang::cli
