#include "ledger/compressed.h"

#include "ledger/ledger_error.h"

#include <cstdint>
#include <new>
#include <zlib.h>

namespace taizhang {

namespace {

constexpr size_t size_of_length = 8;
constexpr std::uint64_t longest = std::uint64_t{256} << 20;

const Bytef* bytes_of(std::string_view text) {
    return reinterpret_cast<const Bytef*>(text.data());
}

std::string length_text(std::uint64_t length) {
    std::string text;
    for (size_t i = 0; i < size_of_length; ++i)
        text += static_cast<char>((length >> (8 * i)) & 0xff);
    return text;
}

std::uint64_t length_in(std::string_view text) {
    std::uint64_t length = 0;
    for (size_t i = 0; i < size_of_length; ++i)
        length |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i);
    return length;
}

} // namespace

std::string compressed(std::string_view bytes) {
    std::string kept = length_text(bytes.size());
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    kept.resize(size_of_length + size);
    const int result =
        compress2(reinterpret_cast<Bytef*>(kept.data() + size_of_length), &size, bytes_of(bytes),
                  static_cast<uLong>(bytes.size()), Z_BEST_COMPRESSION);
    if (result != Z_OK) // a buffer of compressBound() is large enough
        throw std::bad_alloc{};
    kept.resize(size_of_length + size);
    return kept;
}

std::string decompressed(std::string_view bytes, const std::string& subject) {
    if (bytes.size() < size_of_length || length_in(bytes) > longest)
        throw LedgerError{LedgerProblem::damaged, subject};
    std::string text(length_in(bytes), '\0');
    uLongf size = static_cast<uLongf>(text.size());
    const std::string_view stream = bytes.substr(size_of_length);
    Bytef none = 0; // zlib wants room, also for nothing
    const int result = uncompress(text.empty() ? &none : reinterpret_cast<Bytef*>(text.data()),
                                  &size, bytes_of(stream), static_cast<uLong>(stream.size()));
    if (result != Z_OK || size != text.size())
        throw LedgerError{LedgerProblem::damaged, subject};
    return text;
}

} // namespace taizhang
