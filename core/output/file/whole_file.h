#pragma once

#include "model/enum_names.h"
#include "text/texts.h"

#include <filesystem>
#include <stdexcept>

namespace taizhang {

/// Why an output file was not written. Each has a text `file_<name>` in both languages.
enum class FileProblem {
    exists,       ///< and may not be replaced
    is_ledger,    ///< a ledger is never overwritten, whatever it is called
    is_folder,    ///< the target is a folder
    not_a_file,   ///< a device, a pipe or the like
    not_a_folder, ///< something else stands where a folder is to be
    no_folder,    ///< the folder to write to does not exist
    bad_name,     ///< empty or too long
    no_permission,
    read_only_disk,
    disk_full,
    quota_exceeded,
    file_too_large, ///< for the file system, or the limit of the account
    no_work_room,   ///< the folder for files in the making is full or closed
    io_failed
};

template <>
struct EnumNames<FileProblem> {
    using enum FileProblem;
    static constexpr std::array<std::pair<FileProblem, std::string_view>, 14> names{
        {{exists, "exists"},
         {is_ledger, "is_ledger"},
         {is_folder, "is_folder"},
         {not_a_file, "not_a_file"},
         {not_a_folder, "not_a_folder"},
         {no_folder, "no_folder"},
         {bad_name, "bad_name"},
         {no_permission, "no_permission"},
         {read_only_disk, "read_only_disk"},
         {disk_full, "disk_full"},
         {quota_exceeded, "quota_exceeded"},
         {file_too_large, "file_too_large"},
         {no_work_room, "no_work_room"},
         {io_failed, "io_failed"}}};
};

/// No output file was written, and what was there before is as it was.
class FileError : public std::runtime_error {
public:
    FileError(FileProblem problem, std::string path)
        : std::runtime_error{std::string{name_of(problem)} + ": " + path}, m_problem{problem},
          m_path{std::move(path)} {}

    FileProblem problem() const { return m_problem; }
    const std::string& path() const { return m_path; }

private:
    FileProblem m_problem;
    std::string m_path;
};

/// The problem behind an `errno` of the system.
FileProblem file_problem_of(int error);

std::string message_of(const FileError& error, const Texts& texts);

enum class Overwrite { refuse, replace };

/// Who may read a new file.
enum class Readers {
    as_usual,  ///< as the umask says; a link at the target is followed
    owner_only ///< what a link at the target leads to stays as it is
};

/// A file that appears under its name when it is whole, or not at all: it is written without a
/// name, or beside its target under another where the file system needs one. Every member throws
/// FileError.
class WholeFile {
public:
    /// Says no at once where the target could not be written, before any work is done for it.
    WholeFile(const std::filesystem::path& target, Overwrite overwrite,
              Readers readers = Readers::as_usual);
    ~WholeFile();
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;

    /// Appends. Small pieces reach the disk together, so that a full one may be told by commit().
    /// Once it has thrown, the file can only be given up.
    void write(std::string_view bytes);
    /// Puts the file under its name.
    void commit();

private:
    [[noreturn]] void fail(int error) const;
    void open_draft();
    void name_draft();
    void write_through(std::string_view bytes);
    void write_waiting();

    std::filesystem::path m_target;
    std::filesystem::path m_draft; ///< empty while the file has no name, or its own
    Overwrite m_overwrite;
    Readers m_readers;
    int m_file = -1;
    std::string m_waiting; ///< what is appended and not written yet
};

/// Throws FileError where a file could not be written to `target`; writes nothing.
void check_target(const std::filesystem::path& target, Overwrite overwrite);

void write_whole(const std::filesystem::path& target, std::string_view bytes, Overwrite overwrite);

/// Writes or replaces a file of the user's own, as settings are.
void write_private(const std::filesystem::path& target, std::string_view bytes);

} // namespace taizhang
