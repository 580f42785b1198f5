#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taizhang {

class PortalQuestion;

/// The desktop's own chooser of files (org.freedesktop.portal.FileChooser).
class FilePortal {
public:
    enum class Wanted { ledger, files, folder, report };
    struct Question {
        std::string title;
        std::string ledgers;   ///< what *.taizhang files are called
        std::string all_files; ///< what the filter that shows everything is called
        Wanted wanted = Wanted::ledger;
    };
    struct Answer {
        /// False: there is no session bus, no portal, or it failed; ask in another way.
        bool is_available = false;
        std::vector<std::filesystem::path> files; ///< none when the user has given up
    };

    /// `wake` is called on the portal's thread when an answer is there.
    explicit FilePortal(std::function<void()> wake);
    /// Gives up a question that is open.
    ~FilePortal();
    FilePortal(const FilePortal&) = delete;
    FilePortal& operator=(const FilePortal&) = delete;

    /// While a question is open, a further one is dropped.
    void ask(const Question& question);
    /// The answer, once.
    std::optional<Answer> take_answer();

private:
    std::function<void()> m_wake;
    std::unique_ptr<PortalQuestion> m_asking;
};

} // namespace taizhang
