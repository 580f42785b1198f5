#include "gui/pages/pack/pack_export.h"

#include "output/pack/pack_file.h"
#include "output/pack/reported_figures.h"
#include "place/own_sentences.h"
#include "text/ids/meeting.h"

namespace taizhang {

namespace {

/// Runs on the worker's thread.
Material write_order(const std::string& ledger_path, const PackAsked& asked,
                     const std::filesystem::path& target, Overwrite overwrite,
                     const OutputProgress& progress) {
    const Ledger ledger = Ledger::open(ledger_path, Access::read_only);
    const Ledger::Snapshot snapshot{ledger};
    Reader reader{ledger};
    const Texts texts{asked.language};
    const OrgTree units = reader.definitions().units;
    const auto unit = asked.unit ? units.place_of(*asked.unit) : std::nullopt;
    const ReviewPoint point{asked.year, asked.quarter, unit.value_or(0), asked.today};
    const auto sentences = own_sentences(texts);
    if (!sentences)
        throw ExportRefused{sentences.error()}; // and not in other words than the user's own
    return write_pack(reader, {point, asked.choice, target, overwrite}, *sentences, texts,
                      progress);
}

} // namespace

void PackExport::ask_where(PageContext& context, const PackAsked& asked, const std::string& title,
                           std::string_view extension) {
    const auto is_known = [](const std::filesystem::path& file) {
        return pack_format_of(file) != nullptr;
    };
    auto write = [path = shown(context.session.path()), asked, session = &context.session,
                  worker = &context.worker,
                  label = std::string{context.texts(text_id::meeting_remembering)}](
                     const std::filesystem::path& target, Overwrite overwrite,
                     const OutputProgress& progress) -> FileExport::Then {
        const auto material =
            std::make_shared<const Material>(write_order(path, asked, target, overwrite, progress));
        return [=] {
            // Whether it can be remembered or not, the file is there.
            session->remember(
                *worker, label,
                [material](Ledger& ledger) { remember_reported(ledger, *material); },
                [](std::exception_ptr) {});
        };
    };
    m_export.ask_where(context.session.path().parent_path() / file_name_of(title, extension),
                       is_known, ".pdf", std::move(write));
}

} // namespace taizhang
