#include "cli/report_comparison.h"

#include "cli/listing.h"
#include "output/table/json_writer.h"
#include "output/words/comparison_words.h"
#include "text/ids/reading.h"

#include <cmath>

namespace taizhang::cli {

namespace {

using report::ComparedFigure;
using report::ToldQuantity;

std::string plain_told(const std::optional<ToldQuantity>& told) {
    return told && told->quantity ? to_decimal(*told->quantity) : std::string{};
}

void write_told(JsonWriter& json, std::string_view name, const std::optional<ToldQuantity>& told) {
    json.key(name);
    if (!told)
        return json.null();
    json.begin_object();
    json.member("quantity", told->quantity);
    json.member("approximate", told->is_approximate);
    json.member("pending", told->has_hidden);
    json.end_object();
}

void write_json(Call& call, const std::vector<ComparedFigure>& figures, const NamedReading& former,
                const NamedReading& latter, std::span<const Indicator> indicators) {
    JsonWriter json{call.output.text()};
    json.begin_object();
    json.member("former", former.year);
    json.member("latter", latter.year);
    json.key("figures").begin_array();
    for (const ComparedFigure& figure : figures) {
        const Indicator& indicator = indicators[figure.indicator];
        json.begin_object();
        json.member("indicator", indicator.code);
        json.member("name", name_of(indicator, call.texts));
        write_told(json, "former", figure.former);
        write_told(json, "latter", figure.latter);
        const auto change = change_of(figure);
        json.member("change",
                    change ? std::optional{static_cast<double>(*change) / 1000.0} : std::nullopt);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    call.output.text() += '\n';
}

} // namespace

void print_comparison(Call& call, const NamedReading& former, const NamedReading& latter,
                      std::span<const Indicator> indicators) {
    const auto figures = compared(former.reading, latter.reading, indicators);
    if (call.format == Format::json)
        return write_json(call, figures, former, latter, indicators);
    const auto title = [&](TextId id) { return std::string{call.texts(id)}; };
    Listing listing{call,
                    {{"indicator", title(text_id::reading_column_indicator)},
                     {"unit_of_measure", title(text_id::reading_column_unit)},
                     {"former", std::to_string(former.year), ColumnAlign::right},
                     {"latter", std::to_string(latter.year), ColumnAlign::right},
                     {"change", title(text_id::reading_column_change), ColumnAlign::right}}};
    for (const ComparedFigure& figure : figures) {
        const Indicator& indicator = indicators[figure.indicator];
        const bool is_table = call.format == Format::table;
        const auto change = change_of(figure);
        listing.add_row(
            {is_table ? name_of(indicator, call.texts) : indicator.code, unit_of_measure(indicator),
             is_table ? told_words(figure.former, call.texts) : plain_told(figure.former),
             is_table ? told_words(figure.latter, call.texts) : plain_told(figure.latter),
             is_table ? change_words(figure)
             : change ? (*change < 0 ? "-" : "") + to_decimal({std::abs(*change)})
                      : std::string{}});
    }
    listing.end();
}

} // namespace taizhang::cli
