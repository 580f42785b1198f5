#pragma once

#include "gui/desk/reading.h"
#include "gui/pages/findings/finding_rows.h"
#include "gui/view/page_context.h"

#include <map>

namespace taizhang {

/// 核对: what may be wrong with the figures although nothing forbids it, by kind; each finding
/// opens its records and can be set aside with a reason, and be taken back.
class FindingsPage {
public:
    void draw(PageContext& context);

private:
    void draw_kind(PageContext& context, const CheckedData& data, std::span<const OpenFinding> of);
    void draw_open(PageContext& context, const CheckedData& data, const OpenFinding& open);
    void draw_reason(PageContext& context, const CheckedData& data, const Finding& finding);
    void draw_aside(PageContext& context, const CheckedData& data);
    void set_aside(PageContext& context, const CheckedData& data, const Finding& finding);
    void take_back(PageContext& context, const FindingName& name);
    size_t shown_of(FindingKind kind) const;

    Reading<Date, CheckedData> m_reading;  ///< asked by today
    std::map<FindingKind, size_t> m_shown; ///< as many rows; what is not here: the first few
    size_t m_shown_aside = 0;              ///< beyond the first few
    std::optional<FindingName> m_asked;    ///< whose reason is being typed
    std::string m_reason;
    bool m_takes_focus = false;
};

} // namespace taizhang
