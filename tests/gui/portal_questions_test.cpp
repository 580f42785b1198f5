#include "gui/opening/file_portal.h"
#include "gui/opening/print_portal.h"
#include "gui/portal_bus.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gio/gunixfdlist.h>
#include <unistd.h>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

constexpr auto printer_xml = R"(<node><interface name="org.freedesktop.portal.Print">
  <method name="Print"><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="h" direction="in"/><arg type="a{sv}" direction="in"/>
    <arg type="o" direction="out"/></method>
</interface></node>)";

constexpr auto chooser_xml = R"(<node><interface name="org.freedesktop.portal.FileChooser">
  <method name="OpenFile"><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="a{sv}" direction="in"/><arg type="o" direction="out"/></method>
</interface></node>)";

/// What a printer was given.
struct Printed {
    std::string title;
    std::string content;
};

std::string content_of(GDBusMethodInvocation* call) {
    auto* files = g_dbus_message_get_unix_fd_list(g_dbus_method_invocation_get_message(call));
    const int file = g_unix_fd_list_get(files, 0, nullptr);
    std::string content(4096, '\0');
    const auto length = ::read(file, content.data(), content.size());
    ::close(file);
    content.resize(length > 0 ? static_cast<size_t>(length) : 0);
    return content;
}

/// A desktop whose user answers the print dialog with this code.
PortalBus::OnCall printer(Printed& printed, guint32 code) {
    return [&printed, code](GDBusConnection* connection, GVariant* asked,
                            GDBusMethodInvocation* call) {
        const char* title = nullptr;
        GVariant* given = nullptr;
        g_variant_get(asked, "(&s&sh@a{sv})", nullptr, &title, nullptr, &given);
        const PortalVariant options{given};
        printed = {title, content_of(call)};
        answer_request(connection, call, token_in(options.get()), code, no_results());
    };
}

/// Waits for what a portal says.
template <class Portal, class Take>
auto outcome_of(Portal& portal, Take take) {
    for (int tries = 0; tries < 5000; ++tries) {
        if (auto outcome = (portal.*take)())
            return outcome;
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    return (portal.*take)();
}

std::filesystem::path small_file() {
    const auto path = std::filesystem::temp_directory_path() / "taizhang-print-test.pdf";
    std::ofstream{path} << "%PDF-1.5 of a test";
    return path;
}

} // namespace

TEST_CASE("the desktop's print dialog gets the file and its title", "[printing]") {
    Printed printed;
    const PortalBus bus{printer_xml, printer(printed, 0)};
    PrintPortal portal{[] {}};
    portal.ask(small_file(), "三季度材料");
    CHECK(outcome_of(portal, &PrintPortal::take_outcome) == PrintPortal::Outcome::printed);
    CHECK(printed.title == "三季度材料");
    CHECK(printed.content == "%PDF-1.5 of a test");
    CHECK_FALSE(portal.take_outcome()); // once
}

TEST_CASE("who gives the print dialog up prints nothing", "[printing]") {
    Printed printed;
    const PortalBus bus{printer_xml, printer(printed, 1)};
    PrintPortal portal{[] {}};
    portal.ask(small_file(), "三季度材料");
    CHECK(outcome_of(portal, &PrintPortal::take_outcome) == PrintPortal::Outcome::given_up);
}

TEST_CASE("a desktop without a print dialog says so", "[printing]") {
    const PortalBus bus{chooser_xml, {}};
    PrintPortal portal{[] {}};
    portal.ask(small_file(), "三季度材料");
    CHECK(outcome_of(portal, &PrintPortal::take_outcome) == PrintPortal::Outcome::unavailable);
}

TEST_CASE("a question to the desktop can be left open", "[printing]") {
    const PortalBus bus{
        printer_xml, [](GDBusConnection*, GVariant* asked, GDBusMethodInvocation* call) {
            GVariant* given = nullptr;
            g_variant_get(asked, "(&s&sh@a{sv})", nullptr, nullptr, nullptr, &given);
            const PortalVariant options{given};
            const auto path = request_path_of(call, token_in(options.get()));
            g_dbus_method_invocation_return_value(call, g_variant_new("(o)", path.c_str()));
        }};
    std::optional<PrintPortal> portal{std::in_place, [] {}};
    portal->ask(small_file(), "三季度材料");
    CHECK_FALSE(portal->take_outcome());
    std::this_thread::sleep_for(std::chrono::milliseconds{50});
    portal.reset(); // ends, though the user has not answered
    CHECK_FALSE(portal);
}

TEST_CASE("the desktop's chooser gives the files that the user has chosen", "[printing]") {
    const PortalBus bus{
        chooser_xml, [](GDBusConnection* connection, GVariant* asked, GDBusMethodInvocation* call) {
            GVariant* given = nullptr;
            g_variant_get(asked, "(&s&s@a{sv})", nullptr, nullptr, &given);
            const PortalVariant options{given};
            const char* uris[]{"file:///tmp/%E5%8F%B0%E8%B4%A6.taizhang", nullptr};
            GVariantBuilder results;
            g_variant_builder_init(&results, G_VARIANT_TYPE_VARDICT);
            g_variant_builder_add(&results, "{sv}", "uris", g_variant_new_strv(uris, -1));
            answer_request(connection, call, token_in(options.get()), 0,
                           g_variant_builder_end(&results));
        }};
    FilePortal portal{[] {}};
    portal.ask({"打开", "台账", "所有文件", FilePortal::Wanted::ledger});
    const auto answer = outcome_of(portal, &FilePortal::take_answer);
    REQUIRE(answer);
    CHECK(answer->is_available);
    CHECK(answer->files == std::vector<std::filesystem::path>{"/tmp/台账.taizhang"});
}
