#pragma once

#include "intake/table/xml_stream.h"

#include <string>

namespace taizhang {

/// The text of a cell of an ODS file: its paragraphs as lines, blanks as OpenDocument counts them
/// (several in the file are one, `text:s` stands for more). A single one at the end of a paragraph
/// is kept: so LibreOffice writes it. Notes and readings are left out.
class OdsText {
public:
    void clear();
    /// An element within the cell.
    void start(std::string_view name, const XmlAttributes& attributes);
    void end(std::string_view name);
    void text(std::string_view text);

    const std::string& value() const { return m_text; }

private:
    void start_paragraph();
    void append(std::string_view text);
    void append_blanks(int count);

    std::string m_text;
    int m_paragraphs = 0;
    int m_depth = 0;   ///< below the cell
    int m_skipped = 0; ///< below something that is no text of the cell
    bool m_is_line_empty = true;
    bool m_blank_waits = false;
    bool m_is_single_blank = false; ///< that waits: one sign, and no line end
};

} // namespace taizhang
