#include "cli/setting_keys.h"

#include "characters/blank.h"
#include "characters/kept_text.h"
#include "cli/arguments.h"
#include "cli/computer_settings.h"
#include "ledger/ledger.h"
#include "text/ids/cli.h"

#include <algorithm>

namespace taizhang::cli {

namespace {

constexpr const char* organisation_key = "organisation";

bool set_lag(Quantity& lag, const std::string& value) {
    const auto reading = read_quantity(value);
    if (!reading.value || *reading.value > greatest_lag)
        return false;
    lag = *reading.value;
    return true;
}

bool set_days(int& days, const std::string& value, int least) {
    const auto number = read_whole_number(value);
    if (!number || *number < least || *number > latest_setting_day)
        return false;
    days = static_cast<int>(*number);
    return true;
}

bool set_name(std::string& name, const std::string& value) {
    const std::string trimmed_name{trimmed(value)};
    if (text_fault(trimmed_name) || trimmed_name.find_first_of("\t\r\n") != std::string::npos)
        return false;
    name = trimmed_name;
    return true;
}

LedgerStep bands_of(const Definitions& supposed) {
    return bands_step(supposed.settings.amber_lag, supposed.settings.red_lag);
}

SettingKey days_key(const char* key, TextId expected, int LedgerSettings::*days, int least,
                    LedgerStep (*step)(int)) {
    return {key,
            SettingKey::Kind::number,
            expected,
            [days](const Definitions& now) { return std::to_string(now.settings.*days); },
            [days, least](Definitions& supposed, const std::string& value) {
                return set_days(supposed.settings.*days, value, least);
            },
            [days, step](const Definitions& supposed) { return step(supposed.settings.*days); }};
}

SettingKey lag_key(const char* key, Quantity LedgerSettings::*lag) {
    return {key,
            SettingKey::Kind::number,
            text_id::cli_value_number,
            [lag](const Definitions& now) { return to_decimal(now.settings.*lag); },
            [lag](Definitions& supposed, const std::string& value) {
                return set_lag(supposed.settings.*lag, value);
            },
            bands_of};
}

std::vector<SettingKey> number_keys() {
    return {days_key("cutoff_day", text_id::cli_value_cutoff_day, &LedgerSettings::cutoff_day, 1,
                     cutoff_day_step),
            lag_key("amber_lag", &LedgerSettings::amber_lag),
            lag_key("red_lag", &LedgerSettings::red_lag),
            days_key("report_due_day", text_id::cli_value_report_due_day,
                     &LedgerSettings::report_due_day, 0, report_due_day_step)};
}

SettingKey organisation_name_key() {
    const auto put = [](Definitions& supposed, const std::string& value) {
        const auto now = supposed.units.units();
        std::vector<OrgUnit> units{now.begin(), now.end()};
        std::string& name = units.front().name; // the root comes first
        if (!set_name(name, value) || name.empty())
            return false;
        supposed.units = OrgTree{std::move(units)};
        return true;
    };
    return {organisation_key,
            SettingKey::Kind::name,
            text_id::cli_value_name,
            [](const Definitions& now) { return now.units.units().front().name; },
            put,
            [](const Definitions& supposed) {
                return organisation_name_step(supposed.units, supposed.units.units().front().name);
            }};
}

/// Of a category by its name, of an indicator by its id.
template <class About>
SettingKey department_key(std::string key, std::map<About, std::string> Departments::*departments,
                          const About& about,
                          std::function<LedgerStep(const std::string& name)> step) {
    const auto value = [departments, about](const Definitions& now) {
        const auto& named = now.departments.*departments;
        const auto found = named.find(about);
        return found == named.end() ? std::string{} : found->second;
    };
    return {std::move(key),
            SettingKey::Kind::name,
            text_id::cli_value_name,
            value,
            [departments, about](Definitions& supposed, const std::string& text) {
                return set_name((supposed.departments.*departments)[about], text);
            },
            [value, step = std::move(step)](const Definitions& supposed) {
                return step(value(supposed));
            }};
}

SettingKey category_key(const std::string& category) {
    return department_key(
        std::string{category_department_prefix} + category, &Departments::of_category, category,
        [category](const std::string& name) { return department_step(category, name); });
}

SettingKey indicator_key(const Indicator& indicator) {
    return department_key(
        std::string{indicator_department_prefix} + indicator.code, &Departments::of_indicator,
        indicator.id,
        [indicator](const std::string& name) { return department_step(indicator, name); });
}

bool is_department(const std::string& key) {
    return key.starts_with(category_department_prefix) ||
           key.starts_with(indicator_department_prefix);
}

std::vector<std::string> categories_of(const Definitions& definitions) {
    std::vector<std::string> categories;
    const auto add = [&](const std::string& category) {
        if (std::ranges::find(categories, category) == categories.end())
            categories.push_back(category);
    };
    for (const Indicator& indicator : definitions.indicators)
        add(indicator.category);
    for (const auto& [category, department] : definitions.departments.of_category)
        add(category);
    return categories;
}

} // namespace

std::vector<SettingKey> setting_keys(const Definitions& definitions) {
    std::vector<SettingKey> keys = number_keys();
    if (!definitions.units.empty())
        keys.push_back(organisation_name_key());
    for (const std::string& category : categories_of(definitions))
        keys.push_back(category_key(category));
    for (const Indicator& indicator : definitions.indicators)
        if (definitions.departments.of_indicator.contains(indicator.id))
            keys.push_back(indicator_key(indicator));
    return keys;
}

void check_setting(const std::string& key, const std::optional<std::string>& value) {
    if (key == organisation_key || is_department(key))
        return;
    const auto numbers = number_keys();
    const auto found = std::ranges::find(numbers, key, &SettingKey::key);
    if (found == numbers.end()) {
        std::string keys;
        for (const SettingKey& number : numbers)
            keys += number.key + ", ";
        keys += std::string{organisation_key} + ", " + std::string{category_department_prefix} +
                "NAME, " + std::string{indicator_department_prefix} + "CODE";
        for (const ComputerSetting& setting : computer_settings())
            keys += ", " + setting.key;
        throw Failure{wrong_usage, text_id::cli_unknown_setting, {key, keys}};
    }
    Definitions tried;
    if (value && !found->suppose(tried, *value))
        throw bad_value(key, *value, found->expected);
}

SettingKey setting_named(const Definitions& definitions, const std::string& key) {
    if (key.starts_with(indicator_department_prefix)) {
        const std::string code = key.substr(indicator_department_prefix.size());
        const auto place = place_of(definitions, code);
        if (!place)
            throw Failure{said_no, text_id::cli_unknown_indicator, {code}};
        return indicator_key(definitions.indicators[*place]);
    }
    auto keys = setting_keys(definitions);
    const auto found = std::ranges::find(keys, key, &SettingKey::key);
    if (found != keys.end())
        return std::move(*found);
    if (key == organisation_key)
        throw Failure{said_no, text_id::cli_no_units};
    std::string categories;
    for (const std::string& category : categories_of(definitions))
        categories += (categories.empty() ? "" : ", ") + category;
    throw Failure{said_no,
                  text_id::cli_unknown_category,
                  {key.substr(category_department_prefix.size()), categories}};
}

} // namespace taizhang::cli
