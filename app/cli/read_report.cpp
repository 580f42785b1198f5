#include "cli/commands.h"
#include "cli/reading_listing.h"
#include "cli/report_comparison.h"
#include "cli/report_import.h"
#include "intake/file/file_names.h"
#include "intake/file/input_text.h"
#include "intake/report/outline.h"
#include "intake/report/report_text.h"
#include "intake/report/sentences.h"
#include "output/table/reading_json.h"
#include "output/words/messages.h"
#include "output/words/reading_words.h"
#include "sample/catalogue.h"
#include "text/ids/reading.h"

#include <iostream>
#include <iterator>

namespace taizhang::cli {

namespace {

using namespace report;

std::string bytes_of(const std::string& path, const std::string& name) {
    if (path == "-")
        return {std::istreambuf_iterator<char>{std::cin}, {}};
    auto bytes = read_bytes(path);
    if (!bytes)
        throw Failure{said_no, text_id::reading_not_read, {name}, reason_of(bytes.error())};
    return std::move(*bytes);
}

/// A report tells of one year, the one that was given.
void check_year(std::u32string_view text, int year, const std::string& name,
                const Option& option = year_option) {
    const auto years = years_of_titles(text);
    if (years.size() > 1)
        throw Failure{said_no,
                      text_id::reading_two_years,
                      {name, std::to_string(years[0]), std::to_string(years[1])}};
    if (years.size() == 1 && years.front() != year)
        throw Failure{said_no,
                      text_id::reading_other_year,
                      {name, std::to_string(years.front()), std::string{option.name}}};
}

/// The year that was given, else the one that the report's titles name.
int year_of_report(const Call& call, std::u32string_view text, const std::string& name) {
    const auto titles = years_of_titles(text);
    const int year =
        titles.empty() || call.arguments.has(year_option) ? required_year_of(call) : titles.front();
    check_year(text, year, name);
    return year;
}

/// A report is read whole or not at all.
std::u32string text_in(const std::string& path, const std::string& name) {
    auto text = report_text_of(bytes_of(path, name));
    if (!text)
        throw Failure{said_no, words_of(text.error()), {name}};
    return std::move(*text);
}

/// The year of a former report: the one that was given, else that of its title, else the year
/// before.
int compared_year(const Call& call, std::u32string_view text, int year, const std::string& name) {
    const auto given = call.arguments.whole_number(compared_year_option, earliest_year, latest_year,
                                                   text_id::cli_value_year);
    const auto titles = years_of_titles(text);
    const int compared = given                ? static_cast<int>(*given)
                         : titles.size() == 1 ? titles.front()
                                              : year - 1;
    check_year(text, compared, name, compared_year_option);
    return compared;
}

int compare(Call& call, const std::u32string& text, int year, const std::string& name) {
    const std::string path = required(call, compare_option);
    const std::string former_name = names_told_apart({path}).front();
    const std::u32string former = text_in(path, former_name);
    const int former_year = compared_year(call, former, year, former_name);
    const ReportReader reader{sample::built_in_indicators(), Calendar{}};
    print_comparison(call, {former_name, former_year, reader.read(former, former_year)},
                     {name, year, reader.read(text, year)}, reader.indicators());
    return 0;
}

void print(Call& call, const ReportReading& reading, const ReportReader& reader,
           std::u32string_view text) {
    if (call.format != Format::json)
        return print_reading(call, reading, reader, text);
    JsonWriter json{call.output.text()};
    write_reading(json, reading, reader, text);
    call.output.text() += '\n';
}

} // namespace

int run_read_report(Call& call) {
    const std::string& path = call.argument(0, "FILE");
    call.at_most_arguments(1);
    check_report_options(call);
    const std::string name = path == "-" ? std::string{call.texts(text_id::reading_standard_input)}
                                         : names_told_apart({path}).front();
    const std::u32string text = text_in(path, name);
    const int year = year_of_report(call, text, name);
    if (call.arguments.has(into_option))
        return take_report_in(call, {path == "-" ? title_of(text) : name, text, year});
    if (call.arguments.has(compare_option))
        return compare(call, text, year, name);
    const ReportReader reader{sample::built_in_indicators(), Calendar{}};
    print(call, reader.read(text, year), reader, text);
    return 0;
}

} // namespace taizhang::cli
