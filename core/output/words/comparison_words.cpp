#include "output/words/comparison_words.h"

#include "text/ids/reading.h"

#include <cmath>

namespace taizhang {

namespace {

std::string signed_words(std::int64_t thousandths) {
    const std::string sign = thousandths < 0 ? "−" : thousandths > 0 ? "+" : "";
    return sign + to_decimal({std::abs(thousandths)});
}

} // namespace

std::optional<std::int64_t> change_of(const report::ComparedFigure& figure) {
    if (!figure.former || !figure.latter || !figure.former->quantity || !figure.latter->quantity)
        return std::nullopt;
    return figure.latter->quantity->thousandths - figure.former->quantity->thousandths;
}

std::string told_words(const std::optional<report::ToldQuantity>& told, const Texts& texts) {
    if (!told)
        return std::string{texts(text_id::reading_not_told)};
    if (!told->quantity)
        return std::string{texts(text_id::reading_masked)};
    const std::string number = to_decimal(*told->quantity);
    return told->is_approximate || told->has_hidden
               ? texts(text_id::reading_about, std::string_view{number})
               : number;
}

std::string change_words(const report::ComparedFigure& figure) {
    const auto change = change_of(figure);
    if (!change)
        return {};
    const std::int64_t before = figure.former->quantity->thousandths;
    const std::string amount = signed_words(*change);
    if (before == 0 || *change == 0)
        return amount;
    const auto share =
        std::llround(100.0 * static_cast<double>(*change) / static_cast<double>(before));
    return amount + " (" + (share < 0 ? "−" : "+") + std::to_string(std::abs(share)) + "%)";
}

} // namespace taizhang
