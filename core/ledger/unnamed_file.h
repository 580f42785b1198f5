#pragma once

#include <string>

namespace taizhang {

/// An empty file without a name among the temporary ones, for its owner alone; it goes when the
/// last that holds it lets it go, also where the program is killed.
class UnnamedFile {
public:
    /// Throws LedgerError about `told` where none can be made.
    explicit UnnamedFile(const std::string& told);
    ~UnnamedFile();
    UnnamedFile(const UnnamedFile&) = delete;
    UnnamedFile& operator=(const UnnamedFile&) = delete;

    /// Descriptor, for reading and writing.
    int get() const { return m_file; }
    /// Is another's to close from now on.
    int release();

private:
    int m_file = -1;
};

} // namespace taizhang
