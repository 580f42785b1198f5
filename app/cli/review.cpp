#include "text/ids/review.h"

#include "chart/figure_text.h"
#include "chart/status_words.h"
#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/reviewed_ledger.h"
#include "cli/shown.h"
#include "cli/table_target.h"
#include "output/table/figures_json.h"
#include "text/ids/column.h"
#include "text/ids/value.h"

namespace taizhang::cli {

namespace {

int decimals_of(const Indicator& indicator) {
    return indicator.measure == Measure::ratio ? 1 : indicator.decimals;
}

/// Marks stand in the cells of a text table; other files keep their cells plain and say in a column
/// of its own which values are partial.
std::vector<Listing::Column> review_columns(const Definitions& definitions, const Texts& texts,
                                            Format format) {
    std::vector<Listing::Column> columns{
        {"code", std::string{texts(text_id::column_code)}, ColumnAlign::left},
        {"name", std::string{texts(text_id::column_indicator)}, ColumnAlign::left},
        {"unit_of_measure", std::string{texts(text_id::column_measure_unit)}, ColumnAlign::left},
        {"annual_target", std::string{texts(text_id::column_annual_target)}, ColumnAlign::right}};
    for (int q = 1; q <= 4; ++q)
        columns.push_back(
            {"q" + std::to_string(q), texts(text_id::column_quarter, q), ColumnAlign::right});
    const std::pair<const char*, TextId> rest[]{
        {"unassigned", text_id::column_unassigned},
        {"actual_to_date", text_id::column_to_date},
        {"due", text_id::column_due},
        {"completion", text_id::column_completion},
        {"lag", text_id::column_lag},
        {"last_year_to_date", text_id::column_last_year_to_date},
        {"forecast", text_id::column_forecast}};
    for (const auto& [key, title] : rest)
        columns.push_back({key, std::string{texts(title)}, ColumnAlign::right});
    columns.push_back({"status", std::string{texts(text_id::column_status)}, ColumnAlign::left});
    if (format != Format::table)
        columns.push_back(
            {"partial", std::string{texts(text_id::column_partial)}, ColumnAlign::left});
    if (!definitions.departments.empty())
        columns.push_back(
            {"department", std::string{texts(text_id::column_department)}, ColumnAlign::left});
    return columns;
}

/// Absent is not 0 (figures.md §2).
std::string to_date_text(const Indicator& indicator, const IndicatorProgress& progress,
                         const Texts& texts) {
    if (!has_figures(progress))
        return std::string{texts(text_id::value_no_record)};
    const std::string number = known_text(shown(progress.actual_to_date, decimals_of(indicator)),
                                          progress.known_to_date, texts);
    if (exceeds_whole(indicator, known_to_date(progress)))
        return number + texts(text_id::value_in_brackets, texts(text_id::value_exceeds_whole));
    const bool has_value = has_number(progress.known_to_date);
    return marked_total(number, progress.approximate && has_value, has_value ? progress.pending : 0,
                        texts);
}

std::vector<std::string> shown_row(const Indicator& indicator, const IndicatorProgress& progress,
                                   const Texts& texts) {
    const int decimals = decimals_of(indicator);
    const auto annual =
        progress.plan ? std::optional{to_number(progress.plan->annual)} : std::nullopt;
    std::vector<std::string> cells{indicator.code, name_of(indicator, texts),
                                   unit_of_measure(indicator), shown(annual, decimals)};
    for (size_t q = 0; q < progress.actual.size(); ++q)
        cells.push_back(
            has_figures(progress)
                ? short_known_text(shown(progress.actual[q], decimals), progress.known[q], texts)
                : "–");
    const bool is_told = known_to_date(progress).has_value();
    cells.push_back(is_told ? shown(progress.unassigned, decimals) : "–");
    cells.push_back(to_date_text(indicator, progress, texts));
    cells.push_back(shown(progress.due, decimals));
    cells.push_back(shown_share(known_completion(progress)));
    cells.push_back(shown(progress.lag, 1));
    cells.push_back(shown(progress.last_year_to_date, decimals));
    cells.push_back(is_told ? shown(progress.forecast, decimals) : "–");
    cells.push_back(std::string{texts(text_of(progress.status))});
    return cells;
}

/// `q1|q2|to_date`: what may be greater than the number says; empty where all is known.
std::string partial_values(const IndicatorProgress& progress) {
    std::string list;
    const auto add = [&](const std::string& name) { list += (list.empty() ? "" : "|") + name; };
    for (size_t q = 0; q < progress.partial.size(); ++q)
        if (progress.partial[q].value_or(false))
            add("q" + std::to_string(q + 1));
    if (progress.partial_to_date.value_or(false))
        add("to_date");
    return list;
}

std::vector<std::string> plain_row(const Indicator& indicator, const IndicatorProgress& progress,
                                   const Texts& texts) {
    const auto annual = progress.plan ? std::optional{progress.plan->annual} : std::nullopt;
    std::vector<std::string> cells{indicator.code, name_of(indicator, texts),
                                   unit_of_measure(indicator), plain(annual)};
    const bool is_told = known_to_date(progress).has_value();
    const auto of_told = [is_told](const std::optional<double>& value) {
        return is_told ? value : std::nullopt;
    };
    for (int quarter = 1; quarter <= 4; ++quarter)
        cells.push_back(plain(known_actual(progress, quarter)));
    for (const auto& value : {of_told(progress.unassigned), known_to_date(progress), progress.due,
                              known_completion(progress), progress.lag, progress.last_year_to_date,
                              of_told(progress.forecast)})
        cells.push_back(plain(value));
    cells.emplace_back(taizhang::name_of(progress.status));
    cells.push_back(partial_values(progress));
    return cells;
}

std::vector<IndicatorProgress> review_at(const YearBook& book, const ReviewPoint& point,
                                         std::optional<IndicatorPlace> indicator) {
    if (indicator)
        return {progress_of(book.figures(), point, *indicator)};
    return review_of(book.figures(), point);
}

std::string title_of(const Definitions& definitions, const ReviewPoint& point, Date day,
                     const Texts& texts) {
    const std::string period = point.quarter
                                   ? texts(text_id::review_quarter, point.year, *point.quarter)
                                   : texts(text_id::review_year, point.year);
    return texts(text_id::review_title, definitions.units.at(point.unit).name, period, to_iso(day));
}

void list_review(Call& call, const Definitions& definitions,
                 const std::vector<IndicatorProgress>& review) {
    Listing listing{call, review_columns(definitions, call.texts, call.format)};
    for (const IndicatorProgress& progress : review) {
        const auto& indicator = definitions.indicators[progress.indicator];
        auto row = call.format == Format::csv ? plain_row(indicator, progress, call.texts)
                                              : shown_row(indicator, progress, call.texts);
        if (!definitions.departments.empty())
            row.push_back(department_of(definitions.departments, indicator));
        listing.add_row(std::move(row));
    }
    listing.end();
}

void write_review_table(const Call& call, const TableTarget& target, const std::string& title,
                        const Definitions& definitions,
                        const std::vector<IndicatorProgress>& review, Date day) {
    std::vector<std::vector<std::string>> rows;
    for (const IndicatorProgress& progress : review) {
        const auto& indicator = definitions.indicators[progress.indicator];
        rows.push_back(plain_row(indicator, progress, call.texts));
        *(rows.back().end() - 2) = std::string{call.texts(text_of(progress.status))};
        if (!definitions.departments.empty())
            rows.back().push_back(department_of(definitions.departments, indicator));
    }
    write_table(call, target, title, review_columns(definitions, call.texts, Format::csv),
                std::move(rows), day);
}

} // namespace

int run_review(Call& call) {
    call.at_most_arguments(1);
    const auto target = table_target_of(call);
    ReviewedLedger ledger{call};
    const Definitions& definitions = ledger.definitions();
    const auto indicator = indicator_place_of(call, definitions);
    const auto review = review_at(ledger.read_year_book(), ledger.point(), indicator);
    const Date day = ledger.day_told();
    const std::string title = title_of(definitions, ledger.point(), day, call.texts);
    if (target) {
        write_review_table(call, *target, title, definitions, review, day);
        return 0;
    }
    if (call.format == Format::table)
        call.output.text() += title + "\n";
    if (call.format != Format::json) {
        list_review(call, definitions, review);
        return 0;
    }
    JsonWriter json{call.output.text()};
    write_review(json, definitions, ledger.point(), day, review,
                 read_reported_year(ledger.reader(), ledger.point().year));
    call.output.text() += '\n';
    return 0;
}

} // namespace taizhang::cli
