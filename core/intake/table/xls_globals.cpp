#include "intake/table/xls_globals.h"

#include "characters/utf8.h"
#include "intake/file/conversion.h"
#include "intake/table/unreadable.h"
#include "text/ids/sheet.h"

namespace taizhang {

namespace {

/// Names of code pages that ICU does not know as cp and their number.
std::string converter_of(int code_page) {
    switch (code_page) {
    case 367:
    case 1200:
    case 32769:
        return "windows-1252";
    case 936:
    case 10008:
        return "GB18030";
    case 949:
    case 10003:
        return "windows-949-2000";
    case 950:
    case 10002:
        return "windows-950-2000";
    case 932:
    case 10001:
        return "ibm-943_P15A-2003";
    case 10000:
    case 32768:
        return "macintosh";
    case 10006:
        return "x-mac-greek";
    case 10007:
        return "x-mac-cyrillic";
    case 10029:
        return "x-mac-centraleurroman";
    case 10081:
        return "x-mac-turkish";
    default:
        return "cp" + std::to_string(code_page);
    }
}

} // namespace

void XlsGlobals::read(std::string_view stream) {
    BiffRecords records{stream};
    int depth = 0;
    while (records.next()) {
        const int kind = records.record().kind;
        if (beginning_of(records.record()))
            ++depth;
        else if (kind == biff::end_of_part && --depth <= 0 && m_version >= 5)
            break;
        else if (depth <= 1)
            take(records);
    }
}

void XlsGlobals::take(BiffRecords& records) {
    const BiffRecord record = records.record();
    try {
        switch (record.kind) {
        case biff::encrypted:
            throw Unreadable{text_id::sheet_encrypted};
        case biff::code_page:
            m_code_page = BiffData{record.data}.word();
            break;
        case biff::date_system:
            if (BiffData{record.data}.word() == 1)
                m_date_system = DateSystem::from_1904;
            break;
        case biff::sheet:
            take_sheet(BiffData{record.data});
            break;
        case biff::shared_texts:
            take_texts(records.whole());
            break;
        case biff::format:
        case biff::format_2:
            take_format(record.kind, records.whole());
            break;
        case biff::format_style:
        case biff::format_style_2:
        case biff::format_style_3:
        case biff::format_style_4:
            take_style(record.kind, BiffData{record.data});
            break;
        default:
            break;
        }
    } catch (const BiffEnd&) {
        // What lacks then is told where a cell asks for it.
    }
}

void XlsGlobals::take_sheet(BiffData data) {
    XlsSheetEntry entry;
    entry.at = data.long_word();
    entry.is_hidden = (data.byte() & 3) != 0;
    entry.is_worksheet = data.byte() == 0;
    entry.name = short_text(data);
    m_sheets.push_back(std::move(entry));
}

void XlsGlobals::take_texts(BiffData data) {
    data.skip(4);
    const size_t count = data.long_word();
    while (m_texts.size() < count && !data.is_at_end())
        m_texts.push_back(data.text(data.word()));
}

void XlsGlobals::take_format(int kind, BiffData data) {
    auto number = static_cast<int>(m_formats.size());
    if (m_version >= 5)
        number = data.word();
    else if (kind == biff::format)
        data.skip(2);
    m_formats[number] = m_version >= 8 ? long_text(data) : short_text(data);
}

void XlsGlobals::take_style(int kind, BiffData data) {
    data.skip(kind == biff::format_style ? 2 : kind == biff::format_style_2 ? 2 : 1);
    m_styles.push_back(kind == biff::format_style     ? data.word()
                       : kind == biff::format_style_2 ? data.byte() & 0x3F
                                                      : data.byte());
}

NumberShown XlsGlobals::shown_by_style(size_t style) const {
    return style < m_styles.size() ? shown_by_format(m_styles[style]) : NumberShown::number;
}

NumberShown XlsGlobals::shown_by_format(int format) const {
    const auto code = m_formats.find(format);
    return code == m_formats.end() ? shown_by_built_in(format) : shown_by(code->second);
}

std::string XlsGlobals::from_code_page(const std::string& bytes) const {
    return valid_utf8(converted(bytes, converter_of(m_code_page).c_str()).text);
}

std::string XlsGlobals::text_of_length(BiffData& data, size_t length) const {
    return m_version >= 8 ? data.text(length) : from_code_page(data.bytes(length));
}

} // namespace taizhang
