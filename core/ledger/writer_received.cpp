#include "ledger/received.h"
#include "ledger/stored_text.h"
#include "ledger/writer.h"

namespace taizhang {

namespace {

constexpr const char* layout_of_name = "SELECT id FROM layout WHERE name = ?";

/// The number that a bound query gives; nothing when it gives no row.
std::optional<std::int64_t> number_of(Query& query) {
    const auto number = query.step() ? std::optional{query.integer(0)} : std::nullopt;
    query.reset();
    return number;
}

std::int64_t known_id(Query& query, const std::string& name) {
    if (const auto id = number_of(query.with(name)))
        return *id;
    throw LedgerError{LedgerProblem::unknown_item, "layout " + name};
}

void require(bool holds, std::string_view field) {
    if (!holds)
        throw LedgerError{LedgerProblem::invalid_value, std::string{field}};
}

void check_name(const std::string& name) {
    check_texts({{"name", name}});
    require(!name.empty(), "name");
}

bool is_utc_text_or_empty(const std::string& text) {
    constexpr size_t length_of_day = 10;
    constexpr size_t length = 20; // 2023-09-18T12:00:00Z
    return text.empty() ||
           (text.size() == length && text.back() == 'Z' && text[length_of_day] == 'T' &&
            parse_iso_date(text.substr(0, length_of_day)));
}

} // namespace

void Writer::put_layout(const Layout& layout) {
    check_name(layout.name);
    check_texts({{"fingerprint", layout.fingerprint}, {"answers", layout.answers}});
    require(!layout.fingerprint.empty(), "fingerprint");
    require(is_utc_text_or_empty(layout.used), "used");
    require(number_of(prepared("SELECT json_valid(?)").with(layout.answers)) == 1, "answers");
    if (number_of(prepared("SELECT id FROM layout WHERE name = ? AND fingerprint <> ?")
                      .with(layout.name, layout.fingerprint)))
        throw LedgerError{LedgerProblem::duplicate_code, layout.name};
    prepared("INSERT INTO layout(name, fingerprint, answers, used) VALUES (?, ?, ?, ?) ON "
             "CONFLICT(fingerprint) DO UPDATE SET name = excluded.name, answers = "
             "excluded.answers, used = excluded.used")
        .with(layout.name, layout.fingerprint, layout.answers, layout.used)
        .run();
}

void Writer::forget_layout(const std::string& name) {
    const auto id = known_id(prepared(layout_of_name), name);
    prepared("UPDATE received_file SET layout_id = NULL WHERE layout_id = ?").with(id).run();
    prepared("DELETE FROM layout WHERE id = ?").with(id).run();
}

void Writer::rename_layout(const std::string& name, const std::string& new_name) {
    check_name(new_name);
    const auto id = known_id(prepared(layout_of_name), name);
    const auto holder = number_of(prepared(layout_of_name).with(new_name));
    if (holder && *holder != id)
        throw LedgerError{LedgerProblem::duplicate_code, new_name};
    prepared("UPDATE layout SET name = ? WHERE id = ?").with(new_name, id).run();
}

void Writer::note_received(const ReceivedFile& file) {
    check_name(file.name);
    require(!file.period || file.period->start <= file.period->end, "period");
    std::optional<std::int64_t> layout;
    if (!file.layout.empty())
        layout = known_id(prepared(layout_of_name), file.layout);
    if (file.unit && !number_of(prepared("SELECT id FROM org_unit WHERE id = ?").with(*file.unit)))
        throw LedgerError{LedgerProblem::unknown_item, "unit " + std::to_string(raw(*file.unit))};
    const auto start = file.period ? std::optional{file.period->start} : std::nullopt;
    const auto end = file.period ? std::optional{file.period->end} : std::nullopt;
    prepared("INSERT INTO received_file(name, digest, layout_id, unit_id, start, end, received) "
             "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS (SELECT 1 FROM received_file "
             "WHERE digest = ?2 AND unit_id IS ?4 AND start IS ?5 AND end IS ?6)")
        .with(file.name, file.digest, layout, file.unit, start, end, file.received)
        .run();
}

} // namespace taizhang
