#include "gui/pages/pack_export.h"

#include "cli/own_sentences.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/form.h"
#include "output/messages.h"
#include "output/pack/pack_file.h"
#include "output/pack/reported_figures.h"
#include "text/ids/meeting.h"
#include "text/ids/shell.h"

#include <algorithm>

namespace taizhang {

namespace {

std::string shown(const std::filesystem::path& path) {
    const auto text = path.u8string();
    return {text.begin(), text.end()};
}

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
                     const std::filesystem::path& target, Overwrite overwrite, Job& job) {
    const Ledger ledger = Ledger::open(ledger_path, Access::read_only);
    const Ledger::Snapshot snapshot{ledger};
    Reader reader{ledger};
    const Texts texts{asked.language};
    const OrgTree units = reader.definitions().units;
    const auto unit = asked.unit ? units.place_of(*asked.unit) : std::nullopt;
    const ReviewPoint point{asked.year, asked.quarter, unit.value_or(0), asked.today};
    const auto sentences =
        own_sentences(texts).value_or(SentenceTemplates::built_in(asked.language));
    return write_pack(reader, {point, asked.choice, target, overwrite}, sentences, texts,
                      [&job](std::int64_t done, std::int64_t all) {
                          job.report(static_cast<double>(done) /
                                     static_cast<double>(std::max<std::int64_t>(all, 1)));
                          return job.cancelled() ? Continue::no : Continue::yes;
                      });
}

/// What stopped a file, in the user's words.
std::string reason_of(std::exception_ptr failure, const Texts& texts) {
    try {
        std::rethrow_exception(std::move(failure));
    } catch (const FileError& error) {
        return message_of(error, texts);
    } catch (const LedgerError& error) {
        return message_of(error, texts);
    } catch (const OutputCancelled&) {
        return std::string{texts(text_id::meeting_cancelled)};
    } catch (const std::exception& error) {
        return texts(text_id::meeting_failed, std::string_view{error.what()});
    }
}

} // namespace

void PackExport::ask_where(PageContext& context, const PackAsked& asked, const std::string& title,
                           std::string_view extension) {
    m_asked = asked;
    m_in_question.reset();
    *m_outcome = {};
    m_browser.open_to_save(std::filesystem::absolute(context.session.path()).parent_path() /
                           file_name(title, extension));
}

void PackExport::start(PageContext& context, Overwrite overwrite) {
    m_in_question.reset();
    const auto text = [&](TextId id) { return std::string{context.texts(id)}; };
    *m_outcome = {context.texts(text_id::meeting_writing, shown(m_target)), Mood::running};
    context.worker.start(
        context.texts(text_id::meeting_writing, shown(m_target.filename())),
        [path = shown(context.session.path()), asked = *m_asked, target = m_target, overwrite,
         outcome = m_outcome, session = &context.session, worker = &context.worker,
         label = text(text_id::meeting_remembering)](Job& job) {
            const Texts texts{asked.language};
            try {
                const auto material = std::make_shared<const Material>(
                    write_order(path, asked, target, overwrite, job));
                return Worker::Deliver{[=] {
                    *outcome = {texts(text_id::meeting_written, shown(target)), Mood::plain};
                    // Whether it can be remembered or not, the file is there.
                    session->remember(
                        *worker, label,
                        [material](Ledger& ledger) { remember_reported(ledger, *material); },
                        [](std::exception_ptr) {});
                }};
            } catch (...) {
                const std::string reason = reason_of(std::current_exception(), texts);
                return Worker::Deliver{[=] { *outcome = {reason, Mood::bad}; }};
            }
        });
}

void PackExport::draw(PageContext& context) {
    if (m_in_question)
        draw_question(context);
    // A job that was cancelled delivers nothing.
    if (m_outcome->mood == Mood::running && context.worker.is_idle())
        *m_outcome = {std::string{context.texts(text_id::meeting_cancelled)}, Mood::plain};
    if (m_outcome->text.empty())
        return;
    if (m_outcome->mood == Mood::bad)
        form_problem(context.look, m_outcome->text);
    else
        form_note(context.look, m_outcome->text);
}

void PackExport::draw_question(PageContext& context) {
    const Look& look = context.look;
    form_problem(look, context.texts(text_id::meeting_exists, shown(*m_in_question)));
    if (button(look, context.texts(text_id::meeting_replace), "replace-file", ButtonKind::primary))
        start(context, Overwrite::replace);
    ImGui::SameLine();
    if (button(look, context.texts(text_id::shell_cancel), "keep-file"))
        m_in_question.reset();
}

void PackExport::draw_above(PageContext& context) {
    auto chosen = m_browser.draw(context.look, context.texts);
    if (!chosen || !m_asked)
        return;
    m_target = *chosen;
    if (pack_format_of(m_target) == nullptr)
        m_target += ".pdf";
    std::error_code error;
    if (std::filesystem::is_regular_file(m_target, error))
        m_in_question = m_target;
    else
        start(context, Overwrite::refuse);
}

} // namespace taizhang
