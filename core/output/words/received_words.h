#pragma once

#include "intake/received/reporting.h"
#include "text/texts.h"

#include <vector>

namespace taizhang {

TextId text_of(ReportState state);

/// `7 月` or `三季度`.
std::string column_name(const Reporting& reporting, const ReportColumn& column, const Texts& texts);

/// `已报`, `迟报 10-09`, `已报（2 次）`; empty where nothing is to be told.
std::string words_of(const ReportCell& cell, const Texts& texts);

/// How many units have sent for a column, in time or late, and of how many that are asked.
struct ReportedCount {
    int reported = 0;
    int required = 0;
};
ReportedCount count_of(const Reporting& reporting, size_t column);

/// Both counts: `14 / 18`; a dash for a column in which
/// nobody is.
std::string count_words(const Reporting& reporting, size_t column);

/// For the chat group: a line for each column that has begun, with the names of those who were late
/// or have not sent.
std::vector<std::string> notice_of(const Reporting& reporting, const Definitions& definitions,
                                   int year, const Texts& texts);

/// Files that came from nobody knows whom; nothing when there is none.
std::optional<std::string> words_of_unplaced(const Reporting& reporting, const Texts& texts);

} // namespace taizhang
