#include "output/web/web_table.h"

#include "output/file/xml_text.h"

#include <algorithm>

namespace taizhang {

namespace {

std::string_view class_of(Tone tone) {
    switch (tone) {
    case Tone::good:
        return "good";
    case Tone::attention:
        return "attention";
    case Tone::bad:
        return "bad";
    case Tone::neutral:
        break;
    }
    return "neutral";
}

std::string_view class_attribute(const WebColumn& column) {
    return column.align == WebAlign::number ? " class=\"number\"" : "";
}

std::string cell_html(const WebCell& cell, const WebColumn& column) {
    const std::string content = cell.tone ? chip_html(*cell.tone, cell.text) : html_text(cell.text);
    return element("td", content, class_attribute(column));
}

std::string row_html(const std::vector<WebCell>& row, const std::vector<WebColumn>& columns) {
    std::string cells;
    for (size_t column = 0; column < row.size(); ++column)
        cells += cell_html(row[column], columns[column]);
    return element("tr", cells) + "\n";
}

std::string head_html(const std::vector<WebColumn>& columns) {
    std::string cells;
    for (const WebColumn& column : columns)
        cells += element("th", html_text(column.title),
                         std::string{class_attribute(column)} + " scope=\"col\"");
    return element("thead", element("tr", cells)) + "\n";
}

} // namespace

std::string html_text(std::string_view text) {
    std::string html;
    for (size_t end = 0; end != text.npos; text.remove_prefix(std::min(end + 1, text.size()))) {
        end = text.find('\n');
        html += xml_text(text.substr(0, end));
        if (end != text.npos)
            html += "<br>";
    }
    return html;
}

std::string element(std::string_view name, const std::string& content,
                    std::string_view attributes) {
    const std::string tag{name};
    return "<" + tag + std::string{attributes} + ">" + content + "</" + tag + ">";
}

std::string chip_html(Tone tone, const std::string& text) {
    return element("span", html_text(text), " class=\"chip " + std::string{class_of(tone)} + "\"");
}

std::string html_of(const WebTable& table) {
    std::string rows;
    for (const auto& row : table.rows)
        rows += row_html(row, table.columns);
    std::string content = head_html(table.columns) + element("tbody", "\n" + rows) + "\n";
    if (!table.sum.empty())
        content += element("tfoot", row_html(table.sum, table.columns)) + "\n";
    return element(
               "div",
               element("table", "\n" + content, " data-filter=\"" + xml_text(table.filter) + "\""),
               " class=\"scroll\"") +
           "\n";
}

} // namespace taizhang
