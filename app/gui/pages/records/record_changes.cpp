#include "gui/pages/records/record_changes.h"

#include "chart/quarterly_data.h"
#include "gui/desk/step_size.h"
#include "intake/record/record_notices.h"
#include "ledger/ledger_error.h"
#include "output/table/record_table.h"
#include "text/ids/ledger.h"

#include <algorithm>

namespace taizhang {

namespace {

using SharedBook = std::shared_ptr<const YearBook>;

std::string what_is_changed(const Record& record, const Definitions& definitions,
                            Language language) {
    const auto place = place_of(definitions, record.indicator);
    return place ? shown_name(definitions.indicators[*place], language) : std::string{};
}

std::string saving(const PageContext& context) {
    return std::string{context.texts(text_id::ledger_saving)};
}

/// The records as they are to be, as long as nothing is refused.
struct Changed {
    std::vector<Record> records;
    RefusedChange refused;

    void take(const Record& before, const std::expected<Record, CellProblem>& after) {
        if (after)
            records.push_back(*after);
        else if (refused.records++ == 0)
            refused = {1, to_iso(before.period.end), after.error()};
    }
};

/// The odd ones among records whose date or unit was changed.
class OddOnes {
public:
    OddOnes(const Definitions& definitions, Date today)
        : m_definitions(definitions), m_known{today, {}} {}

    void look_at(const Record& record) {
        const auto unit = m_definitions.units.place_of(record.unit);
        if (!unit)
            return;
        const auto notices = notices_of(record.period, m_definitions.units.at(*unit),
                                        m_definitions.calendar(), m_known);
        if (notices.empty())
            return;
        if (!m_odd)
            m_odd = OddChange{0, to_iso(record.period.end), notices.front()};
        ++m_odd->records;
    }
    std::optional<OddChange> found() const { return m_odd; }

private:
    const Definitions& m_definitions;
    KnownDays m_known;
    std::optional<OddChange> m_odd;
};

} // namespace

void RecordChanges::change_cell(PageContext& context, const Record& before, RecordField cell,
                                const std::string& typed) {
    const SharedBook book = context.desk.figures()->book;
    const int year = context.navigation.view().year;
    const auto after = with_cell(before, cell, typed, book->definitions(), year);
    if (!after || *after == before)
        return;
    forget_refusal();
    OddOnes odd{book->definitions(), context.today};
    if (after->period != before.period || after->unit != before.unit)
        odd.look_at(*after);
    m_found->odd = odd.found();
    m_sheet.replace(*after);
    const StepLabel step{"step_record_changed",
                         {to_iso(before.period.end),
                          what_is_changed(before, book->definitions(), context.texts.language())}};
    const auto write = [id = before.id, cell, typed, year, book](Writer& writer) {
        const auto now = writer.record(id); // what others have changed meanwhile stays
        if (!now)
            throw LedgerError{LedgerProblem::unknown_item, "record"};
        const auto changed = with_cell(*now, cell, typed, book->definitions(), year);
        if (!changed)
            throw LedgerError{LedgerProblem::invalid_value, typed};
        writer.update_record(*changed);
    };
    context.desk.write(saving(context), step, write, [this](const std::exception_ptr& failure) {
        if (failure)
            m_sheet.forget_rows();
        return Desk::Told::no;
    });
}

void RecordChanges::write_cells(PageContext& context, size_t count, Changes changes) {
    const SharedBook book = context.desk.figures()->book;
    const int year = context.navigation.view().year;
    forget_refusal();
    auto refused = std::make_shared<std::optional<RefusedChange>>();
    auto found = std::make_shared<std::optional<OddChange>>();
    const auto write = [changes = std::move(changes), year, book, refused, found,
                        today = context.today](Writer& writer) {
        Changed changed;
        OddOnes odd{book->definitions(), today};
        for (const ChangedCells& record : changes(writer))
            if (const auto now = writer.record(record.id)) {
                const auto after = with_cells(*now, record.cells, book->definitions(), year);
                changed.take(*now, after);
                if (after && (after->period != now->period || after->unit != now->unit))
                    odd.look_at(*after);
            }
        if (changed.refused.records > 0) {
            *refused = changed.refused;
            return;
        }
        for (const Record& record : changed.records)
            writer.update_record(record);
        *found = odd.found();
    };
    context.desk.write(
        saving(context), {"step_records_changed", {std::to_string(count)}}, write,
        [told = m_found, refused, found](const std::exception_ptr& failure) {
            told->refused = *refused;
            told->odd = failure ? std::nullopt : *found;
            return Desk::Told::no;
        },
        step_size(static_cast<std::int64_t>(count)));
}

void RecordChanges::change_cells(PageContext& context, std::vector<ChangedCells> records) {
    const size_t count = records.size();
    write_cells(context, count, [records = std::move(records)](Writer&) { return records; });
}

void RecordChanges::change_all(PageContext& context, const std::vector<RecordId>& ids,
                               RecordField cell, const std::string& typed) {
    std::vector<ChangedCells> records;
    for (const RecordId id : ids)
        records.push_back({id, {{cell, typed}}});
    change_cells(context, std::move(records));
}

void RecordChanges::fill_down(PageContext& context, const std::vector<RecordId>& ids,
                              const std::vector<RecordField>& fields) {
    const SharedBook book = context.desk.figures()->book;
    write_cells(context, ids.size() - 1, [ids, fields, book](Writer& writer) {
        const auto first = writer.record(ids.front());
        if (!first)
            throw LedgerError{LedgerProblem::unknown_item, "record"};
        std::vector<TypedCell> cells;
        for (const RecordField field : fields)
            cells.push_back({field, cell_text(*first, field, book->definitions())});
        std::vector<ChangedCells> records;
        for (const RecordId id : std::span{ids}.subspan(1))
            records.push_back({id, cells});
        return records;
    });
}

void RecordChanges::remove_all(PageContext& context, const std::vector<RecordId>& ids) {
    forget_refusal();
    context.desk.write(
        saving(context), {"step_records_deleted", {std::to_string(ids.size())}},
        [ids](Writer& writer) {
            for (const RecordId id : ids)
                writer.remove_record(id);
        },
        {}, step_size(static_cast<std::int64_t>(ids.size())));
}

void RecordChanges::copy(PageContext& context, const std::vector<RecordId>& ids, std::string header,
                         AppendRows append) {
    auto read = [ids, header = std::move(header), append = std::move(append),
                 language = context.texts.language()](FiguresReader& reader, Job& job) {
        constexpr size_t at_a_time = 128;
        const auto definitions = reader.definitions();
        auto table = std::make_shared<std::string>(header);
        for (size_t first = 0; first < ids.size(); first += at_a_time) {
            if (job.cancelled())
                throw LedgerError{LedgerProblem::cancelled};
            const auto some =
                std::span{ids}.subspan(first, std::min(at_a_time, ids.size() - first));
            append(*table, reader.reader().records_of(some), *definitions, language);
            job.report(static_cast<double>(first) / static_cast<double>(ids.size()));
        }
        return Worker::Deliver{[table] { ImGui::SetClipboardText(table->c_str()); }};
    };
    context.desk.ask_once(std::string{context.texts(text_id::ledger_copying)}, std::move(read));
}

void RecordChanges::copy_all(PageContext& context, const std::vector<RecordId>& ids) {
    copy(context, ids, table_header(context.texts), append_table_rows);
}

void RecordChanges::copy_cells(PageContext& context, const std::vector<RecordId>& ids,
                               const std::vector<RecordField>& fields) {
    copy(context, ids, {},
         [fields](std::string& out, std::span<const Record> records, const Definitions& definitions,
                  Language language) {
             append_table_cells(out, records, fields, definitions, language);
         });
}

} // namespace taizhang
