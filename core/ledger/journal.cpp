#include "ledger/journal.h"

#include "ledger/change_recorder.h"
#include "ledger/changeset_format.h"
#include "ledger/indexes_away.h"
#include "ledger/packed_records.h"
#include "ledger/query.h"
#include "ledger/record_digest.h"

#include <limits>
#include <nlohmann/json.hpp>

namespace taizhang {

namespace {

/// Records in one packed part of a bulk import: bounds the memory of undo and redo.
constexpr int records_per_part = 5'000;

const std::string entry_columns =
    "id, label, time, undone, changeset, bulk_first, bulk_last, bulk_count, checksum";

std::string to_json(const StepLabel& label) {
    nlohmann::json json{{"id", label.id}, {"args", label.arguments}};
    if (!label.reason.empty())
        json["reason"] = label.reason;
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

StepLabel label_from(const std::string& text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("id") || !json["id"].is_string())
        throw LedgerError{LedgerProblem::damaged, "journal"};
    StepLabel label{.id = json["id"], .arguments = {}};
    for (const auto& argument : json.value("args", nlohmann::json::array()))
        if (argument.is_string())
            label.arguments.push_back(argument);
    if (const auto reason = json.find("reason"); reason != json.end() && reason->is_string())
        label.reason = *reason;
    return label;
}

struct StoredChangeset {
    Changeset bytes;
    ChangesetAge age = ChangesetAge::present;
};

/// Throws damaged when the bytes are not those that were written, or no changes at all.
StoredChangeset changeset_at(const Query& query, int bytes, int checksum) {
    StoredChangeset stored{query.text(bytes)};
    if (checksum_of(stored.bytes) != query.integer(checksum))
        throw LedgerError{LedgerProblem::damaged, "journal"};
    stored.age = check_changeset(stored.bytes);
    return stored;
}

} // namespace

struct Journal::Entry {
    Step step;
    Changeset changeset;
    ChangesetAge age = ChangesetAge::present;
    BulkRange bulk;
};

void Journal::append(const StepLabel& label, Instant now, const Changeset& changeset,
                     const BulkRange& bulk) {
    m_connection.execute("DELETE FROM journal WHERE undone = 1");
    const auto bound = [&](RecordId id) {
        return bulk.count > 0 ? std::optional{raw(id)} : std::nullopt;
    };
    Query insert{m_connection, "INSERT INTO journal(label, time, changeset, checksum, bulk_first, "
                               "bulk_last, bulk_count) VALUES (?, ?, ?, ?, ?, ?, ?)"};
    insert
        .with(to_json(label), to_utc_text(now), Blob{changeset}, checksum_of(changeset),
              bound(bulk.first), bound(bulk.last), bulk.count)
        .run();
}

/// Of a row with `entry_columns`.
Journal::Entry Journal::entry_at(const Query& query) {
    // Field by field: g++ 12 frees members twice when an initializer list throws half-way.
    Entry entry;
    entry.step.id = query.integer(0);
    entry.step.label = label_from(query.text(1));
    entry.step.time = query.text(2);
    entry.step.state = query.integer(3) ? StepState::undone : StepState::done;
    auto [changeset, age] = changeset_at(query, 4, 8);
    entry.changeset = std::move(changeset);
    entry.age = age;
    entry.bulk = {query.id<RecordId>(5), query.id<RecordId>(6), query.integer(7)};
    entry.step.changes = count_changes(m_connection, entry.changeset);
    entry.step.bulk_records = entry.bulk.count;
    return entry;
}

std::optional<Journal::Entry> Journal::find(const std::string& condition) {
    Query query{m_connection, "SELECT " + entry_columns + " FROM journal " + condition};
    return query.step() ? std::optional{entry_at(query)} : std::nullopt;
}

void Journal::mark(std::int64_t step, StepState state) {
    Query{m_connection, "UPDATE journal SET undone = ? WHERE id = ?"}
        .with(state == StepState::undone ? 1 : 0, step)
        .run();
}

std::optional<Step> Journal::undo() {
    const auto entry = find("WHERE undone = 0 ORDER BY id DESC LIMIT 1");
    if (!entry)
        return std::nullopt;
    pack_bulk(*entry);
    apply_changeset(m_connection, entry->changeset, ApplyDirection::backward);
    renew_digests(*entry);
    mark(entry->step.id, StepState::undone);
    return entry->step;
}

std::optional<Step> Journal::redo() {
    const auto entry = find("WHERE undone = 1 ORDER BY id LIMIT 1");
    if (!entry)
        return std::nullopt;
    apply_changeset(m_connection, entry->changeset, ApplyDirection::forward);
    renew_digests(*entry);
    unpack_bulk(*entry);
    mark(entry->step.id, StepState::done);
    return entry->step;
}

/// Removes the records of a bulk import and keeps each part as the changeset of its removal.
void Journal::pack_bulk(const Entry& entry) {
    if (entry.bulk.count == 0)
        return;
    Query keep{m_connection,
               "INSERT INTO journal_rows(journal_id, changeset, checksum) VALUES (?, ?, ?)"};
    Query remove{m_connection, "DELETE FROM record WHERE id BETWEEN ? AND ?"};
    IndexesAway away{m_connection, BulkStep::removes, entry.bulk.count};
    std::int64_t removed = 0;
    for (RecordId first = entry.bulk.first;;) {
        const PackedRecords part =
            pack_records(m_connection, first, entry.bulk.last, records_per_part);
        if (part.count == 0)
            break;
        remove.with(first, part.last).run(); // its pages are there for what is kept of it
        if (m_connection.changes() != part.count)
            throw LedgerError{LedgerProblem::damaged, "record"};
        removed += part.count;
        keep.with(entry.step.id, Blob{part.removal}, checksum_of(part.removal)).run();
        if (part.last >= entry.bulk.last)
            break;
        first = RecordId{raw(part.last) + 1}; // rises, also where damaged rows do not go
    }
    away.restore();
    if (removed != entry.bulk.count)
        throw LedgerError{LedgerProblem::journal_conflict};
}

void Journal::unpack_bulk(const Entry& entry) {
    if (entry.bulk.count == 0)
        return;
    IndexesAway away{m_connection, BulkStep::adds, entry.bulk.count};
    bool has_former = false;
    Query parts{m_connection, "SELECT changeset, checksum, id FROM journal_rows WHERE "
                              "journal_id = ? AND id > ? ORDER BY id LIMIT 1"};
    Query remove{m_connection, "DELETE FROM journal_rows WHERE id = ?"};
    std::int64_t back = 0;
    std::int64_t id = std::numeric_limits<std::int64_t>::min();
    while (parts.with(entry.step.id, id).step()) { // rises, as above
        const StoredChangeset part = changeset_at(parts, 0, 1);
        id = parts.integer(2);
        parts.reset();
        remove.with(id).run(); // its pages are there for the records
        if (m_connection.changes() != 1)
            throw LedgerError{LedgerProblem::damaged, "journal"};
        back += unpack_records(m_connection, part.bytes);
        has_former = has_former || part.age == ChangesetAge::former;
    }
    if (back != entry.bulk.count)
        throw LedgerError{LedgerProblem::damaged, "journal"};
    away.restore();
    if (has_former)
        taizhang::renew_digests(m_connection, entry.bulk.first, entry.bulk.last);
}

/// A step from before there were digests can't say those of the records that it changes.
void Journal::renew_digests(const Entry& entry) {
    if (entry.age == ChangesetAge::present)
        return;
    for (const std::int64_t key : changed_records(m_connection, entry.changeset))
        taizhang::renew_digests(m_connection, RecordId{key}, RecordId{key});
}

BulkRange Journal::bulk_of(std::int64_t step) {
    const auto entry = find("WHERE id = " + std::to_string(step));
    return entry ? entry->bulk : BulkRange{};
}

std::vector<Step> Journal::steps(std::int64_t limit, std::int64_t offset) {
    std::vector<std::int64_t> ids;
    {
        Query query{m_connection, "SELECT id FROM journal ORDER BY id DESC LIMIT ? OFFSET ?"};
        query.with(limit, offset);
        while (query.step())
            ids.push_back(query.integer(0));
    }
    std::vector<Step> steps;
    for (const auto id : ids)
        if (auto entry = find("WHERE id = " + std::to_string(id)))
            steps.push_back(std::move(entry->step));
    return steps;
}

void Journal::check(const std::function<void(const LedgerError&)>& tell) {
    each_row(
        "SELECT " + entry_columns + " FROM journal ORDER BY id",
        [&](const Query& query) { entry_at(query); }, tell);
    each_row(
        "SELECT id, changeset, checksum FROM journal_rows ORDER BY id",
        [](const Query& query) { changeset_at(query, 1, 2); }, tell);
}

/// Rows of ascending numbers, which stand in the first column.
void Journal::each_row(const std::string& sql, const std::function<void(const Query&)>& look,
                       const std::function<void(const LedgerError&)>& tell) {
    Query query{m_connection, sql};
    std::optional<std::int64_t> before;
    while (query.step()) {
        const std::int64_t id = query.integer(0);
        if (before && id <= *before) // damaged pages can lead back to themselves, for ever
            throw LedgerError{LedgerProblem::damaged, "journal"};
        before = id;
        try {
            look(query);
        } catch (const LedgerError& error) {
            tell(error);
        }
    }
}

std::vector<RowChange> Journal::changes_of(std::int64_t step, std::int64_t limit) {
    const auto entry = find("WHERE id = " + std::to_string(step));
    if (!entry)
        throw LedgerError{LedgerProblem::unknown_item, "step " + std::to_string(step)};
    return decode_changeset(m_connection, entry->changeset, limit);
}

} // namespace taizhang
