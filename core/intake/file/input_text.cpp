#include "intake/file/input_text.h"

#include "characters/kept_text.h"
#include "intake/file/encoding.h"
#include "text/ids/input.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <linux/magic.h>
#include <optional>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace taizhang {

namespace {

constexpr off_t largest_input = off_t{1} << 30;

InputProblem problem_of(int error) {
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return InputProblem::missing;
    case EISDIR:
        return InputProblem::is_folder;
    case ENXIO: // a socket
    case ENODEV:
        return InputProblem::not_a_file;
    case EACCES:
    case EPERM:
        return InputProblem::no_permission;
    default:
        return InputProblem::not_readable;
    }
}

/// /proc and /sys look like files, but have no size and may never end.
bool is_of_kernel(const struct statfs& system) {
    return system.f_type == PROC_SUPER_MAGIC || system.f_type == SYSFS_MAGIC;
}

/// Reads to the end, but no more than a file had when it was opened.
std::optional<std::string> read_all(int descriptor, size_t size) {
    std::string bytes;
    size_t filled = 0;
    while (filled < size) {
        const size_t room = size - filled;
        ssize_t got = 0;
        bytes.resize_and_overwrite(filled + room, [&](char* data, size_t) {
            got = read(descriptor, data + filled, room);
            return filled + static_cast<size_t>(std::max<ssize_t>(got, 0));
        });
        if (got < 0 && errno != EINTR)
            return std::nullopt;
        if (got == 0)
            break;
        filled = bytes.size();
    }
    return bytes;
}

} // namespace

TextId reason_of(InputProblem problem) {
    switch (problem) {
    case InputProblem::missing:
        return text_id::input_missing;
    case InputProblem::is_folder:
        return text_id::input_is_folder;
    case InputProblem::not_a_file:
        return text_id::input_not_a_file;
    case InputProblem::too_large:
        return text_id::input_too_large;
    case InputProblem::no_permission:
        return text_id::input_no_permission;
    case InputProblem::not_readable:
        return text_id::input_not_readable;
    }
    return text_id::input_not_readable;
}

InputText decoded(std::string name, std::string bytes) {
    InputText input{std::move(name), utf8_of(std::move(bytes)), true};
    input.clean = !text_fault(input.text);
    return input;
}

OpenInput::~OpenInput() {
    if (m_descriptor >= 0)
        close(m_descriptor);
}

std::expected<std::string, InputProblem> OpenInput::bytes() const {
    auto bytes = read_all(m_descriptor, m_size);
    if (!bytes)
        return std::unexpected{problem_of(errno)};
    return std::move(*bytes);
}

/// Opening waits for nobody to write into a FIFO.
std::expected<OpenInput, InputProblem> open_input(const std::string& path) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return std::unexpected{problem_of(errno)};
    struct stat status {};
    struct statfs system {};
    const bool is_known = fstat(descriptor, &status) == 0 && fstatfs(descriptor, &system) == 0;
    const int error = errno;
    OpenInput file{descriptor, static_cast<size_t>(std::max<off_t>(status.st_size, 0))};
    if (!is_known)
        return std::unexpected{problem_of(error)};
    if (S_ISDIR(status.st_mode))
        return std::unexpected{InputProblem::is_folder};
    if (!S_ISREG(status.st_mode) || is_of_kernel(system))
        return std::unexpected{InputProblem::not_a_file};
    if (status.st_size > largest_input)
        return std::unexpected{InputProblem::too_large};
    return file;
}

std::expected<std::string, InputProblem> read_bytes(const std::string& path) {
    const auto file = open_input(path);
    if (!file)
        return std::unexpected{file.error()};
    return file->bytes();
}

std::expected<InputText, InputProblem> read_input(const std::string& path) {
    auto bytes = read_bytes(path);
    if (!bytes)
        return std::unexpected{bytes.error()};
    return decoded(path.substr(path.rfind('/') + 1), std::move(*bytes));
}

} // namespace taizhang
