#include "output/material/records_check.h"

#include "text/ids/material.h"
#include "text/number_format.h"

namespace taizhang {

namespace {

/// 16 hexadecimal digits in fours, which can be read aloud.
std::string code_of(std::int64_t digest) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr int digit_count = 16;
    const auto bits = static_cast<std::uint64_t>(digest);
    std::string code;
    for (int place = 0; place < digit_count; ++place) {
        if (place > 0 && place % 4 == 0)
            code += '-';
        code += digits[bits >> (4 * (digit_count - 1 - place)) & 0xFU];
    }
    return code;
}

} // namespace

std::string check_line(const RecordsCheck& check, const Texts& texts) {
    return texts(text_id::material_check, grouped(static_cast<double>(check.records), 0),
                 code_of(check.digest));
}

} // namespace taizhang
