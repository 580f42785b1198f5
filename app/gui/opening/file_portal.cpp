#include "gui/opening/file_portal.h"

#include "gui/look/desktop_portal.h"

#include <atomic>
#include <thread>

namespace taizhang {

namespace {

constexpr auto request_name = "org.freedesktop.portal.Request";
constexpr int longest_start_ms = 5000; ///< until the desktop has said that it asks the user

using Text = std::unique_ptr<char, FreeWith<g_free>>;

/// Where the portal will answer: made of our name on the bus and a token of our choice.
std::string request_path(GDBusConnection* connection, const std::string& token) {
    std::string sender{g_dbus_connection_get_unique_name(connection) + 1};
    for (char& letter : sender)
        if (letter == '.')
            letter = '_';
    return std::string{portal_path} + "/request/" + sender + "/" + token;
}

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

/// The files of a response; none when the user has given up.
std::vector<std::filesystem::path> files_in(GVariant* response) {
    guint32 code = 0;
    GVariant* found = nullptr;
    g_variant_get(response, "(u@a{sv})", &code, &found);
    const PortalVariant results{found};
    const PortalVariant uris{g_variant_lookup_value(found, "uris", G_VARIANT_TYPE_STRING_ARRAY)};
    std::vector<std::filesystem::path> files;
    if (code != 0 || !uris)
        return files;
    for (gsize place = 0; place < g_variant_n_children(uris.get()); ++place) {
        const PortalVariant uri{g_variant_get_child_value(uris.get(), place)};
        const Text name{
            g_filename_from_uri(g_variant_get_string(uri.get(), nullptr), nullptr, nullptr)};
        if (name)
            files.emplace_back(name.get());
    }
    return files;
}

} // namespace

/// One question, from the call to the user's answer.
struct FilePortal::Asking {
    Asking(const Question& asked, std::function<void()> wake_frame)
        : question(asked), wake(std::move(wake_frame)) {
        thread = std::thread{[this] {
            run();
            is_done = true;
            wake();
        }};
    }
    ~Asking() {
        g_cancellable_cancel(cancelled.get());
        g_main_context_wakeup(context.get());
        thread.join();
    }
    Asking(const Asking&) = delete;
    Asking& operator=(const Asking&) = delete;

    static void on_response(GDBusConnection*, const gchar*, const gchar*, const gchar*,
                            const gchar*, GVariant* response, gpointer self) {
        auto& asking = *static_cast<Asking*>(self);
        asking.answer.files = files_in(response);
        asking.is_answered = true;
    }

    void run() {
        g_main_context_push_thread_default(context.get());
        if (const auto connection = session_bus(cancelled.get()))
            ask_on(connection.get());
        g_main_context_pop_thread_default(context.get());
    }

    void ask_on(GDBusConnection* connection) {
        static std::atomic<int> number = 0;
        const auto token = "taizhang" + std::to_string(++number);
        const auto signal = g_dbus_connection_signal_subscribe(
            connection, portal_name, request_name, "Response",
            request_path(connection, token).c_str(), nullptr, G_DBUS_SIGNAL_FLAGS_NONE, on_response,
            this, nullptr);
        const PortalVariant handle{g_dbus_connection_call_sync(
            connection, portal_name, portal_path, "org.freedesktop.portal.FileChooser", "OpenFile",
            call_of(question, token), G_VARIANT_TYPE("(o)"), G_DBUS_CALL_FLAGS_NONE,
            longest_start_ms, cancelled.get(), nullptr)};
        answer.is_available = handle != nullptr;
        while (handle && !is_answered && !g_cancellable_is_cancelled(cancelled.get()))
            g_main_context_iteration(context.get(), TRUE);
        g_dbus_connection_signal_unsubscribe(connection, signal);
    }

    const Question question;
    std::function<void()> wake;
    PortalContext context{g_main_context_new()};
    PortalCancellable cancelled{g_cancellable_new()};
    Answer answer;
    bool is_answered = false; ///< on the thread only
    std::atomic<bool> is_done = false;
    std::thread thread; ///< started last, when all else is there
};

FilePortal::FilePortal(std::function<void()> wake) : m_wake(std::move(wake)) {}
FilePortal::~FilePortal() = default;

void FilePortal::ask(const Question& question) {
    if (!m_asking)
        m_asking = std::make_unique<Asking>(question, m_wake);
}

std::optional<FilePortal::Answer> FilePortal::take_answer() {
    if (!m_asking || !m_asking->is_done)
        return std::nullopt;
    const Answer answer = m_asking->answer;
    m_asking.reset();
    return answer;
}

} // namespace taizhang
