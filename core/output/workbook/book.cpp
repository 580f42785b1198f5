#include "output/workbook/book.h"

#include "characters/utf8.h"
#include "output/file/whole_file.h"
#include "output/workbook/cell_text.h"
#include "output/workbook/chart_parts.h"
#include "output/workbook/sheet.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>
#include <utility>
#include <xlsxwriter.h>

namespace taizhang {

namespace {

constexpr const char* font_name = "Microsoft YaHei";
constexpr size_t longest_name = 31;

std::uint32_t number_of(Colour colour) {
    return static_cast<std::uint32_t>(colour.red) << 16U |
           static_cast<std::uint32_t>(colour.green) << 8U | colour.blue;
}

std::uint8_t align_of(CellAlign align) {
    switch (align) {
    case CellAlign::left:
        return LXW_ALIGN_LEFT;
    case CellAlign::centre:
        return LXW_ALIGN_CENTER;
    case CellAlign::right:
        break;
    }
    return LXW_ALIGN_RIGHT;
}

void set_up(lxw_format* format, const CellStyle& style) {
    format_set_font_name(format, font_name);
    format_set_font_size(format, style.size);
    format_set_font_color(format, number_of(style.ink));
    format_set_align(format, align_of(style.align));
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (style.align == CellAlign::left && style.size < 11)
        format_set_indent(format, 1);
    if (style.weight == FontWeight::bold)
        format_set_bold(format);
    if (style.fill)
        format_set_bg_color(format, number_of(*style.fill));
    if (!style.number_format.empty())
        format_set_num_format(format, style.number_format.c_str());
    if (style.wrap == CellWrap::yes)
        format_set_text_wrap(format);
    if (style.border == CellBorder::thin) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, 0xC9CED6);
    }
}

/// No [ ] : * ? / \, no apostrophe at the ends, 1 to 31 characters.
std::string legal_name(std::string_view name) {
    std::string legal = cell_content(name);
    std::ranges::replace_if(
        legal, [](char c) { return std::string_view{"[]:*?/\\\n\t'"}.contains(c); }, '_');
    return legal.empty() ? "_" : std::string{first_characters(legal, longest_name)};
}

FileProblem problem_of(lxw_error error) {
    switch (error) {
    case LXW_ERROR_CREATING_XLSX_FILE:
    case LXW_ERROR_CREATING_TMPFILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE:
        return FileProblem::no_work_room;
    default:
        return FileProblem::io_failed;
    }
}

std::string content_of(const std::string& file) {
    std::ifstream in{file, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    if (!in)
        throw FileError{FileProblem::io_failed, file};
    return bytes;
}

} // namespace

std::filesystem::path work_place() {
    std::error_code error;
    const auto place = std::filesystem::temp_directory_path(error);
    const char* wanted = std::getenv("TMPDIR");
    return error && wanted ? std::filesystem::path{wanted} : place;
}

WorkFile::WorkFile() {
    const std::string place = work_place();
    m_file = ::open(place.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (m_file < 0) {
        m_named = place + "/taizhang-XXXXXX";
        m_file = ::mkostemp(m_named.data(), O_CLOEXEC);
    }
    if (m_file < 0)
        throw FileError{FileProblem::no_work_room, place};
    m_path = "/proc/self/fd/" + std::to_string(m_file);
    if (::access(m_path.c_str(), F_OK) != 0)
        m_path = m_named; // no /proc
    else if (!m_named.empty())
        ::unlink(std::exchange(m_named, {}).c_str());
    if (m_path.empty()) {
        ::close(m_file);
        throw FileError{FileProblem::no_work_room, place};
    }
}

WorkFile::~WorkFile() {
    ::close(m_file);
    if (!m_named.empty())
        ::unlink(m_named.c_str());
}

Book::Book(const std::string& title, Date day, const std::string& author) : m_folder{work_place()} {
    lxw_workbook_options options{};
    options.tmpdir = m_folder.data();
    m_book = workbook_new_opt(m_file.path().c_str(), &options);
    if (!m_book)
        throw std::bad_alloc{};
    std::string shown = cell_content(title);
    lxw_doc_properties properties{};
    std::string maker = cell_content(author);
    properties.title = shown.data();
    if (!maker.empty())
        properties.author = maker.data();
    properties.created = std::chrono::system_clock::to_time_t(day);
    workbook_set_properties(m_book, &properties);
}

Book::~Book() {
    if (m_book)
        lxw_workbook_free(m_book);
}

std::string Book::free_name(std::string_view name) const {
    const std::string legal = legal_name(name);
    std::string tried = legal;
    for (int number = 2; workbook_get_worksheet_by_name(m_book, tried.c_str()); ++number) {
        const std::string ending = " " + std::to_string(number);
        tried = std::string{first_characters(legal, longest_name - ending.size())} + ending;
    }
    return tried;
}

BookSheet& Book::add_sheet(std::string_view name, RowMemory memory) {
    // The library asks this for every sheet that is added.
    m_book->options.constant_memory = memory == RowMemory::one_row ? LXW_TRUE : LXW_FALSE;
    const std::string tab = free_name(name);
    lxw_worksheet* sheet = workbook_add_worksheet(m_book, tab.c_str());
    if (!sheet)
        throw FileError{FileProblem::no_work_room, work_place()};
    return *m_sheets.emplace_back(std::make_unique<BookSheet>(*this, sheet, tab));
}

lxw_format* Book::format_of(const CellStyle& style) {
    const auto known =
        std::ranges::find(m_formats, style, &std::pair<CellStyle, lxw_format*>::first);
    if (known != m_formats.end())
        return known->second;
    lxw_format* format = workbook_add_format(m_book);
    if (!format)
        throw std::bad_alloc{};
    set_up(format, style);
    m_formats.emplace_back(style, format);
    return format;
}

void Book::set_property(const std::string& name, const std::string& value) {
    if (workbook_set_custom_property_string(m_book, name.c_str(), cell_content(value).c_str()) !=
        LXW_NO_ERROR)
        throw std::bad_alloc{};
}

std::string Book::finish() {
    std::set<std::string> blank;
    for (const auto& sheet : m_sheets) {
        sheet->finish();
        blank.insert(sheet->blank_cells().begin(), sheet->blank_cells().end());
    }
    const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
    if (error != LXW_NO_ERROR)
        throw FileError{problem_of(error), work_place()};
    return completed_workbook(content_of(m_file.path()), m_folder, blank);
}

} // namespace taizhang
