#include "cli/commands.h"
#include "cli/opened_ledger.h"
#include "ledger/reader.h"
#include "output/file/file_ending.h"
#include "output/form/branch_forms.h"

#include <algorithm>

namespace taizhang::cli {

namespace {

/// What a call asks for; looked at before the ledger is opened.
struct Order {
    int year = 0;
    int quarter = 1;
    std::optional<FormKind> kind;
    std::string target;
};

std::optional<FormKind> form_of(const Call& call) {
    const auto word = call.arguments.text(form_option);
    if (!word)
        return std::nullopt;
    if (const auto kind = named<FormKind>(*word))
        return kind;
    throw bad_value(form_option.name, *word, text_id::cli_value_form);
}

Order order_of(const Call& call) {
    call.at_most_arguments(1);
    if (call.arguments.has(unit_option) == call.arguments.has(all_option))
        throw Failure{wrong_usage, text_id::cli_template_whose};
    const int year = required_year_of(call);
    required(call, quarter_option);
    Order order{year, *quarter_of(call), form_of(call), required(call, target_option)};
    if (!call.arguments.has(all_option) && ending_of(order.target) != "xlsx")
        throw bad_value(target_option.name, order.target, text_id::cli_value_form_file);
    return order;
}

/// In one state of the ledger, which is let go then.
FormLedger read_ledger(const Call& call, int year) {
    const Ledger ledger = opened_ledger(call, call.argument(0, "LEDGER"), Access::read_only);
    const Ledger::Snapshot snapshot{ledger};
    Reader reader{ledger};
    return read_form_ledger(reader, year, call.today);
}

void must_have_units_and_indicators(const Definitions& definitions) {
    if (definitions.units.empty())
        throw Failure{said_no, text_id::cli_no_units};
    if (definitions.indicators.empty())
        throw Failure{said_no, text_id::cli_template_no_indicators};
}

FileKind form_kind_of(const Call& call) {
    const std::string word = *call.arguments.text(template_kind_option);
    const auto kind = named<FileKind>(word);
    if (!kind || std::ranges::find(form_kinds, *kind) == form_kinds.end())
        throw bad_value(template_kind_option.name, word, text_id::cli_value_template_kind);
    return *kind;
}

/// A form of definitions or records: organisations and duties are of no year, records of a quarter.
void write_form_of_kind(const Call& call) {
    const FileKind kind = form_kind_of(call);
    call.at_most_arguments(1);
    if (call.arguments.has(unit_option) || call.arguments.has(all_option) ||
        call.arguments.has(form_option))
        throw Failure{wrong_usage, text_id::cli_template_whose};
    const bool has_year = kind == FileKind::targets || kind == FileKind::records;
    const int this_year = Calendar{}.year_of(call.today);
    Quarter quarter{has_year ? required_year_of(call) : this_year, 1};
    if (kind == FileKind::records) {
        required(call, quarter_option);
        quarter.number = *quarter_of(call);
    }
    const std::string target = required(call, target_option);
    if (ending_of(target) != "xlsx")
        throw bad_value(target_option.name, target, text_id::cli_value_form_file);
    check_target(target, overwrite_of(call));
    const FormLedger ledger = read_ledger(call, quarter.year);
    if (kind != FileKind::units)
        must_have_units_and_indicators(ledger.definitions);
    write_whole(target, form_of_kind(kind, ledger, quarter, call.texts), overwrite_of(call));
    call.say(call.texts(text_id::cli_written, std::string_view{target}));
}

void write_one(const Call& call, const Order& order, const FormLedger& ledger) {
    check_target(order.target, overwrite_of(call));
    const UnitPlace unit = unit_place_of(call, ledger.definitions);
    const FormContents contents{ledger.definitions, order.year, ledger.totals};
    write_whole(order.target,
                branch_form_of(ledger.definitions, contents.content(unit, order.quarter),
                               order.kind, ledger.origin, call.texts),
                overwrite_of(call));
    call.say(call.texts(text_id::cli_written, std::string_view{order.target}));
}

void write_all(const Call& call, const Order& order, const FormLedger& ledger) {
    const auto forms = branch_forms_of(ledger, {order.year, order.quarter}, order.kind, call.texts);
    if (forms.empty())
        throw Failure{said_no, text_id::cli_template_nobody};
    write_folder(order.target, forms, overwrite_of(call));
    call.say(
        call.texts(text_id::cli_templates_written, forms.size(), std::string_view{order.target}));
}

} // namespace

int run_template(Call& call) {
    if (call.arguments.has(template_kind_option)) {
        write_form_of_kind(call);
        return 0;
    }
    const Order order = order_of(call);
    const FormLedger ledger = read_ledger(call, order.year);
    must_have_units_and_indicators(ledger.definitions);
    if (call.arguments.has(all_option))
        write_all(call, order, ledger);
    else
        write_one(call, order, ledger);
    return 0;
}

} // namespace taizhang::cli
