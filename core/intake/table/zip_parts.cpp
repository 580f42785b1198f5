// Bombs: deflate packs 1,032 times at most, and what repeats itself like that holds nothing. Real
// files come to 150 (a million rows of 是 and 否 in an ODS), so that 400 over the whole archive
// tells them apart; it also ends archives whose parts overlap or whose sheets are all one part.
#include "intake/table/zip_parts.h"

#include "intake/file/input_text.h"
#include "intake/table/unreadable.h"
#include "text/ids/input.h"
#include "text/ids/sheet.h"

#include <algorithm>
#include <unistd.h>
#include <vector>
#include <zip.h>

namespace taizhang {

namespace {

constexpr std::uint64_t mebibyte = 1 << 20;
constexpr std::uint64_t largest_part = 1024 * mebibyte;
constexpr std::uint64_t never_suspect = 64 * mebibyte;
constexpr std::uint64_t most_times_packed_part = 1500;
constexpr std::uint64_t most_times_packed = 400;
constexpr zip_int64_t most_parts = 20'000;

std::string plain_name(std::string_view name) {
    std::string plain{name};
    std::ranges::transform(plain, plain.begin(), [](char c) {
        return c == '\\' ? '/' : 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    plain.erase(0, std::min(plain.find_first_not_of('/'), plain.size()));
    return plain;
}

} // namespace

struct ZipParts::Opened {
    struct Close {
        void operator()(zip_file_t* file) const { zip_fclose(file); }
    };
    std::unique_ptr<zip_file_t, Close> file;
    std::uint64_t size = 0; ///< as the archive says
};

void ZipParts::Close::operator()(zip* archive) const {
    zip_discard(archive);
}

bool ZipParts::is_zip(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

ZipParts::ZipParts(std::string_view bytes) : m_bytes{bytes.size()} {
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (!source)
        throw std::bad_alloc{};
    m_archive.reset(zip_open_from_source(source, ZIP_RDONLY, nullptr));
    if (!m_archive) {
        zip_source_free(source);
        throw Unreadable{text_id::sheet_damaged};
    }
    note_places();
}

ZipParts::ZipParts(const OpenInput& file) : m_bytes{std::max<size_t>(file.size(), 1)} {
    const int descriptor = dup(file.descriptor()); // which libzip closes
    if (descriptor < 0)
        throw Unreadable{text_id::input_not_readable};
    m_archive.reset(zip_fdopen(descriptor, 0, nullptr));
    if (!m_archive) {
        close(descriptor);
        throw Unreadable{text_id::sheet_damaged};
    }
    note_places();
}

void ZipParts::note_places() {
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    if (count > most_parts)
        throw Unreadable{text_id::sheet_too_many_parts, std::to_string(count)};
    for (zip_int64_t place = 0; place < count; ++place)
        if (const char* name =
                zip_get_name(m_archive.get(), static_cast<zip_uint64_t>(place), ZIP_FL_ENC_RAW))
            m_places[plain_name(name)] = m_exact_places[name] = static_cast<std::uint64_t>(place);
}

std::optional<std::uint64_t> ZipParts::place_of(std::string_view name) const {
    if (const auto exact = m_exact_places.find(name); exact != m_exact_places.end())
        return exact->second;
    const auto found = m_places.find(plain_name(name));
    return found == m_places.end() ? std::nullopt : std::optional{found->second};
}

bool ZipParts::has(std::string_view name) const {
    return place_of(name).has_value();
}

std::vector<std::string> ZipParts::written_names() const {
    std::vector<std::string> names;
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    for (zip_int64_t place = 0; place < count; ++place)
        if (const char* name =
                zip_get_name(m_archive.get(), static_cast<zip_uint64_t>(place), ZIP_FL_ENC_RAW))
            names.emplace_back(name);
    return names;
}

void ZipParts::spend(std::uint64_t unpacked, std::uint64_t packed, std::string_view name) {
    if (unpacked > largest_part)
        throw Unreadable{text_id::sheet_part_too_large, std::string{name}};
    m_unpacked += unpacked;
    const bool is_bomb = (unpacked > never_suspect &&
                          unpacked / std::max<std::uint64_t>(packed, 1) > most_times_packed_part) ||
                         (m_unpacked > never_suspect && m_unpacked / m_bytes > most_times_packed);
    if (is_bomb)
        throw Unreadable{text_id::sheet_bomb, std::to_string(m_unpacked / mebibyte)};
}

ZipParts::Opened ZipParts::opened(std::string_view name) {
    const auto place = place_of(name);
    if (!place)
        throw Unreadable{text_id::sheet_part_missing, std::string{name}};
    zip_stat_t facts;
    if (zip_stat_index(m_archive.get(), *place, 0, &facts) != 0 ||
        (facts.valid & ZIP_STAT_SIZE) == 0)
        throw Unreadable{text_id::sheet_damaged};
    if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE)
        throw Unreadable{text_id::sheet_encrypted};
    spend(facts.size, facts.comp_size, name);
    Opened opened{{}, facts.size};
    opened.file.reset(zip_fopen_index(m_archive.get(), *place, 0));
    if (!opened.file)
        throw Unreadable{text_id::sheet_part_damaged, std::string{name}};
    return opened;
}

void ZipParts::read(std::string_view name, const Take& take) {
    const Opened part = opened(name);
    std::vector<char> piece(1 << 16);
    std::uint64_t all = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(part.file.get(), piece.data(), piece.size());
        if (got == 0)
            break;
        all += static_cast<std::uint64_t>(std::max<zip_int64_t>(got, 0));
        if (got < 0 || all > part.size)
            throw Unreadable{text_id::sheet_part_damaged, std::string{name}};
        take({piece.data(), static_cast<size_t>(got)});
    }
    if (all < part.size)
        throw Unreadable{text_id::sheet_part_damaged, std::string{name}};
}

} // namespace taizhang
