#pragma once

#include "intake/table/biff_data.h"

#include <optional>

namespace taizhang {

/// Kinds of records of XLS files, as far as cells need them. BIFF2 … BIFF8 differ in the first
/// digit of many.
namespace biff {
enum : int {
    formula_5 = 0x0006, ///< also of BIFF2
    end_of_part = 0x000A,
    date_system = 0x0022,
    encrypted = 0x002F,
    continued = 0x003C,
    code_page = 0x0042,
    column = 0x007D,
    sheet = 0x0085,
    sheet_header = 0x008F, ///< BIFF4
    numbers_rk = 0x00BD,
    format_style = 0x00E0, ///< XF
    merged_cells = 0x00E5,
    rich_label = 0x00D6,
    shared_texts = 0x00FC,
    shared_label = 0x00FD,
    label = 0x0204,
    number = 0x0203,
    truth_or_error = 0x0205,
    formula_3 = 0x0206,
    formula_text = 0x0207,
    row = 0x0208,
    number_rk = 0x027E,
    formula_4 = 0x0406,
    format = 0x041E, ///< BIFF4 and later
    format_2 = 0x001E,
    format_style_2 = 0x0043,
    format_style_3 = 0x0243,
    format_style_4 = 0x0443,
    integer_2 = 0x0002,
    number_2 = 0x0003,
    label_2 = 0x0004,
    truth_or_error_2 = 0x0005,
    formula_text_2 = 0x0007
};
} // namespace biff

/// One record with its kind.
struct BiffRecord {
    int kind = 0;
    size_t at = 0; ///< in the stream
    std::string_view data;
};

/// Walks through the records of a stream.
class BiffRecords {
public:
    explicit BiffRecords(std::string_view stream, size_t at = 0) : m_stream(stream), m_next(at) {}

    /// False at the end, and where the last record is cut off.
    bool next();
    const BiffRecord& record() const { return m_record; }
    /// With the records that continue it, which are passed over.
    BiffData whole();
    /// Where the next record begins.
    size_t position() const { return m_next; }

private:
    bool reads_at(size_t at, BiffRecord& record) const;

    std::string_view m_stream;
    size_t m_next;
    BiffRecord m_record;
};

/// What a part of a stream is, by the record it begins with.
struct BiffBeginning {
    int version = 8; ///< 2, 3, 4, 5 (with 7) or 8
    enum class Part { workbook, worksheet, other } part{};
};

/// Nothing where the record begins no part.
std::optional<BiffBeginning> beginning_of(const BiffRecord& record);

/// Whether bytes are records of an XLS file without a container, as BIFF2 … BIFF4 are.
bool are_biff_records(std::string_view bytes);

} // namespace taizhang
