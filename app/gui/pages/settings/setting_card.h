#pragma once

#include "gui/look/shapes.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// Whom a setting is for: who has the ledger, or who sits at this computer (本机).
enum class SettingReach { ledger, computer };

struct SettingHead {
    TextId title{};
    TextId about{};
    SettingReach reach = SettingReach::ledger;
};

/// A card of the page with its heading; what is drawn in this scope stands in it.
class SettingCard {
public:
    /// `width` in pixels; as high as what is in it.
    SettingCard(const PageContext& context, const char* id, const SettingHead& head, float width);

private:
    CardScope m_card;
};

/// A text in the middle of a line of controls; the next item stands beside it.
void draw_label(const Look& look, std::string_view text);
/// The same in secondary colour.
void draw_small_label(const Look& look, std::string_view text);

/// The next item, of `width` pixels, stands at the right end of the line, or of the next one where
/// there is no room.
void to_right_end(const Look& look, float width);

/// A line across the card between two rows.
void draw_rule(const Look& look);

} // namespace taizhang
