#include "output/web/web_page.h"

#include "output/file/xml_text.h"
#include "output/web/web_picture.h"
#include "text/assets.h"

namespace taizhang {

namespace {

std::string meta(std::string_view attributes) {
    return "<meta " + std::string{attributes} + ">\n";
}

std::string style_sheet() {
    return "\n" + std::string{web_page_css()} +
           "@media screen and (prefers-color-scheme: dark) {\n" + dark_picture_rules() + "}\n";
}

std::string head_html(const WebPageFacts& facts) {
    return element("head",
                   "\n" + meta("charset=\"utf-8\"") +
                       meta("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                            "style-src 'unsafe-inline'; script-src 'unsafe-inline'\"") +
                       meta("name=\"viewport\" content=\"width=device-width, initial-scale=1\"") +
                       meta("name=\"generator\" content=\"taizhang\"") +
                       meta("name=\"author\" content=\"" + xml_text(facts.organisation) + "\"") +
                       element("title", html_text(facts.title)) + "\n" +
                       element("style", style_sheet()) + "\n") +
           "\n";
}

std::string title_html(const WebPageFacts& facts) {
    std::string content =
        element("h1", html_text(facts.title)) + "\n" + element("p", html_text(facts.period)) + "\n";
    if (!facts.mark.empty())
        content += element("p", html_text(facts.mark), " class=\"internal\"") + "\n";
    return element("header", "\n" + content) + "\n";
}

} // namespace

void WebPage::add_section(const std::string& heading, const std::string& content) {
    const std::string name = "s" + std::to_string(++m_count);
    m_contents += element("a", html_text(heading), " href=\"#" + name + "\"") + "\n";
    m_sections += element("section", "\n" + element("h2", html_text(heading)) + "\n" + content,
                          " id=\"" + name + "\"") +
                  "\n";
}

std::string WebPage::finish(const WebPageFacts& facts) && {
    const std::string body =
        element("div",
                "\n" + title_html(facts) + element("nav", "\n" + m_contents) + "\n" + m_sections +
                    element("footer", html_text(facts.foot)) + "\n",
                " class=\"page\"");
    return "<!DOCTYPE html>\n<html lang=\"" + std::string{name_of(facts.language)} + "\">\n" +
           head_html(facts) +
           element("body", "\n" + body + "\n" +
                               element("script", "\n" + std::string{web_page_js()}) + "\n") +
           "\n</html>\n";
}

std::string paragraphs_html(const std::vector<std::string>& texts) {
    std::string html;
    for (const std::string& text : texts)
        html += element("p", html_text(text)) + "\n";
    return html;
}

std::string list_html(const std::vector<std::string>& texts) {
    std::string items;
    for (const std::string& text : texts)
        items += element("li", html_text(text)) + "\n";
    return items.empty() ? items : element("ol", "\n" + items) + "\n";
}

} // namespace taizhang
