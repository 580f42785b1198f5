// A library that is loaded before a program's others (LD_PRELOAD) and stands between it and the
// system: calls that change files below one folder are counted and logged, and one of them can be
// made to go wrong. What it is to do stands in the environment, see README.md. SQLite, the C++
// library and the program itself all come through here.
//
// The log is a row of `CALL INODE NUMBER NUMBER BYTES PATH\n`, each followed by as many bytes as
// were written, so that power cuts can be replayed from it (power_cut.py).
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

/// What happens to the call whose turn it is.
enum class Fault { none, error, full_disk, short_write, kill, torn_write, stop };

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

template <class Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
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

void log_bytes(const void* bytes, size_t size) {
    if (watch().log >= 0)
        ::syscall(SYS_write, watch().log, bytes, size);
}

struct Call {
    const char* name;
    unsigned long inode = 0;
    long first = 0;
    long second = 0;
    const void* bytes = nullptr;
    size_t size = 0;
    std::string path = {};
};

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

bool fails(Fault fault) {
    return fault == Fault::error || fault == Fault::full_disk;
}

/// A write, or what is left of it. `write_some` takes a number of bytes.
template <class WriteSome>
ssize_t watched_write(int file, const void* bytes, size_t size, long offset,
                      const WriteSome& write_some) {
    const std::lock_guard lock{watch().mutex};
    const Fault fault = watch().reads ? Fault::none : turn_of("write", true);
    if (fails(fault))
        return -1;
    const bool is_cut = fault == Fault::short_write || fault == Fault::torn_write;
    const ssize_t written = write_some(is_cut ? size / 2 : size);
    if (fault == Fault::torn_write)
        ::kill(::getpid(), SIGKILL);
    if (fault == Fault::short_write)
        watch().disk_is_full = true;
    if (written > 0)
        log_call({"write", inode_of(file), offset, 0, bytes, static_cast<size_t>(written),
                  *path_of(file)});
    return written;
}

/// Any other call that changes something.
template <class Act>
int watched(const char* name, bool takes_room, const Act& act, const Call& call) {
    const std::lock_guard lock{watch().mutex};
    if (!watch().reads && fails(turn_of(name, takes_room)))
        return -1;
    const int result = act();
    if (result >= 0)
        log_call(call);
    return result;
}

bool is_there(const char* path) {
    struct stat status {};
    return ::lstat(path, &status) == 0;
}

/// Opens by `open_file`; what makes a file counts as a change.
template <class Open>
int watched_open(const char* path, int flags, const Open& open_file) {
    if (!is_below(path))
        return open_file();
    const std::lock_guard lock{watch().mutex};
    const bool nameless = (flags & O_TMPFILE) == O_TMPFILE;
    const bool makes = nameless || ((flags & O_CREAT) != 0 && !is_there(path));
    if (makes && !watch().reads && fails(turn_of("open", true)))
        return -1;
    const int file = open_file();
    remember(file, path);
    if (file >= 0 && makes)
        log_call({"create", inode_of(file), nameless ? 0 : 1, 0, nullptr, 0, path});
    else if (file >= 0 && (flags & O_TRUNC) != 0)
        log_call({"truncate", inode_of(file), 0, 0, nullptr, 0, path});
    return file;
}

bool read_fails(int file) {
    if (!watch().reads || !path_of(file))
        return false;
    const std::lock_guard lock{watch().mutex};
    return fails(turn_of("read", false));
}

mode_t mode_in(int flags, va_list& more) {
    const bool has_mode = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return has_mode ? va_arg(more, mode_t) : 0;
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const mode_t mode = mode_in(flags, more);
    va_end(more);
    return watched_open(
        path, flags, [&] { return real<int(const char*, int, ...)>("open")(path, flags, mode); });
}

int open64(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const mode_t mode = mode_in(flags, more);
    va_end(more);
    return watched_open(
        path, flags, [&] { return real<int(const char*, int, ...)>("open64")(path, flags, mode); });
}

int mkostemp(char* path, int flags) {
    if (!is_below(path))
        return real<int(char*, int)>("mkostemp")(path, flags);
    const std::lock_guard lock{watch().mutex};
    if (!watch().reads && fails(turn_of("open", true)))
        return -1;
    const int file = real<int(char*, int)>("mkostemp")(path, flags);
    remember(file, path);
    if (file >= 0)
        log_call({"create", inode_of(file), 1, 0, nullptr, 0, path});
    return file;
}

int close(int file) {
    if (path_of(file) && file != watch().log)
        remember(file, nullptr);
    return real<int(int)>("close")(file);
}

ssize_t write(int file, const void* bytes, size_t size) {
    const auto act = [&](size_t n) {
        return real<ssize_t(int, const void*, size_t)>("write")(file, bytes, n);
    };
    if (!path_of(file))
        return act(size);
    return watched_write(file, bytes, size, ::lseek(file, 0, SEEK_CUR), act);
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t offset) {
    const auto act = [&](size_t n) {
        return real<ssize_t(int, const void*, size_t, off_t)>("pwrite")(file, bytes, n, offset);
    };
    return path_of(file) ? watched_write(file, bytes, size, offset, act) : act(size);
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t offset) {
    return pwrite(file, bytes, size, offset);
}

ssize_t read(int file, void* bytes, size_t size) {
    return read_fails(file) ? -1 : real<ssize_t(int, void*, size_t)>("read")(file, bytes, size);
}

ssize_t pread(int file, void* bytes, size_t size, off_t offset) {
    return read_fails(file)
               ? -1
               : real<ssize_t(int, void*, size_t, off_t)>("pread")(file, bytes, size, offset);
}

ssize_t pread64(int file, void* bytes, size_t size, off64_t offset) {
    return pread(file, bytes, size, offset);
}

int ftruncate(int file, off_t size) {
    const auto act = [&] { return real<int(int, off_t)>("ftruncate")(file, size); };
    if (!path_of(file))
        return act();
    return watched("ftruncate", false, act,
                   {"truncate", inode_of(file), size, 0, nullptr, 0, *path_of(file)});
}

int ftruncate64(int file, off64_t size) {
    return ftruncate(file, size);
}

int fsync(int file) {
    const auto act = [&] { return real<int(int)>("fsync")(file); };
    if (!path_of(file))
        return act();
    return watched("fsync", false, act, {"sync", inode_of(file), 0, 0, nullptr, 0, *path_of(file)});
}

int fdatasync(int file) {
    const auto act = [&] { return real<int(int)>("fdatasync")(file); };
    if (!path_of(file))
        return act();
    return watched("fsync", false, act, {"sync", inode_of(file), 0, 0, nullptr, 0, *path_of(file)});
}

int unlink(const char* path) {
    const auto act = [&] { return real<int(const char*)>("unlink")(path); };
    return is_below(path) ? watched("unlink", false, act, {"unlink", 0, 0, 0, nullptr, 0, path})
                          : act();
}

/// The path behind is logged in place of bytes.
int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
    const auto act = [&] {
        return real<int(int, const char*, int, const char*, unsigned)>("renameat2")(
            from_folder, from, to_folder, to, flags);
    };
    return is_below(to) ? watched("rename", true, act,
                                  {"rename", 0, 0, 0, to, std::string_view{to}.size(), from})
                        : act();
}

int rename(const char* from, const char* to) {
    const auto act = [&] { return real<int(const char*, const char*)>("rename")(from, to); };
    return is_below(to) ? watched("rename", true, act,
                                  {"rename", 0, 0, 0, to, std::string_view{to}.size(), from})
                        : act();
}

int link(const char* from, const char* to) {
    const auto act = [&] { return real<int(const char*, const char*)>("link")(from, to); };
    struct stat status {};
    ::stat(from, &status);
    return is_below(to) ? watched("link", true, act, {"link", status.st_ino, 0, 0, nullptr, 0, to})
                        : act();
}

int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) {
    const auto act = [&] {
        return real<int(int, const char*, int, const char*, int)>("linkat")(from_folder, from,
                                                                            to_folder, to, flags);
    };
    struct stat status {};
    ::stat(from, &status);
    return is_below(to) ? watched("link", true, act, {"link", status.st_ino, 0, 0, nullptr, 0, to})
                        : act();
}

} // extern "C"
