#include "gui/shell/page_mark.h"

#include "gui/view/page_table.h"

#include <array>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace taizhang {

namespace {

constexpr std::string_view opening_word = "opening";
constexpr std::string_view begun_word = "begun ";
constexpr std::string_view shown_word = "shown ";
/// Every note has this length, so that one write replaces another.
constexpr size_t note_length = 32;

std::string read_note(int file) {
    std::array<char, note_length> bytes{};
    const ssize_t length = ::pread(file, bytes.data(), bytes.size(), 0);
    std::string note{bytes.data(), length > 0 ? static_cast<size_t>(length) : 0};
    note.erase(note.find_last_not_of(" \n") + 1);
    return note;
}

std::optional<BrokenOff> broken_off_in(const std::string& note) {
    if (note.empty())
        return std::nullopt;
    if (note.starts_with(begun_word))
        return BrokenOff{page_named(note.substr(begun_word.size())), false};
    if (note.starts_with(shown_word))
        return BrokenOff{page_named(note.substr(shown_word.size())), true};
    return BrokenOff{};
}

} // namespace

PageMark::PageMark(const std::filesystem::path& file) {
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    m_file = ::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
    if (m_file < 0)
        return;
    if (::flock(m_file, LOCK_EX | LOCK_NB) == 0) {
        m_broken_off = broken_off_in(read_note(m_file));
        return;
    }
    ::close(m_file);
    m_file = -1;
}

PageMark::~PageMark() {
    if (m_file >= 0)
        ::close(m_file);
}

void PageMark::note_opening() {
    note(Stage::opening, m_page);
}

void PageMark::note_page(PageId page) {
    if (m_page != page || m_stage != Stage::page_shown)
        note(Stage::page_begun, page);
}

void PageMark::note_shown() {
    if (m_stage == Stage::page_begun)
        note(Stage::page_shown, m_page);
}

void PageMark::clear() {
    note(Stage::nothing, m_page);
}

void PageMark::note(Stage stage, PageId page) {
    if (m_file < 0 || (stage == m_stage && page == m_page))
        return;
    m_stage = stage;
    m_page = page;
    std::string text;
    if (stage == Stage::opening)
        text = opening_word;
    else if (stage == Stage::page_begun)
        text = std::string{begun_word} + std::string{name_of(page)};
    else if (stage == Stage::page_shown)
        text = std::string{shown_word} + std::string{name_of(page)};
    text.resize(note_length - 1, ' ');
    text += '\n';
    // What can't be noted, on a full disk, is not worth a word.
    [[maybe_unused]] const ssize_t written = ::pwrite(m_file, text.data(), text.size(), 0);
}

} // namespace taizhang
