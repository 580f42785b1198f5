#include "core/intake/csv_columns.h"
#include "intake/plan/against_figures.h"
#include "intake/plan/import_write.h"
#include "ledger/small_ledger.h"
#include "text/ids/import.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

const Date end_of_year = day("2023-12-31");

/// Two parts of a share with another indicator between them, and one more.
const std::string share_and_others = indicator_columns +
                                     "part,到会,,类,人次,sum,,,at_least,0,\n"
                                     "many,学习,,类,次,sum,,,at_least,0,\n"
                                     "whole,应到,,类,人次,sum,,,at_least,0,\n"
                                     "rate,到会率,,类,%,ratio,part,whole,at_least,1,\n"
                                     "last,座谈,,类,次,sum,,,at_least,0,\n";
const std::string only_root = unit_columns + "root,机关党委,,committee,,,1\n";

std::string rows(const char* indicator, int count, int quantity) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        const std::string month = std::to_string(101 + i % 11).substr(1); // 01 … 11
        text += "2023-" + month + "-05," + indicator + ",root," + std::to_string(quantity) + "\n";
    }
    return text;
}

ImportPlan planned(Reader& reader, const std::string& records) {
    std::deque<InputText> files;
    files.push_back({"indicators.csv", share_and_others});
    files.push_back({"units.csv", only_root});
    files.push_back({"records.csv", "start,indicator,unit,quantity\n" + records});
    return plan_import(std::move(files), reader.definitions(), std::nullopt);
}

/// What is odd: the codes of the indicators with the reasons.
std::vector<std::pair<std::string, TextId>> odd(const ImportPlan& plan, Reader& reader) {
    std::vector<std::pair<std::string, TextId>> found;
    for (const auto& [place, notice] : notices_of_figures(plan, reader, end_of_year))
        found.emplace_back(plan.indicators[plan.records[place].indicator].value.code,
                           notice.reason);
    return found;
}

} // namespace

TEST_CASE("a large file is judged as a small one, share by share", "[intake]") {
    Ledger ledger = new_in_memory();
    Reader reader{ledger};
    const std::string jumps = "2023-12-01,many,root,900\n2023-12-01,last,root,900\n";
    const ImportPlan small =
        planned(reader, rows("part", 20, 2) + rows("many", 20, 1) + rows("whole", 20, 1) +
                            rows("last", 20, 1) + jumps);
    const ImportPlan large =
        planned(reader, rows("part", 30'000, 2) + rows("many", 60'000, 1) +
                            rows("whole", 30'000, 1) + rows("last", 20, 1) + jumps);
    REQUIRE(large.may_be_written());
    REQUIRE(large.records.size() == 120'022);
    const auto of_small = odd(small, reader);
    CHECK(of_small.size() == 3);
    CHECK(odd(large, reader) == of_small);
}

TEST_CASE("rows are judged beside what the ledger has of their series", "[intake]") {
    Ledger ledger = new_in_memory();
    Reader reader{ledger};
    const ImportPlan before = planned(reader, rows("last", 20, 1) + rows("whole", 20, 1));
    ledger.write(step("before"), noon, [&](Writer& writer) { write_import(before, writer); });
    const auto found =
        odd(planned(reader, "2023-12-01,last,root,900\n2023-12-01,part,root,21\n"), reader);
    REQUIRE(found.size() == 2);
    CHECK(found[0].first == "last");
    CHECK(found[1].first == "part");
    CHECK(odd(planned(reader, "2023-12-01,many,root,900\n2023-12-01,part,root,20\n"), reader)
              .empty());
}
