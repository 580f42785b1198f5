#include "core/ledger/small_ledger.h"
#include "intake/paste/pasted_table.h"
#include "intake/record/record_cell.h"
#include "output/table/record_table.h"
#include "text/ids/entry.h"
#include "text/ids/import.h"
#include "text/ids/period.h"
#include "text/ids/quantity.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <random>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

Definitions definitions_with_ratio() {
    Definitions definitions;
    Indicator study = indicator("study");
    study.id = IndicatorId{1};
    Indicator rate = indicator("rate", Measure::ratio);
    rate.id = IndicatorId{2};
    rate.numerator = rate.denominator = study.id;
    definitions.indicators = {study, rate};
    OrgUnit root = org_unit("root", std::nullopt);
    root.id = UnitId{1};
    OrgUnit young = org_unit("young", root.id);
    young.id = UnitId{2};
    young.active.from = day("2023-07-01");
    definitions.units = OrgTree{{root, young}};
    return definitions;
}

Record june_record() {
    return record(IndicatorId{1}, UnitId{1}, "2023-06-12", "2023-06-12", whole(3));
}

auto typed(RecordField cell, std::string_view text) {
    return with_cell(june_record(), cell, text, definitions_with_ratio(), 2023);
}

TextId reason(RecordField cell, std::string_view text) {
    const auto outcome = typed(cell, text);
    REQUIRE_FALSE(outcome);
    return outcome.error().reason;
}

/// A character more than a place may have.
std::string too_long() {
    std::string text;
    for (int i = 0; i < 101; ++i)
        text += "长";
    return text;
}

} // namespace

TEST_CASE("a field typed again as it is shown changes nothing", "[intake]") {
    const auto cell = GENERATE(RecordField::start, RecordField::indicator, RecordField::unit,
                               RecordField::topic, RecordField::quantity, RecordField::participants,
                               RecordField::hours, RecordField::place, RecordField::host);
    auto one = june_record();
    one.period = {day("2023-06-12"), day("2023-06-14")};
    one.participants = 46;
    one.hours = Quantity{1500};
    one.place = "党员活动室";
    one.host = "支部书记";
    one.precision = Precision::approximate;
    const auto definitions = definitions_with_ratio();
    const auto again =
        with_cell(one, cell, cell_text(one, cell, definitions), definitions, std::nullopt);
    REQUIRE(again);
    CHECK(*again == one);
}

TEST_CASE("fields are read as offices write them", "[intake]") {
    CHECK(typed(RecordField::start, "9.12")->period ==
          Period{day("2023-09-12"), day("2023-09-12")});
    CHECK(typed(RecordField::quantity, "１２")->quantity == whole(12));
    CHECK(is_pending(*typed(RecordField::quantity, "")));
    CHECK(is_pending(*typed(RecordField::quantity, "**")));
    CHECK(typed(RecordField::quantity, "300余")->precision == Precision::approximate);
    CHECK(typed(RecordField::quantity, "3")->precision == Precision::exact);
    CHECK(typed(RecordField::participants, " 46 ")->participants == 46);
    CHECK_FALSE(typed(RecordField::participants, "")->participants);
    CHECK(typed(RecordField::hours, "1.5")->hours == Quantity{1500});
}

TEST_CASE("what can't be taken is refused with its reason", "[intake]") {
    CHECK(reason(RecordField::start, "6月31日") == text_id::period_no_such_day);
    CHECK(reason(RecordField::start, "03/04/2023") == text_id::period_two_readings);
    CHECK(reason(RecordField::start, "2022-12~2023-01") == text_id::import_two_years);
    CHECK(reason(RecordField::start, "") == text_id::import_required);
    CHECK(reason(RecordField::quantity, "-1") == text_id::quantity_negative);
    CHECK(reason(RecordField::quantity, "abc") == text_id::quantity_not_a_number);
    CHECK(reason(RecordField::quantity, "1e400") == text_id::quantity_not_a_number);
    CHECK(reason(RecordField::quantity, "1.5") == text_id::import_decimals);
    CHECK(reason(RecordField::participants, "1.5") == text_id::import_number_range);
    CHECK(reason(RecordField::topic, "\xFF") == text_id::entry_not_utf8);
    CHECK(reason(RecordField::note, "a\x1B[31m") == text_id::entry_control_character);
    CHECK(reason(RecordField::place, too_long()) == text_id::import_text_length);
    CHECK(reason(RecordField::host, too_long()) == text_id::import_text_length);
    CHECK(reason(RecordField::indicator, "rate") == text_id::import_record_of_ratio);
    CHECK(reason(RecordField::indicator, "nobody") == text_id::import_unknown_indicator);
}

namespace {

/// What is read is in range, and is read again from its own text. Returns how many texts were read.
int check_amount(RecordField cell, const std::string& text, const Definitions& definitions) {
    const auto taken = with_cell(june_record(), cell, text, definitions, {});
    if (!taken)
        return 0;
    const auto in_range = [](const std::optional<Quantity>& amount) {
        return !amount || (Quantity{} <= *amount && *amount <= max_quantity);
    };
    const std::string shown = cell_text(*taken, cell, definitions);
    if (!in_range(taken->quantity) || !in_range(taken->hours) ||
        taken->participants.value_or(0) < 0 ||
        with_cell(june_record(), cell, shown, definitions, {}) != *taken)
        FAIL_CHECK(text << " was read as " << shown);
    return 1;
}

int check_amounts(RecordField cell, const std::string& text, int more,
                  const Definitions& definitions) {
    int read = check_amount(cell, text, definitions);
    constexpr std::string_view parts[]{"1",  "000", ".", ",",  "+",  "-",  "−",     "e",
                                       "约", "余",  "*", "１", "．", "，", "\u00A0"};
    for (const auto part : parts)
        if (more > 0)
            read += check_amounts(cell, text + std::string{part}, more - 1, definitions);
    return read;
}

} // namespace

TEST_CASE("every short text of the parts of amounts is read or refused", "[intake]") {
    const auto cell =
        GENERATE(RecordField::quantity, RecordField::participants, RecordField::hours);
    CHECK(check_amounts(cell, {}, 4, definitions_with_ratio()) > 100);
}

TEST_CASE("any bytes typed into a field are read or refused", "[intake]") {
    const auto definitions = definitions_with_ratio();
    std::mt19937 random{20230912};
    int read = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (auto length = random() % 8; length > 0; --length)
            text += static_cast<char>(random());
        for (const auto cell :
             {RecordField::start, RecordField::quantity, RecordField::participants})
            read += check_amount(cell, text, definitions);
    }
    CHECK(read > 100);
}

TEST_CASE("copied records are a table that spreadsheets take", "[output]") {
    auto one = june_record();
    one.topic = "=HYPERLINK(\"x\")";
    one.note = "第一行\n第二行\t完";
    one.precision = Precision::approximate;
    const Record records[]{one};
    std::string table = table_header(Texts{Language::chinese});
    append_table_rows(table, records, definitions_with_ratio(), Language::chinese);
    CHECK(table ==
          "日期\t指标\t党组织\t主题\t数量\t人次\t学时\t备注\t地点\t主持人\n"
          "2023-06-12\t指标study\t支部root\t'=HYPERLINK(\"x\")\t约3\t\t\t第一行 第二行 完\t\t\n");
}

TEST_CASE("copied records are pasted as they were, in either language", "[output]") {
    const auto language = GENERATE(Language::chinese, Language::english);
    auto one = june_record();
    one.participants = 32;
    one.hours = whole(2);
    const Record records[]{one};
    std::string table = table_header(Texts{language});
    append_table_rows(table, records, definitions_with_ratio(), language);
    const auto pasted = read_pasted_table(table, definitions_with_ratio(), std::nullopt, "");
    CHECK(pasted.ignored_columns.empty());
    REQUIRE(pasted.rows.size() == 1);
    REQUIRE(pasted.rows[0].planned);
    CHECK(pasted.rows[0].planned->participants == 32);
    CHECK(pasted.rows[0].planned->hours == whole(2).thousandths);
}

TEST_CASE("several cells of a record are held against the rules together", "[record]") {
    const Definitions definitions = small_definitions();
    Record one = record(definitions.indicators[0].id, definitions.units.at(UnitPlace{0}).id,
                        "2023-06-01", "2023-06-01", whole(1));
    const std::vector<TypedCell> cells{{RecordField::start, "2023-08-01"},
                                       {RecordField::unit, "支部first"},
                                       {RecordField::quantity, "约5"}};
    const auto changed = with_cells(one, cells, definitions, 2023);
    REQUIRE(changed);
    CHECK(changed->unit == definitions.units.at(UnitPlace{1}).id);
    CHECK(changed->precision == Precision::approximate);
    const std::vector<TypedCell> wrong{{RecordField::topic, "新"}, {RecordField::quantity, "-1"}};
    CHECK_FALSE(with_cells(one, wrong, definitions, 2023));
}

TEST_CASE("a name stands for the only indicator or unit that has it", "[record]") {
    const Definitions definitions = small_definitions();
    const Record one = record(definitions.indicators[0].id, definitions.units.at(UnitPlace{0}).id,
                              "2023-06-01", "2023-06-01", whole(1));
    const auto typed = [&](RecordField cell, const std::string& text) {
        return with_cell(one, cell, text, definitions, 2023);
    };
    CHECK(typed(RecordField::indicator, definitions.indicators[1].name_zh)->indicator ==
          definitions.indicators[1].id);
    CHECK_FALSE(typed(RecordField::unit, "没有的支部"));
}
