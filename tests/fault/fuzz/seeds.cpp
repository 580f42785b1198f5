#include "fault/fuzz/seeds.h"

#include "intake/file/csv_reader.h"
#include "intake/file/input_text.h"

#include <algorithm>
#include <unicode/ucnv.h>

namespace taizhang::testing {

namespace {

Row row_of(const CsvReader& reader) {
    return {reader.cells().begin(), reader.cells().end()};
}

SeedTable table_in(const std::string& text) {
    CsvReader reader{text, ',', CsvReader::Bytes::clean};
    SeedTable table;
    reader.next();
    table.header = row_of(reader);
    while (reader.next())
        table.rows.push_back(row_of(reader));
    return table;
}

bool is_about_time(std::string_view column) {
    return column == "start" || column == "end" || column.starts_with("active_");
}

void spoil_header(SeedTable& table, Chance& chance) {
    switch (chance.below(6)) {
    case 0:
        table.header[chance.below(table.header.size())] = odd_word(chance);
        break;
    case 1:
        table.header.push_back(odd_word(chance));
        break;
    case 2:
        table.header.pop_back();
        break;
    case 3:
        table.header.push_back(chance.any_of(table.header));
        break;
    case 4:
        table.header = {"日期", "指标", "党组织", "数量", "主题"};
        break;
    default:
        mutate_bytes(table.header[chance.below(table.header.size())], chance);
    }
}

/// Columns in another order, as they may come.
void shuffle_columns(SeedTable& table, Chance& chance) {
    const size_t width = table.header.size();
    for (size_t i = 0; i + 1 < width; ++i) {
        const size_t other = i + chance.below(width - i);
        std::swap(table.header[i], table.header[other]);
        for (Row& row : table.rows)
            if (row.size() == width)
                std::swap(row[i], row[other]);
    }
}

std::string cell_text(const std::string& cell, char separator, Chance& chance) {
    const bool must_quote = cell.find_first_of(std::string{"\"\r\n"} + separator) != cell.npos;
    if (!must_quote && !chance.one_in(20))
        return cell;
    std::string quoted = "\"";
    for (const char c : cell)
        quoted += c == '"' ? "\"\"" : std::string{c};
    return quoted + '"';
}

std::string encoded(const std::string& text, Chance& chance) {
    static constexpr const char* encodings[]{"GB18030", "UTF-16LE", "UTF-16BE", "GBK", "UTF-16"};
    std::string bytes(text.size() * 4 + 16, '\0');
    UErrorCode error = U_ZERO_ERROR;
    const auto size = ucnv_convert(chance.any_of(encodings), "UTF-8", bytes.data(),
                                   static_cast<std::int32_t>(bytes.size()), text.data(),
                                   static_cast<std::int32_t>(text.size()), &error);
    if (U_FAILURE(error))
        return text;
    bytes.resize(static_cast<size_t>(size));
    return bytes;
}

} // namespace

Seeds::Seeds(const std::filesystem::path& sample) {
    for (const auto& [kind, name] : EnumNames<FileKind>::names) {
        const auto input = read_input((sample / name).string() + ".csv");
        m_texts[size_t(kind)] = input.value().text;
        m_tables[size_t(kind)] = table_in(text_of(kind));
    }
}

std::string Seeds::cell(FileKind kind, size_t column, Chance& chance) const {
    const SeedTable& table = table_of(kind);
    switch (chance.below(8)) {
    case 0:
        return odd_word(chance);
    case 1:
        return typed_period(chance);
    case 2:
        return typed_quantity(chance);
    case 3:
        return chance.any_of(chance.any_of(table.rows));
    default:
        if (is_about_time(table.header[column]) && chance.one_in(2))
            return typed_period(chance);
        return chance.any_of(table.rows)[column];
    }
}

SeedTable Seeds::rows(FileKind kind, Chance& chance) const {
    const SeedTable& all = table_of(kind);
    SeedTable table{all.header, {}};
    const size_t count = chance.one_in(10) ? chance.below(60) : chance.below(6);
    const size_t changed = chance.one_in(2) ? 1 + chance.below(3 * count + 1) : 0;
    for (size_t i = 0; i < count; ++i)
        table.rows.push_back(chance.any_of(all.rows));
    for (size_t i = 0; i < changed && count > 0; ++i) {
        const size_t column = chance.below(table.header.size());
        std::string& cell = table.rows[chance.below(count)][column];
        cell = this->cell(kind, column, chance);
        if (chance.one_in(6))
            mutate_bytes(cell, chance);
    }
    if (chance.one_in(4))
        shuffle_columns(table, chance);
    if (chance.one_in(12))
        spoil_header(table, chance);
    return table;
}

std::string file_of(SeedTable table, Chance& chance) {
    static constexpr char separators[]{',', ',', ',', ',', '\t', ';'};
    static constexpr std::string_view line_ends[]{"\n", "\r\n", "\r"};
    const char separator = chance.any_of(separators);
    const auto line_end = chance.any_of(line_ends);
    table.rows.insert(table.rows.begin(), table.header);
    std::string text = chance.one_in(6) ? "\xEF\xBB\xBF" : "";
    for (const Row& row : table.rows) {
        for (size_t column = 0; column < row.size(); ++column) {
            if (column > 0)
                text += separator;
            text += cell_text(row[column], separator, chance);
        }
        text += line_end;
    }
    if (chance.one_in(6))
        mutate_bytes(text, chance);
    if (chance.one_in(5))
        text = encoded(text, chance);
    if (chance.one_in(12))
        mutate_bytes(text, chance);
    return text;
}

} // namespace taizhang::testing
