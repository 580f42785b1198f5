#include "intake/file/conversion.h"

#include <memory>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <vector>

namespace taizhang {

namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// Stops at what it can't convert.
Converter converter_of(const char* encoding) {
    UErrorCode error = U_ZERO_ERROR;
    Converter converter{ucnv_open(encoding, &error)};
    if (converter)
        ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                            &error);
    return converter;
}

} // namespace

Conversion converted(std::string_view bytes, const char* encoding) {
    const Converter from = converter_of(encoding);
    if (!from)
        return {std::string{bytes}, bytes.size()};
    Conversion result;
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    std::vector<char16_t> units(bytes.size() + 1); // no character has more units than bytes
    while (source < end) {
        UErrorCode error = U_ZERO_ERROR;
        char16_t* target = units.data();
        ucnv_toUnicode(from.get(), &target, target + units.size(), &source, end, nullptr, true,
                       &error);
        const auto length = static_cast<std::int32_t>(target - units.data());
        icu::UnicodeString{false, units.data(), length}.toUTF8String(result.text);
        if (U_SUCCESS(error))
            break;
        result.text += broken_byte;
        ++result.broken;
        ucnv_reset(from.get());
    }
    return result;
}

} // namespace taizhang
