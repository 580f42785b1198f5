#include "gui/pages/records/record_changes.h"

#include "chart/quarterly_data.h"
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
    return place ? shown_name(definitions.indicators[static_cast<size_t>(*place)], language)
                 : std::string{};
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

/// The odd ones among records whose date or unit is changed.
class OddOnes {
public:
    OddOnes(RecordField cell, const Definitions& definitions, Date today)
        : m_is_looked_at(cell == RecordField::start || cell == RecordField::unit),
          m_definitions(definitions), m_known{today, {}} {}

    void look_at(const Record& record) {
        const auto unit = m_definitions.units.place_of(record.unit);
        if (!m_is_looked_at || !unit)
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
    bool m_is_looked_at;
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
    OddOnes odd{cell, book->definitions(), context.today};
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

void RecordChanges::change_all(PageContext& context, const std::vector<RecordId>& ids,
                               RecordField cell, const std::string& typed) {
    const SharedBook book = context.desk.figures()->book;
    const int year = context.navigation.view().year;
    forget_refusal();
    auto refused = std::make_shared<std::optional<RefusedChange>>();
    auto found = std::make_shared<std::optional<OddChange>>();
    const auto write = [ids, cell, typed, year, book, refused, found,
                        today = context.today](Writer& writer) {
        Changed changed;
        for (const RecordId id : ids)
            if (const auto now = writer.record(id))
                changed.take(*now, with_cell(*now, cell, typed, book->definitions(), year));
        if (changed.refused.records > 0) {
            *refused = changed.refused;
            return;
        }
        OddOnes odd{cell, book->definitions(), today};
        for (const Record& record : changed.records) {
            odd.look_at(record);
            writer.update_record(record);
        }
        *found = odd.found();
    };
    context.desk.write(saving(context), {"step_records_changed", {std::to_string(ids.size())}},
                       write, [told = m_found, refused, found](const std::exception_ptr& failure) {
                           told->refused = *refused;
                           told->odd = failure ? std::nullopt : *found;
                           return Desk::Told::no;
                       });
}

void RecordChanges::remove_all(PageContext& context, const std::vector<RecordId>& ids) {
    forget_refusal();
    context.desk.write(saving(context), {"step_records_deleted", {std::to_string(ids.size())}},
                       [ids](Writer& writer) {
                           for (const RecordId id : ids)
                               writer.remove_record(id);
                       });
}

void RecordChanges::copy_all(PageContext& context, const std::vector<RecordId>& ids) {
    auto read = [ids, texts = context.texts](FiguresReader& reader, Job& job) {
        constexpr size_t at_a_time = 128;
        const auto definitions = reader.definitions();
        auto table = std::make_shared<std::string>(table_header(texts));
        for (size_t first = 0; first < ids.size(); first += at_a_time) {
            if (job.cancelled())
                throw LedgerError{LedgerProblem::cancelled};
            const auto some =
                std::span{ids}.subspan(first, std::min(at_a_time, ids.size() - first));
            append_table_rows(*table, reader.reader().records_of(some), *definitions,
                              texts.language());
            job.report(static_cast<double>(first) / static_cast<double>(ids.size()));
        }
        return Worker::Deliver{[table] { ImGui::SetClipboardText(table->c_str()); }};
    };
    context.desk.ask_once(std::string{context.texts(text_id::ledger_copying)}, std::move(read));
}

} // namespace taizhang
