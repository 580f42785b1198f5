#include "intake/definitions/setting_steps.h"

#include "ledger/reader.h"
#include "ledger/writer.h"
#include "text/ids/step.h"
#include "text/texts.h"

namespace taizhang {

namespace {

StepLabel label_of(TextId step, std::vector<std::string> arguments) {
    return {std::string{taizhang::name_of(step)}, std::move(arguments)};
}

template <class Change>
std::function<void(Writer&)> changing(Change change) {
    return [change](Writer& writer) {
        LedgerSettings settings = writer.reader().settings();
        change(settings);
        writer.put_settings(settings);
    };
}

StepLabel department_label(const std::string& about, const std::string& name) {
    return name.empty() ? label_of(text_id::step_department_off, {about})
                        : label_of(text_id::step_department, {about, name});
}

} // namespace

LedgerStep cutoff_day_step(int day) {
    return {label_of(text_id::step_cutoff_day, {std::to_string(day)}),
            changing([day](LedgerSettings& settings) { settings.cutoff_day = day; })};
}

LedgerStep bands_step(Quantity amber, Quantity red) {
    return {label_of(text_id::step_bands, {to_decimal(amber), to_decimal(red)}),
            changing([amber, red](LedgerSettings& settings) {
                settings.amber_lag = amber;
                settings.red_lag = red;
            })};
}

LedgerStep report_due_day_step(int days) {
    return {label_of(text_id::step_report_due_day, {std::to_string(days)}),
            changing([days](LedgerSettings& settings) { settings.report_due_day = days; })};
}

LedgerStep organisation_name_step(const OrgTree& units, const std::string& name) {
    OrgUnit root = units.units().front();
    root.name = name;
    return {label_of(text_id::step_organisation_name, {name}),
            [root](Writer& writer) { writer.update_unit(root); }};
}

LedgerStep department_step(const std::string& category, const std::string& name) {
    return {department_label(category, name),
            [category, name](Writer& writer) { writer.put_department(category, name); }};
}

LedgerStep department_step(const Indicator& indicator, const std::string& name) {
    return {department_label(indicator.name_zh, name),
            [id = indicator.id, name](Writer& writer) { writer.put_department(id, name); }};
}

} // namespace taizhang
