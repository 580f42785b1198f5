#pragma once

#include "intake/table/biff_records.h"
#include "intake/table/cell_text.h"

#include <map>
#include <string>
#include <vector>

namespace taizhang {

/// A sheet as the directory of an XLS file names it.
struct XlsSheetEntry {
    size_t at = 0; ///< in the stream
    std::string name;
    bool is_hidden = false;
    bool is_worksheet = true; ///< not a chart or a module
};

/// What the cells of an XLS file refer to.
class XlsGlobals {
public:
    explicit XlsGlobals(int version) : m_version(version) {}

    /// Reads the records from the beginning of the stream: of its first part, or (BIFF2 … BIFF4,
    /// where cells stand in the same part) of all. Throws Unreadable for an encrypted file.
    void read(std::string_view stream);

    int version() const { return m_version; }
    DateSystem date_system() const { return m_date_system; }
    const std::vector<XlsSheetEntry>& sheets() const { return m_sheets; }
    size_t text_count() const { return m_texts.size(); }
    const std::string& text(size_t number) const { return m_texts[number]; }
    /// What a format style (XF) makes of a number.
    NumberShown shown_by_style(size_t style) const;
    /// What a format makes of it that a cell of BIFF2 names itself.
    NumberShown shown_by_format(int format) const;

    /// A text in the file's code page, as UTF-8.
    std::string from_code_page(const std::string& bytes) const;
    /// A text that a length of one or two bytes precedes, as this version writes it.
    std::string short_text(BiffData& data) const { return text_of_length(data, data.byte()); }
    std::string long_text(BiffData& data) const { return text_of_length(data, data.word()); }

private:
    void take(BiffRecords& records);
    void take_sheet(BiffData data);
    void take_texts(BiffData data);
    void take_format(int kind, BiffData data);
    void take_style(int kind, BiffData data);
    std::string text_of_length(BiffData& data, size_t length) const;

    int m_version;
    int m_code_page = 1252;
    DateSystem m_date_system = DateSystem::from_1900;
    std::vector<XlsSheetEntry> m_sheets;
    std::vector<std::string> m_texts;
    std::map<int, std::string> m_formats; ///< codes by number
    std::vector<int> m_styles;            ///< format of each
};

} // namespace taizhang
