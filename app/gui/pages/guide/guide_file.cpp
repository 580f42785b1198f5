#include "gui/pages/guide/guide_file.h"

#include "gui/desk/failure_text.h"

#include <array>
#include <chrono>
#include <csignal>
#include <glib.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace taizhang {

namespace {

constexpr std::chrono::milliseconds between_looks{50};

/// A second run of this program, ended and waited for however its holder is left.
class SecondRun {
public:
    explicit SecondRun(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), std::filesystem::read_symlink("/proc/self/exe"));
        std::vector<char*> pointers;
        for (std::string& argument : arguments)
            pointers.push_back(argument.data());
        pointers.push_back(nullptr);
        constexpr auto flags =
            static_cast<GSpawnFlags>(G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL);
        GError* failure = nullptr;
        if (g_spawn_async_with_pipes(nullptr, pointers.data(), nullptr, flags, nullptr, nullptr,
                                     &m_process, nullptr, nullptr, &m_said, &failure) == FALSE) {
            const std::string why = failure->message;
            g_error_free(failure);
            throw ExportRefused{why};
        }
    }
    ~SecondRun() {
        if (!m_status) {
            ::kill(m_process, SIGTERM);
            ::waitpid(m_process, nullptr, 0);
        }
        ::close(m_said);
    }
    SecondRun(const SecondRun&) = delete;
    SecondRun& operator=(const SecondRun&) = delete;

    bool has_ended() {
        int status = 0;
        if (!m_status && ::waitpid(m_process, &status, WNOHANG) == m_process)
            m_status = status;
        return m_status.has_value();
    }
    bool has_succeeded() const { return WIFEXITED(*m_status) && WEXITSTATUS(*m_status) == 0; }

    /// What it has said, once it has ended; little enough for a pipe.
    std::string said() const {
        std::string text;
        std::array<char, 512> piece{};
        for (ssize_t read = 0; (read = ::read(m_said, piece.data(), piece.size())) > 0;)
            text.append(piece.data(), static_cast<size_t>(read));
        return text;
    }

private:
    GPid m_process = 0;
    gint m_said = -1;
    std::optional<int> m_status; ///< nothing while it runs
};

} // namespace

void write_guide_beside(const std::filesystem::path& target, Overwrite overwrite, Language language,
                        const OutputProgress& progress) {
    std::vector<std::string> arguments{"manual", "--lang", std::string{name_of(language)}, "-o",
                                       target.string()};
    if (overwrite == Overwrite::replace)
        arguments.emplace_back("--force");
    SecondRun run{std::move(arguments)};
    while (!run.has_ended()) {
        tell(progress, 0, 1);
        std::this_thread::sleep_for(between_looks);
    }
    if (!run.has_succeeded())
        throw ExportRefused{run.said()};
}

} // namespace taizhang
