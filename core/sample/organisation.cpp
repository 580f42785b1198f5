#include "sample/organisation.h"

#include <map>

namespace taizhang::sample {

namespace demonstration_units {

using enum UnitKind;

constexpr UnitRow rows[] = {
    {"jgdw", "第一监狱机关党委", "", committee, "", "", 11, 1000},
    {"office.political", "政治处", "jgdw", office, "", "", 9, 1000},
    {"office.discipline", "纪委办公室", "jgdw", office, "", "", 7, 1000},
    {"br.political", "政治处支部", "jgdw", branch, "", "", 14, 985},
    {"br.discipline", "纪委办支部", "jgdw", branch, "", "", 11, 990},
    {"br.prison-admin", "狱政科支部", "jgdw", branch, "", "", 19, 970},
    {"br.education", "教育科支部", "jgdw", branch, "", "", 21, 950},
    {"br.penalty", "刑罚执行科支部", "jgdw", branch, "", "", 12, 975},
    {"br.finance", "财务科支部", "jgdw", branch, "", "", 6, 980},
    {"br.it", "信息科支部", "jgdw", branch, "2022-05-16", "", 8, 960},
    {"br.construction", "基建办支部", "jgdw", branch, "", "2023-03-31", 7, 930},
    {"br.retired-2", "离退休第二支部", "jgdw", branch, "", "2022-06-30", 23, 900},
    {"gb.support", "直属党总支", "jgdw", general_branch, "", "", 96, 1000},
    {"br.life-health", "生活卫生科支部", "gb.support", branch, "", "", 16, 965},
    {"br.logistics", "后勤支部", "gb.support", branch, "", "", 26, 930},
    {"br.hospital", "医院支部", "gb.support", branch, "", "", 31, 940},
    {"br.command", "指挥中心支部", "gb.support", branch, "", "", 18, 970},
    {"br.workshop", "劳务加工支部", "gb.support", branch, "", "2022-09-30", 15, 920},
    {"br.counselling", "心理矫治中心支部", "gb.support", branch, "2023-07-01", "", 9, 960},
    {"gb.ward", "监区党总支", "jgdw", general_branch, "", "", 402, 1000},
    {"br.ward-1", "一监区支部", "gb.ward", branch, "", "", 46, 990},
    {"br.ward-2", "二监区支部", "gb.ward", branch, "", "", 51, 985},
    {"br.ward-3", "三监区支部", "gb.ward", branch, "", "", 42, 850},
    {"br.ward-4", "四监区支部", "gb.ward", branch, "", "", 44, 970},
    {"br.ward-5", "五监区支部", "gb.ward", branch, "", "", 39, 880},
    {"br.ward-6", "六监区支部", "gb.ward", branch, "", "", 40, 965},
    {"br.ward-7", "七监区支部", "gb.ward", branch, "", "", 37, 975},
    {"br.ward-8", "八监区支部", "gb.ward", branch, "", "", 43, 930},
    {"br.ward-9", "九监区支部", "gb.ward", branch, "2022-07-01", "", 33, 960},
    {"br.ward-10", "十监区支部", "gb.ward", branch, "2023-04-01", "", 28, 945},
    {"gr.prison-admin-1", "狱政科第一党小组", "br.prison-admin", group, "", "", 10, 975},
    {"gr.prison-admin-2", "狱政科第二党小组", "br.prison-admin", group, "", "", 9, 970},
    {"gr.education-1", "教育科第一党小组", "br.education", group, "", "", 11, 960},
    {"gr.education-2", "教育科第二党小组", "br.education", group, "", "", 10, 950},
    {"gr.logistics-1", "后勤第一党小组", "br.logistics", group, "", "", 13, 940},
    {"gr.logistics-2", "后勤第二党小组", "br.logistics", group, "", "", 13, 930},
    {"gr.hospital-1", "医院第一党小组", "br.hospital", group, "", "", 15, 955},
    {"gr.hospital-2", "医院第二党小组", "br.hospital", group, "", "", 16, 940},
    {"gr.command-1", "指挥中心第一党小组", "br.command", group, "", "", 9, 980},
    {"gr.command-2", "指挥中心第二党小组", "br.command", group, "", "", 9, 980},
    {"gr.ward-1-1", "一监区第一党小组", "br.ward-1", group, "", "", 16, 990},
    {"gr.ward-1-2", "一监区第二党小组", "br.ward-1", group, "", "", 15, 990},
    {"gr.ward-1-3", "一监区第三党小组", "br.ward-1", group, "", "", 15, 985},
    {"gr.ward-2-1", "二监区第一党小组", "br.ward-2", group, "", "", 26, 985},
    {"gr.ward-2-2", "二监区第二党小组", "br.ward-2", group, "", "", 25, 980},
    {"gr.ward-3-1", "三监区第一党小组", "br.ward-3", group, "", "", 21, 900},
    {"gr.ward-3-2", "三监区第二党小组", "br.ward-3", group, "", "", 21, 870},
    {"gr.ward-4-1", "四监区第一党小组", "br.ward-4", group, "", "", 22, 975},
    {"gr.ward-4-2", "四监区第二党小组", "br.ward-4", group, "", "", 22, 970},
    {"gr.ward-5-1", "五监区第一党小组", "br.ward-5", group, "", "", 20, 900},
    {"gr.ward-5-2", "五监区第二党小组", "br.ward-5", group, "", "", 19, 910},
    {"gr.ward-6-1", "六监区第一党小组", "br.ward-6", group, "", "", 20, 970},
    {"gr.ward-6-2", "六监区第二党小组", "br.ward-6", group, "", "", 20, 965},
    {"gr.ward-7-1", "七监区第一党小组", "br.ward-7", group, "", "", 19, 980},
    {"gr.ward-7-2", "七监区第二党小组", "br.ward-7", group, "", "", 18, 975},
    {"gr.ward-8-1", "八监区第一党小组", "br.ward-8", group, "", "", 22, 940},
    {"gr.ward-8-2", "八监区第二党小组", "br.ward-8", group, "", "", 21, 935},
};

} // namespace demonstration_units

namespace {

std::optional<Date> day_of(std::string_view text) {
    return text.empty() ? std::nullopt : parse_iso_date(text);
}

} // namespace

std::span<const UnitRow> unit_rows() {
    return demonstration_units::rows;
}

std::vector<OrgUnit> committee_units() {
    std::map<std::string_view, UnitId> ids;
    std::map<std::string_view, int> children;
    std::vector<OrgUnit> units;
    for (const auto& row : demonstration_units::rows) {
        OrgUnit unit;
        unit.id = UnitId{static_cast<std::int64_t>(units.size()) + 1};
        unit.code = row.code;
        unit.name = row.name;
        if (!row.parent.empty())
            unit.parent = ids.at(row.parent);
        unit.kind = row.kind;
        unit.active = {day_of(row.from), day_of(row.to)};
        unit.order = ++children[row.parent];
        ids[row.code] = unit.id;
        units.push_back(std::move(unit));
    }
    return units;
}

} // namespace taizhang::sample
