#include "cli/shown.h"

#include "output/table/json_writer.h"
#include "text/ids/value.h"
#include "text/number_format.h"

namespace taizhang::cli {

std::string plain(const std::optional<double>& value) {
    std::string text;
    if (value)
        JsonWriter{text}.value(*value);
    return text;
}

std::string plain(const std::optional<Quantity>& value) {
    return value ? to_decimal(*value) : std::string{};
}

std::string shown(const std::optional<double>& value, int decimals) {
    return value ? grouped(*value, decimals) : "–";
}

std::string shown_share(const std::optional<double>& share) {
    return share ? share_text(*share) : "–";
}

std::string marked_total(std::string total, bool approximate, int pending, const Texts& texts) {
    if (approximate)
        total = texts(text_id::value_approximate, total);
    if (pending > 0)
        total += " (" + texts(text_id::value_pending, pending) + ")";
    return total;
}

} // namespace taizhang::cli
