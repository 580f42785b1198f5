// Bytes of a ledger file: whatever they are, it is read, or refused by LedgerError.
#include "core/ledger/small_ledger.h"
#include "fault/fuzz/written_plan.h"
#include "intake/plan/import_write.h"
#include "ledger/check.h"
#include "ledger/history.h"
#include "ledger/year_book.h"

#include <fstream>
#include <iterator>

namespace taizhang::testing {

namespace {

constexpr size_t page = 4096;

class LedgerTarget : public Target {
public:
    explicit LedgerTarget(const Seeds& seeds) {
        {
            Ledger ledger = Ledger::create(m_folder.file(), {.random = 1});
            for (const FileKind kind : {FileKind::indicators, FileKind::units, FileKind::targets,
                                        FileKind::cadences, FileKind::exclusions})
                import(ledger, kind, seeds.text_of(kind));
            const std::string& all = seeds.text_of(FileKind::records);
            import(ledger, FileKind::records, all.substr(0, all.find('\n', 10'000) + 1));
            import(ledger, FileKind::records, all.substr(0, all.find('\n', 3'000) + 1));
            ledger.undo();
        }
        std::ifstream file{m_folder.file(), std::ios::binary};
        m_bytes.assign(std::istreambuf_iterator<char>{file}, {});
    }

    void try_one(Chance& chance, std::string& input) override {
        std::string bytes = m_bytes;
        for (size_t i = 0, times = 1 + chance.below(6); i < times; ++i)
            damage(bytes, chance, input);
        std::ofstream{m_folder.file("b"), std::ios::binary} << bytes;
        try {
            Ledger ledger = Ledger::open(m_folder.file("b"));
            use(ledger);
        } catch (const LedgerError& error) {
            must(error.problem() != LedgerProblem::io_failed, "called a failing disk");
        }
        std::error_code ignored;
        std::filesystem::remove(m_folder.file("b-journal"), ignored);
    }

private:
    static void import(Ledger& ledger, FileKind kind, const std::string& text) {
        const ImportPlan plan = plan_import({{std::string{name_of(kind)}, text}},
                                            Reader{ledger}.definitions(), std::nullopt);
        ledger.write(import_label(plan), noon, [&](Writer& writer) { write_import(plan, writer); });
    }

    static void damage(std::string& bytes, Chance& chance, std::string& told) {
        const size_t at = chance.below(bytes.size());
        told += " @" + std::to_string(at);
        switch (chance.below(5)) {
        case 0:
        case 1:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << chance.below(8)));
            break;
        case 2:
            bytes[at] = static_cast<char>(chance.below(256));
            break;
        case 3:
            bytes.replace(at / page * page, page,
                          bytes.substr(chance.below(bytes.size() / page) * page, page));
            break;
        default:
            for (size_t i = at; i < std::min(at + 1 + chance.below(16), bytes.size()); ++i)
                bytes[i] = static_cast<char>(chance.below(256));
        }
    }

    static void use(Ledger& ledger) {
        check_ledger(ledger);
        Reader reader{ledger};
        const auto definitions = std::make_shared<const Definitions>(reader.definitions());
        read_year_book(reader, definitions, 2023, day("2023-09-18"));
        reader.records({.year = 2023});
        read_history(ledger, {});
        ledger.undo();
        ledger.redo();
        ledger.redo();
    }

    TemporaryFolder m_folder;
    std::string m_bytes;
};

} // namespace

std::unique_ptr<Target> ledger_target(const Seeds& seeds) {
    return std::make_unique<LedgerTarget>(seeds);
}

} // namespace taizhang::testing
