#pragma once

#include "cli/arguments.h"
#include "ledger/ledger.h"
#include "model/definitions.h"
#include "output/whole_file.h"
#include "text/ids/cli.h"

#include <cstdio>

namespace taizhang::cli {

enum class Format { table, json, csv };

/// Writes to standard output in large pieces. A reader that has gone away ends the output quietly.
class Output {
public:
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

    /// The argument at a place; throws wrong_usage when it is missing.
    const std::string& argument(size_t place, std::string_view name) const;
    /// Throws wrong_usage when there are more arguments than that.
    void at_most_arguments(size_t count) const;
    /// A line on standard error.
    void say(const std::string& line) const;
};

// Options that several commands share.
inline constexpr Option format_option{"--format", "table|json|csv", text_id::cli_option_format};
inline constexpr Option lang_option{"--lang", "zh-CN|en", text_id::cli_option_lang};
inline constexpr Option help_option{"--help", "", text_id::cli_option_help};
inline constexpr Option year_option{"--year", "Y", text_id::cli_option_year};
inline constexpr Option quarter_option{"--quarter", "Q", text_id::cli_option_quarter};
inline constexpr Option unit_option{"--unit", "CODE", text_id::cli_option_unit};
inline constexpr Option indicator_option{"--indicator", "CODE", text_id::cli_option_indicator};
inline constexpr Option start_option{"--start", "DATE", text_id::cli_option_start};
inline constexpr Option end_option{"--end", "DATE", text_id::cli_option_end};
inline constexpr Option indicator_of_record_option{"--indicator", "CODE",
                                                   text_id::cli_option_indicator_of_record};
inline constexpr Option unit_of_record_option{"--unit", "CODE", text_id::cli_option_unit_of_record};
inline constexpr Option quantity_option{"--quantity", "N", text_id::cli_option_quantity};
inline constexpr Option approximate_option{"--approximate", "", text_id::cli_option_approximate};
inline constexpr Option participants_option{"--participants", "N",
                                            text_id::cli_option_participants};
inline constexpr Option hours_option{"--hours", "N", text_id::cli_option_hours};
inline constexpr Option topic_option{"--topic", "TEXT", text_id::cli_option_topic};
inline constexpr Option note_option{"--note", "TEXT", text_id::cli_option_note};
inline constexpr Option skip_duplicates_option{"--skip-duplicates", "",
                                               text_id::cli_option_skip_duplicates};
inline constexpr Option as_of_option{"--as-of", "DATE", text_id::cli_option_as_of};
inline constexpr Option find_option{"--find", "TEXT", text_id::cli_option_find};
inline constexpr Option pending_option{"--pending", "", text_id::cli_option_pending};
inline constexpr Option approximate_only_option{"--approximate", "",
                                                text_id::cli_option_approximate_only};
inline constexpr Option unassigned_option{"--unassigned", "", text_id::cli_option_unassigned};
inline constexpr Option dry_run_option{"--dry-run", "", text_id::cli_option_dry_run};
inline constexpr Option yes_option{"--yes", "", text_id::cli_option_yes};
inline constexpr Option missing_option{"--missing", "", text_id::cli_option_missing_only};
inline constexpr Option catalogue_option{"--catalogue", "", text_id::cli_option_catalogue};
inline constexpr Option records_option{"--records", "N", text_id::cli_option_records};
inline constexpr Option seed_option{"--seed", "S", text_id::cli_option_seed};
inline constexpr Option table_option{"-o", "FILE.csv|xlsx", text_id::cli_option_table};
inline constexpr Option output_option{"-o", "FILE", text_id::cli_option_output};
inline constexpr Option size_option{"--size", "slide|a4|WxH", text_id::cli_option_chart_size};
inline constexpr Option transparent_option{"--transparent", "", text_id::cli_option_transparent};
inline constexpr Option hide_option{"--hide", "PART,...", text_id::cli_option_hide};
inline constexpr Option force_option{"--force", "", text_id::cli_option_force};
inline constexpr Option layout_option{"--layout", "a4-landscape|a4-portrait|16:9",
                                      text_id::cli_option_layout};
inline constexpr Option sections_option{"--sections", "NAME,...", text_id::cli_option_sections};
inline constexpr Option sentences_option{"--sentences", "", text_id::cli_option_sentences};
inline constexpr Option title_option{"--title", "TEXT", text_id::cli_option_title};
inline constexpr Option hide_cases_option{"--hide-cases-below", "N",
                                          text_id::cli_option_hide_cases};
inline constexpr Option template_option{"--template", "NAME", text_id::cli_option_template};
inline constexpr Option internal_option{"--internal", "", text_id::cli_option_internal};
inline constexpr Option years_option{"--years", "Y1-Y2", text_id::cli_option_years};

std::optional<int> year_of(const Call& call);
int required_year_of(const Call& call);
std::optional<int> quarter_of(const Call& call);
Date as_of(const Call& call);

/// Throws wrong_usage when the option was not given.
std::string required(const Call& call, const Option& option);

/// Whether --force lets an existing file be replaced.
Overwrite overwrite_of(const Call& call);

/// Place of the unit that --unit names, else of the root; throws when there is none.
int unit_place_of(const Call& call, const Definitions& definitions);
/// Place of the indicator that --indicator names, if given; throws when there is none.
std::optional<int> indicator_place_of(const Call& call, const Definitions& definitions);

/// Name of an indicator in the language of the call.
std::string name_of(const Indicator& indicator, const Texts& texts);

} // namespace taizhang::cli
