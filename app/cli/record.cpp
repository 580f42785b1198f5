#include "cli/commands.h"
#include "cli/opened_ledger.h"
#include "intake/plan/against_records.h"
#include "intake/record/entry_notices.h"
#include "intake/record/record_form.h"
#include "ledger/reader.h"
#include "ledger/writer.h"
#include "ledger/year_book.h"
#include "output/table/figures_json.h"
#include "output/words/entry_words.h"
#include "text/ids/cli.h"
#include "text/ids/entry.h"
#include "text/ids/step.h"

namespace taizhang::cli {

namespace {

constexpr size_t duplicates_counted = 1000;

struct FieldOption {
    RecordField field;
    const Option& option;
};

constexpr FieldOption field_options[]{{RecordField::start, start_option},
                                      {RecordField::end, end_option},
                                      {RecordField::indicator, indicator_of_record_option},
                                      {RecordField::unit, unit_of_record_option},
                                      {RecordField::quantity, quantity_option},
                                      {RecordField::participants, participants_option},
                                      {RecordField::hours, hours_option},
                                      {RecordField::topic, topic_option},
                                      {RecordField::note, note_option},
                                      {RecordField::place, place_option},
                                      {RecordField::host, host_option}};

TypedRecord typed_in(const Call& call) {
    for (const Option* needed :
         {&start_option, &indicator_of_record_option, &unit_of_record_option})
        if (!call.arguments.has(*needed))
            throw Failure{wrong_usage, text_id::cli_option_missing, {std::string{needed->name}}};
    TypedRecord typed;
    for (const auto& [field, option] : field_options)
        typed[field] = call.arguments.text(option).value_or("");
    if (call.arguments.has(approximate_option))
        typed[RecordField::approximate] = "yes";
    return typed;
}

std::string_view option_of(RecordField field) {
    for (const auto& [of, option] : field_options)
        if (of == field)
            return option.name;
    return approximate_option.name;
}

/// Every field that can't be taken, on standard error.
[[noreturn]] void refuse(const Call& call, const TypedRecord& typed, const RecordReading& reading) {
    for (const FieldProblem& problem : reading.problems)
        call.say(call.texts(text_id::cli_field_problem, option_of(problem.field),
                            shortened(typed[problem.field]), words_of(problem, call.texts)));
    throw Failure{said_no, text_id::cli_record_refused};
}

/// What the record does to the figures of the whole organisation.
std::string effect_words(const Call& call, Reader& reader, const Definitions& definitions,
                         const Record& record) {
    const Calendar calendar = definitions.calendar();
    const int year = *calendar.year_of(record.period);
    const ReviewPoint point{year, {}, {}, std::max(call.today, record.period.end)};
    const auto shared = std::make_shared<const Definitions>(definitions);
    const YearBook book = read_year_book(reader, shared, year, day_looked_at(point, calendar));
    const auto effect = effect_of(book.figures(), point, record);
    const auto& indicator = definitions.indicators[*place_of(definitions, record.indicator)];
    return words_of(*effect, indicator, year, calendar.quarter_of(call.today), call.texts);
}

void print_json(Call& call, const Record& record, const Definitions& definitions, size_t duplicates,
                const std::vector<FieldProblem>& notices) {
    const auto place = static_cast<size_t>(*place_of(definitions, record.indicator));
    JsonWriter json{call.output.text()};
    json.begin_object();
    json.key("record");
    write_record(json, record, definitions.indicators[place].code,
                 definitions.units.at(*definitions.units.place_of(record.unit)).code);
    json.member("likely_duplicates", static_cast<std::int64_t>(duplicates));
    json.key("notices").begin_array();
    for (const FieldProblem& notice : notices)
        json.value(taizhang::name_of(notice.reason));
    json.end_array();
    json.end_object();
    call.output.text() += '\n';
}

} // namespace

int run_record(Call& call) {
    const std::string& path = call.argument(0, "LEDGER");
    call.at_most_arguments(1);
    const TypedRecord typed = typed_in(call);
    Ledger ledger = opened_ledger(call, path);
    if (ledger.access() == Access::read_only)
        throw LedgerError{LedgerProblem::read_only, path};
    Reader reader{ledger};
    const Definitions definitions = reader.definitions();
    RecordReading reading = RecordForm{definitions, std::nullopt}.read(typed);
    if (!reading.record)
        refuse(call, typed, reading);
    Record& record = *reading.record;
    const size_t duplicates = likely_duplicates_of(record, reader, duplicates_counted).size();
    const auto notices =
        notices_of_entry(reader, definitions, record, call.today, call.texts.language());
    const std::string effect = effect_words(call, reader, definitions, record);
    StepLabel label = entry_label(record, definitions);
    label.reason = correction_of(call);
    ledger.write(label, call.now, [&](Writer& writer) { record.id = writer.add_record(record); });
    call.is_committed = true;
    for (const FieldProblem& notice : notices)
        call.say(call.texts(text_id::cli_warning, words_of(notice, call.texts)));
    if (duplicates > 0)
        call.say(
            call.texts(text_id::cli_warning, call.texts(text_id::entry_duplicates, duplicates)));
    if (call.format == Format::json)
        print_json(call, record, definitions, duplicates, notices);
    else
        call.output.text() +=
            call.texts.fill(text_id::step_entry, label.arguments) + "\n" + effect + "\n";
    return 0;
}

} // namespace taizhang::cli
