#pragma once

#include <string>
#include <string_view>

namespace taizhang {

/// The text of some bytes as UTF-8 without a byte order mark, its encoding told by proof, not by
/// statistics: a byte order mark; else the places of zero bytes (UTF-16); else what is valid UTF-8;
/// else what is valid GB18030 (with GBK). A file that is nearly all UTF-16, UTF-8 or GB18030 is
/// read so, and what is broken in it stays no UTF-8 (broken_byte), so that its cell can be told.
std::string utf8_of(std::string bytes);

/// What stands where a byte belongs to no character.
inline constexpr char broken_byte = '\xFF';

} // namespace taizhang
