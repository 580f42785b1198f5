// CSV files of any form and XLS files: what is read lies where it may, and nothing is lost in
// silence.
#include "characters/kept_text.h"
#include "core/intake/table/biff_bytes.h"
#include "fault/fuzz/target.h"
#include "intake/file/encoding.h"
#include "intake/table/cell_reference.h"
#include "intake/table/delimited.h"
#include "intake/table/read_workbook.h"
#include "intake/table/table_shape.h"

#include <algorithm>

namespace taizhang::testing {

namespace {

void check_sheet(const Sheet& sheet) {
    CellPlace before{-1, 0};
    for (size_t row = 0; row < sheet.row_count(); ++row)
        for (size_t place = 0; place < sheet.cell_count(row); ++place) {
            const SheetCell cell = sheet.cell(row, place);
            must(before < cell.place && cell.place.column < most_columns, "a cell out of place");
            must(!cell.text.empty() && cell.kind != CellKind::empty, "a cell without a text");
            must(text_fault(cell.text) != TextFault::not_utf8, "a text that is no UTF-8");
            before = cell.place;
        }
    const TableShape shape = shape_of(sheet);
    must(shape.first_header + shape.header_count <= shape.end, "a header behind the table");
    must(shape.end <= shape.end_with_repeats && shape.end_with_repeats <= sheet.row_count(),
         "a table beyond the sheet");
    must(header_of(sheet, shape).empty() == (shape.header_count == 0), "a header without texts");
}

class DelimitedTarget : public Target {
public:
    explicit DelimitedTarget(const Seeds& seeds) : m_seeds{seeds} {}

    void try_one(Chance& chance, std::string& input) override {
        const auto kind = static_cast<FileKind>(chance.below(6));
        std::string bytes = file_of(m_seeds.rows(kind, chance), chance);
        for (size_t times = chance.below(3); times > 0; --times)
            mutate_bytes(bytes, chance);
        grow_seldom(bytes, chance);
        input = bytes;
        const Workbook book = read_delimited(bytes);
        must(book.sheets.size() == 1 && book.form, "no sheet");
        check_sheet(book.sheets[0]);
        if (book.sheets[0].troubles.empty())
            check_all_is_there(decode(bytes).text, book.sheets[0]);
    }

private:
    static bool counts(char c) {
        return ('0' <= c && c <= '9') || ('A' <= c && c <= 'Z') ||
               static_cast<unsigned char>(c) > 0x7F;
    }

    /// Digits, capitals and 汉字 neither separate nor quote.
    static void check_all_is_there(const std::string& text, const Sheet& sheet) {
        std::ptrdiff_t read = 0;
        for (size_t row = 0; row < sheet.row_count(); ++row)
            for (size_t place = 0; place < sheet.cell_count(row); ++place)
                read += std::ranges::count_if(sheet.cell(row, place).text, counts);
        const bool has_separator_line = text.substr(0, 8).find("=") != text.npos;
        must(has_separator_line || read == std::ranges::count_if(text, counts),
             "something is lost");
    }

    const Seeds& m_seeds;
};

class XlsTarget : public Target {
public:
    explicit XlsTarget(const Seeds& seeds) : m_seeds{seeds} {}

    void try_one(Chance& chance, std::string& input) override {
        const SeedTable table = m_seeds.rows(static_cast<FileKind>(chance.below(6)), chance);
        std::string stream = xls_stream_of(texts_of(table), {{"S", cells_of(table, chance)}});
        const bool has_container = chance.one_in(4);
        if (!has_container || chance.one_in(2))
            mutate_bytes(stream, chance);
        std::string bytes = has_container ? ole_of({{"Workbook", stream}}) : stream;
        if (has_container)
            mutate_bytes(bytes, chance);
        input = bytes;
        const auto book = read_workbook(bytes);
        if (book)
            std::ranges::for_each(book->sheets, check_sheet);
    }

private:
    static std::string texts_of(const SeedTable& table) {
        std::string texts;
        for (const std::string& text : table.header)
            texts += word(static_cast<unsigned>(text.size())) + '\0' + text;
        const auto count = static_cast<std::uint32_t>(table.header.size());
        const std::string all = long_word(count) + long_word(count) + texts;
        const size_t half = all.size() / 2;
        return record(0x00FC, std::string_view{all}.substr(0, half)) +
               record(0x003C, std::string_view{all}.substr(half));
    }

    static std::string cells_of(const SeedTable& table, Chance& chance) {
        std::string cells;
        for (unsigned column = 0; column < table.header.size(); ++column)
            cells += record(0x00FD, cell_head(0, column) + long_word(column));
        for (unsigned row = 0; row < table.rows.size(); ++row)
            for (unsigned column = 0; column < table.rows[row].size(); ++column)
                cells += cell(cell_head(row + 1, column), table.rows[row][column], chance);
        return cells;
    }

    static std::string cell(const std::string& head, const std::string& text, Chance& chance) {
        switch (chance.below(4)) {
        case 0:
            return record(0x0203, head + ieee(static_cast<double>(chance.below(100'000))));
        case 1:
            return record(0x027E,
                          head + long_word(static_cast<std::uint32_t>(chance.below(1 << 30))));
        case 2:
            return record(0x0006, head + std::string(6, '\0') + "\xFF\xFF" + std::string(8, '\0')) +
                   record(0x0207, word(static_cast<unsigned>(text.size())) + '\0' + text);
        default:
            return record(0x0204, head + word(static_cast<unsigned>(text.size())) + '\0' + text);
        }
    }

    const Seeds& m_seeds;
};

} // namespace

std::unique_ptr<Target> delimited_target(const Seeds& seeds) {
    return std::make_unique<DelimitedTarget>(seeds);
}

std::unique_ptr<Target> xls_target(const Seeds& seeds) {
    return std::make_unique<XlsTarget>(seeds);
}

} // namespace taizhang::testing
