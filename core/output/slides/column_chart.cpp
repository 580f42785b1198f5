#include "output/slides/column_chart.h"

#include "output/file/office_package.h"
#include "output/file/xml_text.h"
#include "output/workbook/book.h"
#include "output/workbook/sheet.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace taizhang {

namespace {

constexpr int axis_letters = 1200; ///< hundredths of a point
constexpr int name_letters = 1000; ///< of categories: a date may stand behind their name
constexpr int few = 5;             ///< counts so small that an axis would have steps between them

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string{name} + "=\"" + std::string{value} + "\"";
}

std::string element(std::string_view name, const std::string& content) {
    const std::string tag{name};
    return "<" + tag + ">" + content + "</" + tag + ">";
}

std::string value(std::string_view name, std::string_view value) {
    return "<" + std::string{name} + attribute("val", value) + "/>";
}

std::string solid(std::string_view colour) {
    return element("a:solidFill", value("a:srgbClr", colour));
}

std::string line(std::string_view colour, int width) {
    return "<a:ln" + attribute("w", std::to_string(width)) + ">" + solid(colour) + "</a:ln>";
}

constexpr std::string_view no_line = "<a:ln><a:noFill/></a:ln>";

std::string shape_of(ColumnLook look) {
    constexpr int outline = 15875;
    switch (look) {
    case ColumnLook::outlined:
        return element("c:spPr", solid("FFFFFF") + line("7A8493", outline));
    case ColumnLook::filled:
        return element("c:spPr", solid("2F5D8C") + std::string{no_line});
    case ColumnLook::pale:
        break;
    }
    return element("c:spPr", solid("C9CED6") + std::string{no_line});
}

std::string text_properties(int size, std::string_view colour, bool is_bold) {
    return element(
        "c:txPr",
        "<a:bodyPr/><a:lstStyle/>" +
            element("a:p", element("a:pPr", "<a:defRPr" + attribute("sz", std::to_string(size)) +
                                                attribute("b", is_bold ? "1" : "0") + ">" +
                                                solid(colour) + "</a:defRPr>") +
                               "<a:endParaRPr lang=\"zh-CN\"/>"));
}

std::string number_text(double number) {
    char digits[64];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number);
    return {digits, end.ptr};
}

/// Writes the part over the cells of a sheet.
class ChartWriter {
public:
    ChartWriter(const ColumnChart& chart, const BookSheet& sheet)
        : m_chart{chart}, m_sheet{sheet} {}

    std::string part() const {
        const std::string main = "http://schemas.openxmlformats.org/drawingml/2006/";
        return std::string{office_package::xml_head} + "<c:chartSpace" +
               attribute("xmlns:c", main + "chart") + attribute("xmlns:a", main + "main") +
               attribute("xmlns:r", office_package::relation_types) + ">" +
               value("c:roundedCorners", "0") + chart() +
               text_properties(axis_letters, "1F2430", false) +
               "<c:externalData r:id=\"workbook\">" + value("c:autoUpdate", "0") +
               "</c:externalData></c:chartSpace>";
    }

private:
    std::string chart() const {
        return element("c:chart", value("c:autoTitleDeleted", "1") + plot() + legend() +
                                      value("c:plotVisOnly", "1") + value("c:dispBlanksAs", "gap"));
    }

    std::string plot() const {
        std::string columns = value("c:barDir", "col") + value("c:grouping", "clustered") +
                              value("c:varyColors", "0");
        for (size_t place = 0; place < m_chart.series.size(); ++place)
            columns += series(place);
        columns += value("c:gapWidth", "40") + value("c:overlap", "-3") + value("c:axId", "1") +
                   value("c:axId", "2");
        return element("c:plotArea", "<c:layout/>" + element("c:barChart", columns) +
                                         category_axis() + value_axis() +
                                         element("c:spPr", "<a:noFill/>"));
    }

    /// Without the `=` that a cell's formula begins with.
    std::string range(Place from, Place to) const { return m_sheet.range(from, to).substr(1); }
    int last_row() const { return static_cast<int>(m_chart.categories.size()); }

    std::string series(size_t place) const {
        const ColumnSeries& series = m_chart.series[place];
        const int column = static_cast<int>(place) + 1;
        return element(
            "c:ser",
            value("c:idx", std::to_string(place)) + value("c:order", std::to_string(place)) +
                element("c:tx", texts(range({0, column}, {0, column}), {series.name})) +
                shape_of(series.look) + value("c:invertIfNegative", "0") + labels(series) +
                element("c:cat", texts(range({1, 0}, {last_row(), 0}), m_chart.categories)) +
                element("c:val", numbers(range({1, column}, {last_row(), column}), series.values)));
    }

    static std::string texts(const std::string& cells, const std::vector<std::string>& texts) {
        std::string points = value("c:ptCount", std::to_string(texts.size()));
        for (size_t place = 0; place < texts.size(); ++place)
            points += point(place, xml_text(texts[place]));
        return element("c:strRef", element("c:f", cells) + element("c:strCache", points));
    }

    std::string numbers(const std::string& cells, const std::vector<ColumnValue>& values) const {
        std::string points =
            element("c:formatCode", format({})) + value("c:ptCount", std::to_string(values.size()));
        for (size_t place = 0; place < values.size(); ++place)
            if (const auto& number = values[place].value)
                points += point(place, number_text(*number));
        return element("c:numRef", element("c:f", cells) + element("c:numCache", points));
    }

    static std::string point(size_t place, const std::string& content) {
        return "<c:pt" + attribute("idx", std::to_string(place)) + ">" + element("c:v", content) +
               "</c:pt>";
    }

    /// Without the unit, which stands above the chart: labels of columns side by side are short.
    std::string format(const std::string& prefix) const {
        return xml_text(cell_style::number(m_chart.decimals, {}, prefix).number_format);
    }

    std::string labels(const ColumnSeries& series) const {
        std::string content;
        for (size_t place = 0; place < series.values.size(); ++place)
            if (const ColumnValue& value_of = series.values[place];
                value_of.value && !value_of.prefix.empty())
                content += element("c:dLbl", value("c:idx", std::to_string(place)) +
                                                 label(series.look, value_of.prefix));
        return element("c:dLbls", content + label(series.look, {}));
    }

    std::string label(ColumnLook look, const std::string& prefix) const {
        const bool is_main = look == ColumnLook::filled;
        std::string shown;
        for (const auto& [name, on] : {std::pair{"c:showLegendKey", "0"},
                                       {"c:showVal", "1"},
                                       {"c:showCatName", "0"},
                                       {"c:showSerName", "0"},
                                       {"c:showPercent", "0"},
                                       {"c:showBubbleSize", "0"}})
            shown += value(name, on);
        return "<c:numFmt" + attribute("formatCode", format(prefix)) +
               attribute("sourceLinked", "0") + "/>" +
               element("c:spPr", "<a:noFill/>" + std::string{no_line}) +
               text_properties(is_main ? 1400 : axis_letters, is_main ? "1F2430" : "5B6472",
                               is_main) +
               value("c:dLblPos", "outEnd") + shown;
    }

    std::string category_axis() const {
        return element("c:catAx", value("c:axId", "1") +
                                      element("c:scaling", value("c:orientation", "minMax")) +
                                      value("c:delete", "0") + value("c:axPos", "b") +
                                      "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>" +
                                      ticks() + element("c:spPr", line("1F2430", 9525)) +
                                      text_properties(name_letters, "1F2430", false) +
                                      value("c:crossAx", "2") + value("c:crosses", "autoZero") +
                                      value("c:auto", "0") + value("c:lblAlgn", "ctr") +
                                      value("c:lblOffset", "100") + value("c:noMultiLvlLbl", "1"));
    }

    std::string value_axis() const {
        return element(
            "c:valAx",
            value("c:axId", "2") +
                element("c:scaling", value("c:orientation", "minMax") +
                                         (is_share() ? value("c:max", "100") : std::string{}) +
                                         value("c:min", "0")) +
                value("c:delete", "0") + value("c:axPos", "l") +
                element("c:majorGridlines", element("c:spPr", line("E3E6EB", 9525))) + "<c:numFmt" +
                attribute("formatCode", format({})) + attribute("sourceLinked", "0") + "/>" +
                ticks() + element("c:spPr", std::string{no_line}) +
                text_properties(axis_letters, "5B6472", false) + value("c:crossAx", "1") +
                value("c:crosses", "autoZero") + value("c:crossBetween", "between") +
                (counts_few() ? value("c:majorUnit", "1") : std::string{}));
    }

    static std::string ticks() {
        return value("c:majorTickMark", "none") + value("c:minorTickMark", "none") +
               value("c:tickLblPos", "nextTo");
    }

    bool has_none_above(double most) const {
        return std::ranges::all_of(m_chart.series, [&](const ColumnSeries& series) {
            return std::ranges::all_of(series.values, [&](const ColumnValue& one) {
                return one.value.value_or(0) <= most;
            });
        });
    }
    bool is_share() const { return m_chart.unit == "%" && has_none_above(100); }
    bool counts_few() const {
        return m_chart.decimals == 0 && m_chart.unit != "%" && has_none_above(few);
    }

    static std::string legend() {
        return element("c:legend", value("c:legendPos", "t") + value("c:overlay", "0") +
                                       text_properties(axis_letters, "1F2430", false));
    }

    const ColumnChart& m_chart;
    const BookSheet& m_sheet;
};

/// A row for each category, a column for each series.
void write_cells(BookSheet& sheet, const ColumnChart& chart) {
    for (size_t row = 0; row < chart.categories.size(); ++row)
        sheet.write({static_cast<int>(row) + 1, 0}, chart.categories[row], cell_style::text());
    for (size_t place = 0; place < chart.series.size(); ++place) {
        const ColumnSeries& series = chart.series[place];
        const int column = static_cast<int>(place) + 1;
        sheet.write({0, column}, series.name, cell_style::header());
        for (size_t row = 0; row < series.values.size(); ++row)
            if (const auto& number = series.values[row].value)
                sheet.write({static_cast<int>(row) + 1, column}, *number,
                            cell_style::number(chart.decimals, chart.unit == "%" ? "%" : "",
                                               series.values[row].prefix));
    }
}

} // namespace

NativeChart native_chart(const ColumnChart& chart, Date day) {
    Book book{chart.description, day};
    BookSheet& sheet = book.add_sheet("Sheet1");
    write_cells(sheet, chart);
    std::string part = ChartWriter{chart, sheet}.part();
    return {std::move(part), book.finish()};
}

} // namespace taizhang
