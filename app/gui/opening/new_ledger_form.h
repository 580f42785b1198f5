#pragma once

#include "gui/desk/desk.h"
#include "gui/opening/ledger_start_fields.h"

#include <filesystem>
#include <optional>
#include <string>

namespace taizhang {

/// Asks for the organisation and the file of a new ledger, and makes the file. A form that was
/// closed meanwhile opens nothing.
class NewLedgerForm {
public:
    struct Made {
        std::filesystem::path file;
        LedgerStart start; ///< still to be written
    };

    /// `folder`: where the file is proposed.
    void open(const std::filesystem::path& folder, const Texts& texts);

    /// In every frame; gives the ledger once its file has been made.
    std::optional<Made> draw(const Look& look, const Texts& texts, Desk& desk);

private:
    void draw_content(const Look& look, const Texts& texts, Desk& desk);
    void make(const Texts& texts, Desk& desk);
    void give_up();

    LedgerStart m_start;
    std::string m_file; ///< as typed
    std::string m_name_problem;
    std::string m_file_problem;
    std::optional<Made> m_made;
    bool m_is_to_open = false;
    bool m_is_making = false;
    int m_making = 0; ///< counts them
};

} // namespace taizhang
