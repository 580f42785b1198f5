#pragma once

#include "gui/look/box.h"
#include "gui/pages/start/recent_states.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// Where the window begins, and what 文件 leads to: the ledgers of this computer with their state,
/// a new one, another one, or the sample.
class StartPage {
public:
    enum class Action {
        none,
        open,     ///< `ledger`
        restore,  ///< `ledger`, from its newest sound backup
        take_off, ///< `ledger` from the list
        choose,   ///< another one
        make_new,
        open_sample,
        go_back, ///< to the ledger that is open
        guide
    };
    struct Wish {
        Action action = Action::none;
        std::filesystem::path ledger = {};
        std::optional<PageId> page = {}; ///< of the ledger that is opened; empty = where one was
    };

    /// Looks at the files of the list anew with the next frame.
    void begin_anew() { m_looked_at.reset(); }
    /// `recent`: the last one first.
    Wish draw(PageContext& context, const std::vector<RecentLedger>& recent);

private:
    void look_at_files(PageContext& context, const std::vector<RecentLedger>& recent);
    void draw_columns(PageContext& context, const std::vector<RecentLedger>& recent);
    void draw_head(PageContext& context, float width);
    void draw_list(PageContext& context, const std::vector<RecentLedger>& recent, float width);
    void draw_card(PageContext& context, const RecentLedger& ledger, int place, float width);
    void draw_actions(PageContext& context, const RecentLedger& ledger, const Box& card,
                      bool is_chosen);
    void draw_ways(PageContext& context, float width);
    void draw_way(PageContext& context, TextId title, TextId note, TextId verb, Action action,
                  float width);
    void draw_steps(PageContext& context, const RecentLedger* ledger, float width);
    void handle_keys(PageContext& context, const std::vector<RecentLedger>& recent);

    RecentStates m_states;
    std::optional<std::vector<std::filesystem::path>> m_looked_at; ///< files of the list
    int m_chosen = 0;                                              ///< place in the list
    Wish m_wish;
};

} // namespace taizhang
