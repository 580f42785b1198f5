#pragma once

#include "model/ids.h"
#include "time/period.h"

#include <cstdint>
#include <optional>
#include <string>

namespace taizhang {

/// How sheets with one header are read (表样), so that the next one is read without a question.
struct Layout {
    std::string name;        ///< unique, not empty
    std::string fingerprint; ///< of the header; unique, not empty
    std::string answers;     ///< JSON: which column is what, and what else was answered
    std::string used;        ///< when it last read a sheet: UTC, as Record::created; empty = never

    friend bool operator==(const Layout&, const Layout&) = default;
};

/// A file that was taken in, or the part of it that one unit sent for one period.
struct ReceivedFile {
    std::string name;        ///< without folder, not empty
    std::int64_t digest = 0; ///< checksum_of() its bytes
    std::string layout;      ///< name of the one that read it; empty = none remembered
    std::optional<UnitId> unit;
    std::optional<Period> period; ///< the month, quarter, half-year or year that was reported
    Date received{};              ///< day on the user's wall

    friend bool operator==(const ReceivedFile&, const ReceivedFile&) = default;
};

/// Records of one unit that share their period.
struct RecordedPeriod {
    UnitId unit{};
    Period period;
    bool has_typed = false; ///< one at least has no source: nobody sent it in a file

    friend bool operator==(const RecordedPeriod&, const RecordedPeriod&) = default;
};

} // namespace taizhang
