// What a desk makes of a file that becomes another one behind its back.
#include "gui/desk/gate.h"
#include "gui/desk/open_desk.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <fstream>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

/// Three records, made apart from all others.
std::string make_another(const OpenDesk& open) {
    const auto file = open.folder.file("another.taizhang");
    auto ledger = Ledger::create(file, {.random = 9});
    const auto ids = fill_small(ledger);
    for (int each = 0; each < 3; ++each)
        add(ledger, record(ids.study, ids.first, "2023-03-05", "2023-03-05", whole(each + 1)));
    return file;
}

void write_over(const std::string& file, const std::string& content) {
    std::ofstream{file, std::ios::binary | std::ios::trunc}
        << std::ifstream{content, std::ios::binary}.rdbuf();
}

} // namespace

TEST_CASE("news of the file is told though the answer that brought it is lost", "[desk]") {
    OpenDesk open;
    const int before = open.desk.revision().opened;
    std::filesystem::rename(make_another(open), open.file);
    open.desk.look_soon();
    open.frame();
    Gate gate;
    hold(open.desk, gate); // the answer is there, but not taken over yet
    open.asked.quarter = 1;
    open.desk.show(open.asked, "读取");
    gate.open();
    open.settle();
    CHECK(open.desk.take_file_news() == FileNews::replaced);
    CHECK(open.desk.revision().opened == before + 1);
    CHECK(open.desk.figures()->counts.in_ledger == 3);
    open.desk.look_soon();
    open.settle();
    CHECK(open.desk.take_file_news() == FileNews::none);
}

TEST_CASE("a step goes into no content that was not shown", "[desk]") {
    OpenDesk open;
    const auto another = make_another(open);
    std::exception_ptr failure;
    const auto add = [&] {
        open.add_record([&](const std::exception_ptr& thrown) {
            failure = thrown;
            return Desk::Told::yes;
        });
    };
    Gate gate; // until the task is through it
    if (GENERATE(true, false)) {
        write_over(open.file, another);
        open.desk.undo("撤销");
    } else {
        hold(open.desk, gate);
        add();
        write_over(open.file, another);
        gate.open();
    }
    open.settle();
    CHECK(records_in(open.file) == 3);
    CHECK(open.desk.take_step_failed());
    CHECK(open.desk.figures()->counts.in_ledger == 3);
    add();
    open.settle();
    CHECK_FALSE(failure);
    CHECK(records_in(open.file) == 4);
}

TEST_CASE("a file that was only touched, or written by another program, is the same", "[desk]") {
    OpenDesk open;
    const int before = open.desk.revision().opened;
    const bool is_touched = GENERATE(true, false);
    if (is_touched) {
        std::filesystem::last_write_time(open.file, std::filesystem::file_time_type::clock::now() +
                                                        std::chrono::hours{1});
    } else {
        auto ledger = Ledger::open(open.file);
        ledger.write(step("add"), noon,
                     [&](Writer& writer) { writer.add_record(another_record(ledger)); });
    }
    open.desk.look_soon();
    open.settle();
    CHECK(open.desk.revision().opened == before);
    CHECK(open.desk.take_file_news() == FileNews::none);
    CHECK(open.desk.figures()->counts.in_ledger == (is_touched ? 1 : 2));
    open.add_record();
    open.settle();
    CHECK_FALSE(open.desk.take_step_failed());
}
