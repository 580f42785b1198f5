#pragma once

#include "model/record.h"
#include "model/record_field.h"
#include "text/text_id.h"

#include <span>
#include <string_view>
#include <variant>

namespace taizhang {

/// Where a field stands in a record; its type says what kind of field it is.
using RecordMember = std::variant<Date Period::*, IndicatorId Record::*, UnitId Record::*,
                                  std::optional<Quantity> Record::*, Precision Record::*,
                                  std::optional<std::int64_t> Record::*, std::string Record::*>;

/// Whether a file has to have the column.
enum class FieldPresence { needed, optional };

/// How a search looks into a text.
enum class Searched { no, as_text, with_initials };

/// All there is to know about a field of a record. Files, forms, pasted tables, search, history,
/// exports, JSON and the ledger take it from here: a further field is a row more.
struct RecordFieldRow {
    RecordField field{};
    std::string_view column;        ///< in files, JSON and drafts
    std::string_view ledger_column; ///< in the table `record`
    TextId title{};
    TextId form_label{}; ///< where it is typed
    TextId about{};      ///< what the column means, for who reads a file
    FieldPresence presence{};
    RecordMember member;
    Searched searched = Searched::no;
};

/// By RecordField.
std::span<const RecordFieldRow, record_field_count> record_fields();

inline const RecordFieldRow& row_of(RecordField field) {
    return record_fields()[static_cast<size_t>(field)];
}

/// Calls `visit` with the value of a field.
template <class AnyRecord, class Visit>
decltype(auto) visit_field(AnyRecord& record, const RecordFieldRow& row, Visit&& visit) {
    return std::visit(
        [&](auto member) -> decltype(auto) {
            if constexpr (std::is_same_v<decltype(member), Date Period::*>)
                return visit(record.period.*member);
            else
                return visit(record.*member);
        },
        row.member);
}

/// The text of a field that is one; nothing for others.
inline const std::string* text_in(const Record& record, const RecordFieldRow& row) {
    const auto* member = std::get_if<std::string Record::*>(&row.member);
    return member ? &(record.*(*member)) : nullptr;
}

} // namespace taizhang
