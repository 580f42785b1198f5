#pragma once

#include "chart/chart_frame.h"
#include "chart/chart_table.h"
#include "time/date.h"

namespace taizhang {

/// Whose figures a picture shows, and up to which day.
struct PictureSubject {
    std::string organisation; ///< may be empty
    std::string source;       ///< may be empty
    Date day{};
};

/// For a picture that stands alone: what the figures say is its title, and the subtitle names what
/// they are, of when and whose. With something hidden the plain name is the title: a finding might
/// tell it.
ChartFrame standalone_frame(const ChartHead& head, const PictureSubject& subject,
                            const ChartParts& hidden, const Texts& texts);

} // namespace taizhang
