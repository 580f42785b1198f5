#pragma once

#include "fault/fuzz/target.h"
#include "intake/plan/import_plan.h"
#include "ledger/ledger.h"
#include "ledger/reader.h"

namespace taizhang::testing {

/// A ledger in memory with the definitions of data/sample and no records.
Ledger ledger_of(const Seeds& seeds);

/// What a record says, to be compared with another one.
using RecordWords = std::vector<std::string>;
std::vector<RecordWords> words_of(const ImportPlan& plan);
/// Throws Broken, with the first record that is another one.
void must_be_same(const std::vector<RecordWords>& before, const std::vector<RecordWords>& after,
                  const std::string& what);

/// Writes a plan that may be written, looks whether the ledger holds what the plan says, whether it
/// goes out and comes in the same, and takes it back. Throws Broken.
class WrittenPlan {
public:
    WrittenPlan(Ledger& ledger, const ImportPlan& plan);
    ~WrittenPlan();
    WrittenPlan(const WrittenPlan&) = delete;
    WrittenPlan& operator=(const WrittenPlan&) = delete;

    bool is_written() const { return m_is_written; }
    /// As a file, and as rows for the clipboard.
    void check_ways_out() const;
    void check_sound() const;

private:
    void check_file(const std::vector<Record>& records, const Definitions& definitions) const;

    Ledger& m_ledger;
    const ImportPlan& m_plan;
    bool m_is_written = false;
};

} // namespace taizhang::testing
