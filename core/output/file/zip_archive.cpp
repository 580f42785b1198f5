#include "output/file/zip_archive.h"

#include <algorithm>
#include <deque>
#include <stdexcept>
#include <zip.h>

namespace taizhang {

namespace {

/// As ZIP files keep days: from 1980 to 2107.
zip_uint16_t dos_day(Date day) {
    const auto year = static_cast<unsigned>(std::clamp(year_number(day), 1980, 2107) - 1980);
    return static_cast<zip_uint16_t>(year << 9 | month_number(day) << 5 | day_number(day));
}

[[noreturn]] void fail(zip_error_t* error) {
    throw std::runtime_error{zip_error_strerror(error)};
}

} // namespace

struct ZipArchive::Parts {
    zip_uint16_t day;
    zip_source_t* target = nullptr; ///< kept beyond the end of `archive`
    zip_t* archive = nullptr;
    std::deque<std::string> files; ///< libzip reads them when the archive is closed

    explicit Parts(Date date) : day(dos_day(date)) {
        zip_error_t error;
        zip_error_init(&error);
        target = zip_source_buffer_create(nullptr, 0, 0, &error);
        if (!target)
            fail(&error);
        archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
        if (!archive) {
            zip_source_free(target);
            fail(&error);
        }
        zip_source_keep(target);
    }
    ~Parts() {
        if (archive)
            zip_discard(archive);
        zip_source_free(target);
    }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;
};

ZipArchive::ZipArchive(Date day) : m_parts{std::make_unique<Parts>(day)} {}

ZipArchive::~ZipArchive() = default;

void ZipArchive::add(const std::string& name, std::string bytes, Packing packing) {
    zip_t* const archive = m_parts->archive;
    const std::string& kept = m_parts->files.emplace_back(std::move(bytes));
    zip_source_t* const source = zip_source_buffer(archive, kept.data(), kept.size(), 0);
    if (!source)
        fail(zip_get_error(archive));
    const zip_int64_t place = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (place < 0) {
        zip_source_free(source);
        fail(zip_get_error(archive));
    }
    const auto index = static_cast<zip_uint64_t>(place);
    const int method = packing == Packing::stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    if (zip_set_file_compression(archive, index, method, 0) < 0 ||
        zip_file_set_dostime(archive, index, 0, m_parts->day, 0) < 0)
        fail(zip_get_error(archive));
}

std::string ZipArchive::take() {
    if (zip_close(m_parts->archive) < 0)
        fail(zip_get_error(m_parts->archive));
    m_parts->archive = nullptr;
    zip_stat_t facts;
    zip_source_t* const target = m_parts->target;
    if (zip_source_stat(target, &facts) < 0 || zip_source_open(target) < 0)
        fail(zip_source_error(target));
    std::string bytes(facts.size, '\0');
    const zip_int64_t read = zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    if (read != static_cast<zip_int64_t>(bytes.size()))
        fail(zip_source_error(target));
    return bytes;
}

} // namespace taizhang
