#pragma once

#include "gui/desk/worker.h"
#include "intake/record/record_field.h"
#include "ledger/ledger.h"
#include "model/record.h"
#include "progress/effect.h"
#include "text/search_key.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taizhang {

/// An entry that could be saved, and from where it is looked at.
struct EntryAsked {
    Record record;
    std::optional<UnitId> unit; ///< on the screen; nothing = the root
    Date today{};

    friend bool operator==(const EntryAsked&, const EntryAsked&) = default;
};

/// What saving it would do.
struct EntryOutlook {
    EntryAsked asked;
    int year = 0;
    std::optional<EntryEffect> effect;
    size_t duplicates = 0;                  ///< records of the same indicator, unit and days
    std::vector<FieldProblem> notices = {}; ///< what is odd about it
};

struct EarlierTopic {
    IndicatorId indicator{};
    std::string text;
    SearchKey key;
};

/// What was entered before, the newest first.
struct EntryHistory {
    std::vector<IndicatorId> indicators;
    std::vector<UnitId> units;
    std::vector<EarlierTopic> topics;
};

/// Asks the ledger on the worker's thread what the entry form shows. Everything here runs on the
/// frame thread.
class EntryDesk {
public:
    /// Forgets what was known of the former ledger.
    void open(const std::string& path);

    /// Call it in every frame: asks for what is not known yet, one question at a time.
    void ask(const std::optional<EntryAsked>& asked, Worker& worker, const std::string& label);
    /// The ledger has changed: what is known is asked again.
    void forget_answers();

    /// The answer to this question, once it is here.
    const EntryOutlook* outlook_of(const EntryAsked& asked) const;
    /// Empty before the first answer.
    const EntryHistory& history() const { return *m_history; }
    /// Puts an entry first, before the ledger is asked again.
    void note_entry(const Record& record);

private:
    struct Source;

    std::shared_ptr<Source> m_source; ///< shared with the jobs on their way
    std::shared_ptr<const EntryHistory> m_history = std::make_shared<EntryHistory>();
    std::shared_ptr<const EntryOutlook> m_outlook;
    bool m_is_asking = false;
    bool m_knows_history = false;
};

} // namespace taizhang
