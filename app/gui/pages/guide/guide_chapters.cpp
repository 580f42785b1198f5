#include "gui/pages/guide/guide_chapters.h"

#include "text/ids/guide.h"
#include "text/ids/guide_key.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

constexpr std::array chapters{
    GuideChapter{PageId::overview, text_id::guide_page_overview},
    GuideChapter{PageId::indicator, text_id::guide_page_indicator},
    GuideChapter{PageId::branches, text_id::guide_page_branches},
    GuideChapter{PageId::charts, text_id::guide_page_charts},
    GuideChapter{PageId::records, text_id::guide_page_records},
    GuideChapter{PageId::intake, text_id::guide_page_import},
    GuideChapter{PageId::received, text_id::guide_page_received},
    GuideChapter{PageId::report, text_id::guide_page_report},
    GuideChapter{PageId::findings, text_id::guide_page_findings},
    GuideChapter{PageId::pack, text_id::guide_page_pack},
    GuideChapter{PageId::closed, text_id::guide_page_closed},
    GuideChapter{PageId::targets, text_id::guide_page_targets},
    GuideChapter{PageId::organisation, text_id::guide_page_organisation},
    GuideChapter{PageId::catalogue, text_id::guide_page_catalogue},
    GuideChapter{PageId::history, text_id::guide_page_history},
    GuideChapter{PageId::settings, text_id::guide_page_settings},
    GuideChapter{PageId::backups, text_id::guide_page_backups},
};

constexpr std::array everywhere{
    GuideKeys{"F1", text_id::guide_key_guide},
    GuideKeys{"Ctrl+N", text_id::guide_key_enter},
    GuideKeys{"Ctrl+Enter", text_id::guide_key_enter_save},
    GuideKeys{"Ctrl+I", text_id::guide_key_import},
    GuideKeys{"Ctrl+V", text_id::guide_key_paste},
    GuideKeys{"Ctrl+K", text_id::guide_key_search},
    GuideKeys{"Ctrl+Z  Ctrl+Y", text_id::guide_key_undo},
    GuideKeys{"Alt+←", text_id::guide_key_back},
    GuideKeys{"Ctrl+PageUp  Ctrl+PageDown", text_id::guide_key_pages},
    GuideKeys{"Alt+PageUp  Alt+PageDown", text_id::guide_key_periods},
    GuideKeys{"F5", text_id::guide_key_show},
    GuideKeys{"Ctrl+O", text_id::guide_key_open},
    GuideKeys{"Ctrl+Shift+N", text_id::guide_key_new},
    GuideKeys{"Ctrl+,", text_id::guide_key_settings},
    GuideKeys{"Ctrl+=  Ctrl+-  Ctrl+0", text_id::guide_key_zoom},
    GuideKeys{"Tab  Shift+Tab", text_id::guide_key_walk},
    GuideKeys{"Space  Enter", text_id::guide_key_press},
    GuideKeys{"Esc", text_id::guide_key_escape},
    GuideKeys{"Ctrl+Q", text_id::guide_key_quit},
};

constexpr std::array overview_keys{GuideKeys{"Alt+1 … Alt+4", text_id::guide_key_tiles},
                                   GuideKeys{"Esc", text_id::guide_key_clear}};
constexpr std::array chart_keys{GuideKeys{"Ctrl+P", text_id::guide_key_print},
                                GuideKeys{"← ↑ → ↓", text_id::guide_key_marks},
                                GuideKeys{"Enter", text_id::guide_key_records}};
constexpr std::array branches_keys{GuideKeys{"← ↑ → ↓", text_id::guide_key_cells},
                                   GuideKeys{"Enter", text_id::guide_key_records}};
constexpr std::array grid_keys{
    GuideKeys{"← ↑ → ↓", text_id::guide_key_cells}, GuideKeys{"F2", text_id::guide_key_edit},
    GuideKeys{"Enter", text_id::guide_key_down}, GuideKeys{"Tab", text_id::guide_key_next_cell},
    GuideKeys{"Shift+← ↑ → ↓", text_id::guide_key_block},
    GuideKeys{"Shift+Space", text_id::guide_key_rows},
    GuideKeys{"Ctrl+A", text_id::guide_key_choose_all},
    GuideKeys{"Ctrl+C  Ctrl+X  Ctrl+V", text_id::guide_key_copy},
    GuideKeys{"Ctrl+D", text_id::guide_key_fill}, GuideKeys{"Delete", text_id::guide_key_delete},
    GuideKeys{"Ctrl+F", text_id::guide_key_find}, GuideKeys{"Esc", text_id::guide_key_unchoose},
    // 年度目标 alone: elsewhere each cell is saved at once.
    GuideKeys{"Ctrl+S", text_id::guide_key_save}};
constexpr std::array intake_keys{GuideKeys{"Alt+↑  Alt+↓", text_id::guide_key_files},
                                 GuideKeys{"F8  Shift+F8", text_id::guide_key_open_rows},
                                 GuideKeys{"Ctrl+Enter", text_id::guide_key_write}};
constexpr std::array received_keys{GuideKeys{"Ctrl+C", text_id::guide_key_copy_list}};
constexpr std::array report_keys{GuideKeys{"↑  ↓", text_id::guide_key_items},
                                 GuideKeys{"A  E  D  X", text_id::guide_key_take},
                                 GuideKeys{"Shift+A", text_id::guide_key_take_all},
                                 GuideKeys{"Ctrl+Enter", text_id::guide_key_write}};
constexpr std::array pack_keys{GuideKeys{"F5", text_id::guide_key_show},
                               GuideKeys{"Ctrl+P", text_id::guide_key_print},
                               GuideKeys{"Alt+↑  Alt+↓", text_id::guide_key_order}};
constexpr std::array start_keys{GuideKeys{"↑  ↓", text_id::guide_key_items},
                                GuideKeys{"Enter", text_id::guide_key_open},
                                GuideKeys{"Delete", text_id::guide_key_remove}};

} // namespace

std::span<const GuideChapter> guide_chapters() {
    return chapters;
}

const GuideChapter* guide_chapter_of(PageId page) {
    const auto* found = std::ranges::find(chapters, page, &GuideChapter::page);
    return found == chapters.end() ? nullptr : found;
}

std::span<const GuideKeys> keys_everywhere() {
    return everywhere;
}

std::span<const GuideKeys> keys_of_start() {
    return start_keys;
}

std::span<const GuideKeys> keys_of(PageId page) {
    switch (page) {
    case PageId::overview:
        return overview_keys;
    case PageId::indicator:
        return std::span{chart_keys}.subspan(1);
    case PageId::charts:
        return chart_keys;
    case PageId::branches:
        return branches_keys;
    case PageId::records:
    case PageId::organisation:
        return std::span{grid_keys}.first(grid_keys.size() - 1);
    case PageId::intake:
        return intake_keys;
    case PageId::received:
        return received_keys;
    case PageId::report:
        return report_keys;
    case PageId::targets:
        return grid_keys;
    case PageId::pack:
        return pack_keys;
    default:
        return {};
    }
}

} // namespace taizhang
