#pragma once

#include <string>

namespace taizhang {

/// A file as SQLite is told of it: absolute and without links, so that `:memory:`, `file:x` and
/// the like are plain names, and the journal stands beside the file itself. SQLite takes no more
/// than 512 bytes; of a longer path it is told the folder as one that this program holds open.
class SqlitePath {
public:
    /// Throws missing, no_permission, path_too_long or io_failed.
    explicit SqlitePath(const std::string& path);
    /// Of an open file, named or not, which is closed with this.
    static SqlitePath of_open_file(int file);
    ~SqlitePath();
    SqlitePath(SqlitePath&& other) noexcept;
    SqlitePath& operator=(SqlitePath&&) = delete;

    /// Of use while this lives.
    const std::string& text() const { return m_text; }
    /// Of the file system layer that takes `text` as it is; null where SQLite's own will do.
    const char* layer() const;

private:
    SqlitePath() = default;

    std::string m_text;
    int m_held = -1; ///< held open: the folder of a long path, or the file
};

} // namespace taizhang
