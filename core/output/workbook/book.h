#pragma once

#include "output/workbook/cell_style.h"
#include "time/date.h"

#include <filesystem>
#include <memory>
#include <vector>

struct lxw_chart;
struct lxw_format;
struct lxw_workbook;

namespace taizhang {

class BookSheet;

/// The folder for files in the making: TMPDIR, else /tmp. It may not be there.
std::filesystem::path work_place();

/// A file for a library that asks for a name. It has none in any folder, so that nothing is left
/// however the program ends; where the system has no such files, one that goes at the end.
class WorkFile {
public:
    /// Throws FileError.
    WorkFile();
    ~WorkFile();
    WorkFile(const WorkFile&) = delete;
    WorkFile& operator=(const WorkFile&) = delete;

    const std::string& path() const { return m_path; }

private:
    int m_file = -1;
    std::string m_path;  ///< to open it by
    std::string m_named; ///< to remove; empty where it has no name
};

/// Whether the rows of a sheet stay in memory until the end, or only the one that is written.
enum class RowMemory { all_rows, one_row };

/// A workbook in the making (XLSX). Throws FileError where the library's own files can't be
/// written, std::bad_alloc where there is no memory.
class Book {
public:
    /// `day` is the day the workbook says it was made on: the same content gives the same bytes.
    /// `author` may be empty.
    Book(const std::string& title, Date day, const std::string& author = {});
    ~Book();
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    /// A legal and free name is made of `name`.
    BookSheet& add_sheet(std::string_view name, RowMemory memory = RowMemory::all_rows);
    /// What the file says of itself beside its title, for programs.
    void set_property(const std::string& name, const std::string& value);
    /// The file. The book is used up.
    std::string finish();

    lxw_workbook* library() const { return m_book; }
    lxw_format* format_of(const CellStyle& style);

private:
    std::string free_name(std::string_view name) const;

    WorkFile m_file;
    std::string
        m_folder; ///< for the library's own files, which it removes as soon as they are open
    lxw_workbook* m_book = nullptr;
    std::vector<std::pair<CellStyle, lxw_format*>> m_formats;
    std::vector<std::unique_ptr<BookSheet>> m_sheets;
};

} // namespace taizhang
