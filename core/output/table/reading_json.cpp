#include "output/table/reading_json.h"

#include "characters/code_points.h"
#include "model/cadence.h"

namespace taizhang {

namespace {

using namespace report;

std::string quoted(std::u32string_view text, const Range& range) {
    return to_utf8(part_of(text, range));
}

void write_place(JsonWriter& json, std::u32string_view text, const Range& quote) {
    json.member("quote", quoted(text, quote));
    json.member("offset", static_cast<std::int64_t>(quote.start));
}

std::optional<std::int64_t> count_of(const Proposal& proposal) {
    if (proposal.kind != ProposalKind::cadence || !proposal.figure.quantity)
        return std::nullopt;
    return proposal.figure.quantity->thousandths / 1000;
}

void write_proposal(JsonWriter& json, const Proposal& proposal, const ReportReader& reader,
                    std::u32string_view text) {
    const auto& indicator = proposal.choice.indicator;
    const std::optional<std::string> code =
        indicator ? std::optional{reader.indicators()[*indicator].code} : std::nullopt;
    json.begin_object();
    write_place(json, text, proposal.quote);
    json.member("indicator", code);
    json.member("name", name_of(proposal, reader));
    json.member("quantity", proposal.figure.quantity);
    json.member("pending", !proposal.figure.quantity.has_value());
    json.member("approximate", proposal.figure.is_approximate);
    json.member("unit_of_measure", to_utf8(proposal.figure.unit));
    json.member("start", to_iso(proposal.period.start));
    json.member("end", to_iso(proposal.period.end));
    json.member("kind", name_of(proposal.kind));
    json.member("confidence", name_of(proposal.confidence));
    json.member("done", proposal.kind == ProposalKind::record);
    json.member("per",
                proposal.per ? std::optional{std::string{name_of(*proposal.per)}} : std::nullopt);
    json.member("count", count_of(proposal));
    json.member("part_of", proposal.part_of
                               ? std::optional{static_cast<std::int64_t>(*proposal.part_of)}
                               : std::nullopt);
    json.member("rule", name_of(proposal.choice.rule));
    json.end_object();
}

} // namespace

std::string name_of(const report::Proposal& proposal, const report::ReportReader& reader) {
    const auto& indicator = proposal.choice.indicator;
    return indicator ? reader.indicators()[*indicator].name_zh : to_utf8(proposal.name);
}

void write_reading(JsonWriter& json, const report::ReportReading& reading,
                   const report::ReportReader& reader, std::u32string_view text,
                   const std::function<void(JsonWriter&)>& further) {
    json.begin_object();
    json.key("proposals").begin_array();
    for (const Proposal& proposal : reading.proposals)
        write_proposal(json, proposal, reader, text);
    json.end_array();
    json.key("passed_over").begin_array();
    for (const PassedOver& passed : reading.passed_over) {
        json.begin_object();
        write_place(json, text, passed.quote);
        json.member("reason", passed.reason);
        json.end_object();
    }
    json.end_array();
    if (further)
        further(json);
    json.end_object();
}

} // namespace taizhang
