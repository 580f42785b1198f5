#include "gui/pages/import/import_ticks.h"

#include <algorithm>
#include <set>

namespace taizhang {

void ImportTicks::follow(std::shared_ptr<const ShownImport> shown, std::uint64_t revision) {
    if (m_revision == revision)
        return;
    m_revision = revision;
    m_shown = std::move(shown);
    const auto& records = m_shown->plan.records;
    m_on.assign(records.size(), true);
    for (size_t place = 0; place < records.size(); ++place) {
        const auto off =
            m_off.find(m_shown->plan.files[static_cast<size_t>(records[place].file)].name);
        const auto row = static_cast<size_t>(records[place].row);
        if (off != m_off.end() && row < off->second.size() && off->second[row])
            m_on[place] = false;
    }
    count();
}

bool ImportTicks::is_on(const ShownRow& row) const {
    return row.records > 0 && m_on[m_shown->by_row[row.first_record]];
}

void ImportTicks::set(const ShownRow& row, bool is_on) {
    for (std::uint32_t at = 0; at < row.records; ++at) {
        const size_t place = m_shown->by_row[row.first_record + at];
        m_on[place] = is_on;
        put_off(m_shown->plan.records[place], !is_on);
    }
}

void ImportTicks::put_off(const PlannedRecord& record, bool is_off) {
    auto& off = m_off[m_shown->plan.files[record.file].name];
    const auto row = static_cast<size_t>(record.row);
    if (off.size() <= row)
        off.resize(row + 1);
    off[row] = is_off;
}

void ImportTicks::take_off(const std::vector<bool>& written) {
    for (size_t place = 0; place < std::min(written.size(), m_on.size()); ++place)
        if (written[place]) {
            m_on[place] = false;
            put_off(m_shown->plan.records[place], true);
        }
    count();
}

void ImportTicks::count() {
    m_sum = {};
    const auto& records = m_shown->plan.records;
    for (size_t place = 0; place < records.size(); ++place) {
        if (records[place].change == Change::unchanged) {
            ++m_sum.unchanged;
            continue;
        }
        ++m_sum.writable;
        if (!m_on[place])
            continue;
        if (records[place].change == Change::changed)
            ++m_sum.changed;
        else
            ++(records[place].likely_duplicate ? m_sum.duplicates : m_sum.added);
    }
    for (const PlannedFile& file : m_shown->plan.files) {
        m_sum.wrong += file.refused;
        for (const DefinitionRow& row : file.definitions)
            count(row.change);
    }
}

void ImportTicks::count(Change of_definition) {
    if (of_definition == Change::unchanged) {
        ++m_sum.unchanged;
        return;
    }
    ++m_sum.writable;
    ++(of_definition == Change::changed ? m_sum.changed : m_sum.added);
}

ImportPlan ticked_part(const ImportPlan& plan, const std::vector<bool>& ticked) {
    ImportPlan part = plan;
    part.records.clear();
    std::set<std::string> files;
    for (size_t place = 0; place < plan.records.size(); ++place) {
        const PlannedRecord& record = plan.records[place];
        const bool is_written = record.change != Change::unchanged && ticked[place];
        if (is_written)
            part.records.push_back(record);
        if (is_written || record.change == Change::unchanged)
            files.insert(plan.files[record.file].file);
    }
    std::erase_if(part.received,
                  [&](const ReceivedFile& file) { return !files.contains(file.name); });
    return part;
}

} // namespace taizhang
