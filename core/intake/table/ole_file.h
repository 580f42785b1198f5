#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

/// A compound file (OLE2), as XLS, ET, DOC, WPS and encrypted XLSX are: named streams.
class OleFile {
public:
    /// Nothing where the bytes are no such file, or one that is damaged beyond reading. The bytes
    /// must outlive it.
    static std::optional<OleFile> open(std::string_view bytes);

    /// Names are the same whatever their case.
    bool has(std::string_view name) const;
    /// What a stream holds, cut off where the file is; nothing where there is none.
    std::optional<std::string> stream(std::string_view name) const;

private:
    struct Directory;
    explicit OleFile(std::shared_ptr<Directory> directory) : m_directory(std::move(directory)) {}

    std::shared_ptr<Directory> m_directory;
};

} // namespace taizhang
