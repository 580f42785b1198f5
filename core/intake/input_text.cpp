#include "intake/input_text.h"

#include "characters/utf8.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <optional>
#include <sys/stat.h>
#include <unicode/ucnv.h>
#include <unistd.h>

namespace taizhang {

namespace {

/// Owns a file descriptor.
class OpenFile {
public:
    explicit OpenFile(const std::string& path) : m_descriptor(open(path.c_str(), O_RDONLY)) {}
    ~OpenFile() {
        if (m_descriptor >= 0)
            close(m_descriptor);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

InputProblem problem_of(int error) {
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return InputProblem::missing;
    case EISDIR:
        return InputProblem::is_folder;
    case EACCES:
    case EPERM:
        return InputProblem::no_permission;
    default:
        return InputProblem::not_readable;
    }
}

/// Reads to the end; a pipe has no size to go by.
std::optional<std::string> read_all(int descriptor, size_t expected_size) {
    std::string bytes;
    size_t filled = 0;
    while (true) {
        const size_t room =
            std::max<size_t>(expected_size + 1 - std::min(filled, expected_size), 65536);
        ssize_t got = 0;
        bytes.resize_and_overwrite(filled + room, [&](char* data, size_t) {
            got = read(descriptor, data + filled, room);
            return filled + static_cast<size_t>(std::max<ssize_t>(got, 0));
        });
        if (got < 0 && errno != EINTR)
            return std::nullopt;
        if (got == 0)
            return bytes;
        filled = bytes.size();
    }
}

struct Converter {
    explicit Converter(const char* name) {
        UErrorCode error = U_ZERO_ERROR;
        handle.reset(ucnv_open(name, &error));
        if (handle)
            ucnv_setToUCallBack(handle.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                                &error);
    }
    struct Close {
        void operator()(UConverter* converter) const { ucnv_close(converter); }
    };
    std::unique_ptr<UConverter, Close> handle;
};

/// Nothing when a byte does not belong to the encoding.
std::optional<std::string> converted(const std::string& bytes, const char* encoding) {
    const Converter from{encoding};
    const Converter to{"UTF-8"};
    if (!from.handle || !to.handle)
        return std::nullopt;
    std::string text(bytes.size() * 2 + 16,
                     '\0'); // no character grows to more than twice its bytes
    char* target = text.data();
    const char* source = bytes.data();
    UErrorCode error = U_ZERO_ERROR;
    ucnv_convertEx(to.handle.get(), from.handle.get(), &target, text.data() + text.size(), &source,
                   bytes.data() + bytes.size(), nullptr, nullptr, nullptr, nullptr, true, true,
                   &error);
    if (U_FAILURE(error))
        return std::nullopt;
    text.resize(static_cast<size_t>(target - text.data()));
    return text;
}

/// A UTF-8 file with a few bad bytes is told as such, not read as another encoding.
bool is_mostly_utf8(std::string_view text) {
    size_t good = 0;
    size_t bad = 0;
    for (size_t at = 0; at < text.size();) {
        const auto [code, length] = first_character(text.substr(at));
        good += length > 1;
        bad += length == 0 || code == 0;
        at += std::max<size_t>(length, 1);
    }
    return good > 2 * bad;
}

/// U+0080 … U+009F stand in no office file; they betray a wrong guess.
bool has_control_characters(std::string_view text) {
    for (size_t at = text.find('\xC2'); at != text.npos; at = text.find('\xC2', at + 1))
        if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0)
            return true;
    return false;
}

std::optional<std::string> from_other_encoding(const std::string& bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return converted(bytes, "UTF-16");
    if (bytes.contains('\0') || is_mostly_utf8(bytes))
        return std::nullopt;
    auto text = converted(bytes, "GB18030");
    return text && !has_control_characters(*text) ? text : std::nullopt;
}

} // namespace

InputText decoded(std::string name, std::string bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.erase(0, 3);
    InputText input{std::move(name), std::move(bytes), true};
    if (is_clean_utf8(input.text))
        return input;
    if (auto text = from_other_encoding(input.text))
        input.text = std::move(*text);
    input.clean = is_clean_utf8(input.text);
    return input;
}

std::expected<InputText, InputProblem> read_input(const std::string& path) {
    const OpenFile file{path};
    struct stat status {};
    if (file.descriptor() < 0 || fstat(file.descriptor(), &status) != 0)
        return std::unexpected{problem_of(errno)};
    if (S_ISDIR(status.st_mode))
        return std::unexpected{InputProblem::is_folder};
    auto bytes = read_all(file.descriptor(), static_cast<size_t>(status.st_size));
    if (!bytes)
        return std::unexpected{problem_of(errno)};
    return decoded(path.substr(path.rfind('/') + 1), std::move(*bytes));
}

} // namespace taizhang
