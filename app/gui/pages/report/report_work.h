#pragma once

#include "gui/pages/report/report_choices.h"
#include "gui/pages/report/report_source.h"

namespace taizhang {

/// A report that is looked at: what was read of it, how it stands to the ledger, and what the user
/// says.
class ReportWork {
public:
    /// In every frame: reads the text anew where it, the year or the ledger is another.
    void ask(PageContext& context, const std::shared_ptr<const ReportText>& text, int year);

    const ShownReport* shown() const { return m_shown.answer(); }
    /// By proposal; empty before the ledger has answered.
    const std::vector<report::ReportLine>& lines() const;
    const report::ReportLine* line_of(size_t place) const {
        return place < lines().size() ? &lines()[place] : nullptr;
    }
    /// The same text, read before; nothing where it was not.
    const std::optional<KeptReport>& kept() const;
    std::int64_t records_of_report() const;
    /// What is shown is what the ledger says now.
    bool is_current() const { return m_shown.is_current() && m_against.is_current(); }

    Verdict verdict_of(size_t place) const;
    /// The group under which it is listed: the user may have said that it is no figure.
    ReportGroup group_of(size_t place) const;
    /// The proposals in the order of the list.
    std::vector<size_t> listed() const;
    ReportSum sum() const;

    std::optional<size_t> selected() const;
    void select(size_t place) { m_selected = shown()->proposals[place].key; }
    void select_in(std::int64_t sentence); ///< the first figure of a sentence
    /// The one that follows in the list, or comes before; stays at its ends.
    void move_selection(int steps);

    ReportChoices choices;

private:
    struct Asked {
        std::shared_ptr<const ReportText> text;
        int year = 0;

        friend bool operator==(const Asked&, const Asked&) = default;
    };
    struct AgainstAsked {
        std::shared_ptr<const ReportText> text;
        std::vector<report::ReportEntry> entries;
        Date today{};

        friend bool operator==(const AgainstAsked&, const AgainstAsked&) = default;
    };
    struct Against {
        std::vector<report::ReportLine> lines;
        std::optional<KeptReport> kept;
        std::int64_t records = 0;
    };

    Reading<Asked, ShownReport> m_shown;
    Reading<AgainstAsked, Against> m_against;
    std::optional<FigureKey> m_selected;
};

} // namespace taizhang
