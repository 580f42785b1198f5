#pragma once

#include "gui/desk/reading.h"
#include "gui/look/shapes.h"
#include "ledger/backup/make_backup.h"
#include "text/texts.h"

#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace taizhang {

/// The backups of the ledger that is shown: which there are, and how one is made and restored. All
/// that takes time is long work of the desk, so that nobody waits for it.
class KeptBackups {
public:
    /// Where they go and how many stay. Nothing is made by itself yet.
    void use(const BackupPolicy& policy);
    /// From now on they are made by themselves: with the first use of a day, and before a step of
    /// the desk that writes very much. `save` keeps settings of this computer; false where it
    /// could not. Once; the desk outlives this.
    void make_by_itself(Desk& desk, std::function<bool(const BackupPolicy&)> save);

    const BackupPolicy& policy() const { return m_policy; }
    /// Takes effect at once.
    void change_policy(const BackupPolicy& policy, const Texts& texts);

    /// In every frame in which the desk has figures.
    void follow(Desk& desk, const Texts& texts, Date today);

    /// False until they were looked for in the ledger that is shown.
    bool is_known() const { return m_reading.answer() != nullptr; }
    /// Newest first.
    const std::vector<Backup>& list() const;
    /// The newest that was made here; nothing where there is none.
    const Backup* newest() const;
    /// Whether it is time to remind the user: the ledger has changed, and there was no backup for
    /// so many days.
    bool is_overdue(Date today) const;
    /// One is being made or restored.
    bool is_under_way() const { return m_outcome->is_under_way; }

    void make(Desk& desk, const Texts& texts);
    /// Puts it in the place of the ledger that is shown, which is kept first.
    void restore(Desk& desk, const Texts& texts, const Backup& backup);

    struct News {
        Tone tone = Tone::neutral;
        std::string text;
    };
    /// What has become of it, once.
    std::vector<News> take_news() { return std::exchange(m_outcome->news, {}); }
    /// A ledger that was restored and has to be opened again, once.
    std::optional<std::filesystem::path> take_restored() {
        return std::exchange(m_outcome->restored, std::nullopt);
    }

private:
    struct Asked {
        std::filesystem::path ledger;
        BackupPolicy policy;
        int made = 0; ///< by this window

        friend bool operator==(const Asked&, const Asked&) = default;
    };
    struct Found {
        std::vector<Backup> backups;
        bool is_as_now = false; ///< the newest holds what the ledger holds
    };
    /// Shared with work on its way.
    struct Outcome {
        bool is_under_way = false;
        int made = 0;
        std::vector<News> news;
        std::optional<std::filesystem::path> restored;
    };
    /// Shared with the desk's thread.
    struct BeforeBulk {
        std::mutex mutex;
        BackupPolicy policy;
        bool has_made = false;
        std::exception_ptr failure;
    };

    static Found find(FiguresReader& reader, const Asked& asked);
    static void keep(BeforeBulk& before, const Ledger& ledger);
    void follow_bulk(const Texts& texts);
    void make_if_due(Desk& desk, const Texts& texts, Date today);
    void make(Desk& desk, const Texts& texts, BackupReason reason);

    BackupPolicy m_policy;
    std::function<bool(const BackupPolicy&)> m_save; ///< empty: nothing is made by itself
    Reading<Asked, Found> m_reading;
    /// Of which ledger and on which day one was made by itself, or tried.
    std::optional<std::pair<int, Date>> m_tried;
    std::shared_ptr<Outcome> m_outcome = std::make_shared<Outcome>();
    std::shared_ptr<BeforeBulk> m_before_bulk = std::make_shared<BeforeBulk>();
};

} // namespace taizhang
