#include "intake/file/incoming_files.h"

#include "characters/kept_text.h"
#include "intake/file/encoding.h"
#include "intake/file/file_names.h"
#include "intake/table/container.h"
#include "intake/table/read_workbook.h"
#include "intake/table/zip_files.h"
#include "ledger/changeset.h"
#include "text/ids/input.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace taizhang {

namespace {

namespace fs = std::filesystem;

/// Endings of what may hold a table; others of a folder are photographs, programs and the like.
constexpr std::array<std::string_view, 15> endings{".csv",  ".tsv",  ".txt", ".xlsx", ".xlsm",
                                                   ".xltx", ".xls",  ".et",  ".ett",  ".ods",
                                                   ".fods", ".docx", ".doc", ".wps",  ".zip"};

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return text;
}

bool is_passed_over(std::string_view name) {
    return name.starts_with("~$") || name.starts_with(".") || name.starts_with("__MACOSX");
}

std::vector<std::string> folders_of(const fs::path& path) {
    std::vector<std::string> folders;
    for (fs::path up = path.parent_path(); up.has_filename(); up = up.parent_path())
        folders.push_back(up.filename().string());
    return folders;
}

class Collector {
public:
    explicit Collector(const std::function<bool()>& goes_on) : m_goes_on(goes_on) {}

    void add(const std::string& path) {
        std::error_code error;
        if (fs::is_directory(path, error))
            return add_folder(path);
        auto bytes = read_bytes(path);
        if (!bytes) {
            m_incoming.missing.push_back({path, bytes.error()});
            return;
        }
        add_bytes(path, std::move(*bytes));
    }

    IncomingFiles take() {
        const auto names = names_told_apart(m_paths);
        for (size_t place = 0; place < names.size(); ++place)
            m_incoming.files[place].text.name = as_text(names[place]);
        return std::move(m_incoming);
    }

private:
    void add_folder(const fs::path& folder) {
        std::vector<fs::path> found;
        std::error_code error;
        const auto follow = fs::directory_options::skip_permission_denied;
        for (fs::recursive_directory_iterator at{folder, follow, error}, end; at != end;
             at.increment(error)) {
            const std::string name = at->path().filename().string();
            std::error_code ignored;
            if (is_passed_over(name)) {
                if (at->is_directory(ignored))
                    at.disable_recursion_pending();
            } else if (at->is_regular_file(ignored)) {
                if (may_hold_table(at->path()))
                    found.push_back(at->path());
                else
                    ++m_incoming.others;
            }
            if (error)
                break;
        }
        if (error)
            m_incoming.missing.push_back({folder.string(), InputProblem::not_readable});
        std::ranges::sort(found);
        for (const fs::path& path : found)
            if (!m_goes_on || m_goes_on())
                add(path.string());
    }

    void add_bytes(const std::string& path, std::string bytes) {
        if (container_of(bytes) == Container::zip && is_archive_of_files(bytes))
            return add_archive(path, bytes);
        InputFile& file = m_incoming.files.emplace_back();
        m_paths.push_back(path);
        file.folders = folders_of(path);
        file.bytes = static_cast<std::int64_t>(bytes.size());
        file.digest = checksum_of(bytes);
        const Container container = container_of(bytes);
        if (container == Container::text || container == Container::empty) {
            file.text = decoded({}, std::move(bytes));
            return;
        }
        auto workbook = read_workbook(bytes);
        if (workbook)
            file.workbook = std::move(*workbook);
        else
            file.broken = workbook.error();
    }

    void add_archive(const std::string& path, const std::string& bytes) {
        for (ZippedFile& file : files_in_zip(bytes)) {
            const fs::path inside{file.name};
            const bool is_hidden = std::ranges::any_of(
                inside, [](const fs::path& part) { return is_passed_over(part.string()); });
            if (is_hidden)
                continue;
            if (!may_hold_table(inside)) {
                ++m_incoming.others;
                continue;
            }
            if (m_goes_on && !m_goes_on())
                return;
            const std::string whole = path + "/" + file.name;
            if (file.bytes)
                add_bytes(whole, std::move(*file.bytes));
            else
                add_broken(whole, file.trouble);
        }
    }

    void add_broken(const std::string& path, SheetTrouble trouble) {
        m_paths.push_back(path);
        InputFile& file = m_incoming.files.emplace_back();
        file.folders = folders_of(path);
        file.broken = std::move(trouble);
    }

    const std::function<bool()>& m_goes_on;
    IncomingFiles m_incoming;
    std::vector<std::string> m_paths; ///< of the files
};

} // namespace

bool may_hold_table(const fs::path& path) {
    return std::ranges::find(endings, lower(path.extension().string())) != endings.end();
}

IncomingFiles read_incoming(const std::vector<std::string>& paths,
                            const std::function<bool()>& goes_on) {
    Collector collector{goes_on};
    for (const std::string& path : paths)
        collector.add(path);
    return collector.take();
}

} // namespace taizhang
