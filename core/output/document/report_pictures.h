#pragma once

#include "output/document/word_body.h"
#include "output/material/material.h"

namespace taizhang {

/// The indicators of a category whose charts stand in the report: those that need attention, the
/// most urgent first, no more than two; else the first that has a target. None whose chart would
/// tell what is kept private.
std::vector<int> pictured_indicators(const Material& material, const MaterialCategory& category);

/// The quarters of an indicator as a picture as wide as the text. Throws std::runtime_error.
WordPicture quarterly_picture(const Material& material, int indicator, const Texts& texts);

} // namespace taizhang
