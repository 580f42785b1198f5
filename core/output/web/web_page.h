#pragma once

#include "output/web/web_table.h"
#include "text/texts.h"

namespace taizhang {

/// What stands around the sections of a page. Texts, not HTML.
struct WebPageFacts {
    Language language = Language::chinese;
    std::string title;
    std::string organisation; ///< the author
    std::string period;       ///< the line below the title, with whose figures they are
    std::string mark;         ///< 内部资料; may be empty
    std::string foot;
};

/// An HTML file of its own, section by section. It forbids itself every request
/// (Content-Security-Policy).
class WebPage {
public:
    /// `heading` is text, `content` HTML.
    void add_section(const std::string& heading, const std::string& content);
    /// The file; the page is used up.
    std::string finish(const WebPageFacts& facts) &&;

private:
    std::string m_contents; ///< links to the sections
    std::string m_sections;
    int m_count = 0;
};

std::string paragraphs_html(const std::vector<std::string>& texts);
/// Numbered; nothing without any.
std::string list_html(const std::vector<std::string>& texts);

} // namespace taizhang
