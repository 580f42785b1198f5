#pragma once

#include "intake/plan/incoming_table.h"
#include "intake/understand/known_names.h"

namespace taizhang {

/// A sheet in an office's words, whose layout can be told only when all names are known.
struct OfficeSheet {
    const InputFile* input;
    const Sheet* sheet;
    size_t file;        ///< place in ImportPlan::files
    std::int64_t bytes; ///< its share of the work
    bool is_only_one;   ///< with something in it, in its file
};

/// Tells how the sheets of a call are to be read that are in an office's words, by the names that
/// are known. Context and prospect must outlive it and its tables, it the tables.
class OfficeSheets {
public:
    OfficeSheets(const TableContext& context, const Prospect& prospect)
        : m_context(context), m_plan(context.plan), m_request(context.request),
          m_prospect(prospect) {}

    /// Takes the names of indicators and units as the plan has them now.
    void know_names() { m_names = KnownNames{m_plan}; }

    /// A sheet of definitions, which is read before records are understood; nothing for any other.
    std::unique_ptr<IncomingTable> definitions_of(const OfficeSheet& of) const;
    /// A sheet of records; nothing where it can't be read, and issues or a warning why.
    std::unique_ptr<IncomingTable> records_of(const OfficeSheet& of) const;

private:
    std::optional<size_t> remembered_header(Grid& grid) const;
    std::string fingerprint_at(Grid& grid, size_t row) const;
    Answers answers_for(const SheetLayout& layout) const;
    bool is_readable(const SheetLayout& layout, const Answers& answers,
                     const OfficeSheet& of) const;

    const TableContext& m_context;
    ImportPlan& m_plan;
    const ImportRequest& m_request;
    const Prospect& m_prospect;
    KnownNames m_names;
};

/// What is known of a sheet beside its cells.
SheetPlace place_of(const InputFile& input, const ImportRequest& request, const Prospect& prospect);

} // namespace taizhang
