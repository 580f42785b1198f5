#include "gui/opening/print_portal.h"

#include "gui/look/desktop_portal.h"

#include <fcntl.h>

namespace taizhang {

namespace {

/// The PDF goes along as handle 0. Without a token of PreparePrint the portal shows its dialog.
GVariant* call_of(const std::string& title, const std::string& token) {
    GVariantBuilder options;
    g_variant_builder_init(&options, G_VARIANT_TYPE_VARDICT);
    g_variant_builder_add(&options, "{sv}", "handle_token", g_variant_new_string(token.c_str()));
    g_variant_builder_add(&options, "{sv}", "modal", g_variant_new_boolean(TRUE));
    return g_variant_new("(ssha{sv})", "", title.c_str(), 0, &options);
}

} // namespace

PrintPortal::PrintPortal(std::function<void()> wake) : m_wake(std::move(wake)) {}
PrintPortal::~PrintPortal() = default;

void PrintPortal::ask(const std::filesystem::path& pdf, const std::string& title) {
    if (m_asking)
        return;
    PortalQuestion::Call call;
    call.interface = "org.freedesktop.portal.Print";
    call.method = "Print";
    call.parameters = [title](const std::string& token) { return call_of(title, token); };
    call.file = ::open(pdf.c_str(), O_RDONLY | O_CLOEXEC);
    m_asking = std::make_unique<PortalQuestion>(std::move(call), m_wake);
}

std::optional<PrintPortal::Outcome> PrintPortal::take_outcome() {
    if (!m_asking || !m_asking->is_answered())
        return std::nullopt;
    const PortalQuestion::Answer& answer = m_asking->answer();
    const auto outcome = !answer.is_available ? Outcome::unavailable
                         : answer.is_given_up ? Outcome::given_up
                                              : Outcome::printed;
    m_asking.reset();
    return outcome;
}

} // namespace taizhang
