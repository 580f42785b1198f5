#pragma once

#include "text/texts.h"

#include <cstdint>
#include <string>

namespace taizhang {

/// What all files of one export say of the records behind them, so that two files can be told to
/// rest on the same ones.
struct RecordsCheck {
    std::int64_t records = 0; ///< behind the figures, without those that privacy keeps out
    /// Reader::digest_of_records() of the quarter: the same that is kept where it is closed.
    std::int64_t digest = 0;

    friend bool operator==(const RecordsCheck&, const RecordsCheck&) = default;
};

/// `记录 1,284 条 · 校验码 3F2A-9C1B-0D44-71E0`
std::string check_line(const RecordsCheck& check, const Texts& texts);

} // namespace taizhang
