#pragma once

#include "gui/look/box.h"
#include "gui/pages/start/start_page.h"

namespace taizhang {

/// As a list calls it: by its organisation, else by its file.
std::string recent_name(const RecentLedger& ledger);

float recent_card_height(const PageContext& context, const RecentLedger& ledger,
                         const RecentState& state, float width);
/// All but the buttons.
void draw_recent_card(const PageContext& context, const RecentLedger& ledger,
                      const RecentState& state, const Box& box, bool is_chosen);

struct RecentOffer {
    TextId text;
    StartPage::Action action;
};
/// What can be done with a ledger in this state, in the order of the buttons.
std::vector<RecentOffer> recent_offers(const RecentState& state);

} // namespace taizhang
