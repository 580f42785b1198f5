// The log is a row of `CALL INODE NUMBER NUMBER BYTES PATH\n`, each followed by as many bytes as
// were written, so that power cuts can be replayed from it (power_cuts.py).
#include "fault/call_watch.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace taizhang::testing {

namespace {

Fault fault_named(std::string_view name) {
    if (name == "full")
        return Fault::full_disk;
    if (name == "short")
        return Fault::short_write;
    if (name == "kill")
        return Fault::kill;
    if (name == "torn")
        return Fault::torn_write;
    if (name == "stop")
        return Fault::stop;
    return name == "error" ? Fault::error : Fault::none;
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

constexpr size_t most_files = 1024;

/// Outlives every static object of the program, which may still write while it ends.
struct Watch {
    std::string folder = environment("TAIZHANG_FAULT_FOLDER");
    Fault fault = fault_named(environment("TAIZHANG_FAULT"));
    long at = std::atol(environment("TAIZHANG_FAULT_AT").c_str()); ///< from 1; 0 = never
    bool reads = environment("TAIZHANG_FAULT_CALLS") == "reads";   ///< else calls that change
    int log = -1;
    long count = 0;
    bool disk_is_full = false;
    std::array<std::string, most_files> paths; ///< of open files below the folder
    std::recursive_mutex mutex;

    Watch() {
        const std::string file = environment("TAIZHANG_FAULT_LOG");
        if (!file.empty())
            log = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, file.c_str(),
                                             O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    }
};

Watch& watch() {
    static auto* only = new Watch;
    return *only;
}

void log_bytes(const void* bytes, size_t size) {
    if (watch().log >= 0)
        ::syscall(SYS_write, watch().log, bytes, size);
}

} // namespace

std::recursive_mutex& turn_mutex() {
    return watch().mutex;
}

bool counts_reads() {
    return watch().reads;
}

void fill_disk() {
    watch().disk_is_full = true;
}

bool is_below(const char* path) {
    const std::string& folder = watch().folder;
    return !folder.empty() && path != nullptr && std::string_view{path}.starts_with(folder) &&
           (path[folder.size()] == '/' || path[folder.size()] == '\0');
}

const std::string* path_of(int file) {
    if (file < 0 || static_cast<size_t>(file) >= most_files)
        return nullptr;
    const std::string& path = watch().paths[static_cast<size_t>(file)];
    return path.empty() ? nullptr : &path;
}

void remember(int file, const char* path) {
    if (file >= 0 && static_cast<size_t>(file) < most_files)
        watch().paths[static_cast<size_t>(file)] = is_below(path) ? path : "";
}

unsigned long inode_of(int file) {
    struct stat status {};
    return ::fstat(file, &status) == 0 ? status.st_ino : 0;
}

void log_call(const Call& call) {
    if (watch().log < 0)
        return;
    std::string line = call.name;
    for (const auto number :
         {static_cast<long>(call.inode), call.first, call.second, static_cast<long>(call.size)})
        line += ' ' + std::to_string(number);
    line += ' ' + call.path + '\n';
    log_bytes(line.data(), line.size());
    log_bytes(call.bytes, call.size);
}

/// Counts a call; says what is to happen to it. Errors set errno.
Fault turn_of(const char* name, bool takes_room) {
    Watch& w = watch();
    if (w.disk_is_full && takes_room) {
        errno = ENOSPC;
        return Fault::full_disk;
    }
    if (++w.count != w.at || w.fault == Fault::none)
        return Fault::none;
    const std::string told =
        std::string{"fault 0 "} + std::to_string(w.count) + " 0 0 " + name + '\n';
    log_bytes(told.data(), told.size());
    switch (w.fault) {
    case Fault::kill:
        ::kill(::getpid(), SIGKILL);
        break;
    case Fault::stop:
        ::kill(::getpid(), SIGSTOP);
        return Fault::none;
    case Fault::full_disk:
        w.disk_is_full = true;
        errno = takes_room ? ENOSPC : 0;
        return takes_room ? Fault::full_disk : Fault::none;
    case Fault::error:
        errno = EIO;
        break;
    default:
        break;
    }
    return w.fault;
}

} // namespace taizhang::testing
