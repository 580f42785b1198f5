#include "cli/commands.h"
#include "cli/computer_settings.h"
#include "cli/listing.h"
#include "cli/opened_ledger.h"
#include "cli/question.h"
#include "cli/setting_keys.h"
#include "ledger/closed_quarters.h"
#include "ledger/cutoff_change.h"
#include "ledger/reader.h"
#include "ledger/supposition.h"
#include "ledger/writer.h"
#include "output/table/json_writer.h"
#include "output/words/effect_words.h"
#include "place/backup_settings.h"
#include "text/ids/cli.h"
#include "text/ids/column.h"

namespace taizhang::cli {

namespace {

/// A setting as it is now.
struct ShownSetting {
    std::string key;
    std::string value; ///< empty = not set
    bool is_number = false;
};

ShownSetting shown(const SettingKey& setting, const Definitions& definitions) {
    return {setting.key, setting.value(definitions), setting.kind == SettingKey::Kind::number};
}

ShownSetting shown(const ComputerSetting& setting) {
    return {setting.key, setting.value(read_backup_policy()), setting.is_number};
}

/// Those of the ledger, then those of the computer.
std::vector<ShownSetting> all_settings(const Definitions& definitions) {
    std::vector<ShownSetting> all;
    for (const SettingKey& setting : setting_keys(definitions))
        all.push_back(shown(setting, definitions));
    for (const ComputerSetting& setting : computer_settings())
        all.push_back(shown(setting));
    return all;
}

void write_value(JsonWriter& json, const ShownSetting& setting) {
    json.key(setting.key);
    if (setting.value.empty())
        json.null();
    else if (setting.is_number)
        json.value(*read_quantity(setting.value).value);
    else
        json.value(setting.value);
}

void print(Call& call, const std::vector<ShownSetting>& settings) {
    if (call.format == Format::json) {
        JsonWriter json{call.output.text()};
        json.begin_object();
        for (const ShownSetting& setting : settings)
            write_value(json, setting);
        json.end_object();
        call.output.text() += '\n';
        return;
    }
    Listing listing{
        call,
        {{"key", std::string{call.texts(text_id::column_setting)}, ColumnAlign::left},
         {"value", std::string{call.texts(text_id::column_value)}, ColumnAlign::right}}};
    for (const ShownSetting& setting : settings)
        listing.add_row({setting.key, setting.value});
    listing.end();
}

/// What another cut-off day would do, or why it can't be.
std::vector<std::string> effect_of_cutoff(Call& call, Reader& reader, const Definitions& now,
                                          const Definitions& supposed) {
    const int day = supposed.settings.cutoff_day;
    const CutoffChange effect = cutoff_change(reader, supposed, call.today);
    if (effect.across_years == 0)
        return words_of(effect, now, day, call.texts);
    for (const auto& line : words_of_obstacles(effect, now, day, call.texts))
        call.say(line);
    throw Failure{said_no, text_id::cli_settings_across, {std::to_string(effect.across_years)}};
}

void tell_effect(Call& call, Reader& reader, const Definitions& now, const Definitions& supposed) {
    std::vector<std::string> lines;
    if (supposed.settings.cutoff_day != now.settings.cutoff_day)
        lines = effect_of_cutoff(call, reader, now, supposed);
    else if (supposed.settings.amber_lag != now.settings.amber_lag ||
             supposed.settings.red_lag != now.settings.red_lag)
        lines = words_of_bands(changes_supposing(reader, now, supposed, call.today), now,
                               supposed.settings, call.texts);
    for (const auto& line : lines)
        call.say(line);
}

/// As the write would: what was reported changes with a reason alone (figures.md §10).
void refuse_closed(const Call& call, Reader& reader, const Definitions& now,
                   const Definitions& supposed) {
    const auto altered = altered_by(reader, now, supposed);
    if (!altered.empty() && !call.arguments.has(correct_option))
        throw LedgerError{LedgerProblem::closed_quarter,
                          taizhang::name_of(altered.front().quarter)};
}

/// False when it was a dry run.
bool may_change(Call& call, Reader& reader, const Definitions& now, const Definitions& supposed) {
    tell_effect(call, reader, now, supposed);
    refuse_closed(call, reader, now, supposed);
    if (call.arguments.has(dry_run_option)) {
        call.say(std::string{call.texts(text_id::cli_settings_dry_run)});
        return false;
    }
    const bool changes_figures = supposed.settings != now.settings;
    if (!changes_figures || is_agreed(call, text_id::cli_settings_ask))
        return true;
    throw Failure{said_no, text_id::cli_settings_declined};
}

void change(Call& call, const std::string& path, const std::string& key, const std::string& value) {
    Ledger ledger = opened_ledger(
        call, path, call.arguments.has(dry_run_option) ? Access::read_only : Access::read_write);
    Reader reader{ledger};
    const Definitions now = reader.definitions();
    const SettingKey setting = setting_named(now, key);
    Definitions supposed = now;
    if (!setting.suppose(supposed, value))
        throw bad_value(key, value, setting.expected);
    if (supposed.settings.red_lag < supposed.settings.amber_lag)
        throw Failure{said_no, text_id::cli_settings_bands};
    if (!may_change(call, reader, now, supposed))
        return;
    LedgerStep step = setting.step(supposed);
    step.label.reason = correction_of(call);
    const auto outcome = ledger.write(step.label, call.now, step.write);
    call.is_committed = true;
    const bool changed = outcome == Ledger::Outcome::changed;
    call.say(call.texts(changed ? text_id::cli_set : text_id::cli_unchanged, key,
                        setting.value(supposed)));
}

} // namespace

int run_settings(Call& call) {
    const std::string& path = call.argument(0, "LEDGER");
    call.at_most_arguments(3);
    const auto& words = call.arguments.positional();
    const ComputerSetting* here = words.size() > 1 ? computer_setting(words[1]) : nullptr;
    if (words.size() > 1 && here == nullptr)
        check_setting(words[1], words.size() > 2 ? std::optional{words[2]} : std::nullopt);
    if (words.size() == 3) {
        if (here != nullptr)
            change_here(call, *here, words[2]);
        else
            change(call, path, words[1], words[2]);
        return 0;
    }
    const Ledger ledger = opened_ledger(call, path, Access::read_only);
    const Definitions definitions = Reader{ledger}.definitions();
    if (here != nullptr)
        print(call, {shown(*here)});
    else if (words.size() > 1)
        print(call, {shown(setting_named(definitions, words[1]), definitions)});
    else
        print(call, all_settings(definitions));
    return 0;
}

} // namespace taizhang::cli
