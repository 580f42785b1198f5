#pragma once

#include <string>

namespace taizhang {

/// A write that was broken off is taken back from the journal beside the file by whoever opens it
/// next. Where the file was replaced since, by a backup or by a program that keeps folders the
/// same, that would put pages of another file into it. Such a journal gets another name, with
/// `-set-aside` behind its own, which is given; empty = none. Does nothing while a program is at
/// work on the file. Throws interrupted where the journal can't be renamed.
std::string set_foreign_journal_aside(const std::string& path);

} // namespace taizhang
