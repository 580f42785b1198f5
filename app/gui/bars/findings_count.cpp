#include "gui/bars/findings_count.h"

#include "text/ids/finding.h"

namespace taizhang {

std::optional<size_t> FindingsCount::count(PageContext& context) {
    Desk& desk = context.desk;
    if (desk.state() != Desk::State::ready)
        return std::nullopt;
    if (desk.is_current() && (desk.is_idle() || m_reading.is_under_way()))
        m_reading.ask(
            desk, context.texts(text_id::finding_reading), context.today,
            [](FiguresReader& figures, Date today) {
                return figures.data_check(today).open_count();
            },
            Desk::Urgency::when_idle);
    const size_t* count = m_reading.answer();
    return count ? std::optional{*count} : std::nullopt;
}

} // namespace taizhang
