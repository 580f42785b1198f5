#include "intake/table/xls_reader.h"

#include "intake/table/ole_file.h"
#include "intake/table/unreadable.h"
#include "intake/table/xls_sheet.h"
#include "text/ids/sheet.h"

#include <algorithm>

namespace taizhang {

namespace {

std::string workbook_stream(std::string_view bytes) {
    const auto file = OleFile::open(bytes);
    if (!file)
        throw Unreadable{text_id::sheet_damaged};
    if (file->has("EncryptedPackage"))
        throw Unreadable{text_id::sheet_encrypted};
    for (const std::string_view name : {"Workbook", "Book"})
        if (auto stream = file->stream(name))
            return std::move(*stream);
    for (const std::string_view name : {"WordDocument", "MatOST", "WpsDocument"})
        if (file->has(name))
            throw Unreadable{text_id::sheet_is_old_document};
    throw Unreadable{text_id::sheet_has_no_tables};
}

BiffBeginning beginning_of_stream(std::string_view stream) {
    BiffRecords records{stream};
    const auto beginning = records.next() ? beginning_of(records.record()) : std::nullopt;
    if (!beginning)
        throw Unreadable{text_id::sheet_damaged};
    return *beginning;
}

class XlsReader {
public:
    explicit XlsReader(std::string_view stream)
        : m_stream(stream), m_beginning(beginning_of_stream(stream)),
          m_globals(m_beginning.version) {
        m_globals.read(stream);
    }

    Workbook book() {
        if (m_beginning.version >= 5 && !m_globals.sheets().empty())
            read_named_sheets();
        else
            read_parts();
        return std::move(m_book);
    }

private:
    using Part = BiffBeginning::Part;

    void read_named_sheets() {
        std::vector<size_t> begins;
        for (const XlsSheetEntry& entry : m_globals.sheets())
            begins.push_back(entry.at);
        std::ranges::sort(begins);
        for (const XlsSheetEntry& entry : m_globals.sheets()) {
            const auto behind = std::ranges::upper_bound(begins, entry.at);
            if (entry.is_worksheet)
                read_sheet(entry, behind == begins.end() ? m_stream.size() : *behind);
        }
    }

    /// Those that begin at the same place are one, but for the first empty.
    void read_sheet(const XlsSheetEntry& entry, size_t end) {
        Sheet& sheet = m_book.sheets.emplace_back();
        sheet.name = entry.name;
        sheet.is_hidden = entry.is_hidden;
        BiffRecords records{m_stream, entry.at};
        const bool is_new = std::ranges::find(m_read, entry.at) == m_read.end();
        if (!is_new || !records.next() || !beginning_of(records.record())) {
            sheet.troubles.push_back({std::nullopt, text_id::sheet_without_part, entry.name});
            return;
        }
        m_read.push_back(entry.at);
        XlsSheetReader{m_globals, sheet}.read(m_stream, entry.at, end);
    }

    /// BIFF2 … BIFF4: sheets follow one another, those of a workbook with their names before them.
    void read_parts() {
        BiffRecords records{m_stream};
        std::string name;
        while (records.next()) {
            const BiffRecord& record = records.record();
            if (record.kind == biff::sheet_header)
                name = name_in(record);
            const auto beginning = beginning_of(record);
            if (!beginning || beginning->part != Part::worksheet)
                continue;
            Sheet& sheet = m_book.sheets.emplace_back();
            sheet.name = name.empty() ? "Sheet " + std::to_string(m_book.sheets.size()) : name;
            const size_t end =
                XlsSheetReader{m_globals, sheet}.read(m_stream, record.at, m_stream.size());
            records = BiffRecords{m_stream, end};
            name.clear();
        }
    }

    std::string name_in(const BiffRecord& record) const {
        BiffData data{record.data};
        try {
            data.skip(4);
            return m_globals.short_text(data);
        } catch (const BiffEnd&) {
            return {};
        }
    }

    std::string_view m_stream;
    BiffBeginning m_beginning;
    XlsGlobals m_globals;
    Workbook m_book;
    std::vector<size_t> m_read; ///< where sheets began that were read
};

} // namespace

Workbook read_xls(std::string_view bytes) {
    if (are_biff_records(bytes))
        return XlsReader{bytes}.book();
    const std::string stream = workbook_stream(bytes);
    return XlsReader{stream}.book();
}

} // namespace taizhang
