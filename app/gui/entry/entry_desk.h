#pragma once

#include "gui/desk/reading.h"
#include "intake/record/typed_record.h"
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
    Language language{}; ///< of what is said about it

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

/// What the entry form asks of the ledger.
class EntryDesk {
public:
    /// Call it in every frame.
    void ask(Desk& desk, const std::string& label, const std::optional<EntryAsked>& asked);

    /// The answer to this question, once it is here.
    const EntryOutlook* outlook_of(const EntryAsked& asked) const;
    /// Empty before the first answer.
    const EntryHistory& history() const { return *m_history; }
    /// Puts an entry first, before the ledger is asked again.
    void note_entry(const Record& record);

private:
    Reading<EntryAsked, EntryOutlook> m_outlook;
    Asker m_historian;
    int m_ledger = -1; ///< whose history is asked for, as Revision counts
    std::shared_ptr<const EntryHistory> m_history = std::make_shared<EntryHistory>();
};

} // namespace taizhang
