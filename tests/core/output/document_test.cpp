#include "core/progress/small_office.h"
#include "output/document/word_body.h"
#include "output/file/xml_text.h"
#include "output/file/zip_archive.h"

#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

size_t count(std::string_view text, std::string_view piece) {
    size_t found = 0;
    for (size_t at = text.find(piece); at != text.npos; at = text.find(piece, at + 1))
        ++found;
    return found;
}

std::string zip_of(const char* iso) {
    ZipArchive archive{day(iso)};
    archive.add("a.txt", std::string(10'000, 'a'));
    archive.add("b.png", "PNG", ZipArchive::Packing::stored);
    return archive.take();
}

} // namespace

TEST_CASE("the text of an XML file holds nothing that XML can't", "[document]") {
    CHECK(xml_text("a<b> & \"c\"") == "a&lt;b&gt; &amp; &quot;c&quot;");
    CHECK(xml_text("一\x01\n\t二") == "一   二");
    CHECK(xml_text("一\xEF\xBF\xBE\xEF\xBF\xBF二") == "一二");
    CHECK(xml_text("𠮷") == "𠮷");
}

TEST_CASE("an archive of the same files and day has the same bytes", "[document]") {
    CHECK(zip_of("2023-09-18") == zip_of("2023-09-18"));
    CHECK(zip_of("2023-09-18") != zip_of("2023-09-19"));
    CHECK(zip_of("2023-09-18").size() < 1000);
    CHECK(zip_of("2023-09-18").contains("PNG"));
    CHECK(zip_of("1955-03-01") == zip_of("1980-03-01"));
}

TEST_CASE("a table repeats its header and breaks between rows only", "[document]") {
    WordBody body;
    WordTable table{{100, 200}, {"甲", "乙"}, {}};
    for (int row = 0; row < 3; ++row)
        table.rows.push_back({{{"一"}, {"二", CellAlign::right, "另有1条待补"}}});
    table.rows.push_back({{{"合计"}}});
    body.add(table);
    CHECK(count(body.xml(), "<w:tblHeader/>") == 1);
    CHECK(count(body.xml(), "<w:tr>") == 5);
    CHECK(count(body.xml(), "<w:cantSplit/>") == 5);
    CHECK(count(body.xml(), "另有1条待补") == 3);
    CHECK(count(body.xml(), "<w:gridSpan w:val=\"2\"/>") == 1);
}

TEST_CASE("a line feed begins a new line of the same paragraph", "[document]") {
    WordBody body;
    body.add(WordStyle::title, "机关党委\n报告");
    CHECK(count(body.xml(), "<w:p>") == 1);
    CHECK(body.xml().contains("机关党委</w:t><w:br/><w:t xml:space=\"preserve\">报告"));
}

TEST_CASE("a picture has a size and a description", "[document]") {
    WordBody body;
    body.add({"PNG", 156, 75, "党课 <3"});
    CHECK(body.pictures().size() == 1);
    CHECK(body.xml().contains("cx=\"5616000\" cy=\"2700000\""));
    CHECK(body.xml().contains("descr=\"党课 &lt;3\""));
}
