// What is pasted and what is typed into the form.
#include "core/ledger/small_ledger.h"
#include "fault/fuzz/written_plan.h"
#include "intake/paste/pasted_table.h"
#include "intake/record/record_cell.h"
#include "intake/record/record_form.h"
#include "output/table/record_table.h"
#include "output/words/entry_words.h"

#include <algorithm>

namespace taizhang::testing {

namespace {

constexpr std::string_view office_headings[]{
    "日期", "开始日期", "结束日期", "时间",     "指标", "项目", "党组织", "支部",
    "数量", "次数",     "人数",     "参加人数", "学时", "分钟", "主题",   "内容",
    "备注", "序号",     "约",       "地点",     "Date", "Unit"};

void check_words(const FieldProblem& problem) {
    for (const Language language : {Language::chinese, Language::english})
        must(!taizhang::words_of(problem, Texts{language}).empty(), "a problem without a word");
}

class PasteTarget : public Target {
public:
    explicit PasteTarget(const Seeds& seeds)
        : m_seeds{seeds}, m_ledger{ledger_of(seeds)}, m_definitions{
                                                          Reader{m_ledger}.definitions()} {}

    void try_one(Chance& chance, std::string& input) override {
        input = pasted(chance);
        const PastedTable table = read_pasted_table(input, m_definitions, 2023, "粘贴");
        check_rows(table);
        std::vector<bool> chosen;
        for (const PastedRow& row : table.rows)
            chosen.push_back(!row.is_wrong());
        const ImportPlan plan = plan_of(table, chosen);
        if (plan.records.empty())
            return;
        const WrittenPlan written{m_ledger, plan};
        written.check_ways_out();
        check_clipboard(plan, chance.one_in(2) ? Language::chinese : Language::english);
    }

private:
    std::string pasted(Chance& chance) const {
        SeedTable table = m_seeds.rows(FileKind::records, chance);
        for (std::string& heading : table.header)
            if (chance.one_in(2))
                heading = chance.any_of(office_headings);
        if (!chance.one_in(3))
            table.rows.insert(table.rows.begin(), table.header);
        std::string text = chance.one_in(6) ? "2023年三季度活动情况\n" : "";
        for (const Row& row : table.rows) {
            for (size_t column = 0; column < row.size(); ++column)
                text += (column > 0 ? "\t" : "") + row[column];
            text += '\n';
        }
        if (chance.one_in(3))
            mutate_bytes(text, chance);
        grow_seldom(text, chance);
        return text;
    }

    static void check_rows(const PastedTable& table) {
        int before = 0;
        for (const PastedRow& row : table.rows) {
            must(row.row >= before, "rows are not counted upwards"); // a cross table has several
            before = row.row;
            must(row.is_wrong() == !row.problems.empty(),
                 "wrong without a reason, or the other way");
            std::ranges::for_each(row.problems, check_words);
            std::ranges::for_each(row.notices, check_words);
        }
    }

    /// As rows for a spreadsheet, and back. Tabs and line ends within cells become blanks.
    void check_clipboard(const ImportPlan& plan, Language language) {
        Reader reader{m_ledger};
        const auto records = reader.records({});
        std::string text = table_header(Texts{language});
        append_table_rows(text, records, m_definitions, language);
        const PastedTable back = read_pasted_table(text, m_definitions, 2023, "粘贴");
        must(back.rows.size() == records.size(), "another number of rows comes back");
        must(std::ranges::none_of(back.rows, &PastedRow::is_wrong),
             "a row that went out is refused");
        const ImportPlan returned = plan_of(back, std::vector<bool>(back.rows.size(), true));
        must_be_same(without_texts(words_of(plan)), without_texts(words_of(returned)),
                     "what was copied is pasted otherwise");
    }

    static std::vector<RecordWords> without_texts(std::vector<RecordWords> all) {
        for (RecordWords& words : all)
            words.resize(words.size() - 2);
        std::ranges::sort(all);
        return all;
    }

    const Seeds& m_seeds;
    Ledger m_ledger;
    Definitions m_definitions;
};

class FormTarget : public Target {
public:
    explicit FormTarget(const Seeds& seeds)
        : m_seeds{seeds}, m_ledger{ledger_of(seeds)},
          m_definitions{Reader{m_ledger}.definitions()}, m_form{m_definitions, 2023} {}

    void try_one(Chance& chance, std::string& input) override {
        TypedRecord typed;
        const Row& row = chance.any_of(m_seeds.table_of(FileKind::records).rows);
        for (size_t field = 0; field < std::min(row.size(), record_field_count); ++field) {
            typed.fields[field] =
                chance.one_in(6) ? m_seeds.cell(FileKind::records, field, chance) : row[field];
            if (chance.one_in(30))
                mutate_bytes(typed.fields[field], chance);
            input += typed.fields[field] + " ¦ ";
        }
        const RecordReading reading = m_form.read(typed);
        must(reading.record.has_value() == reading.problems.empty(),
             "neither a record nor a problem");
        std::ranges::for_each(reading.problems, check_words);
        if (reading.record)
            check_cells(*reading.record, chance);
    }

private:
    /// What stands in a cell of the table can be typed again; anything else can be typed.
    void check_cells(const Record& record, Chance& chance) const {
        for (const auto cell :
             {RecordField::start, RecordField::indicator, RecordField::unit, RecordField::topic,
              RecordField::quantity, RecordField::participants, RecordField::hours,
              RecordField::note, RecordField::place, RecordField::host}) {
            const std::string shown = cell_text(record, cell, m_definitions);
            const auto again = with_cell(record, cell, shown, m_definitions, 2023);
            must(again.has_value(), "what is shown can't be typed: " + shown);
            must(*again == record, "what is shown is another record: " + shown);
            const auto other = with_cell(record, cell, odd_word(chance), m_definitions, 2023);
            must(!other || !problem_of(*other, m_definitions),
                 "a cell makes a record that can't be");
        }
    }

    const Seeds& m_seeds;
    Ledger m_ledger;
    Definitions m_definitions;
    RecordForm m_form;
};

} // namespace

std::unique_ptr<Target> paste_target(const Seeds& seeds) {
    return std::make_unique<PasteTarget>(seeds);
}

std::unique_ptr<Target> form_target(const Seeds& seeds) {
    return std::make_unique<FormTarget>(seeds);
}

} // namespace taizhang::testing
