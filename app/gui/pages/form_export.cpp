#include "gui/pages/form_export.h"

#include "gui/desk/failure_text.h"
#include "gui/look/path_text.h"
#include "ledger/ledger.h"
#include "output/form/branch_forms.h"
#include "text/ids/cli.h"
#include "text/ids/received.h"

namespace taizhang {

namespace {

constexpr const char* form_ending = ".xlsx";

bool is_form_file(const std::filesystem::path& file) {
    return file.extension() == form_ending;
}

void ask_where(PageContext& context, FileExport& file_export, const std::string& name,
               FileExport::Write write) {
    file_export.ask_where(context.desk.path().parent_path() / path_of(name), is_form_file,
                          form_ending, std::move(write));
}

/// For the forms that name units and indicators to choose from.
void must_have_units_and_indicators(const Definitions& definitions, const Texts& texts) {
    if (definitions.units.empty())
        throw ExportRefused{std::string{texts(text_id::cli_no_units)}};
    if (definitions.indicators.empty())
        throw ExportRefused{std::string{texts(text_id::cli_template_no_indicators)}};
}

std::string name_of_quarter(Quarter quarter) {
    return std::to_string(quarter.year) + "Q" + std::to_string(quarter.number);
}

void write_form(const std::string& bytes, const std::filesystem::path& target,
                Overwrite overwrite) {
    write_whole(target.string(), bytes, overwrite);
}

} // namespace

void export_form(PageContext& context, FileExport& file_export, FileKind kind, Quarter quarter) {
    ask_where(context, file_export, form_name_of(kind, quarter, context.texts),
              [kind, quarter, texts = context.texts, made = context.today](
                  LedgerCopy& copy, const std::filesystem::path& target, Overwrite overwrite) {
                  Reader reader{copy.ledger()};
                  const FormLedger ledger = read_form_ledger(reader, quarter.year, made);
                  if (kind != FileKind::units)
                      must_have_units_and_indicators(ledger.definitions, texts);
                  write_form(form_of_kind(kind, ledger, quarter, texts), target, overwrite);
                  return Desk::Remember{};
              });
}

void export_branch_form(PageContext& context, FileExport& file_export, UnitId unit,
                        Quarter quarter) {
    const OrgTree& units = context.desk.figures()->definitions().units;
    const auto place = units.place_of(unit);
    if (!place)
        return;
    const std::string title =
        context.texts(text_id::received_form_name, units.at(*place).name, name_of_quarter(quarter));
    ask_where(context, file_export, text_of(file_name_of(title, form_ending)),
              [unit, quarter, texts = context.texts, made = context.today](
                  LedgerCopy& copy, const std::filesystem::path& target, Overwrite overwrite) {
                  Reader reader{copy.ledger()};
                  const FormLedger ledger = read_form_ledger(reader, quarter.year, made);
                  const FormContents contents{ledger.definitions, quarter.year, ledger.totals};
                  const auto there = *ledger.definitions.units.place_of(unit);
                  write_form(branch_form_of(ledger.definitions,
                                            contents.content(there, quarter.number), {},
                                            ledger.origin, texts),
                             target, overwrite);
                  return Desk::Remember{};
              });
}

void export_branch_forms(PageContext& context, FileExport& file_export, Quarter quarter) {
    const Texts& texts = context.texts;
    const std::string title = texts(text_id::received_forms_folder, name_of_quarter(quarter));
    const auto written = std::make_shared<size_t>(0);
    file_export.ask_where_folder(
        context.desk.path().parent_path() / file_name_of(title, {}),
        text_id::received_forms_replace,
        [quarter, written, texts, made = context.today](
            LedgerCopy& copy, const std::filesystem::path& target, Overwrite overwrite) {
            Reader reader{copy.ledger()};
            const FormLedger ledger = read_form_ledger(reader, quarter.year, made);
            must_have_units_and_indicators(ledger.definitions, texts);
            const auto forms = branch_forms_of(ledger, quarter, {}, texts);
            if (forms.empty())
                throw ExportRefused{texts(text_id::received_nobody, quarter.year)};
            write_folder(target, forms, overwrite);
            *written = forms.size();
            return Desk::Remember{};
        },
        [written, texts, &notices = context.notices,
         &toasts = context.toasts](const std::filesystem::path& folder) {
            tell_folder_written(
                notices, toasts, texts,
                texts(text_id::received_forms_written, *written, text_of(folder.filename())),
                folder);
        });
}

Quarter quarter_of_view(const PageContext& context) {
    const View& view = context.navigation.view();
    if (view.quarter > 0)
        return {view.year, view.quarter};
    const Calendar calendar = context.desk.figures()->calendar();
    const Quarter now = calendar.quarter_of(context.today);
    return now.year == view.year ? now : Quarter{view.year, 1};
}

} // namespace taizhang
