#include "intake/table/sheet_troubles.h"

#include "intake/table/cell_reference.h"
#include "text/ids/sheet.h"

namespace taizhang {

void SheetTroubles::add(std::optional<CellPlace> place, TextId reason, std::string detail) {
    if (m_sheet.troubles.size() < most) {
        m_sheet.troubles.push_back({place, reason, std::move(detail)});
        return;
    }
    if (m_more++ == 0)
        m_first_of_more = place;
}

void SheetTroubles::end() {
    if (m_more > 0)
        m_sheet.troubles.push_back(
            {m_first_of_more, text_id::sheet_more_troubles, std::to_string(m_more)});
}

std::string to_text(const SheetTrouble& trouble, std::string_view file, const Sheet& sheet,
                    const Texts& texts) {
    const std::string reason = texts(trouble.reason, trouble.detail);
    if (!trouble.place)
        return texts(text_id::sheet_trouble, file, sheet.name, reason);
    return texts(text_id::sheet_trouble_at, file, sheet.name, name_of_cell(*trouble.place), reason);
}

} // namespace taizhang
