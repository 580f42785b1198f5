#include "ledger/check.h"

#include "ledger/filing.h"
#include "ledger/kept_report.h"
#include "ledger/reader.h"
#include "ledger/received.h"
#include "ledger/record_digest.h"
#include "ledger/table_digests.h"
#include "plausibility/finding.h"

#include <limits>
#include <regex>

namespace taizhang {

namespace {

using Issues = std::vector<CheckIssue>;

/// A damaged file could give as many as it has pages.
constexpr int most_issues_of_a_kind = 100;

/// One invariant as a query: each row it gives is an issue with the row's first column as detail.
struct Invariant {
    const char* code;
    std::string sql;
};

void add_rows(Connection& connection, const Invariant& invariant, Issues& issues) {
    Query query{connection, invariant.sql + " LIMIT " + std::to_string(most_issues_of_a_kind)};
    while (query.step())
        issues.push_back({invariant.code, query.text(0)});
}

/// Damage of the file itself becomes an issue; other errors go on their way.
void add_damage(Issues& issues, const LedgerError& error) {
    if (error.problem() == LedgerProblem::busy || error.problem() == LedgerProblem::cancelled)
        throw error;
    issues.push_back({"damaged", error.subject()});
}

/// Runs one look; damage that it meets ends this look alone.
template <class Look>
void look(Issues& issues, const Look& at) {
    try {
        at();
    } catch (const LedgerError& error) {
        add_damage(issues, error);
    }
}

/// What SQLite found, without its words: `record` for "CHECK constraint failed in record".
CheckIssue issue_of(const std::string& found) {
    std::smatch part;
    if (std::regex_search(found, part,
                          std::regex{"(?:CHECK constraint failed in|NULL value in|"
                                     "non-[A-Z]+ value in|TEXT value in|NUMERIC value "
                                     "in) ([a-z_.]+)"}))
        return {"value", part[1]};
    if (std::regex_search(found, part, std::regex{"index ([a-z_0-9]+)"}))
        return {"index", part[1]};
    if (std::regex_search(found, part, std::regex{"[Pp]age (\\d+)"}))
        return {"damaged", "page " + part[1].str()};
    return {"damaged", "file"};
}

/// `pragma` is a check of SQLite's own.
void check_file(Connection& connection, const char* pragma, Issues& issues) {
    Query query{connection, pragma};
    while (query.step())
        if (const std::string found = query.text(0); found != "ok")
            issues.push_back(issue_of(found));
}

void check_references(Connection& connection, Issues& issues) {
    Query query{connection, "PRAGMA foreign_key_check"};
    for (int count = 0; count < most_issues_of_a_kind && query.step(); ++count)
        issues.push_back(
            {"reference", query.text(0) + " " + query.text(1) + " → " + query.text(2)});
}

std::vector<Invariant> invariants() {
    return {
        {"root", "SELECT count(*) FROM org_unit HAVING count(*) > 0 AND "
                 "sum(parent_id IS NULL) <> 1"},
        {"unit_cycle", "SELECT code FROM org_unit WHERE id NOT IN (WITH RECURSIVE reached(id) AS "
                       "(SELECT id FROM org_unit WHERE parent_id IS NULL UNION SELECT u.id FROM "
                       "org_unit AS u JOIN reached AS r ON u.parent_id = r.id) SELECT id FROM "
                       "reached)"},
        {"ratio", "SELECT r.code FROM indicator AS r LEFT JOIN indicator AS n ON n.id = "
                  "r.numerator_id LEFT JOIN indicator AS d ON d.id = r.denominator_id WHERE "
                  "r.measure = 'ratio' AND (n.measure IS NOT 'sum' OR d.measure IS NOT 'sum')"},
        {"ratio_record", "SELECT i.code FROM indicator AS i WHERE i.measure = 'ratio' AND EXISTS "
                         "(SELECT 1 FROM record WHERE indicator_id = i.id)"},
        {"target_plans",
         "SELECT t.year || ' ' || i.code FROM target AS t JOIN indicator AS i ON i.id = "
         "t.indicator_id WHERE i.measure = 'sum' AND i.direction = 'at_least' AND t.phasing = "
         "'manual' AND ifnull(q1, 0) + ifnull(q2, 0) + ifnull(q3, 0) + ifnull(q4, 0) <> annual"},
        {"target_weights",
         "SELECT year || ' ' || indicator_id FROM target WHERE phasing = 'weights' AND "
         "ifnull(q1, 0) + ifnull(q2, 0) + ifnull(q3, 0) + ifnull(q4, 0) <= 0"},
        {"layout", "SELECT name FROM layout WHERE NOT json_valid(answers)"},
        {"record_id", "SELECT id FROM record WHERE id <= 0 OR id > (SELECT last_record_id FROM "
                      "identity)"},
        {"digest", "SELECT id FROM record WHERE digest IS NOT " + digest_of_row()},
        {"filing", std::string{"SELECT id FROM record WHERE "} + misfiled},
    };
}

void check_tables(Connection& connection, Issues& issues) {
    for (const std::string& table : tables_with_other_content(connection))
        issues.push_back({"digest", table});
}

/// Totals that `first` has and `second` has not.
void add_differences(Connection& connection, const std::string& first, const std::string& second,
                     Issues& issues) {
    add_rows(connection,
             {"totals", "SELECT year || ' ' || indicator_id || ' ' || unit_id || ' ' || quarter "
                        "FROM (SELECT * FROM (" +
                            first + ") EXCEPT SELECT * FROM (" + second + "))"},
             issues);
}

/// Sums over the table itself against sums over the index that serves all totals.
void check_totals(Connection& connection, Issues& issues) {
    const auto totals = [](const std::string& source) {
        return "SELECT year, indicator_id, unit_id, quarter, sum(quantity >> 32), "
               "sum(quantity & 4294967295), count(*), sum(approximate) FROM record " +
               source + " GROUP BY 1, 2, 3, 4";
    };
    const std::string table = totals("NOT INDEXED");
    const std::string index = totals("INDEXED BY record_totals WHERE year > 0");
    add_differences(connection, table, index, issues);
    add_differences(connection, index, table, issues);
}

void check_journal(const Ledger& ledger, Issues& issues) {
    Journal{ledger.connection()}.check(
        [&](const LedgerError& error) { add_damage(issues, error); });
    add_rows(ledger.connection(),
             {"journal", "SELECT id FROM journal WHERE undone = 0 AND id > (SELECT min(id) FROM "
                         "journal WHERE undone = 1)"},
             issues);
}

} // namespace

std::vector<CheckIssue> check_structure(const Ledger& ledger) {
    Issues issues;
    look(issues, [&] { check_file(ledger.connection(), "PRAGMA quick_check", issues); });
    return issues;
}

std::vector<CheckIssue> check_ledger(const Ledger& ledger) {
    Issues issues;
    Connection& connection = ledger.connection();
    look(issues, [&] { check_file(connection, "PRAGMA integrity_check", issues); });
    look(issues, [&] { check_references(connection, issues); });
    look(issues, [&] {
        add_digest_function(connection);
        add_filing_functions(connection, Calendar{Reader{connection}.settings().cutoff_day});
        Reader{connection}.definitions();
    });
    look(issues, [&] {
        Reader{connection}.layouts();
        Reader{connection}.received_files(std::nullopt);
        Reader{connection}.set_asides();
        for (const KeptReport& report : Reader{connection}.reports())
            Reader{connection}.text_of(report.id);
    });
    look(issues, [&] { Reader{connection}.each_record({}, [](const Record&) { return true; }); });
    for (const auto& invariant : invariants())
        look(issues, [&] { add_rows(connection, invariant, issues); });
    look(issues, [&] { check_tables(connection, issues); });
    look(issues, [&] { check_totals(connection, issues); });
    look(issues, [&] { check_journal(ledger, issues); });
    return issues;
}

} // namespace taizhang
