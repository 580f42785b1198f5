#include "cli/reading_listing.h"

#include "characters/code_points.h"
#include "model/cadence.h"
#include "output/table/reading_json.h"
#include "text/ids/reading.h"
#include "text/word_table.h"

#include <algorithm>

namespace taizhang::cli {

namespace {

using namespace report;

constexpr WordTable<ProposalKind> kind_words{text_id::all_of_reading, "reading."};
constexpr WordTable<Confidence> confidence_words{text_id::all_of_reading, "reading."};
constexpr WordTable<Cycle> cycle_words{text_id::all_of_reading, "reading."};

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
    ProposalRows(Call& call, const ReportReader& reader, std::u32string_view text,
                 const FurtherColumn* further)
        : m_call{call}, m_reader{reader}, m_text{text}, m_further{further}, m_listing{call,
                                                                                      columns()} {}

    void add(const Proposal& proposal, size_t place) {
        const bool is_table = m_call.format == Format::table;
        std::vector<std::string> cells{
            std::to_string(proposal.quote.start),
            to_utf8(part_of(m_text, proposal.quote)),
            is_table ? indicator_shown(proposal) : code_of(proposal),
            is_table || proposal.figure.quantity ? quantity_shown(m_call, proposal) : std::string{},
            to_utf8(proposal.figure.unit),
            to_iso(proposal.period.start),
            to_iso(proposal.period.end),
            is_table ? kind_shown(m_call, proposal) : std::string{taizhang::name_of(proposal.kind)},
            is_table ? std::string{m_call.texts(confidence_words(proposal.confidence))}
                     : std::string{taizhang::name_of(proposal.confidence)},
            proposal.part_of ? std::to_string(*proposal.part_of + 1) : std::string{},
            std::string{report::name_of(proposal.choice.rule)}};
        if (m_further)
            cells.push_back(m_further->cells[place]);
        m_listing.add_row(std::move(cells));
    }
    void end() { m_listing.end(); }

private:
    std::vector<Listing::Column> columns() const {
        std::vector<Listing::Column> all{
            column("offset", text_id::reading_column_place, ColumnAlign::right),
            column("quote", text_id::reading_column_quote),
            column("indicator", text_id::reading_column_indicator),
            column("quantity", text_id::reading_column_quantity, ColumnAlign::right),
            column("unit_of_measure", text_id::reading_column_unit),
            column("start", text_id::reading_column_start),
            column("end", text_id::reading_column_end),
            column("kind", text_id::reading_column_kind),
            column("confidence", text_id::reading_column_confidence),
            column("part_of", text_id::reading_column_part_of, ColumnAlign::right),
            column("rule", text_id::reading_column_rule)};
        if (m_further)
            all.push_back(m_further->column);
        return all;
    }
    Listing::Column column(std::string key, TextId title,
                           ColumnAlign align = ColumnAlign::left) const {
        return {std::move(key), std::string{m_call.texts(title)}, align};
    }
    std::string code_of(const Proposal& proposal) const {
        return proposal.choice.indicator ? m_reader.indicators()[*proposal.choice.indicator].code
                                         : std::string{};
    }
    std::string indicator_shown(const Proposal& proposal) const {
        if (!proposal.choice.indicator)
            return m_call.texts(text_id::reading_no_indicator,
                                std::string_view{taizhang::name_of(proposal, m_reader)});
        return cli::name_of(m_reader.indicators()[*proposal.choice.indicator], m_call.texts);
    }

    Call& m_call;
    const ReportReader& m_reader;
    std::u32string_view m_text;
    const FurtherColumn* m_further;
    Listing m_listing;
};

void list_proposals(Call& call, const ReportReading& reading, const ReportReader& reader,
                    std::u32string_view text, const FurtherColumn* further) {
    ProposalRows rows{call, reader, text, further};
    for (size_t place = 0; place < reading.proposals.size(); ++place)
        rows.add(reading.proposals[place], place);
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

} // namespace

void print_reading(Call& call, const ReportReading& reading, const ReportReader& reader,
                   std::u32string_view text, const FurtherColumn* further) {
    if (call.format == Format::csv || !reading.proposals.empty())
        list_proposals(call, reading, reader, text, further);
    if (call.format == Format::csv)
        return;
    call.output.text() +=
        (reading.proposals.empty() ? std::string{call.texts(text_id::reading_none)}
                                   : summary_of(call, reading)) +
        "\n";
    list_passed_over(call, reading, text);
}

} // namespace taizhang::cli
