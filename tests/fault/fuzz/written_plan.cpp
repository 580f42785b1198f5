#include "fault/fuzz/written_plan.h"

#include "core/ledger/small_ledger.h"
#include "intake/definitions/definition_changes.h"
#include "intake/definitions/indicator_changes.h"
#include "intake/plan/import_write.h"
#include "ledger/check.h"
#include "output/table/csv_text.h"
#include "output/table/record_codes.h"

#include <algorithm>

namespace taizhang::testing {

namespace {

RecordWords words_of(const PlannedRecord& record, const ImportPlan& plan) {
    const Period period = period_of(record);
    return {to_iso(period.start),
            to_iso(period.end),
            plan.indicators[size_t(record.indicator)].value.code,
            plan.units[size_t(record.unit)].value.code,
            std::to_string(record.quantity),
            record.precision == Precision::exact ? "" : "约",
            std::to_string(record.participants),
            std::to_string(record.hours),
            std::string{plan.text_of(record, RecordField::topic)},
            std::string{plan.text_of(record, RecordField::note)},
            std::string{plan.text_of(record, RecordField::place)},
            std::string{plan.text_of(record, RecordField::host)}};
}

RecordWords words_of(const Record& record, const RecordCodes& codes) {
    return {to_iso(record.period.start),
            to_iso(record.period.end),
            std::string{codes.of(record.indicator)},
            std::string{codes.of(record.unit)},
            std::to_string(record.quantity ? record.quantity->thousandths : -1),
            record.precision == Precision::exact ? "" : "约",
            std::to_string(record.participants.value_or(-1)),
            std::to_string(record.hours ? record.hours->thousandths : -1),
            record.topic,
            record.note,
            record.place,
            record.host};
}

/// What the command line and the window refuse before they write.
bool is_refused(const Definitions& now, const ImportPlan& plan) {
    const Definitions supposed = supposed_definitions(now, plan);
    return std::ranges::any_of(now.indicators, [&](const Indicator& before) {
        const Indicator& after = supposed.indicators[size_t(*place_of(now, before.id))];
        return touches_figures(before, after) && refusal_of(supposed, after, 0);
    });
}

} // namespace

Ledger ledger_of(const Seeds& seeds) {
    Ledger ledger = new_in_memory();
    std::deque<InputText> files;
    for (const auto& [kind, name] : EnumNames<FileKind>::names)
        if (kind != FileKind::records)
            files.push_back({std::string{name}, seeds.text_of(kind)});
    const ImportPlan plan =
        plan_import(std::move(files), Reader{ledger}.definitions(), std::nullopt);
    ledger.write(step("seeds"), noon, [&](Writer& writer) { write_import(plan, writer); });
    return ledger;
}

std::vector<RecordWords> words_of(const ImportPlan& plan) {
    std::vector<RecordWords> all;
    for (const PlannedRecord& record : plan.records)
        all.push_back(words_of(record, plan));
    std::ranges::sort(all);
    return all;
}

void must_be_same(const std::vector<RecordWords>& before, const std::vector<RecordWords>& after,
                  const std::string& what) {
    const auto [left, right] = std::ranges::mismatch(before, after);
    if (left == before.end() && right == after.end())
        return;
    std::string told = what;
    for (const auto& [words, end] :
         {std::pair{left, before.end()}, std::pair{right, after.end()}}) {
        told += "\n   ";
        for (size_t place = 0; words != end && place < words->size(); ++place)
            told += " [" + (*words)[place] + "]";
    }
    throw Broken{told};
}

WrittenPlan::WrittenPlan(Ledger& ledger, const ImportPlan& plan) : m_ledger{ledger}, m_plan{plan} {
    if (is_refused(Reader{ledger}.definitions(), plan))
        return;
    m_is_written = ledger.write(import_label(plan), noon, [&](Writer& writer) {
        write_import(plan, writer);
    }) == Ledger::Outcome::changed;
    must(m_is_written == plan.changes_anything(),
         "the plan says wrongly whether it changes anything");
}

WrittenPlan::~WrittenPlan() {
    if (m_is_written)
        m_ledger.undo();
}

void WrittenPlan::check_ways_out() const {
    Reader reader{m_ledger};
    const auto records = reader.records({});
    const Definitions definitions = reader.definitions();
    const RecordCodes codes{definitions};
    std::vector<RecordWords> all;
    for (const Record& record : records)
        all.push_back(words_of(record, codes));
    std::ranges::sort(all);
    must_be_same(testing::words_of(m_plan), all, "the ledger has other records than the plan");
    check_file(records, definitions);
}

void WrittenPlan::check_file(const std::vector<Record>& records,
                             const Definitions& definitions) const {
    const RecordCodes codes{definitions};
    const auto columns = columns_of(FileKind::records);
    std::string text{byte_order_mark};
    append_csv_row(text, Row{columns.begin(), columns.end()});
    for (const Record& record : records)
        append_csv_row(text, record_cells(record, codes));
    const ImportPlan back = plan_import({decoded("back.csv", text)}, definitions, std::nullopt);
    const Texts texts{Language::english};
    must(back.may_be_written(),
         "what went out is refused: " +
             (back.issues.empty() ? "" : to_text(back.issues.front(), texts)));
    must_be_same(testing::words_of(m_plan), testing::words_of(back),
                 "what went out comes in otherwise");
}

void WrittenPlan::check_sound() const {
    const auto issues = check_ledger(m_ledger);
    must(issues.empty(), issues.empty() ? "" : issues.front().code + ": " + issues.front().detail);
}

} // namespace taizhang::testing
