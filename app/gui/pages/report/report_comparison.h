#pragma once

#include "gui/pages/report/report_source.h"
#include "intake/report_import/report_comparison.h"
#include "ledger/kept_report.h"

#include <utility>

namespace taizhang {

/// Two reports of two years side by side: what each tells of an indicator, and what changed. The
/// former one is a file, or a report that the ledger keeps. Writes nothing.
class ReportComparison {
public:
    bool is_open() const { return m_is_open; }
    void begin() { m_is_open = true; }

    /// True while no former report is chosen: the next file that is opened or dropped is it.
    bool waits_for_file() const {
        return m_is_open && !m_kept && m_source.stage() != ReportSource::Stage::ready;
    }
    /// True once after the user has asked for a file.
    bool take_file_request() { return std::exchange(m_wants_file, false); }
    void open(PageContext& context, const std::filesystem::path& path);

    /// At the layout cursor. `latter` is the report that is shown, of that year.
    void draw(PageContext& context, const std::shared_ptr<const ReportText>& latter, int year,
              ImVec2 size);

private:
    using Text = std::shared_ptr<const ReportText>;
    struct Asked {
        Text former;
        int former_year = 0;
        Text latter;
        int latter_year = 0;

        friend bool operator==(const Asked&, const Asked&) = default;
    };
    struct Row {
        Indicator indicator;
        report::ComparedFigure figure;
    };

    static std::vector<Row> compare(const Asked& asked, const Definitions& definitions);
    Text former(PageContext& context);
    static int former_year(const ReportText& former, int latter_year);
    void draw_choice(PageContext& context, const ReportText& latter, float width);
    void draw_kept(PageContext& context, const ReportText& latter);
    void draw_table(PageContext& context, const Asked& asked, float width) const;
    void draw_close(PageContext& context);

    bool m_is_open = false;
    bool m_wants_file = false;
    ReportSource m_source;
    std::optional<ReportId> m_kept;
    Reading<ReportId, Text> m_kept_text;
    Reading<int, std::vector<KeptReport>> m_reports; ///< of the ledger
    Reading<Asked, std::vector<Row>> m_rows;
};

} // namespace taizhang
