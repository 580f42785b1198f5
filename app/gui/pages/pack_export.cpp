#include "gui/pages/pack_export.h"

#include "cli/own_sentences.h"
#include "output/pack/pack_file.h"
#include "output/pack/reported_figures.h"
#include "text/ids/meeting.h"

namespace taizhang {

namespace {

/// A title as the name of a file: without what can't stand in one, and not too long.
std::filesystem::path file_name(const std::string& title, std::string_view extension) {
    constexpr size_t longest = 120; ///< bytes
    std::string name;
    for (const char byte : title)
        name += std::string_view{"/\\:*?\"<>|"}.find(byte) == std::string_view::npos ? byte : '-';
    size_t end = std::min(name.size(), longest);
    while (end > 0 && end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U)
        --end;
    name = name.substr(0, end) + std::string{extension};
    return std::filesystem::path{std::u8string{name.begin(), name.end()}};
}

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
    const auto sentences =
        own_sentences(texts).value_or(SentenceTemplates::built_in(asked.language));
    return write_pack(reader, {point, asked.choice, target, overwrite}, sentences, texts, progress);
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
    m_export.ask_where(std::filesystem::absolute(context.session.path()).parent_path() /
                           file_name(title, extension),
                       is_known, ".pdf", std::move(write));
}

} // namespace taizhang
