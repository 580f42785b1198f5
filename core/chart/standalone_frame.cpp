#include "chart/standalone_frame.h"

#include "chart/period_words.h"
#include "text/ids/chart.h"
#include "text/ids/plate.h"
#include "text/unit_text.h"

namespace taizhang {

namespace {

constexpr double standalone_unit = 17; ///< 34 px of 1080
constexpr std::string_view separator = "｜";

std::string whole_day(Date day, const Texts& texts) {
    return texts(text_id::plate_as_of,
                 texts(text_id::plate_full_day, year_number(day), day_name(day, texts)));
}

/// `2023 年，截至 9 月 18 日`; with the year once.
std::string when(const std::string& subject, Date day, const Texts& texts) {
    if (subject.empty())
        return whole_day(day, texts);
    const bool names_year = subject.find(std::to_string(year_number(day))) != std::string::npos;
    return texts(text_id::plate_subject_until, subject,
                 names_year ? texts(text_id::plate_as_of, day_name(day, texts))
                            : whole_day(day, texts));
}

std::string subtitle_of(const ChartHead& head, bool has_finding, const PictureSubject& subject,
                        const Texts& texts) {
    std::string subtitle;
    const auto add = [&](const std::string& part) {
        if (!part.empty())
            subtitle.append(subtitle.empty() ? "" : separator).append(part);
    };
    const std::string_view measure = spoken_unit(head.unit, texts.language());
    if (has_finding)
        add(measure.empty() ? head.title
                            : texts(text_id::plate_unit_in_brackets, head.title, measure));
    else if (!measure.empty())
        add(texts(text_id::chart_unit_of, measure));
    add(when(head.subject, subject.day, texts));
    add(subject.organisation);
    return subtitle;
}

} // namespace

ChartFrame standalone_frame(const ChartHead& head, const PictureSubject& subject,
                            const ChartParts& hidden, const Texts& texts) {
    const bool has_finding = !head.finding.empty() && hidden.empty();
    ChartFrame frame;
    frame.title = has_finding ? head.finding : head.title;
    frame.subtitle = subtitle_of(head, has_finding, subject, texts);
    if (!subject.source.empty())
        frame.footer = texts(text_id::chart_source, subject.source);
    frame.footer_end = whole_day(subject.day, texts);
    frame.unit = standalone_unit;
    frame.title_size = 1.28 * standalone_unit;
    frame.padding = 1.6 * standalone_unit;
    frame.backdrop = Backdrop::surface;
    frame.legend = LegendPlace::below;
    frame.hidden = hidden;
    return frame;
}

} // namespace taizhang
