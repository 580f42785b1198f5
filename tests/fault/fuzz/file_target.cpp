// Files of all six kinds, alone and together: every refusal names its place, and what is not
// refused can be written, goes out and comes in the same.
#include "characters/kept_text.h"
#include "core/ledger/ledger_digest.h"
#include "fault/fuzz/written_plan.h"
#include "intake/file/csv_reader.h"
#include "text/ids/import.h"

#include <algorithm>
#include <map>

namespace taizhang::testing {

namespace {

constexpr int checks_whole_ledger_one_in = 16;

/// As many as any way to read it gives: which quotes hide line ends is for the reader to say.
int rows_in(const InputText& file) {
    int most = 1 + static_cast<int>(std::ranges::count_if(
                       file.text, [](char c) { return c == '\n' || c == '\r'; }));
    for (const char separator : {separator_of(file.text), '\t', ';', ','}) {
        CsvReader reader{file.text, separator, CsvReader::Bytes::unchecked};
        while (reader.next())
            most = std::max(most, reader.row());
    }
    return most;
}

class FileTarget : public Target {
public:
    explicit FileTarget(const Seeds& seeds)
        : m_seeds{seeds}, m_ledger{ledger_of(seeds)},
          m_definitions{Reader{m_ledger}.definitions()}, m_digest{digest_of(m_ledger)} {}

    void try_one(Chance& chance, std::string& input) override {
        std::deque<InputText> files;
        const size_t count = 1 + (chance.one_in(3) ? chance.below(3) : 0);
        for (size_t i = 0; i < count; ++i) {
            const auto kind = static_cast<FileKind>(chance.one_in(2) ? 5 : chance.below(6));
            std::string bytes = file_of(m_seeds.rows(kind, chance), chance);
            grow_seldom(bytes, chance);
            input += bytes + "\n---\n";
            files.push_back(decoded("f" + std::to_string(i) + ".csv", bytes));
        }
        const auto year = chance.one_in(3) ? std::optional{2023} : std::nullopt;
        const ImportPlan plan = plan_import(files, m_definitions, year);
        check_issues(plan.issues, files, true);
        check_issues(plan.warnings, files, false);
        if (plan.may_be_written())
            write(plan, files, chance.one_in(checks_whole_ledger_one_in));
    }

private:
    static void check_issues(const std::vector<Issue>& issues, const std::deque<InputText>& files,
                             bool is_refusal) {
        std::map<std::string, int> rows;
        for (const InputText& file : files)
            rows.emplace(file.name, issues.empty() ? 0 : rows_in(file));
        for (const Issue& issue : issues) {
            const auto file = std::ranges::find(files, issue.file, &InputText::name);
            must(file != files.end(), "an issue of no file");
            const bool whole_file = issue.reason == text_id::import_empty_file || !is_refusal;
            must((issue.row > 0 || whole_file) && issue.row <= rows.at(issue.file),
                 "an issue in no row: " + to_text(issue, Texts{Language::english}));
            const bool whole_row = whole_file || is_of_whole_row(issue.reason);
            must(!column_name(issue, Texts{Language::english}).empty() || whole_row,
                 "a refusal that names no column: " + to_text(issue, Texts{Language::english}));
            must(issue.place > 0 || issue.column.empty() ||
                     issue.reason == text_id::import_column_missing || is_of_no_column(issue),
                 "a column without its place: " + to_text(issue, Texts{Language::english}));
            for (const Language language : {Language::chinese, Language::english}) {
                const std::string told = to_text(issue, Texts{language});
                must(told.starts_with(issue.file), "the file is not told");
                must(!text_fault(told), "what is told is no text: " + told);
                must(told.find('{') == told.npos || issue.value.find('{') != issue.value.npos ||
                         issue.column.find('{') != issue.column.npos || has_brace(issue),
                     "a gap in the text: " + told);
            }
        }
    }

    static bool is_of_whole_row(TextId reason) {
        return reason == text_id::import_kind_unknown || reason == text_id::import_period_unknown ||
               reason == text_id::import_year_unknown || reason == text_id::import_second_table ||
               reason == text_id::import_unit_unknown || reason == text_id::import_duplicate ||
               reason == text_id::import_indicator_unknown ||
               reason == text_id::import_no_target_year;
    }

    static bool has_brace(const Issue& issue) {
        return std::ranges::any_of(issue.arguments,
                                   [](const auto& text) { return text.contains('{'); });
    }

    /// A column of the kind that this file does not have.
    static bool is_of_no_column(const Issue& issue) { return issue.value.empty(); }

    void write(const ImportPlan& plan, const std::deque<InputText>& files, bool whole) {
        {
            const WrittenPlan written{m_ledger, plan};
            if (!written.is_written())
                return;
            written.check_ways_out();
            check_again(files);
            if (whole)
                written.check_sound();
        }
        must(!whole || digest_of(m_ledger) == m_digest, "undo leaves another ledger");
    }

    /// The same definitions again change nothing.
    void check_again(const std::deque<InputText>& files) {
        const ImportPlan again = plan_import(files, Reader{m_ledger}.definitions(), std::nullopt);
        for (const PlannedFile& file : again.files)
            must(file.kind == FileKind::records || !again.may_be_written() ||
                     (file.added == 0 && file.changed == 0),
                 "the same again changes something");
    }

    const Seeds& m_seeds;
    Ledger m_ledger;
    Definitions m_definitions;
    std::string m_digest;
};

} // namespace

std::unique_ptr<Target> file_target(const Seeds& seeds) {
    return std::make_unique<FileTarget>(seeds);
}

} // namespace taizhang::testing
