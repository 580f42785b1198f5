#include "intake/report/pdf_text.h"

#include "characters/blank.h"
#include "characters/code_points.h"
#include "intake/report/clauses.h"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace taizhang::report {

namespace {

constexpr int not_found = 127; ///< the exit status of a program that there is not

/// A file that is gone when it is no longer needed.
class PassingFile {
public:
    PassingFile() : m_path{std::filesystem::temp_directory_path() / "taizhang-XXXXXX"} {
        m_descriptor = mkostemp(m_path.data(), O_CLOEXEC);
    }
    ~PassingFile() {
        if (m_descriptor < 0)
            return;
        close(m_descriptor);
        unlink(m_path.c_str());
    }
    PassingFile(const PassingFile&) = delete;
    PassingFile& operator=(const PassingFile&) = delete;

    bool write_all(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t written = write(m_descriptor, bytes.data(), bytes.size());
            if (written <= 0)
                return false;
            bytes.remove_prefix(static_cast<size_t>(written));
        }
        return m_descriptor >= 0;
    }
    std::string read_all() const {
        std::string bytes;
        char piece[1 << 16];
        lseek(m_descriptor, 0, SEEK_SET);
        for (ssize_t got = 0; (got = read(m_descriptor, piece, sizeof piece)) > 0;)
            bytes.append(piece, static_cast<size_t>(got));
        return bytes;
    }
    std::string& path() { return m_path; }

private:
    std::string m_path;
    int m_descriptor = -1;
};

/// The exit status of a program, found along the path; not_found when there is none.
int status_of(char* const* arguments) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0);
    pid_t process = 0;
    const int error = posix_spawnp(&process, arguments[0], &actions, nullptr, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        return not_found;
    int status = 0;
    waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

bool ends_sentence(std::u32string_view line) {
    return std::u32string_view{U"。！？；：!?"}.contains(line.back());
}

/// A number of a page stands alone on its line.
bool is_page_number(std::u32string_view line) {
    return line.size() <= 8 && std::ranges::all_of(line, [](char32_t c) {
               return (U'0' <= c && c <= U'9') || std::u32string_view{U"-—– 第页/"}.contains(c);
           });
}

} // namespace

std::string joined_lines(std::string_view page_text) {
    constexpr size_t may_be_shorter = 4; ///< characters by which a full line is
    const std::u32string text = code_points_of(page_text);
    std::vector<std::u32string_view> lines;
    size_t widest = 0;
    for (const Range& range : paragraphs_of(text)) {
        const auto line = part_of(text, range);
        if (is_page_number(line))
            continue;
        lines.push_back(line);
        widest = std::max(widest, line.size());
    }
    std::u32string joined;
    for (size_t place = 0; place < lines.size(); ++place) {
        joined += lines[place];
        const bool is_full = lines[place].size() + may_be_shorter >= widest;
        const bool goes_on =
            place + 1 < lines.size() && is_full &&
            !(ends_sentence(lines[place]) && numbering_level(lines[place + 1]) > 0);
        if (!goes_on)
            joined += U'\n';
    }
    return to_utf8(joined);
}

std::expected<std::string, PdfProblem> pdf_text(std::string_view bytes) {
    PassingFile pdf;
    PassingFile text;
    if (!pdf.write_all(bytes) || !text.write_all({}))
        return std::unexpected{PdfProblem::failed};
    std::string program = "pdftotext";
    std::string quiet = "-q";
    std::string encoding_option = "-enc";
    std::string encoding = "UTF-8";
    char* const arguments[]{program.data(),  quiet.data(),      encoding_option.data(),
                            encoding.data(), pdf.path().data(), text.path().data(),
                            nullptr};
    const int status = status_of(arguments);
    if (status == not_found)
        return std::unexpected{PdfProblem::no_reader};
    if (status != 0)
        return std::unexpected{PdfProblem::failed};
    return joined_lines(text.read_all());
}

} // namespace taizhang::report
