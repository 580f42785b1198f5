// Dates, quantities and cells: what is read is printed so that it reads the same again.
#include "characters/kept_text.h"
#include "fault/fuzz/target.h"
#include "intake/file/csv_reader.h"
#include "intake/record/record_rows.h"
#include "output/table/csv_text.h"
#include "text/formula_guard.h"
#include "time/parse_period.h"

namespace taizhang::testing {

namespace {

class DateTarget : public Target {
public:
    void try_one(Chance& chance, std::string& input) override {
        const Calendar calendar{static_cast<int>(1 + chance.below(31))};
        const std::optional<int> year =
            chance.one_in(2) ? std::optional{static_cast<int>(1900 + chance.below(300))}
                             : std::nullopt;
        input = typed_period(chance);
        if (chance.one_in(2))
            mutate_bytes(input, chance);
        grow_seldom(input, chance);
        const auto period = parse_period(input, calendar, year);
        must(parse_period(" " + input + "　", calendar, year) == period, "blanks matter");
        if (!period)
            return;
        must(period->start <= period->end, "it ends before it starts");
        must(year_number(period->start) >= earliest_year, "it is too early");
        must(year_number(period->end) <= latest_year, "it is too late");
        must(parse_period(to_text(*period, calendar), calendar, std::nullopt) == period,
             "printed as " + to_text(*period, calendar) + " it reads otherwise");
        must(parse_iso_date(to_iso(period->start)) == period->start,
             "its first day reads otherwise");
    }
};

class QuantityTarget : public Target {
public:
    void try_one(Chance& chance, std::string& input) override {
        input = typed_quantity(chance);
        if (chance.one_in(2))
            mutate_bytes(input, chance);
        grow_seldom(input, chance);
        const auto reading = read_quantity(input);
        must(reading.value.has_value() != reading.problem.has_value(), "neither value nor problem");
        if (reading.value)
            check(*reading.value);
        const auto written = written_quantity(input);
        must(!written.pending || written.number.empty(), "pending and a number");
        if (const auto number = read_quantity(written.number); number.value)
            check(*number.value);
    }

private:
    static void check(Quantity quantity) {
        must(Quantity{} <= quantity && quantity <= max_quantity, "out of range");
        must(read_quantity(to_decimal(quantity)).value == quantity,
             "printed as " + to_decimal(quantity) + " it reads otherwise");
    }
};

/// What goes out as CSV comes in as it was, whatever stands in the cells.
class CsvTarget : public Target {
public:
    void try_one(Chance& chance, std::string& input) override {
        std::vector<Row> rows(1 + chance.below(4));
        const size_t width = 2 + chance.below(5);
        std::string text;
        for (Row& row : rows) {
            for (size_t column = 0; column < width; ++column)
                row.push_back(as_text(cell(chance)));
            append_csv_row(text, row);
        }
        input = text;
        check_same(rows, text);
        mutate_bytes(text, chance);
        grow_seldom(text, chance);
        input = text;
        check_places(text);
    }

private:
    static std::string cell(Chance& chance) {
        std::string cell = odd_word(chance);
        if (chance.one_in(2))
            mutate_bytes(cell, chance);
        return cell;
    }

    static void check_same(const std::vector<Row>& rows, const std::string& text) {
        CsvReader reader{text, ',', CsvReader::Bytes::unchecked};
        for (const Row& row : rows) {
            must(reader.next(), "a row is missing");
            must(reader.problems().empty(), "a cell that went out is refused");
            must(reader.cells().size() == row.size(), "other cells come in");
            for (size_t column = 0; column < row.size(); ++column)
                must(without_guard(reader.cells()[column]) == row[column], "a cell is another one");
        }
        must(!reader.next(), "there is a row too many");
    }

    /// Of whatever bytes.
    static void check_places(const std::string& text) {
        CsvReader reader{text, separator_of(text), CsvReader::Bytes::unchecked};
        for (int row = 1; reader.next(); ++row) {
            must(reader.row() == row && !reader.cells().empty(), "rows are counted otherwise");
            for (const CsvCellProblem& problem : reader.problems())
                must(problem.column >= 0 && std::cmp_less(problem.column, reader.cells().size()),
                     "a problem beyond the row");
        }
        must(reader.position() == text.size(), "not read to the end");
    }
};

} // namespace

std::unique_ptr<Target> date_target() {
    return std::make_unique<DateTarget>();
}

std::unique_ptr<Target> quantity_target() {
    return std::make_unique<QuantityTarget>();
}

std::unique_ptr<Target> csv_target() {
    return std::make_unique<CsvTarget>();
}

} // namespace taizhang::testing
