#include "ledger/check.h"

#include "cli/backup_offer.h"
#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/opened_ledger.h"
#include "ledger/backup/restore.h"
#include "output/table/json_writer.h"
#include "text/ids/cli.h"
#include "text/ids/column.h"

namespace taizhang::cli {

namespace {

constexpr int damaged = 3; ///< exit status of interfaces.md

/// `backup`: the one that is offered; nothing where there is none, or none is needed.
void print_json(Call& call, const std::vector<CheckIssue>& issues,
                const std::optional<std::string>& backup) {
    JsonWriter json{call.output.text()};
    json.begin_object();
    json.member("ok", issues.empty());
    if (!issues.empty())
        json.member("backup", backup);
    json.key("issues").begin_array();
    for (const CheckIssue& issue : issues) {
        json.begin_object();
        json.member("code", issue.code);
        json.member("detail", issue.detail);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    call.output.text() += '\n';
}

void list_issues(Call& call, const std::vector<CheckIssue>& issues) {
    Listing listing{
        call,
        {{"code", std::string{call.texts(text_id::column_problem)}, ColumnAlign::left},
         {"detail", std::string{call.texts(text_id::column_detail)}, ColumnAlign::left}}};
    for (const CheckIssue& issue : issues)
        listing.add_row({issue.code, issue.detail});
    listing.end();
}

/// Opens a ledger to be checked: of one that can't even be opened the backup is offered as well.
Ledger opened_or_offered(const Call& call, const std::string& path) {
    try {
        return opened_ledger(call, path, Access::read_only);
    } catch (const LedgerError& error) {
        if (is_healed_by_backup(error.problem()))
            offer_backup(call, path);
        throw;
    }
}

void print(Call& call, const std::string& path, const std::vector<CheckIssue>& issues) {
    std::optional<std::string> backup;
    if (!issues.empty()) {
        call.say(call.texts(text_id::cli_check_failed, issues.size()));
        backup = offer_backup(call, path);
    }
    if (call.format == Format::json)
        print_json(call, issues, backup);
    else if (call.format == Format::csv || !issues.empty())
        list_issues(call, issues);
    if (issues.empty() && call.format == Format::table)
        call.output.text() += std::string{call.texts(text_id::cli_sound)} + "\n";
}

} // namespace

int run_check(Call& call) {
    if (call.arguments.has(data_option))
        return run_check_of_data(call);
    for (const Option* option :
         {&as_of_option, &set_aside_option, &take_back_option, &reason_option})
        if (call.arguments.has(*option))
            throw Failure{
                wrong_usage, text_id::cli_option_missing, {std::string{data_option.name}}};
    const std::string& path = call.argument(0, "LEDGER");
    call.at_most_arguments(1);
    const Ledger ledger = opened_or_offered(call, path);
    const auto issues = check_ledger(ledger);
    print(call, path, issues);
    return issues.empty() ? 0 : damaged;
}

} // namespace taizhang::cli
