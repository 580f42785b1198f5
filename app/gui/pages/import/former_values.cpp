#include "gui/pages/import/former_values.h"

#include "intake/definitions/definition_cells.h"
#include "intake/plan/import_write.h"
#include "intake/record/record_cell.h"
#include "ledger/record_fields.h"
#include "output/words/definition_words.h"
#include "output/words/entry_words.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t most_rows = 5'000;

class FormerReader {
public:
    FormerReader(const ShownImport& shown, Reader& reader, const Texts& texts)
        : m_shown(shown), m_plan(shown.plan), m_reader(reader), m_texts(texts),
          m_definitions(reader.definitions()) {}

    FormerValues read() {
        for (const PlannedRecord& record : m_plan.records)
            if (record.change == Change::changed && m_values.size() < most_rows)
                add(record);
        for (size_t file = 0; file < m_plan.files.size(); ++file)
            for (const DefinitionRow& row : m_plan.files[file].definitions)
                if (row.change == Change::changed && m_values.size() < most_rows)
                    add(file, row);
        return std::move(m_values);
    }

private:
    void add(const PlannedRecord& planned) {
        const auto before = m_reader.record(RecordId{planned.id});
        if (!before)
            return;
        const PlannedFile& file = m_plan.files[planned.file];
        const Record after =
            changed_record(*before, m_plan, planned, m_plan.indicators[planned.indicator].value.id,
                           m_plan.units[planned.unit].value.id);
        auto& values = m_values[{static_cast<size_t>(planned.file), planned.row}];
        for (const RecordFieldRow& row : record_fields()) {
            const std::string text = field_text(*before, row.field);
            const auto column = column_of(file, row.field, planned);
            if (column && text != field_text(after, row.field))
                values.push_back({*column, text});
        }
    }

    /// In a file of our own columns, whose header names it.
    std::optional<int> own_column(size_t file, std::string_view name) const {
        const Sheet* cells = m_shown.sheets[file].cells;
        for (size_t place = 0; cells && cells->row_count() > 0 && place < cells->cell_count(0);
             ++place)
            if (cells->cell(0, place).text == name)
                return cells->cell(0, place).place.column;
        return std::nullopt;
    }

    std::string field_text(const Record& record, RecordField field) const {
        if (field == RecordField::start)
            return to_iso(record.period.start);
        if (field == RecordField::end)
            return record.period.end == record.period.start ? std::string{}
                                                            : to_iso(record.period.end);
        const std::string text = cell_text(record, field, m_definitions);
        if (field == RecordField::unit)
            return shown_definition_cell(FileKind::targets, 2, text, m_definitions, m_texts);
        if (field == RecordField::indicator)
            return shown_definition_cell(FileKind::targets, 1, text, m_definitions, m_texts);
        return text;
    }

    std::optional<int> column_of(const PlannedFile& file, RecordField field,
                                 const PlannedRecord& planned) const {
        if (!file.layout)
            return own_column(static_cast<size_t>(planned.file), row_of(field).column);
        if (const auto column = file.layout->column_of(field))
            return column;
        if (field != RecordField::quantity)
            return std::nullopt;
        const auto count = std::ranges::find_if(file.layout->counts, [&](const CountColumn& each) {
            return (!each.indicator || *each.indicator == planned.indicator) &&
                   (!each.period || each.period->contains(period_of(planned)));
        });
        return count == file.layout->counts.end() ? std::nullopt : std::optional{count->column};
    }

    void add(size_t file, const DefinitionRow& row) {
        const PlannedFile& planned = m_plan.files[file];
        const FileKind kind = *planned.kind;
        const auto before = former_definition_cells(m_definitions, m_plan, kind, row.place);
        const auto after = definition_cells(m_plan, kind, row.place);
        auto& values = m_values[{file, row.row}];
        for (size_t column = 0; column < before.size(); ++column) {
            const auto place = planned.layout ? planned.layout->fields[column]
                                              : own_column(file, columns_of(kind)[column]);
            if (place && before[column] != after[column])
                values.push_back({*place, shown_definition_cell(kind, column, before[column],
                                                                m_definitions, m_texts)});
        }
    }

    const ShownImport& m_shown;
    const ImportPlan& m_plan;
    Reader& m_reader;
    const Texts& m_texts;
    Definitions m_definitions;
    FormerValues m_values;
};

} // namespace

FormerValues former_values(const ShownImport& shown, Reader& reader, const Texts& texts) {
    return FormerReader{shown, reader, texts}.read();
}

std::vector<GoneRecord> gone_records(const ImportPlan& plan, Reader& reader, const Texts& texts) {
    std::vector<GoneRecord> gone;
    if (plan.gone.empty())
        return gone;
    const Definitions definitions = reader.definitions();
    for (const RecordId id : plan.gone)
        if (const auto record = reader.record(id))
            gone.push_back({id, record_line(*record, definitions, texts)});
    return gone;
}

} // namespace taizhang
