#pragma once

#include "time/date.h"

#include <memory>
#include <string>
#include <string_view>

namespace taizhang {

/// A ZIP file in memory. The same files in the same order give the same bytes: every one bears the
/// given day. Members throw std::runtime_error when there is no memory.
class ZipArchive {
public:
    explicit ZipArchive(Date day);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    enum class Packing { deflated, stored };
    void add(const std::string& name, std::string bytes, Packing packing = Packing::deflated);
    /// Ends the archive.
    std::string take();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace taizhang
