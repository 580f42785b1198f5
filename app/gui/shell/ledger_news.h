#pragma once

#include "gui/desk/desk.h"
#include "gui/view/notices.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taizhang {

/// Tells as notices what becomes of the ledger: what failed, what stands in the way of reading,
/// what others have done to its file.
class LedgerNews {
public:
    /// Both outlive it.
    LedgerNews(Desk& desk, Notices& notices) : m_desk(desk), m_notices(notices) {}

    /// Once a frame. `page` is the one that is shown.
    void tell_failures(const Texts& texts, PageId page);
    /// Once a frame, after begin_anew() if another ledger is shown. Returns whether its path leads
    /// to another file than before.
    bool tell_state(const Texts& texts);

    /// Another ledger is shown now.
    void begin_anew();
    /// Why a ledger could not be opened that a backup may take the place of, as it was told; once.
    std::optional<std::string> take_unopened() { return std::exchange(m_unopened, std::nullopt); }

private:
    void tell_failure(const Desk::Failure& failure, const Texts& texts, PageId page);
    void tell_troubles(const Texts& texts);
    void tell_of_file(FileNews news, const Texts& texts);
    void tell_put_aside(const Texts& texts);

    Desk& m_desk;
    Notices& m_notices;
    std::optional<std::string> m_unopened;
    std::string m_of_file;               ///< what is told of the ledger's file; empty = nothing
    std::vector<std::string> m_troubles; ///< what is told to stand in the way of reading
};

} // namespace taizhang
