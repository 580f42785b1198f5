#include "gui/widgets/status_chip.h"

#include "output/words.h"

namespace taizhang {

namespace {

ChipSymbol symbol_of(Status status) {
    switch (status) {
    case Status::achieved:
    case Status::on_track:
        return ChipSymbol::check;
    case Status::within:
        return ChipSymbol::ring;
    case Status::behind:
    case Status::at_limit:
        return ChipSymbol::diamond;
    case Status::alarm:
    case Status::exceeded:
        return ChipSymbol::triangle;
    case Status::missed:
        return ChipSymbol::cross;
    case Status::track:
        return ChipSymbol::dot;
    case Status::no_target:
    case Status::no_data:
        break;
    }
    return ChipSymbol::dash;
}

} // namespace

Chip chip_of(Status status, const Texts& texts) {
    return {tone_of(status), symbol_of(status), texts(text_of(status))};
}

} // namespace taizhang
