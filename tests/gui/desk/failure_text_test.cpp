#include "gui/desk/failure_text.h"
#include "model/quantity.h"
#include "output/file/output_progress.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;

namespace {

template <class Failure>
std::string told(const Failure& failure) {
    return text_of_failure(std::make_exception_ptr(failure), Texts{Language::chinese});
}

} // namespace

TEST_CASE("every failure is told in the user's words", "[desk]") {
    CHECK(told(OutputCancelled{}) == "已取消，没有写文件。");
    CHECK(told(ExportRefused{"请先填写。"}) == "请先填写。");
    CHECK_FALSE(told(QuantityOverflow{"学习"}).contains("overflow"));
    CHECK(told(QuantityOverflow{"学习"}).contains("学习"));
    CHECK(told(std::runtime_error{"x"}) == "操作没有完成：x");
}
