#pragma once

#include <mutex>
#include <string>
#include <sys/types.h>

// What failing_calls.cpp watches: which files, which call is to go wrong, and the log.

namespace taizhang::testing {

/// What happens to the call whose turn it is.
enum class Fault { none, error, full_disk, short_write, kill, torn_write, stop };

inline bool fails(Fault fault) {
    return fault == Fault::error || fault == Fault::full_disk;
}

/// Held while a call is counted and made, so that the log has their order.
std::recursive_mutex& turn_mutex();

/// True when calls that read are counted, else those that change something.
bool counts_reads();

/// Counts a call; says what is to happen to it, where it has not happened already. Errors set
/// errno.
Fault turn_of(const char* name, bool takes_room);
/// From now on nothing that takes room can be written.
void fill_disk();

bool is_below(const char* path); ///< the watched folder, or it itself
/// Of an open file below the folder; null for others.
const std::string* path_of(int file);
/// A file that was opened, or, with null, closed.
void remember(int file, const char* path);
unsigned long inode_of(int file);

/// A call as it is logged.
struct Call {
    const char* name;
    unsigned long inode = 0;
    long first = 0;
    long second = 0;
    const void* bytes = nullptr;
    size_t size = 0;
    std::string path = {};
};

void log_call(const Call& call);

} // namespace taizhang::testing
