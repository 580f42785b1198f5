// Sheets as branches send them, in one container or another and with changed cells: whatever is
// said about them, each refusal names its place, and what is not refused can be written.
#include "characters/kept_text.h"
#include "core/intake/table/office_files.h"
#include "fault/fuzz/written_plan.h"
#include "intake/table/cell_reference.h"
#include "intake/table/read_workbook.h"

#include <algorithm>
#include <map>

namespace taizhang::testing {

namespace {

using Rows = std::vector<Row>;

constexpr std::string_view titles[]{
    "某局2023年三季度活动台账", "2023年", "填报单位：", "2023-09", "统计表", "（示例）", ""};
constexpr std::string_view headings[]{
    "日期", "活动时间",     "党支部", "单位",     "指标", "会议类型", "次数",    "数量",
    "实到", "时长（分钟）", "主题",   "活动名称", "备注", "主持人",   "序号",    "7月",
    "8月",  "三季度",       "合计",   "完成率",   "id",   "start",    "退回原因"};
constexpr std::string_view counts[]{"1",  "3次", "约30人", "三次",   "√",    "×",  "-",
                                    "**", "",    "1.5",    "2000万", "合计", "０", "=1"};

std::string xlsx_row(size_t number, const Row& row) {
    std::string cells;
    for (size_t column = 0; column < row.size(); ++column) {
        std::string text;
        for (const char c : row[column])
            text += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
        const CellPlace place{static_cast<int>(number), static_cast<int>(column)};
        cells +=
            "<c r=\"" + name_of_cell(place) + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
    return "<row r=\"" + std::to_string(number + 1) + "\">" + cells + "</row>";
}

class OfficeTarget : public Target {
public:
    explicit OfficeTarget(const Seeds& seeds)
        : m_seeds{seeds}, m_ledger{ledger_of(seeds)}, m_definitions{
                                                          Reader{m_ledger}.definitions()} {}

    void try_one(Chance& chance, std::string& input) override {
        std::deque<InputFile> files(1 + chance.below(2));
        for (size_t place = 0; place < files.size(); ++place)
            fill(files[place], place, chance, input);
        const ImportPlan plan = plan_import(std::move(files), m_definitions, request(chance));
        check_files(plan);
        std::ranges::for_each(plan.issues, check_words);
        std::ranges::for_each(plan.warnings, check_words);
        if (!plan.may_be_written() || plan.records.empty())
            return;
        const WrittenPlan written{m_ledger, plan};
        written.check_ways_out();
    }

private:
    std::string name_of_any(Chance& chance) const {
        if (chance.one_in(12))
            return odd_word(chance);
        return chance.one_in(2) ? chance.any_of(m_definitions.indicators).name_zh
                                : m_definitions.units
                                      .at(UnitPlace{chance.below(
                                          static_cast<size_t>(m_definitions.units.size()))})
                                      .name;
    }

    std::string heading(Chance& chance) const {
        return chance.one_in(3) ? name_of_any(chance) : std::string{chance.any_of(headings)};
    }

    std::string cell(Chance& chance) const {
        switch (chance.below(6)) {
        case 0:
            return typed_period(chance);
        case 1:
        case 2:
            return name_of_any(chance);
        case 3:
            return typed_quantity(chance);
        case 4:
            return std::string{chance.any_of(counts)};
        default:
            return {};
        }
    }

    /// A title or two, a header or two, rows; each cell as its column mostly is.
    Rows rows(Chance& chance) const {
        Rows all;
        for (size_t count = chance.below(3); count > 0; --count)
            all.push_back({std::string{chance.any_of(titles)} + name_of_any(chance)});
        const size_t width = 1 + chance.below(8);
        for (size_t count = 1 + chance.below(2); count > 0; --count) {
            Row header;
            for (size_t column = 0; column < width; ++column)
                header.push_back(chance.one_in(6) ? "" : heading(chance));
            all.push_back(std::move(header));
        }
        const SeedTable records = m_seeds.rows(FileKind::records, chance);
        for (size_t count = chance.below(12); count > 0; --count) {
            Row row =
                chance.one_in(2) && !records.rows.empty() ? chance.any_of(records.rows) : Row{};
            row.resize(width);
            for (std::string& each : row)
                if (each.empty() || chance.one_in(4))
                    each = cell(chance);
            all.push_back(chance.one_in(15) ? Row{} : std::move(row));
        }
        return all;
    }

    void fill(InputFile& file, size_t place, Chance& chance, std::string& input) const {
        const Rows table = rows(chance);
        const bool is_text = chance.one_in(3);
        std::string bytes = is_text ? csv_of(table, chance) : xlsx_of_rows(table, chance);
        file.text.name = "f" + std::to_string(place) + (is_text ? ".csv" : ".xlsx");
        input += bytes + "\n---\n";
        if (is_text)
            file.text = decoded(file.text.name, bytes);
        else if (auto book = read_workbook(bytes))
            file.workbook = std::move(*book);
        else
            file.broken = book.error();
        file.bytes = static_cast<std::int64_t>(bytes.size());
    }

    static std::string csv_of(const Rows& table, Chance& chance) {
        SeedTable seed{table.front(), {table.begin() + 1, table.end()}};
        return file_of(std::move(seed), chance);
    }

    static std::string xlsx_of_rows(const Rows& table, Chance& chance) {
        std::string xml;
        for (size_t row = 0; row < table.size(); ++row)
            xml += xlsx_row(row, table[row]);
        if (chance.one_in(10))
            mutate_bytes(xml, chance);
        const bool is_merged = chance.one_in(3);
        return xlsx_of(xml, {.after_cells = is_merged ? R"(<mergeCells><mergeCell ref="A2:A4"/>)"
                                                        R"(<mergeCell ref="B2:D2"/></mergeCells>)"
                                                      : ""});
    }

    ImportRequest request(Chance& chance) const {
        ImportRequest request;
        if (chance.one_in(2))
            request.year = 2023;
        if (chance.one_in(2))
            request.unit = m_definitions.units.at(UnitPlace{0}).id;
        if (chance.one_in(3))
            request.indicator = m_definitions.indicators.front().id;
        request.said.day_order = static_cast<DayOrder>(chance.below(3));
        request.said.empty_is_pending = chance.one_in(2);
        if (chance.one_in(4))
            request.said.header_row = 1 + static_cast<int>(chance.below(6));
        if (chance.one_in(4))
            request.said.columns[std::string{chance.any_of(headings)}] =
                static_cast<RecordField>(chance.below(record_field_count));
        if (chance.one_in(4))
            request.said.units[name_of_any(chance)] = m_definitions.units.at(UnitPlace{0}).code;
        if (chance.one_in(6))
            request.unwanted.insert(name_of_any(chance));
        return request;
    }

    static void check_files(const ImportPlan& plan) {
        std::vector<std::int64_t> records(plan.files.size());
        for (const PlannedRecord& record : plan.records)
            ++records.at(static_cast<size_t>(record.file));
        for (size_t place = 0; place < plan.files.size(); ++place) {
            const PlannedFile& file = plan.files[place];
            if (file.kind == FileKind::records)
                must(file.added + file.changed + file.unchanged == records[place],
                     "a file counts other records than it has");
            must(std::ranges::is_sorted(file.near_names, {}, &NearName::row) &&
                     std::ranges::is_sorted(file.continued, {}, &ContinuedCell::row) &&
                     std::ranges::is_sorted(file.left_out, {}, &LeftOutRow::row),
                 "rows that are told are not in their order");
            must(read_answers(to_json(file.answers)) == file.answers, "answers are not read back");
        }
        for (const Issue& issue : plan.issues)
            must(std::ranges::count(plan.files, issue.file, &PlannedFile::name) > 0,
                 "an issue of no file");
    }

    static void check_words(const Issue& issue) {
        for (const Language language : {Language::chinese, Language::english}) {
            const std::string told = to_text(issue, Texts{language});
            must(told.starts_with(issue.file), "the file is not told");
            must(!text_fault(told), "what is told is no text: " + told);
        }
    }

    const Seeds& m_seeds;
    Ledger m_ledger;
    Definitions m_definitions;
};

} // namespace

std::unique_ptr<Target> office_target(const Seeds& seeds) {
    return std::make_unique<OfficeTarget>(seeds);
}

} // namespace taizhang::testing
