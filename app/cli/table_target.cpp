#include "cli/table_target.h"

#include "text/ids/cli.h"

namespace taizhang::cli {

std::optional<TableTarget> table_target_of(const Call& call) {
    const auto path = call.arguments.text(table_option);
    if (!path)
        return std::nullopt;
    if (const auto format = table_format_of(*path))
        return TableTarget{*path, *format};
    throw Failure{wrong_usage,
                  text_id::cli_bad_value,
                  {std::string{table_option.name}, *path, std::string{table_option.value}}};
}

void write_table(const Call& call, const TableTarget& target, std::string title,
                 const std::vector<Listing::Column>& columns,
                 std::vector<std::vector<std::string>> rows, Date day) {
    Table table{std::move(title), {}, std::move(rows)};
    for (const Listing::Column& column : columns)
        table.columns.push_back({column.title, column.align});
    check_target(target.path, overwrite_of(call));
    write_whole(target.path, file_of(table, target.format, day), overwrite_of(call));
    call.say(call.texts(text_id::cli_written, std::string_view{target.path}));
}

} // namespace taizhang::cli
