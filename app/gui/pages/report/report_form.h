#pragma once

#include "gui/pages/report/report_work.h"
#include "gui/widgets/finder.h"

namespace taizhang {

/// What the user wants with the figure that is looked at.
enum class ReportAction { none, accept, refuse, no_figure, change };

/// The figure that is looked at: its sentence, what it would become in fields that can be changed,
/// why it is in doubt, what writing it does.
class ReportForm {
public:
    /// At the layout cursor, as high as it needs.
    ReportAction draw(PageContext& context, ReportWork& work, size_t place);
    /// The caret goes into the first field that lacks something with the next frame.
    void take_focus() { m_takes_focus = true; }

private:
    void draw_head(PageContext& context, const ReportWork& work, size_t place) const;
    bool draw_fields(PageContext& context, report::ReportEntry& entry);
    void draw_indicator(PageContext& context, report::ReportEntry& entry);
    void draw_unit(PageContext& context, report::ReportEntry& entry);
    static void draw_kind(PageContext& context, report::ReportEntry& entry);
    static void draw_cycle(PageContext& context, report::ReportEntry& entry);
    void draw_text(PageContext& context, TextId label, std::string_view id, std::string& text,
                   float width);
    void draw_alias(PageContext& context, const ShownProposal& proposal,
                    report::ReportEntry& entry) const;
    static void draw_outlook(PageContext& context, const ReportWork& work, size_t place);
    static ReportAction draw_buttons(PageContext& context, const ReportWork& work, size_t place);
    bool takes_focus_now(bool is_wanted);

    FinderState m_indicator;
    FinderState m_unit;
    bool m_takes_focus = false;
};

/// The period of an entry for people: a whole year in words, all else as it is typed.
std::string period_words(const report::ReportEntry& entry, const Calendar& calendar,
                         const Texts& texts);
/// The name of the indicator of an entry; the report's own word where it has none.
std::string indicator_words(const report::ReportEntry& entry, const ShownProposal& proposal,
                            const Definitions& definitions, Language language);
/// The name of the unit of an entry.
std::string unit_words(const report::ReportEntry& entry, const Definitions& definitions);

} // namespace taizhang
