#include "gui/opening/file_portal.h"

#include "gui/look/desktop_portal.h"

namespace taizhang {

namespace {

using Text = std::unique_ptr<char, FreeWith<g_free>>;

void add_filter(GVariantBuilder& filters, const std::string& name, const char* pattern) {
    g_variant_builder_open(&filters, G_VARIANT_TYPE("(sa(us))"));
    g_variant_builder_add(&filters, "s", name.c_str());
    g_variant_builder_open(&filters, G_VARIANT_TYPE("a(us)"));
    g_variant_builder_add(&filters, "(us)", 0U, pattern);
    g_variant_builder_close(&filters);
    g_variant_builder_close(&filters);
}

GVariant* call_of(const FilePortal::Question& question, const std::string& token) {
    GVariantBuilder filters;
    g_variant_builder_init(&filters, G_VARIANT_TYPE("a(sa(us))"));
    if (question.wanted == FilePortal::Wanted::ledger)
        add_filter(filters, question.ledgers, "*.taizhang");
    add_filter(filters, question.all_files, "*");
    const auto yes_if = [](bool is_so) { return g_variant_new_boolean(is_so ? TRUE : FALSE); };
    GVariantBuilder options;
    g_variant_builder_init(&options, G_VARIANT_TYPE_VARDICT);
    g_variant_builder_add(&options, "{sv}", "handle_token", g_variant_new_string(token.c_str()));
    g_variant_builder_add(&options, "{sv}", "multiple",
                          yes_if(question.wanted == FilePortal::Wanted::files));
    g_variant_builder_add(&options, "{sv}", "directory",
                          yes_if(question.wanted == FilePortal::Wanted::folder));
    g_variant_builder_add(&options, "{sv}", "filters", g_variant_builder_end(&filters));
    return g_variant_new("(ssa{sv})", "", question.title.c_str(), &options);
}

/// The files that the user has chosen; none when the user has given up.
std::vector<std::filesystem::path> files_in(const PortalQuestion::Answer& answer) {
    std::vector<std::filesystem::path> files;
    if (answer.is_given_up || !answer.results)
        return files;
    const PortalVariant uris{
        g_variant_lookup_value(answer.results.get(), "uris", G_VARIANT_TYPE_STRING_ARRAY)};
    for (gsize place = 0; uris && place < g_variant_n_children(uris.get()); ++place) {
        const PortalVariant uri{g_variant_get_child_value(uris.get(), place)};
        const Text name{
            g_filename_from_uri(g_variant_get_string(uri.get(), nullptr), nullptr, nullptr)};
        if (name)
            files.emplace_back(name.get());
    }
    return files;
}

} // namespace

FilePortal::FilePortal(std::function<void()> wake) : m_wake(std::move(wake)) {}
FilePortal::~FilePortal() = default;

void FilePortal::ask(const Question& question) {
    if (m_asking)
        return;
    PortalQuestion::Call call;
    call.interface = "org.freedesktop.portal.FileChooser";
    call.method = "OpenFile";
    call.parameters = [question](const std::string& token) { return call_of(question, token); };
    m_asking = std::make_unique<PortalQuestion>(std::move(call), m_wake);
}

std::optional<FilePortal::Answer> FilePortal::take_answer() {
    if (!m_asking || !m_asking->is_answered())
        return std::nullopt;
    const Answer answer{m_asking->answer().is_available, files_in(m_asking->answer())};
    m_asking.reset();
    return answer;
}

} // namespace taizhang
