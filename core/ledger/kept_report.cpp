#include "ledger/kept_report.h"

#include "ledger/changeset.h"
#include "ledger/compressed.h"
#include "ledger/reader.h"
#include "ledger/stored_text.h"
#include "ledger/writer.h"

namespace taizhang {

namespace {

/// Filled field by field, see reader_definitions.cpp.
std::vector<KeptReport> reports_of(Query& query) {
    std::vector<KeptReport> reports;
    while (query.step()) {
        auto& report = reports.emplace_back();
        report.id = query.id<ReportId>(0);
        report.name = query.text(1);
        report.read = query.text(2);
        report.digest = query.integer(3);
    }
    return reports;
}

} // namespace

std::vector<KeptReport> Reader::reports() {
    Query query{m_connection, "SELECT id, name, read, digest FROM report ORDER BY id"};
    return reports_of(query);
}

std::optional<KeptReport> Reader::report_with(std::string_view text) {
    Query query{m_connection, "SELECT id, name, read, digest FROM report WHERE digest = ?"};
    for (KeptReport& report : reports_of(query.with(checksum_of(text))))
        if (text_of(report.id) == text)
            return std::move(report);
    return std::nullopt;
}

std::string Reader::text_of(ReportId report) {
    const std::string subject = "report " + std::to_string(raw(report));
    Query query{m_connection, "SELECT content FROM report WHERE id = ?"};
    if (!query.with(report).step())
        throw LedgerError{LedgerProblem::unknown_item, subject};
    return decompressed(query.text(0), subject);
}

ReportId Writer::keep_report(const std::string& name, std::string_view text) {
    check_texts({{"name", name}});
    if (name.empty())
        throw LedgerError{LedgerProblem::invalid_value, "name"};
    if (const auto kept = reader().report_with(text))
        return kept->id;
    const std::string content = compressed(text);
    prepared("INSERT INTO report(name, read, digest, content) VALUES (?, ?, ?, ?)")
        .with(name, m_now_text, checksum_of(text), Blob{content})
        .run();
    return ReportId{last_row()};
}

} // namespace taizhang
