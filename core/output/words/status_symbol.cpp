#include "output/words/status_symbol.h"

namespace taizhang {

std::string_view symbol_text(Status status) {
    switch (status) {
    case Status::achieved:
        return "✓✓";
    case Status::on_track:
        return "✓";
    case Status::behind:
        return "◆";
    case Status::alarm:
    case Status::exceeded:
        return "▲";
    case Status::missed:
        return "✕";
    case Status::within:
        return "○";
    case Status::at_limit:
        return "◐";
    case Status::track:
        return "·";
    case Status::no_target:
    case Status::no_data:
        break;
    }
    return "–";
}

} // namespace taizhang
