#include "chart/urgency.h"

namespace taizhang {

int urgency_of(Tone tone) {
    switch (tone) {
    case Tone::bad:
        return 0;
    case Tone::attention:
        return 1;
    case Tone::good:
        return 2;
    case Tone::neutral:
        break;
    }
    return 3;
}

} // namespace taizhang
