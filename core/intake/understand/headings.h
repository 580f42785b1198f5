#pragma once

#include "model/record_field.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace taizhang {

/// What a column of an office's table holds, told from its heading (domain.md «What comes in»).
enum class HeadingKind {
    unknown, ///< no heading that we know
    field,   ///< a field of a record
    id,      ///< of a record that went out before
    aside    ///< 序号, 应到 …: of no use for a record
};

struct Heading {
    HeadingKind kind = HeadingKind::unknown;
    RecordField field{};     ///< of HeadingKind::field
    bool is_minutes = false; ///< hours that stand there as minutes

    friend bool operator==(const Heading&, const Heading&) = default;
};

Heading heading_of(std::string_view cell);

/// Lower case, without blanks and without what stands in brackets: two spellings of one heading.
std::string plain_heading(std::string_view cell);

/// 合计, 小计, 总计, 累计: begins the row or names the column that adds up others.
bool is_word_for_total(std::string_view cell);
/// 小计 adds up what stands since the last one.
bool is_word_for_subtotal(std::string_view cell);
/// （示例） or 例 begins a row that only shows how to fill in.
bool is_word_for_example(std::string_view cell);
/// 退回原因: the column that we add to rows that are sent back.
bool is_word_for_rejection(std::string_view cell);
/// 计划, 应完成, 完成率 …: a column of a cross table that holds no count of what was done.
bool is_word_for_plan(std::string_view cell);
/// 完成, 实际 …: the column that does, beside one of a plan.
bool is_word_for_done(std::string_view cell);

/// The header stands in one of the first rows, below a title.
inline constexpr size_t rows_searched = 12;

/// Cells that are a heading of offices, be it of a field or of another column (序号, 一季度,
/// 完成率).
int known_headings(std::span<const std::string_view> cells);

/// The first cell with anything in it.
std::string_view first_text(std::span<const std::string_view> cells);
/// The row begins with （示例） or 例.
bool is_example_row(std::span<const std::string_view> cells);
/// The row begins with 合计 or the like, and has no date in the column of the start.
bool is_total_row(std::span<const std::string_view> cells, std::optional<int> column_of_start);

} // namespace taizhang
