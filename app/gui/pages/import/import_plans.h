#pragma once

#include "gui/pages/import/shown_import.h"
#include "gui/view/page_context.h"
#include "intake/file/incoming_files.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace taizhang {

/// What the user has said about the files of a call.
struct ImportChoices {
    std::map<std::string, Answers> answers;    ///< by the fingerprint of a layout
    std::optional<int> year;                   ///< of days and sheets that name none
    std::map<std::string, int> header_rows;    ///< by PlannedFile::name, as a spreadsheet counts
    DayOrder day_order = DayOrder::as_written; ///< in files of our own columns
    std::set<std::string> unwanted;            ///< names whose rows are left out
    CorrectedCells cells;                      ///< what is read instead of what stands in them

    friend bool operator==(const ImportChoices&, const ImportChoices&) = default;
};

/// Reads files and plans them against the ledger that is open, both off the frame thread; the plan
/// is made again when the user has said more or the ledger has changed.
class ImportPlans {
public:
    enum class Stage { nothing, reading, planning, cancelled, failed, ready };

    /// Adds paths of files and folders, and reads all of them.
    void take_in(PageContext& context, const std::vector<std::filesystem::path>& paths);
    /// Adds what was pasted, as a file with a name of its own.
    void take_in(PageContext& context, InputFile pasted);
    /// Reads again what was cancelled.
    void begin_again(PageContext& context);
    /// In every frame in which the page is shown.
    void ask(PageContext& context);

    Stage stage() const;
    const ImportChoices& choices() const { return m_choices; }
    ImportChoices& choices() { return m_choices; }
    /// The newest plan; nothing before the first.
    std::shared_ptr<const ShownImport> shown() const { return m_state->shown; }
    /// Rises with every plan.
    std::uint64_t revision() const { return m_state->revision; }
    /// Why the files could not be read; nothing where they could.
    const std::exception_ptr& failure() const { return m_state->failure; }
    const std::vector<MissingInput>& missing() const { return m_state->missing; }
    std::int64_t others() const { return m_state->others; }
    size_t pasted_count() const { return m_pasted.size(); }
    size_t file_count() const { return m_state->files ? m_state->files->size() : 0; }

private:
    /// Shared with what is on its way.
    struct State {
        int reading = 0; ///< counts the readings
        bool is_under_way = false;
        bool is_cancelled = false;
        std::exception_ptr failure;
        std::shared_ptr<const std::deque<InputFile>> files;
        std::vector<MissingInput> missing;
        std::int64_t others = 0;
        std::shared_ptr<const ShownImport> shown;
        std::uint64_t revision = 0;
    };
    /// What a plan was asked for.
    struct Asked {
        int reading = 0;
        ImportChoices choices;
        Revision revision;
        Language language{}; ///< of what is said of effects

        friend bool operator==(const Asked&, const Asked&) = default;
    };

    void read(PageContext& context);

    std::vector<std::string> m_paths;
    std::deque<InputFile> m_pasted;
    ImportChoices m_choices;
    std::optional<Asked> m_asked;
    Asker m_asker;
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace taizhang
