#pragma once

#include "gui/view/page_context.h"

#include <filesystem>

namespace taizhang {

enum class WelcomeAction { none, open, open_last, make_new };

/// What the page area shows while no ledger is open. `last_ledger` is empty if there is none.
WelcomeAction draw_welcome(PageContext& context, const std::filesystem::path& last_ledger);

} // namespace taizhang
