#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

/// An encoding that bytes may be in, with what they would begin with.
struct EncodingGuess {
    std::string encoding;
    std::string first_row; ///< UTF-8, at most 60 characters
};

/// The text of some bytes, and how it was told.
struct DecodedBytes {
    std::string text;                      ///< UTF-8 without a byte order mark
    std::string encoding;                  ///< UTF-8, GB18030, UTF-16LE, UTF-16BE, Big5 …
    std::vector<EncodingGuess> asked = {}; ///< not proved: what it may be, `encoding` first

    bool is_proved() const { return asked.empty(); }
};

/// The encoding is told by proof, not by statistics: a byte order mark; else the places of zero
/// bytes (UTF-16); else what is valid UTF-8; else what is valid GB18030 (with GBK). A file that is
/// nearly all UTF-16, UTF-8 or GB18030 is read so, and what is broken in it stays no UTF-8
/// (broken_byte, conversion.h), so that its cell can be told. Whatever else it may be has to be
/// asked.
DecodedBytes decode(std::string bytes);

/// The text of some bytes as UTF-8, and as they are where their encoding is not proved.
std::string utf8_of(std::string bytes);

} // namespace taizhang
