#pragma once

#include "intake/file/csv_reader.h"
#include "intake/plan/import_plan.h"
#include "intake/plan/import_row.h"
#include "intake/plan/prospect.h"

namespace taizhang {

/// Takes a row of a table; `from` says where it stands.
using TakeRow = std::function<void(ImportRow& row, RowPlace from)>;

/// What tables of one call have in common while they are read.
struct TableContext {
    ImportPlan& plan;
    const Calendar& calendar;
    const ImportRequest& request;
};

/// The kind of file that a header row of ours begins; nothing for a header in an office's words.
std::optional<FileKind> own_kind(std::span<const std::string_view> cells);

/// One table among the files of a call, at its first row.
class IncomingTable {
public:
    IncomingTable(size_t file, Header header) : m_file(file), m_header(std::move(header)) {}
    virtual ~IncomingTable() = default;
    IncomingTable(const IncomingTable&) = delete;
    IncomingTable& operator=(const IncomingTable&) = delete;

    FileKind kind() const { return m_header.kind; }
    size_t file() const { return m_file; } ///< place in ImportPlan::files
    const Header& header() const { return m_header; }

    /// Hands out all rows; those that can't be used are issues. `goes_on` is told now and then
    /// which share (0 … 1) is read, and says no to stop.
    virtual void read(const TakeRow& take, const std::function<bool(double)>& goes_on) = 0;

private:
    size_t m_file;
    Header m_header;
};

/// What the user has typed for cells of a file; nothing where nothing was.
std::optional<FileCorrections> corrections_of(ImportPlan& plan, size_t file);

/// Tells once which rows of a file are left out: examples and the like, and those that the user
/// does not want.
void warn_of_left_out(ImportPlan& plan, size_t file);

} // namespace taizhang
