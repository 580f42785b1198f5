#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

/// Paragraph styles of assets/document/styles.xml.
enum class WordStyle {
    title,
    subtitle,
    heading_1,
    heading_2,
    body,
    caption,
    picture,
    table_head,
    table_text,
    table_remark,
    signature
};

enum class CellAlign { left, centre, right };

struct WordCell {
    std::string text;
    CellAlign align = CellAlign::left;
    std::string remark = {}; ///< small, on a line of its own; may be empty
};

/// The cells stand under all columns, or there is one across all of them.
struct WordRow {
    std::vector<WordCell> cells;
    WordStyle style = WordStyle::table_text;
    bool stays_with_next = false; ///< on one page with the row below
};

/// Widths in twentieths of a point.
struct WordTable {
    std::vector<int> widths;
    std::vector<std::string> head; ///< repeated on every page
    std::vector<WordRow> rows;
};

/// A PNG picture of a size in millimetres.
struct WordPicture {
    std::string png;
    double width = 0;
    double height = 0;
    std::string description; ///< for those who can't see it
};

/// The content of a WordprocessingML document, paragraph by paragraph. Texts may hold
/// anything; a line feed begins a new line.
class WordBody {
public:
    void add(WordStyle style, std::string_view text);
    void add(const WordTable& table);
    void add(WordPicture picture);

    const std::string& xml() const { return m_xml; }
    const std::vector<WordPicture>& pictures() const { return m_pictures; }

private:
    std::string m_xml;
    std::vector<WordPicture> m_pictures;
};

} // namespace taizhang
