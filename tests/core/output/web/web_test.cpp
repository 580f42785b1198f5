#include "chart/style.h"
#include "output/web/web_page.h"
#include "output/web/web_picture.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

TEST_CASE("a table for browsers holds its texts as they are", "[web]") {
    WebTable table;
    table.filter = "\"筛选\"";
    table.columns = {{"名称"}, {"数量", WebAlign::number}, {"状态"}};
    table.rows = {{{"<b>甲</b>"}, {"<3"}, {"▲ 预警", Tone::bad}}, {{"乙\n丙"}, {"–"}, {"–"}}};
    table.sum = {{"合计"}, {"1"}, {""}};
    const std::string html = html_of(table);
    CHECK(html.contains("<td>&lt;b&gt;甲&lt;/b&gt;</td>"));
    CHECK(html.contains("<td class=\"number\">&lt;3</td>"));
    CHECK(html.contains("<td><span class=\"chip bad\">▲ 预警</span></td>"));
    CHECK(html.contains("乙<br>丙"));
    CHECK(html.contains("data-filter=\"&quot;筛选&quot;\""));
    CHECK(html.find("<tfoot>") > html.find("</tbody>"));
}

TEST_CASE("a page forbids itself every request", "[web]") {
    WebPage page;
    page.add_section("一、总体情况", paragraphs_html({"甲 & 乙"}));
    const std::string html = std::move(page).finish(
        {Language::chinese, "标题", "机关党委", "截至 2023-09-18", "内部资料", "记录 3 条"});
    CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">"));
    CHECK(html.contains("content=\"default-src 'none'; "));
    CHECK(html.contains("<a href=\"#s1\">一、总体情况</a>"));
    CHECK(html.contains("甲 &amp; 乙"));
    CHECK(html.contains("<footer>记录 3 条</footer>"));
    for (const char* outside : {"http://", "https://", "src=", "@import", "url("})
        CHECK_FALSE(html.contains(outside));
}

TEST_CASE("every colour of a picture has its dark counterpart", "[web]") {
    const std::string rules = dark_picture_rules();
    for (int role = 0; role <= static_cast<int>(ColourRole::bad_back); ++role) {
        const std::string light = to_hex(light_style()(static_cast<ColourRole>(role)));
        CHECK(rules.contains("svg [fill=\"" + light + "\"]"));
        CHECK(rules.contains("svg [stroke=\"" + light + "\"]"));
    }
}

TEST_CASE("a picture within a page names no namespace", "[web]") {
    Scene scene;
    scene.size = {10, 10};
    scene.title = "甲<乙";
    const std::string svg = svg_element(scene);
    CHECK(svg.starts_with("<svg role=\"img\""));
    CHECK_FALSE(svg.contains("xmlns"));
    CHECK(svg.contains("甲&lt;乙"));
}
