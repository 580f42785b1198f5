#pragma once

namespace taizhang {

/// A desktop with a message bus is there. Without its address GIO would start a bus of its own.
bool has_session_bus();

} // namespace taizhang
