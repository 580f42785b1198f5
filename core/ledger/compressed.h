#pragma once

#include <string>
#include <string_view>

namespace taizhang {

/// Bytes as a ledger keeps long ones: 8 bytes of their length, little end first, then a zlib
/// stream. The same bytes give the same.
std::string compressed(std::string_view bytes);

/// What was compressed. Throws damaged, with `subject`, where it is not what compressed() gives, or
/// longer than 256 MiB.
std::string decompressed(std::string_view bytes, const std::string& subject);

} // namespace taizhang
