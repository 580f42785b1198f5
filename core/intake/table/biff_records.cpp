#include "intake/table/biff_records.h"

namespace taizhang {

namespace {

constexpr size_t header_size = 4;

int word_at(std::string_view bytes, size_t at) {
    return static_cast<unsigned char>(bytes[at]) | static_cast<unsigned char>(bytes[at + 1]) << 8;
}

} // namespace

bool BiffRecords::reads_at(size_t at, BiffRecord& record) const {
    if (at > m_stream.size() || m_stream.size() - at < header_size)
        return false;
    const auto size = static_cast<size_t>(word_at(m_stream, at + 2));
    if (m_stream.size() - at - header_size < size)
        return false;
    record = {word_at(m_stream, at), at, m_stream.substr(at + header_size, size)};
    return true;
}

bool BiffRecords::next() {
    if (!reads_at(m_next, m_record))
        return false;
    m_next += header_size + m_record.data.size();
    return true;
}

BiffData BiffRecords::whole() {
    std::vector<std::string_view> parts{m_record.data};
    BiffRecord more;
    while (reads_at(m_next, more) && more.kind == biff::continued) {
        parts.push_back(more.data);
        m_next += header_size + more.data.size();
    }
    return BiffData{std::move(parts)};
}

std::optional<BiffBeginning> beginning_of(const BiffRecord& record) {
    if (record.data.size() < 4)
        return std::nullopt;
    BiffBeginning beginning;
    switch (record.kind) {
    case 0x0009:
        beginning.version = 2;
        break;
    case 0x0209:
        beginning.version = 3;
        break;
    case 0x0409:
        beginning.version = 4;
        break;
    case 0x0809:
        beginning.version = word_at(record.data, 0) == 0x0600 ? 8 : 5;
        break;
    default:
        return std::nullopt;
    }
    using Part = BiffBeginning::Part;
    const int kind = word_at(record.data, 2);
    beginning.part = kind == 0x0005 || kind == 0x0100 ? Part::workbook
                     : kind == 0x0010                 ? Part::worksheet
                                                      : Part::other;
    return beginning;
}

bool are_biff_records(std::string_view bytes) {
    BiffRecords records{bytes};
    return records.next() && beginning_of(records.record()) && records.record().data.size() <= 16;
}

} // namespace taizhang
