#include "gui/pages/pack/pack_export.h"

#include "gui/desk/failure_text.h"
#include "output/pack/pack_file.h"
#include "output/pack/reported_figures.h"
#include "place/own_sentences.h"
#include "text/ids/meeting.h"

namespace taizhang {

namespace {

/// Runs on the thread of long work.
Material write_order(LedgerCopy& copy, const PackAsked& asked, const std::filesystem::path& target,
                     Overwrite overwrite) {
    Reader reader{copy.ledger()};
    const Texts texts{asked.language};
    const OrgTree units = reader.definitions().units;
    const auto unit = asked.unit ? units.place_of(*asked.unit) : std::nullopt;
    const ReviewPoint point{asked.year, asked.quarter, unit.value_or(UnitPlace{}), asked.today};
    const auto sentences = own_sentences(texts);
    if (!sentences)
        throw ExportRefused{sentences.error()}; // and not in other words than the user's own
    return write_pack(reader, {point, asked.choice, target, overwrite}, *sentences, texts,
                      copy.progress());
}

} // namespace

FileExport::Write pack_writer(const PackAsked& asked, PackGoes goes) {
    return
        [asked, goes](LedgerCopy& copy, const std::filesystem::path& target, Overwrite overwrite) {
            const auto material =
                std::make_shared<const Material>(write_order(copy, asked, target, overwrite));
            const WayOut out{Desk::now(), asked.choice.preset,
                             title_of(asked.choice, *material, Texts{asked.language}),
                             goes == PackGoes::on_paper ? std::filesystem::path{} : target};
            return Desk::Remember{
                [material, out](Ledger& ledger) { remember_reported(ledger, *material, out); }};
        };
}

void PackExport::ask_where(PageContext& context, const PackAsked& asked, const std::string& title,
                           std::string_view extension) {
    const auto is_known = [](const std::filesystem::path& file) {
        return pack_format_of(file) != nullptr;
    };
    m_export.ask_where(context.desk.path().parent_path() / file_name_of(title, extension), is_known,
                       ".pdf", pack_writer(asked, PackGoes::as_file));
}

} // namespace taizhang
