#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/opened_ledger.h"
#include "cli/question.h"
#include "ledger/cutoff_change.h"
#include "ledger/reader.h"
#include "ledger/writer.h"
#include "output/table/json_writer.h"
#include "output/words/effect_words.h"
#include "text/ids/cli.h"
#include "text/ids/column.h"
#include "text/ids/step.h"

#include <algorithm>

namespace taizhang::cli {

namespace {

constexpr int latest_day = 31; ///< of settings that are days
constexpr Quantity greatest_lag = whole(1000);

/// One key of the settings: how it is read from text and shown.
struct Setting {
    std::string_view key;
    TextId expected;
    bool (*set)(LedgerSettings&, const std::string& value); ///< false when the value can't be it
    Quantity (*get)(const LedgerSettings&);
};

bool set_lag(Quantity& lag, const std::string& value) {
    const auto reading = read_quantity(value);
    if (!reading.value || *reading.value > greatest_lag)
        return false;
    lag = *reading.value;
    return true;
}

bool set_days(int& days, const std::string& value, int least) {
    const auto number = read_whole_number(value);
    if (!number || *number < least || *number > latest_day)
        return false;
    days = static_cast<int>(*number);
    return true;
}

constexpr Setting all_settings[]{
    {"cutoff_day", text_id::cli_value_cutoff_day,
     [](LedgerSettings& settings, const std::string& value) {
         return set_days(settings.cutoff_day, value, 1);
     },
     [](const LedgerSettings& settings) { return whole(settings.cutoff_day); }},
    {"amber_lag", text_id::cli_value_number,
     [](LedgerSettings& settings, const std::string& value) {
         return set_lag(settings.amber_lag, value);
     },
     [](const LedgerSettings& settings) { return settings.amber_lag; }},
    {"red_lag", text_id::cli_value_number,
     [](LedgerSettings& settings, const std::string& value) {
         return set_lag(settings.red_lag, value);
     },
     [](const LedgerSettings& settings) { return settings.red_lag; }},
    {"report_due_day", text_id::cli_value_report_due_day,
     [](LedgerSettings& settings, const std::string& value) {
         return set_days(settings.report_due_day, value, 0);
     },
     [](const LedgerSettings& settings) { return whole(settings.report_due_day); }}};

const Setting& setting_named(const std::string& key) {
    const auto found = std::ranges::find(all_settings, key, &Setting::key);
    if (found != std::end(all_settings))
        return *found;
    std::string keys;
    for (const Setting& setting : all_settings)
        keys += (keys.empty() ? "" : ", ") + std::string{setting.key};
    throw Failure{wrong_usage, text_id::cli_unknown_setting, {key, keys}};
}

void print(Call& call, const LedgerSettings& settings, std::span<const Setting> shown) {
    if (call.format == Format::json) {
        JsonWriter json{call.output.text()};
        json.begin_object();
        for (const Setting& setting : shown)
            json.member(setting.key, setting.get(settings));
        json.end_object();
        call.output.text() += '\n';
        return;
    }
    Listing listing{
        call,
        {{"key", std::string{call.texts(text_id::column_setting)}, ColumnAlign::left},
         {"value", std::string{call.texts(text_id::column_value)}, ColumnAlign::right}}};
    for (const Setting& setting : shown)
        listing.add_row({std::string{setting.key}, to_decimal(setting.get(settings))});
    listing.end();
}

/// What another cut-off day would do, or why it can't be.
void tell_effect(Call& call, Reader& reader, const LedgerSettings& settings) {
    Definitions supposed = reader.definitions();
    const Definitions now = supposed;
    if (settings.cutoff_day == now.settings.cutoff_day)
        return;
    supposed.settings = settings;
    const CutoffChange effect = cutoff_change(reader, supposed, call.today);
    if (effect.across_years > 0) {
        for (const auto& line : words_of_obstacles(effect, now, settings.cutoff_day, call.texts))
            call.say(line);
        throw Failure{said_no, text_id::cli_settings_across, {std::to_string(effect.across_years)}};
    }
    for (const auto& line : words_of(effect, now, settings.cutoff_day, call.texts))
        call.say(line);
}

/// False when it was a dry run or the user has declined.
bool may_change(Call& call, Reader& reader, const LedgerSettings& settings) {
    tell_effect(call, reader, settings);
    if (call.arguments.has(dry_run_option)) {
        call.say(std::string{call.texts(text_id::cli_settings_dry_run)});
        return false;
    }
    if (settings == reader.settings() || is_agreed(call, text_id::cli_settings_ask))
        return true;
    throw Failure{said_no, text_id::cli_settings_declined};
}

void change(Call& call, const std::string& path, const Setting& setting, const std::string& value) {
    LedgerSettings checked;
    if (!setting.set(checked, value))
        throw bad_value(setting.key, value, setting.expected);
    Ledger ledger = opened_ledger(
        call, path, call.arguments.has(dry_run_option) ? Access::read_only : Access::read_write);
    Reader reader{ledger};
    LedgerSettings settings = reader.settings();
    setting.set(settings, value);
    if (settings.red_lag < settings.amber_lag)
        throw Failure{said_no, text_id::cli_settings_bands};
    const std::string now = to_decimal(setting.get(settings));
    if (!may_change(call, reader, settings))
        return;
    const auto outcome = ledger.write(
        {std::string{taizhang::name_of(text_id::step_settings)}, {std::string{setting.key}, now}},
        call.now, [&](Writer& writer) { writer.put_settings(settings); });
    call.is_committed = true;
    const bool changed = outcome == Ledger::Outcome::changed;
    call.say(call.texts(changed ? text_id::cli_set : text_id::cli_unchanged, setting.key, now));
}

} // namespace

int run_settings(Call& call) {
    const std::string& path = call.argument(0, "LEDGER");
    call.at_most_arguments(3);
    const auto& words = call.arguments.positional();
    const std::span<const Setting> shown =
        words.size() > 1 ? std::span{&setting_named(words[1]), 1} : std::span{all_settings};
    if (words.size() == 3) {
        change(call, path, shown.front(), words[2]);
        return 0;
    }
    const Ledger ledger = opened_ledger(call, path, Access::read_only);
    print(call, Reader{ledger}.settings(), shown);
    return 0;
}

} // namespace taizhang::cli
