#pragma once

#include "ledger/connection.h"

namespace taizhang {

/// Lets a file that is about to be made give back space later on. Before its first table.
void allow_giving_back(Connection& connection);

/// Gives space that is free in the file back to the disk, a few megabytes at a time, where it is
/// much and the file was made so that it can. What can't be given back now stays for a later time.
/// Outside of any transaction.
void give_back_space(Connection& connection);

} // namespace taizhang
