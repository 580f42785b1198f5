#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace taizhang {

class PortalQuestion;

/// The desktop's own print dialog (org.freedesktop.portal.Print).
class PrintPortal {
public:
    enum class Outcome {
        printed,    ///< handed over to the printer that the user chose
        given_up,   ///< by the user
        unavailable ///< no session bus, no portal, or it failed; print in another way
    };

    /// `wake` is called on the portal's thread when the outcome is there.
    explicit PrintPortal(std::function<void()> wake);
    /// Gives up a question that is open.
    ~PrintPortal();
    PrintPortal(const PrintPortal&) = delete;
    PrintPortal& operator=(const PrintPortal&) = delete;

    /// Asks where the PDF is to be printed; `title` is what the printer calls it. While a question
    /// is open, a further one is dropped.
    void ask(const std::filesystem::path& pdf, const std::string& title);
    /// The outcome, once.
    std::optional<Outcome> take_outcome();

private:
    std::function<void()> m_wake;
    std::unique_ptr<PortalQuestion> m_asking;
};

} // namespace taizhang
