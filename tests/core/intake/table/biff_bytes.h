#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang::testing {

// Records of XLS files, written by hand. Numbers are little endian.

std::string word(unsigned number);
std::string long_word(std::uint32_t number);
std::string ieee(double number);
std::string record(unsigned kind, std::string_view data);
/// Row, column, style.
std::string cell_head(unsigned row, unsigned column, unsigned style = 0);
/// A BIFF8 text with its length in two bytes; of UTF-16 where it has characters beyond U+00FF.
std::string text_8(std::u16string_view text);

std::string beginning(unsigned version, unsigned part); ///< of BIFF5 or BIFF8
std::string end_of_part();

struct XlsSheetBytes {
    std::string name; ///< ASCII, or in the code page of BIFF5
    std::string cells;
    unsigned state = 0; ///< 1 = hidden
};

/// The stream of a workbook of BIFF8 (version 0x600) or BIFF5 (0x500).
std::string xls_stream_of(const std::string& globals, const std::vector<XlsSheetBytes>& sheets,
                          unsigned version = 0x600);

/// A compound file with such streams.
std::string ole_of(const std::vector<std::pair<std::string, std::string>>& streams);

} // namespace taizhang::testing
