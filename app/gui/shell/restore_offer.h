#pragma once

#include "gui/desk/desk.h"
#include "gui/look/look.h"
#include "ledger/backup/restore.h"
#include "text/texts.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace taizhang {

/// A ledger that can't be opened, because it is damaged or gone: looks for its newest sound backup
/// and offers to put it in its place.
class RestoreOffer {
public:
    /// `trouble`: why it can't be opened, in the user's language.
    void begin(Desk& desk, const Texts& texts, const BackupPolicy& policy,
               const std::filesystem::path& ledger, const std::string& trouble);

    struct Outcome {
        std::filesystem::path ledger;
        Backup backup;
        Restored restored;
        std::exception_ptr failure; ///< nothing was restored
    };
    /// In every frame; gives what has become of it, once.
    std::optional<Outcome> draw(const Look& look, const Texts& texts, Desk& desk);

private:
    struct Search {
        std::filesystem::path ledger;
        std::string trouble;
        BackupPolicy policy;
        std::optional<Backup> found; ///< to be offered
        bool is_told = false;        ///< the user has answered
        std::optional<Outcome> outcome;
    };

    void draw_content(const Look& look, const Texts& texts, Desk& desk);
    void restore(const Texts& texts, Desk& desk);

    std::shared_ptr<Search> m_search; ///< shared with work on its way
};

} // namespace taizhang
