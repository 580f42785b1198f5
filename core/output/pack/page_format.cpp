#include "output/pack/page_format.h"

namespace taizhang {

namespace {

constexpr double mm = 96 / 25.4;
constexpr double pixels_of_point = 96 / 72.0;

/// Text pages on paper have the margins of GB/T 9704: 37, 26, 35 and 28 mm.
PageFormat portrait() {
    PageFormat format;
    format.size = {210 * mm, 297 * mm};
    format.room = {28 * mm, 37 * mm, 156 * mm, 225 * mm};
    format.footer = (297 - 35 + 9) * mm;
    format.heading = 22;
    format.body = 10 * pixels_of_point;
    format.prose = 12 * pixels_of_point;
    format.small = 8.5 * pixels_of_point;
    format.row = 7 * mm;
    format.chart_columns = 2;
    format.chart_rows = 3;
    return format;
}

PageFormat landscape() {
    PageFormat format;
    format.size = {297 * mm, 210 * mm};
    format.room = {20 * mm, 17 * mm, 257 * mm, 174 * mm};
    format.footer = 198.5 * mm;
    format.heading = 19 * pixels_of_point;
    format.body = 10 * pixels_of_point;
    format.prose = 10.5 * pixels_of_point;
    format.small = 8.5 * pixels_of_point;
    format.row = 7 * mm;
    format.text_columns = 2;
    return format;
}

PageFormat slide() {
    PageFormat format;
    format.size = {1280, 720};
    format.room = {60, 44, 1160, 616};
    format.footer = 688;
    format.heading = 30;
    format.body = 17;
    format.prose = 20;
    format.small = 14;
    format.row = 32;
    format.parts = 1.2;
    return format;
}

} // namespace

PageFormat page_format(PackLayout layout) {
    switch (layout) {
    case PackLayout::a4_landscape:
        return landscape();
    case PackLayout::a4_portrait:
        return portrait();
    case PackLayout::wide:
        break;
    }
    return slide();
}

} // namespace taizhang
