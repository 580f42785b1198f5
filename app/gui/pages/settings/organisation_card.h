#pragma once

#include "gui/pages/settings/saved_texts.h"

namespace taizhang {

/// The name of the organisation: that of the root of its units. Saved as soon as its field is left.
class OrganisationCard {
public:
    /// `width` in pixels.
    void draw(PageContext& context, float width);

private:
    SavedTexts m_texts;
};

} // namespace taizhang
