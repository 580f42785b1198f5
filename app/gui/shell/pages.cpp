#include "gui/shell/pages.h"

namespace taizhang {

void Pages::draw(PageContext& context) {
    switch (context.navigation.view().page) {
    case PageId::overview:
        return m_overview.draw(context);
    case PageId::indicator:
        return m_indicator.draw(context);
    case PageId::records:
        return m_records.draw(context);
    case PageId::branches:
        return m_branches.draw(context);
    case PageId::charts:
        return m_charts.draw(context);
    case PageId::organisation:
        return m_organisation.draw(context);
    case PageId::catalogue:
        return m_catalogue.draw(context);
    case PageId::history:
        return m_history.draw(context);
    case PageId::targets:
        return m_targets.draw(context);
    case PageId::pack:
        return m_pack.draw(context);
    }
}

} // namespace taizhang
