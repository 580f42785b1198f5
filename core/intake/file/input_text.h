#pragma once

#include "text/text_id.h"

#include <expected>
#include <string>
#include <string_view>
#include <utility>

namespace taizhang {

/// The text of a file that came in, as UTF-8 without a byte order mark.
struct InputText {
    std::string name; ///< what the file is called in messages
    std::string text;
    bool clean = true; ///< may be kept as it is (kept_text.h); otherwise cells have to be looked at
};

enum class InputProblem {
    missing,
    is_folder,
    not_a_file, ///< a FIFO, a device, a socket, something of /proc: it may never end
    too_large,  ///< more than 1 GiB
    no_permission,
    not_readable
};

TextId reason_of(InputProblem problem);

/// An ordinary file of at most 1 GiB that is open for reading.
class OpenInput {
public:
    OpenInput(int descriptor, size_t size) : m_descriptor{descriptor}, m_size{size} {}
    ~OpenInput();
    OpenInput(OpenInput&& other) noexcept
        : m_descriptor{std::exchange(other.m_descriptor, -1)}, m_size{other.m_size} {}
    OpenInput& operator=(OpenInput&&) = delete;

    int descriptor() const { return m_descriptor; }
    size_t size() const { return m_size; } ///< bytes it had when it was opened
    std::expected<std::string, InputProblem> bytes() const;

private:
    int m_descriptor;
    size_t m_size;
};

std::expected<OpenInput, InputProblem> open_input(const std::string& path);
std::expected<std::string, InputProblem> read_bytes(const std::string& path);
std::expected<InputText, InputProblem> read_input(const std::string& path);

/// Takes UTF-8, UTF-16 and GB18030 (with GBK). What is broken in them stays no UTF-8.
InputText decoded(std::string name, std::string bytes);

} // namespace taizhang
