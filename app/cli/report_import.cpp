#include "cli/report_import.h"

#include "characters/blank.h"
#include "characters/code_points.h"
#include "cli/backup_offer.h"
#include "cli/opened_ledger.h"
#include "cli/question.h"
#include "cli/reading_listing.h"
#include "intake/plan/import_write.h"
#include "intake/report_import/report_plan.h"
#include "ledger/reader.h"
#include "output/table/reading_json.h"
#include "output/words/entry_words.h"
#include "output/words/reading_words.h"
#include "text/ids/reading.h"

#include <algorithm>

namespace taizhang::cli {

namespace {

using namespace report;

/// What --accept names.
struct Accepted {
    bool certain = false; ///< certain records that the ledger has nothing of
    bool plans = false;   ///< likewise plans and cycles, as targets and duties
};

Accepted accepted_of(const Call& call) {
    Accepted accepted;
    std::string_view rest;
    const auto given = call.arguments.text(accept_option);
    if (given)
        rest = *given;
    while (!rest.empty()) {
        const std::string_view word = trimmed(rest.substr(0, rest.find(',')));
        rest.remove_prefix(std::min(rest.size(), rest.find(',')));
        rest.remove_prefix(rest.empty() ? 0 : 1);
        accepted.certain |= word == "certain";
        accepted.plans |= word == "plans";
        if (word != "certain" && word != "plans")
            throw bad_value(accept_option.name, *given, text_id::cli_value_accept);
    }
    return accepted;
}

/// The indicators of a ledger that are offered, with the words that the user gives them.
struct NamedIndicators {
    std::vector<Indicator> indicators;
    std::vector<std::string> words; ///< that were given
};

NamedIndicators named_indicators(const Call& call, const Definitions& definitions) {
    NamedIndicators named;
    for (const Indicator& indicator : definitions.indicators)
        if (!is_hidden(indicator))
            named.indicators.push_back(indicator);
    for (const std::string& typed : call.arguments.texts(alias_option)) {
        const size_t equals = typed.rfind('=');
        const std::string word{trimmed(typed.substr(0, equals))};
        const auto code = equals == std::string::npos
                              ? std::string{}
                              : std::string{trimmed(typed.substr(equals + 1))};
        const auto indicator = std::ranges::find(named.indicators, code, &Indicator::code);
        if (word.empty() || indicator == named.indicators.end())
            throw bad_value(alias_option.name, typed, text_id::cli_value_alias);
        indicator->aliases.push_back(word);
        named.words.push_back(word);
    }
    return named;
}

/// A report read against a ledger.
class ReportIntake {
public:
    ReportIntake(Call& call, const GivenReport& report, const Ledger& ledger)
        : m_call{call}, m_report{report}, m_definitions{Reader{ledger}.definitions()},
          m_named{named_indicators(call, m_definitions)}, m_reader{m_named.indicators,
                                                                   m_definitions.calendar()},
          m_reading{m_reader.read(report.text, report.year)},
          m_unit{m_definitions.units.at(unit_place_of(call, m_definitions)).code} {
        m_request.name = report.name;
        m_request.text = to_utf8(report.text);
        const ReportEntries entries{m_reader, report.text, m_definitions.units, m_unit};
        for (const Proposal& proposal : m_reading.proposals) {
            m_request.entries.push_back(entries.of(proposal));
            m_request.entries.back().alias = given_word(proposal);
        }
        plan(ledger);
    }

    /// Holds the figures against the ledger as it is now, and accepts what the call says.
    void plan(const Ledger& ledger) {
        const Ledger::Snapshot snapshot{ledger};
        m_version = ledger.data_version();
        Reader reader{ledger};
        const Accepted accepted = accepted_of(m_call);
        m_request.accepted.assign(m_request.entries.size(), false);
        const auto lines = plan_report(m_request, reader, m_call.today, false).lines;
        const auto certain = certain_ones(m_reading.proposals, lines);
        m_certain = std::ranges::count(certain, true);
        for (size_t place = 0; place < lines.size(); ++place)
            m_request.accepted[place] = (accepted.certain && certain[place]) ||
                                        (accepted.plans && is_certain_plan(place, lines[place]));
        m_plan = plan_report(m_request, reader, m_call.today, m_call.arguments.has(correct_option));
        m_from_before = m_plan.kept ? reader.record_count({.report = m_plan.kept->id}) : 0;
    }

    void show() {
        if (m_call.format == Format::json)
            return write_json();
        const FurtherColumn standing = standing_column();
        print_reading(m_call, m_reading, m_reader, m_report.text, &standing);
        if (m_call.format == Format::table && m_plan.kept)
            m_call.output.text() +=
                m_call.texts(text_id::reading_read_before, m_plan.kept->name,
                             m_plan.kept->read.substr(0, length_of_day), m_from_before) +
                "\n";
    }

    const ReportPlan& made() const { return m_plan; }
    std::int64_t version() const { return m_version; }
    std::int64_t certain() const { return m_certain; }
    bool asks_to_write() const { return m_call.arguments.has(accept_option); }

private:
    static constexpr size_t length_of_day = 10;

    std::string given_word(const Proposal& proposal) const {
        const std::string word = to_utf8(part_of(m_report.text, proposal.choice.alias));
        return std::ranges::find(m_named.words, word) == m_named.words.end() ? std::string{} : word;
    }

    /// A target that is set stays.
    bool is_certain_plan(size_t place, const ReportLine& line) const {
        const Proposal& proposal = m_reading.proposals[place];
        return proposal.kind != ProposalKind::record &&
               proposal.confidence == Confidence::certain && line.standing == ReportStanding::fresh;
    }

    std::string standing_of(size_t place) const {
        const ReportLine& line = m_plan.lines[place];
        if (m_call.format == Format::csv)
            return std::string{taizhang::name_of(line.standing)};
        if (line.standing == ReportStanding::fresh && m_request.accepted[place])
            return std::string{m_call.texts(text_id::reading_standing_accepted)};
        return words_of(line, m_call.texts);
    }

    FurtherColumn standing_column() const {
        FurtherColumn column{
            {"standing", std::string{m_call.texts(text_id::reading_column_standing)}}, {}};
        for (size_t place = 0; place < m_plan.lines.size(); ++place)
            column.cells.push_back(standing_of(place));
        return column;
    }

    void write_line(JsonWriter& json, size_t place) const {
        const ReportLine& line = m_plan.lines[place];
        json.begin_object();
        json.member("proposal", static_cast<std::int64_t>(place));
        json.member("standing", taizhang::name_of(line.standing));
        json.member("accepted", static_cast<bool>(m_request.accepted[place]));
        json.member("records", line.records);
        json.member("amount", line.amount);
        for (const auto& [key, problems] :
             {std::pair{"issues", &line.problems}, std::pair{"notices", &line.notices}}) {
            json.key(key).begin_array();
            for (const FieldProblem& problem : *problems)
                json.value(words_of(problem, m_call.texts));
            json.end_array();
        }
        json.end_object();
    }

    void write_into(JsonWriter& json) const {
        json.key("into").begin_object();
        json.member("report", m_report.name);
        json.member("unit", m_unit);
        json.member("read_before", m_plan.kept ? std::optional{m_plan.kept->read} : std::nullopt);
        json.member("records_of_report", m_from_before);
        json.key("rows").begin_array();
        for (size_t place = 0; place < m_plan.lines.size(); ++place)
            write_line(json, place);
        json.end_array();
        json.member("accepted", m_plan.written());
        json.member("refused", static_cast<std::int64_t>(m_plan.plan.issues.size()));
        json.end_object();
    }

    void write_json() {
        JsonWriter json{m_call.output.text()};
        write_reading(json, m_reading, m_reader, m_report.text,
                      [&](JsonWriter& into) { write_into(into); });
        m_call.output.text() += '\n';
    }

    Call& m_call;
    const GivenReport& m_report;
    Definitions m_definitions;
    NamedIndicators m_named;
    ReportReader m_reader;
    ReportReading m_reading;
    std::string m_unit;
    ReportRequest m_request;
    ReportPlan m_plan;
    std::int64_t m_version = 0; ///< Ledger::data_version() of the plan
    std::int64_t m_certain = 0;
    std::int64_t m_from_before = 0; ///< records that come from the same text
};

/// Rows of closed quarters stop all of it, as those of files do.
void refuse_closed(const Call& call, const ImportPlan& plan) {
    for (const Issue& issue : plan.issues)
        call.say(to_text(issue, call.texts));
    if (!plan.issues.empty())
        throw Failure{said_no, text_id::reading_closed, {std::to_string(plan.issues.size())}};
    for (const Issue& warning : plan.warnings)
        call.say(call.texts(text_id::cli_warning, to_text(warning, call.texts)));
}

void write(Call& call, Ledger& ledger, const ReportIntake& intake) {
    StepLabel label = report_label(intake.made().plan.files.front().name);
    label.reason = correction_of(call);
    ledger.write(label, call.now, [&](Writer& writer) {
        if (ledger.data_version() != intake.version())
            throw LedgerHasChanged{};
        write_import(intake.made().plan, writer);
    });
    call.is_committed = true;
}

/// Asks and writes; where another program was faster, shows what has become of it and asks again.
int carry_out(Call& call, Ledger& ledger, ReportIntake& intake) {
    while (intake.made().written() > 0) {
        if (!is_agreed(call, text_id::cli_plan_ask)) {
            call.say(std::string{call.texts(text_id::cli_plan_declined)});
            return said_no;
        }
        if (is_bulk(intake.made().written()))
            keep_before_import(call, ledger);
        try {
            write(call, ledger, intake);
            call.say(call.texts(text_id::reading_written, intake.made().written()));
            return 0;
        } catch (const LedgerHasChanged&) {
            call.say(std::string{call.texts(text_id::cli_plan_changed)});
            intake.plan(ledger);
            refuse_closed(call, intake.made().plan);
            intake.show();
        }
    }
    call.say(std::string{call.texts(text_id::reading_nothing_new)});
    return 0;
}

} // namespace

void check_report_options(const Call& call) {
    for (const Option* option :
         {&accept_option, &unit_of_report_option, &alias_option, &correct_option})
        if (call.arguments.has(*option) && !call.arguments.has(into_option))
            throw Failure{wrong_usage,
                          text_id::cli_option_needs,
                          {std::string{option->name}, std::string{into_option.name}}};
    if (call.arguments.has(compared_year_option) && !call.arguments.has(compare_option))
        throw Failure{wrong_usage,
                      text_id::cli_option_needs,
                      {std::string{compared_year_option.name}, std::string{compare_option.name}}};
    if (call.arguments.has(compare_option) && call.arguments.has(into_option))
        throw Failure{wrong_usage,
                      text_id::cli_option_excludes,
                      {std::string{compare_option.name}, std::string{into_option.name}}};
    accepted_of(call);
    correction_of(call);
}

int take_report_in(Call& call, const GivenReport& report) {
    const std::string path = required(call, into_option);
    const bool is_to_write = call.arguments.has(accept_option);
    Ledger ledger = opened_ledger(call, path, is_to_write ? Access::read_write : Access::read_only);
    if (is_to_write && ledger.access() == Access::read_only)
        throw LedgerError{LedgerProblem::read_only, path};
    ReportIntake intake{call, report, ledger};
    refuse_closed(call, intake.made().plan);
    intake.show();
    if (is_to_write)
        return carry_out(call, ledger, intake);
    call.say(call.texts(text_id::reading_not_written, intake.certain()));
    return 0;
}

} // namespace taizhang::cli
