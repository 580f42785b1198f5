// A library that is loaded before a program's others (LD_PRELOAD) and stands between it and the
// system: calls that change files below one folder are counted and logged, and one of them can be
// made to go wrong. What it is to do stands in the environment, see README.md. SQLite, the C++
// library and the program itself all come through here.
#include "fault/call_watch.h"

#include <csignal>
#include <cstdarg>
#include <dlfcn.h>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

using namespace taizhang::testing;

namespace {

template <class Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

/// A write, or what is left of it. `write_some` takes a number of bytes.
template <class WriteSome>
ssize_t watched_write(int file, const void* bytes, size_t size, long offset,
                      const WriteSome& write_some) {
    const std::lock_guard lock{turn_mutex()};
    const Fault fault = counts_reads() ? Fault::none : turn_of("write", true);
    if (fails(fault))
        return -1;
    const bool is_cut = fault == Fault::short_write || fault == Fault::torn_write;
    const ssize_t written = write_some(is_cut ? size / 2 : size);
    if (fault == Fault::torn_write)
        ::kill(::getpid(), SIGKILL);
    if (fault == Fault::short_write)
        fill_disk();
    if (written > 0)
        log_call({"write", inode_of(file), offset, 0, bytes, static_cast<size_t>(written),
                  *path_of(file)});
    return written;
}

/// Any other call that changes something.
template <class Act>
int watched(const char* name, bool takes_room, const Act& act, const Call& call) {
    const std::lock_guard lock{turn_mutex()};
    if (!counts_reads() && fails(turn_of(name, takes_room)))
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
    const std::lock_guard lock{turn_mutex()};
    const bool nameless = (flags & O_TMPFILE) == O_TMPFILE;
    const bool makes = nameless || ((flags & O_CREAT) != 0 && !is_there(path));
    if (makes && !counts_reads() && fails(turn_of("open", true)))
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
    if (!counts_reads() || !path_of(file))
        return false;
    const std::lock_guard lock{turn_mutex()};
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
    const std::lock_guard lock{turn_mutex()};
    if (!counts_reads() && fails(turn_of("open", true)))
        return -1;
    const int file = real<int(char*, int)>("mkostemp")(path, flags);
    remember(file, path);
    if (file >= 0)
        log_call({"create", inode_of(file), 1, 0, nullptr, 0, path});
    return file;
}

int close(int file) {
    if (path_of(file))
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
