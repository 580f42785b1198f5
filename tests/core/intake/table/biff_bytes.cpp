#include "core/intake/table/biff_bytes.h"

#include <bit>
#include <gsf/gsf-outfile-msole.h>
#include <gsf/gsf-output-memory.h>
#include <gsf/gsf-utils.h>

namespace taizhang::testing {

namespace {

constexpr unsigned part_workbook = 0x0005;
constexpr unsigned part_worksheet = 0x0010;

std::string directory_entry(const XlsSheetBytes& sheet, size_t at, unsigned version) {
    const std::string flags = version == 0x600 ? std::string(1, '\0') : "";
    return record(0x0085, long_word(static_cast<std::uint32_t>(at)) +
                              static_cast<char>(sheet.state) + '\0' +
                              static_cast<char>(sheet.name.size()) + flags + sheet.name);
}

} // namespace

std::string word(unsigned number) {
    return {static_cast<char>(number & 0xFF), static_cast<char>(number >> 8 & 0xFF)};
}

std::string long_word(std::uint32_t number) {
    return word(number & 0xFFFF) + word(number >> 16);
}

std::string ieee(double number) {
    const auto bits = std::bit_cast<std::uint64_t>(number);
    return long_word(static_cast<std::uint32_t>(bits)) +
           long_word(static_cast<std::uint32_t>(bits >> 32));
}

std::string record(unsigned kind, std::string_view data) {
    return word(kind) + word(static_cast<unsigned>(data.size())) + std::string{data};
}

std::string cell_head(unsigned row, unsigned column, unsigned style) {
    return word(row) + word(column) + word(style);
}

std::string text_8(std::u16string_view text) {
    std::string bytes = word(static_cast<unsigned>(text.size())) + '\1';
    for (const char16_t unit : text)
        bytes += word(unit);
    return bytes;
}

std::string beginning(unsigned version, unsigned part) {
    return record(0x0809, word(version) + word(part) + word(0) + word(0));
}

std::string end_of_part() {
    return record(0x000A, "");
}

std::string xls_stream_of(const std::string& globals, const std::vector<XlsSheetBytes>& sheets,
                          unsigned version) {
    const std::string begin = beginning(version, part_workbook) + globals;
    size_t at = begin.size() + end_of_part().size();
    for (const XlsSheetBytes& sheet : sheets)
        at += directory_entry(sheet, 0, version).size();
    std::string directory;
    std::string parts;
    for (const XlsSheetBytes& sheet : sheets) {
        directory += directory_entry(sheet, at + parts.size(), version);
        parts += beginning(version, part_worksheet) + sheet.cells + end_of_part();
    }
    return begin + directory + end_of_part() + parts;
}

std::string ole_of(const std::vector<std::pair<std::string, std::string>>& streams) {
    gsf_init();
    GsfOutput* const memory = gsf_output_memory_new();
    GsfOutfile* const file = gsf_outfile_msole_new(memory);
    for (const auto& [name, bytes] : streams) {
        GsfOutput* const stream = gsf_outfile_new_child(file, name.c_str(), false);
        gsf_output_write(stream, bytes.size(), reinterpret_cast<const guint8*>(bytes.data()));
        gsf_output_close(stream);
        g_object_unref(stream);
    }
    gsf_output_close(GSF_OUTPUT(file));
    g_object_unref(file);
    const auto* const bytes = gsf_output_memory_get_bytes(GSF_OUTPUT_MEMORY(memory));
    std::string result{reinterpret_cast<const char*>(bytes),
                       static_cast<size_t>(gsf_output_size(memory))};
    g_object_unref(memory);
    return result;
}

} // namespace taizhang::testing
