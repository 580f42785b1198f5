#include "characters/code_points.h"
#include "cli/commands.h"
#include "cli/listing.h"
#include "intake/file/file_names.h"
#include "intake/file/input_text.h"
#include "intake/report/outline.h"
#include "intake/report/report_reader.h"
#include "intake/report/report_text.h"
#include "output/table/reading_json.h"
#include "output/words/messages.h"
#include "sample/catalogue.h"
#include "text/ids/reading.h"
#include "text/word_table.h"

#include <iostream>
#include <iterator>

namespace taizhang::cli {

namespace {

using namespace report;

TextId words_of(TextProblem problem) {
    switch (problem) {
    case TextProblem::no_text:
        return text_id::reading_no_text;
    case TextProblem::binary:
        return text_id::reading_binary;
    case TextProblem::picture:
        return text_id::reading_picture;
    case TextProblem::scan:
        return text_id::reading_scan;
    case TextProblem::not_chinese:
        return text_id::reading_not_chinese;
    case TextProblem::table:
        return text_id::reading_table;
    case TextProblem::pdf_without_reader:
        return text_id::reading_pdf_without_reader;
    case TextProblem::pdf_failed:
        return text_id::reading_pdf_failed;
    case TextProblem::old_word:
        return text_id::reading_old_word;
    case TextProblem::docx_broken:
        return text_id::reading_docx_broken;
    case TextProblem::too_large:
        return text_id::reading_too_large;
    }
    return text_id::reading_binary;
}

constexpr WordTable<ProposalKind> kind_words{text_id::all_of_reading, "reading."};
constexpr WordTable<Confidence> confidence_words{text_id::all_of_reading, "reading."};
constexpr WordTable<Cycle> cycle_words{text_id::all_of_reading, "reading."};

std::string bytes_of(const std::string& path, const std::string& name) {
    if (path == "-")
        return {std::istreambuf_iterator<char>{std::cin}, {}};
    auto bytes = read_bytes(path);
    if (!bytes)
        throw Failure{said_no, text_id::reading_not_read, {name}, reason_of(bytes.error())};
    return std::move(*bytes);
}

/// A report tells of one year, the one that was given.
void check_year(std::u32string_view text, int year, const std::string& name) {
    const auto years = years_of_titles(text);
    if (years.size() > 1)
        throw Failure{said_no,
                      text_id::reading_two_years,
                      {name, std::to_string(years[0]), std::to_string(years[1])}};
    if (years.size() == 1 && years.front() != year)
        throw Failure{said_no, text_id::reading_other_year, {name, std::to_string(years.front())}};
}

std::string quantity_shown(const Call& call, const Proposal& proposal) {
    const auto& figure = proposal.figure;
    if (!figure.quantity)
        return std::string{call.texts(text_id::reading_masked)};
    const std::string number = to_decimal(*figure.quantity);
    if (call.format != Format::table || !figure.is_approximate)
        return number;
    return call.texts(text_id::reading_about, std::string_view{number});
}

std::string kind_shown(const Call& call, const Proposal& proposal) {
    const std::string_view kind = call.texts(kind_words(proposal.kind));
    return proposal.per
               ? std::string{kind} + " / " + std::string{call.texts(cycle_words(*proposal.per))}
               : std::string{kind};
}

/// The table for people; CSV has codes, as JSON does.
class ProposalRows {
public:
    ProposalRows(Call& call, const ReportReader& reader, std::u32string_view text)
        : m_call{call}, m_reader{reader}, m_text{text},
          m_listing{call,
                    {column("offset", text_id::reading_column_place, ColumnAlign::right),
                     column("quote", text_id::reading_column_quote),
                     column("indicator", text_id::reading_column_indicator),
                     column("quantity", text_id::reading_column_quantity, ColumnAlign::right),
                     column("unit_of_measure", text_id::reading_column_unit),
                     column("start", text_id::reading_column_start),
                     column("end", text_id::reading_column_end),
                     column("kind", text_id::reading_column_kind),
                     column("confidence", text_id::reading_column_confidence),
                     column("part_of", text_id::reading_column_part_of, ColumnAlign::right),
                     column("rule", text_id::reading_column_rule)}} {}

    void add(const Proposal& proposal) {
        const bool is_table = m_call.format == Format::table;
        m_listing.add_row(
            {std::to_string(proposal.quote.start), to_utf8(part_of(m_text, proposal.quote)),
             is_table ? indicator_shown(proposal) : code_of(proposal),
             is_table || proposal.figure.quantity ? quantity_shown(m_call, proposal)
                                                  : std::string{},
             to_utf8(proposal.figure.unit), to_iso(proposal.period.start),
             to_iso(proposal.period.end),
             is_table ? kind_shown(m_call, proposal) : std::string{taizhang::name_of(proposal.kind)},
             is_table ? std::string{m_call.texts(confidence_words(proposal.confidence))}
                      : std::string{taizhang::name_of(proposal.confidence)},
             proposal.part_of ? std::to_string(*proposal.part_of + 1) : std::string{},
             std::string{report::name_of(proposal.choice.rule)}});
    }
    void end() { m_listing.end(); }

private:
    Listing::Column column(std::string key, TextId title, ColumnAlign align = ColumnAlign::left) {
        return {std::move(key), std::string{m_call.texts(title)}, align};
    }
    std::string code_of(const Proposal& proposal) const {
        return proposal.choice.indicator
                   ? m_reader.indicators()[static_cast<size_t>(*proposal.choice.indicator)].code
                   : std::string{};
    }
    std::string indicator_shown(const Proposal& proposal) const {
        if (!proposal.choice.indicator)
            return m_call.texts(text_id::reading_no_indicator,
                                std::string_view{taizhang::name_of(proposal, m_reader)});
        return cli::name_of(m_reader.indicators()[static_cast<size_t>(*proposal.choice.indicator)],
                            m_call.texts);
    }

    Call& m_call;
    const ReportReader& m_reader;
    std::u32string_view m_text;
    Listing m_listing;
};

void list_proposals(Call& call, const ReportReading& reading, const ReportReader& reader,
                    std::u32string_view text) {
    ProposalRows rows{call, reader, text};
    for (const Proposal& proposal : reading.proposals)
        rows.add(proposal);
    rows.end();
}

void list_passed_over(Call& call, const ReportReading& reading, std::u32string_view text) {
    if (reading.passed_over.empty())
        return;
    auto& out = call.output.text();
    out += "\n" + call.texts(text_id::reading_passed_over, reading.passed_over.size()) + "\n";
    for (const PassedOver& passed : reading.passed_over)
        out += "  " + std::to_string(passed.quote.start) + "  " +
               to_utf8(part_of(text, passed.quote)) + "  " + std::string{call.texts(passed.words)} +
               "\n";
}

std::string summary_of(const Call& call, const ReportReading& reading) {
    const auto count = [&](auto holds) { return std::ranges::count_if(reading.proposals, holds); };
    const auto records = [&](Confidence confidence) {
        return count([=](const Proposal& proposal) {
            return proposal.kind == ProposalKind::record && proposal.confidence == confidence;
        });
    };
    const auto of_kind = [&](ProposalKind kind) {
        return count([=](const Proposal& proposal) { return proposal.kind == kind; });
    };
    return call.texts(text_id::reading_proposals, reading.proposals.size(),
                      records(Confidence::certain), records(Confidence::check),
                      records(Confidence::unsure), of_kind(ProposalKind::cadence),
                      of_kind(ProposalKind::plan));
}

void print(Call& call, const ReportReading& reading, const ReportReader& reader,
           std::u32string_view text) {
    if (call.format == Format::json) {
        JsonWriter json{call.output.text()};
        write_reading(json, reading, reader, text);
        call.output.text() += '\n';
        return;
    }
    if (call.format == Format::csv || !reading.proposals.empty())
        list_proposals(call, reading, reader, text);
    if (call.format == Format::csv)
        return;
    call.output.text() +=
        (reading.proposals.empty() ? std::string{call.texts(text_id::reading_none)}
                                   : summary_of(call, reading)) +
        "\n";
    list_passed_over(call, reading, text);
}

} // namespace

int run_read_report(Call& call) {
    const std::string& path = call.argument(0, "FILE");
    call.at_most_arguments(1);
    const int year = required_year_of(call);
    const std::string name = path == "-" ? std::string{call.texts(text_id::reading_standard_input)}
                                         : names_told_apart({path}).front();
    const auto text = report_text_of(bytes_of(path, name));
    if (!text)
        throw Failure{said_no, words_of(text.error()), {name}};
    check_year(*text, year, name);
    const ReportReader reader{sample::built_in_indicators(), Calendar{}};
    print(call, reader.read(*text, year), reader, *text);
    return 0;
}

} // namespace taizhang::cli
