#pragma once

#include "gui/opening/file_chooser.h"
#include "gui/pages/report/report_comparison.h"
#include "gui/pages/report/report_list.h"
#include "gui/pages/report/report_text_view.h"

#include <utility>

namespace taizhang {

/// Takes in a work report (读报告): its text with the figures marked, what they would become, and
/// one step that writes what the user has accepted. Shows reports that the ledger keeps as well.
class ReportPage {
public:
    void begin_anew() { *this = {}; }
    /// Reads a file in the place of the report that was being read.
    void take_in(PageContext& context, const std::filesystem::path& path);
    void draw(PageContext& context);
    /// What the user wants to choose, once.
    std::optional<FileChooser::Wanted> take_file_request() {
        return std::exchange(m_request, std::nullopt);
    }
    /// A file that was taken for a report and is a table, once.
    std::optional<std::filesystem::path> take_table();

private:
    /// What became of a write; shared with it.
    struct Outcome {
        StepLabel step;
        std::int64_t count = 0;
        bool is_written = false;
        bool is_under_way = false;
    };
    /// A report of the ledger with its text.
    using KeptText = std::shared_ptr<const ReportText>;

    void paste(PageContext& context);
    void begin_reading(PageContext& context);
    /// A report that the ledger keeps; nothing = the one that is being read.
    static void show(PageContext& context, std::optional<ReportPlace> kept);
    void ask_kept(PageContext& context);
    /// The text that is shown; nothing while there is none.
    KeptText text(const PageContext& context) const;
    ReportWork& work(const PageContext& context);
    int year_of(const PageContext& context, const ReportText& text);
    void draw_head(PageContext& context, const ReportText* text);
    void draw_year(PageContext& context, const ReportText& text);
    void draw_empty(PageContext& context);
    void draw_kept(PageContext& context, float width);
    void draw_waiting(PageContext& context);
    void draw_two_years(PageContext& context, const ReportText& text);
    void draw_work(PageContext& context, const KeptText& text);
    void draw_comparison(PageContext& context, const KeptText& text, ImVec2 size);
    void follow_selection(PageContext& context, const KeptText& text);
    void draw_foot(PageContext& context, float height);
    bool draw_sum(PageContext& context, const ReportSum& sum, float width);
    bool draw_outcome(PageContext& context, float width);
    std::string obstacle(PageContext& context, const ReportSum& sum);
    void write(PageContext& context);

    ReportSource m_source;
    ReportWork m_read;                       ///< of m_source
    ReportWork m_kept;                       ///< of a report that the ledger keeps
    std::optional<ReportPlace> m_kept_place; ///< that m_kept was opened at
    std::optional<ReportId> m_kept_report;   ///< that m_kept is of
    KeptText m_kept_shown;                   ///< the same; nothing while it is read
    Reading<ReportId, KeptText> m_kept_text;
    Reading<int, std::vector<KeptReport>> m_reports; ///< of the ledger
    KeptText m_shown;                                ///< that was drawn last
    std::optional<size_t> m_followed;   ///< the selection that the text was scrolled to
    std::map<std::string, int> m_years; ///< that the user has chosen, by name of the report
    ReportTextView m_text_view;
    ReportList m_list;
    ReportComparison m_comparison;
    std::optional<FileChooser::Wanted> m_request;
    bool m_table_told = false;
    std::shared_ptr<Outcome> m_outcome = std::make_shared<Outcome>();
};

} // namespace taizhang
