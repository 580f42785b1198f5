#include "cli/command_line.h"

#include "characters/hidden.h"
#include "cli/commands.h"
#include "cli/nearest_word.h"
#include "output/file/whole_file.h"
#include "output/words/messages.h"
#include "text/ids/app.h"
#include "text/ids/backup.h"
#include "text/ids/cli.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <ctime>
#include <filesystem>

namespace taizhang {

namespace cli {

namespace {

constexpr const Option* common_options[]{&format_option, &lang_option, &help_option};
constexpr const Option* new_options[]{&catalogue_option};
constexpr const Option* settings_options[]{&dry_run_option, &yes_option, &correct_option};
constexpr const Option* close_options[]{&year_option, &quarter_option, &note_option};
constexpr const Option* reopen_options[]{&year_option, &quarter_option, &reason_option};
constexpr const Option* closed_options[]{&year_option, &quarter_option};
constexpr const Option* reported_options[]{&year_option, &quarter_option, &unit_option};
constexpr const Option* check_options[]{&data_option, &as_of_option, &set_aside_option,
                                        &reason_option, &take_back_option};
constexpr const Option* layouts_options[]{&force_option};
constexpr const Option* received_options[]{&year_option,  &quarter_option, &per_option,
                                           &as_of_option, &text_option,    &table_option,
                                           &force_option};
constexpr const Option* template_options[]{&unit_option,    &all_option,          &year_option,
                                           &quarter_option, &form_option,         &target_option,
                                           &force_option,   &template_kind_option};
constexpr const Option* import_options[]{
    &dry_run_option,       &yes_option,           &skip_duplicates_option,
    &year_of_sheet_option, &unit_of_sheet_option, &indicator_of_sheet_option,
    &sheet_option,         &header_row_option,    &layout_name_option,
    &column_option,        &resolve_option,       &cell_option,
    &day_order_option,     &empty_pending_option, &row_is_one_option,
    &rejects_option,       &replace_option,       &keep_option,
    &correct_option};
constexpr const Option* table_options[]{&sheet_option};
constexpr const Option* record_options[]{
    &start_option,          &end_option,      &indicator_of_record_option,
    &unit_of_record_option, &quantity_option, &approximate_option,
    &participants_option,   &hours_option,    &topic_option,
    &note_option,           &place_option,    &host_option,
    &correct_option};
constexpr const Option* review_options[]{&year_option,      &quarter_option, &unit_option,
                                         &indicator_option, &as_of_option,   &table_option,
                                         &force_option};
constexpr const Option* records_options[]{
    &year_option,  &quarter_option, &unit_option,    &indicator_option,        &find_option,
    &table_option, &force_option,   &pending_option, &approximate_only_option, &unassigned_option,
    &as_of_option};
constexpr const Option* coverage_options[]{&year_option,  &quarter_option, &unit_option,
                                           &as_of_option, &missing_option, &table_option,
                                           &force_option};
constexpr const Option* draft_options[]{&year_option, &quarter_option, &unit_option, &as_of_option,
                                        &sentences_option};
constexpr const Option* read_report_options[]{
    &year_option,    &into_option, &unit_of_report_option, &accept_option,       &alias_option,
    &correct_option, &yes_option,  &compare_option,        &compared_year_option};
constexpr const Option* pack_options[]{&year_option,     &quarter_option,  &unit_option,
                                       &as_of_option,    &output_option,   &title_option,
                                       &layout_option,   &sections_option, &hide_cases_option,
                                       &internal_option, &preset_option,   &force_option};
constexpr const Option* chart_options[]{
    &year_option, &quarter_option, &unit_option,        &indicator_option, &as_of_option,
    &size_option, &output_option,  &transparent_option, &hide_option,      &force_option};
constexpr const Option* backup_options[]{&output_option, &list_option};
constexpr const Option* restore_options[]{&ledger_option, &yes_option};
constexpr const Option* sample_options[]{&records_option, &seed_option, &years_option,
                                         &force_option};

constexpr Command own_commands[]{
    {"new", "LEDGER", new_options, text_id::cli_help_new, run_new},
    {"import", "LEDGER FILE|FOLDER|ZIP...", import_options, text_id::cli_help_import, run_import},
    {"table", "FILE", table_options, text_id::cli_help_table, run_table},
    {"record", "LEDGER", record_options, text_id::cli_help_record, run_record},
    {"review", "LEDGER", review_options, text_id::cli_help_review, run_review},
    {"records", "LEDGER", records_options, text_id::cli_help_records, run_records},
    {"coverage", "LEDGER", coverage_options, text_id::cli_help_coverage, run_coverage},
    {"chart", "LEDGER NAME", chart_options, text_id::cli_help_chart, run_chart},
    {"draft", "LEDGER", draft_options, text_id::cli_help_draft, run_draft},
    {"read-report", "FILE|-", read_report_options, text_id::cli_help_read_report, run_read_report},
    {"pack", "LEDGER", pack_options, text_id::cli_help_pack, run_pack},
    {"settings", "LEDGER [KEY [VALUE]]", settings_options, text_id::cli_help_settings,
     run_settings},
    {"layouts", "LEDGER [forget NAME|rename NAME NEW|export FILE|import FILE]", layouts_options,
     text_id::cli_help_layouts, run_layouts},
    {"template", "LEDGER", template_options, text_id::cli_help_template, run_template},
    {"received", "LEDGER", received_options, text_id::cli_help_received, run_received},
    {"close", "LEDGER", close_options, text_id::cli_help_close, run_close},
    {"reopen", "LEDGER", reopen_options, text_id::cli_help_reopen, run_reopen},
    {"closed", "LEDGER", closed_options, text_id::cli_help_closed, run_closed},
    {"reported", "LEDGER [NUMBER]", reported_options, text_id::cli_help_reported, run_reported},
    {"history", "LEDGER", {}, text_id::cli_help_history, run_history},
    {"undo", "LEDGER", {}, text_id::cli_help_undo, run_undo},
    {"redo", "LEDGER", {}, text_id::cli_help_redo, run_redo},
    {"check", "LEDGER", check_options, text_id::cli_help_check, run_check},
    {"backup", "LEDGER", backup_options, text_id::backup_help_backup, run_backup},
    {"restore", "FILE", restore_options, text_id::backup_help_restore, run_restore},
    {"sample", "OUT", sample_options, text_id::cli_help_sample, run_sample},
};

using Commands = std::span<const Command>;

const Command* command_named(Commands commands, std::string_view name) {
    const auto found = std::ranges::find(commands, name, &Command::name);
    return found == commands.end() ? nullptr : &*found;
}

std::vector<Command> all_commands(Commands more) {
    std::vector<Command> commands(std::begin(own_commands), std::end(own_commands));
    commands.insert(commands.end(), more.begin(), more.end());
    return commands;
}

/// The language of the call, whatever else is wrong with it.
Texts texts_of(std::span<const std::string_view> words) {
    for (size_t i = 0; i < words.size(); ++i) {
        std::string_view value;
        if (words[i] == lang_option.name && i + 1 < words.size())
            value = words[i + 1];
        else if (words[i].starts_with("--lang="))
            value = words[i].substr(7);
        if (const auto language = language_named(value))
            return Texts{*language};
    }
    return Texts{Language::chinese};
}

void check_language(const Arguments& arguments) {
    const auto name = arguments.text(lang_option);
    if (name && !language_named(*name))
        throw Failure{wrong_usage,
                      text_id::cli_bad_value,
                      {std::string{lang_option.name}, *name, std::string{lang_option.value}}};
}

Format format_of(const Arguments& arguments) {
    const auto name = arguments.text(format_option).value_or("table");
    if (name == "table")
        return Format::table;
    if (name == "json")
        return Format::json;
    if (name == "csv")
        return Format::csv;
    throw Failure{wrong_usage,
                  text_id::cli_bad_value,
                  {std::string{format_option.name}, name, std::string{format_option.value}}};
}

Date local_day(std::time_t time) {
    std::tm local{};
    localtime_r(&time, &local);
    return Date{std::chrono::year{local.tm_year + 1900} /
                std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)} /
                std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
}

void append_aligned(std::string& out, const std::string& left, std::string_view right) {
    constexpr size_t room = 32;
    out += "  " + left;
    out.append(left.size() < room ? room - left.size() : 1, ' ');
    out += std::string{right} + "\n";
}

std::string option_shown(const Option& option) {
    const std::string name{option.name};
    return option.value.empty() ? name : name + " " + std::string{option.value};
}

std::string help_of(const Command& command, const Texts& texts) {
    std::string out = std::string{texts(command.help)} + "\n" +
                      std::string{texts(text_id::cli_usage)} + " taizhang " +
                      std::string{command.name} + " " + std::string{command.arguments} + "\n" +
                      std::string{texts(text_id::cli_options)} + "\n";
    for (const Option* option : command.options)
        append_aligned(out, option_shown(*option), texts(option->help));
    for (const Option* option : common_options)
        append_aligned(out, option_shown(*option), texts(option->help));
    return out;
}

std::string help_of_all(Commands commands, const Texts& texts) {
    std::string out = std::string{texts(text_id::app_name)} + "\n" +
                      std::string{texts(text_id::cli_usage)} + " taizhang [LEDGER]\n" +
                      std::string{texts(text_id::cli_commands)} + "\n";
    append_aligned(out, "[LEDGER]", texts(text_id::cli_help_window));
    append_aligned(out, "--version", texts(text_id::cli_help_version));
    for (const Command& command : commands)
        append_aligned(out, std::string{command.name} + " " + std::string{command.arguments},
                       texts(command.help));
    out += texts(text_id::cli_options);
    out += "\n";
    for (const Option* option : common_options)
        append_aligned(out, option_shown(*option), texts(option->help));
    return out;
}

int print(std::string text) {
    Output output{Hidden::kept};
    output.text() += std::move(text);
    output.finish();
    return 0;
}

/// What other programs read stays as it is.
Hidden hidden_in(Format format) {
    return format == Format::table ? Hidden::shown : Hidden::kept;
}

/// What was written into the ledger stays written, whatever happens to the output about it: a
/// failure would be answered with a second try.
int status_of(const Command& command, Call& call) {
    try {
        const int status = command.run(call);
        call.output.finish();
        return status;
    } catch (const std::exception&) {
        if (!call.is_committed)
            throw;
        call.say(call.texts(text_id::cli_warning, call.texts(text_id::cli_written_untold)));
        return 0;
    }
}

int run(const Command& command, std::span<const std::string_view> words, const Texts& texts) {
    std::vector<const Option*> options(command.options.begin(), command.options.end());
    options.insert(options.end(), std::begin(common_options), std::end(common_options));
    const Arguments arguments{words, options};
    check_language(arguments);
    const Format format = format_of(arguments);
    const auto clock = std::chrono::system_clock::now();
    Call call{.arguments = arguments,
              .texts = texts,
              .format = format,
              .today = local_day(std::chrono::system_clock::to_time_t(clock)),
              .now = std::chrono::time_point_cast<std::chrono::milliseconds>(clock),
              .output = Output{hidden_in(format)}};
    if (arguments.has(help_option))
        return print(help_of(command, texts));
    return status_of(command, call);
}

/// No command is called so; a ledger that stands alone has opened the window before.
[[noreturn]] void refuse(Commands commands, std::string_view name) {
    std::error_code ignored;
    if (!name.starts_with('-') && std::filesystem::is_regular_file(name, ignored))
        throw Failure{wrong_usage, text_id::cli_only_a_ledger, {std::string{name}}};
    std::vector<std::string_view> names;
    for (const Command& command : commands)
        names.push_back(command.name);
    const std::string typed{name};
    if (const auto nearest = nearest_word(name, names); !nearest.empty())
        throw Failure{wrong_usage, text_id::cli_nearest_command, {typed, std::string{nearest}}};
    throw Failure{wrong_usage, text_id::cli_unknown_command, {typed}};
}

int run_words(Commands commands, std::string_view name, std::span<const std::string_view> words) {
    const Texts texts = texts_of(words);
    const auto say = [&](const std::string& line) {
        std::fputs((with_hidden_shown(line) + "\n").c_str(), stderr);
    };
    try {
        if (name == "--help" || name == "-h")
            return print(help_of_all(commands, texts));
        if (name == "--version")
            return print("taizhang " TAIZHANG_VERSION "\n");
        const Command* command = command_named(commands, name);
        if (!command)
            refuse(commands, name);
        return run(*command, words, texts);
    } catch (const Failure& failure) {
        say(texts(text_id::cli_error, failure.message(texts)));
        if (failure.status() == wrong_usage)
            say(texts(text_id::cli_see_help,
                      command_named(commands, name) ? std::string{name} + " " : std::string{}));
        return failure.status();
    } catch (const LedgerError& error) {
        say(texts(text_id::cli_error, message_of(error, texts)));
        return exit_status_of(error.problem());
    } catch (const QuantityOverflow& overflow) {
        say(texts(text_id::cli_error, message_of(overflow, texts)));
        return said_no;
    } catch (const FileError& error) {
        say(texts(text_id::cli_error, message_of(error, texts)));
        return said_no;
    } catch (const std::bad_alloc&) {
        say(texts(text_id::cli_error, texts(text_id::cli_out_of_memory)));
        return said_no;
    } catch (const std::exception& error) {
        say(texts(text_id::cli_error, texts(text_id::cli_gave_up, std::string_view{error.what()})));
        return said_no;
    }
}

} // namespace

} // namespace cli

bool is_command(std::string_view argument, std::span<const cli::Command> more) {
    return argument == "--help" || argument == "-h" ||
           cli::command_named(cli::all_commands(more), argument) != nullptr;
}

int run_command_line(int argc, char** argv, std::span<const cli::Command> more) {
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error of the write, not a kill
    std::signal(SIGPIPE, SIG_IGN);
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    return cli::run_words(cli::all_commands(more), words.front(), std::span{words}.subspan(1));
}

} // namespace taizhang
