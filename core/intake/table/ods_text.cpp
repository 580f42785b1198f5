#include "intake/table/ods_text.h"

#include "intake/table/office_parts.h"

#include <algorithm>

namespace taizhang {

namespace {

bool is_no_text(std::string_view name) {
    return name == "annotation" || name == "note" || name == "ruby-text";
}

} // namespace

void OdsText::clear() {
    m_text.clear(); // and keep its room
    m_paragraphs = m_depth = m_skipped = 0;
    m_is_line_empty = true;
    m_blank_waits = false;
}

void OdsText::start_paragraph() {
    if (m_paragraphs++ > 0)
        append_to_cell(m_text, "\n");
    m_is_line_empty = true;
    m_blank_waits = false;
}

void OdsText::start(std::string_view name, const XmlAttributes& attributes) {
    const bool is_paragraph = m_depth == 0 && (name == "p" || name == "h");
    if (m_skipped > 0 || is_no_text(name) || (m_depth == 0 && !is_paragraph)) {
        ++m_skipped;
        return;
    }
    ++m_depth;
    if (is_paragraph)
        start_paragraph();
    else if (name == "s")
        append_blanks(attributes.number("c", 1));
    else if (name == "tab")
        append("\t");
    else if (name == "line-break")
        append("\n");
}

void OdsText::end(std::string_view) {
    if (m_skipped > 0)
        --m_skipped;
    else if (--m_depth == 0 && m_blank_waits && m_is_single_blank)
        append({});
}

void OdsText::text(std::string_view text) {
    if (m_skipped > 0 || m_depth == 0)
        return;
    constexpr std::string_view blanks = " \t\r\n";
    while (!text.empty()) {
        const size_t word = std::min(text.find_first_of(blanks), text.size());
        if (word > 0)
            append(text.substr(0, word));
        text.remove_prefix(word);
        const size_t blank = std::min(text.find_first_not_of(blanks), text.size());
        if (blank > 0)
            m_is_single_blank = !m_blank_waits && text.substr(0, blank) == " ";
        m_blank_waits |= blank > 0 && !m_is_line_empty;
        text.remove_prefix(blank);
    }
}

void OdsText::append(std::string_view text) {
    if (m_blank_waits)
        append_to_cell(m_text, " ");
    m_blank_waits = false;
    m_is_line_empty = false;
    append_to_cell(m_text, text);
}

void OdsText::append_blanks(int count) {
    constexpr int most = 10'000;
    append(std::string(static_cast<size_t>(std::clamp(count, 0, most)), ' '));
}

} // namespace taizhang
