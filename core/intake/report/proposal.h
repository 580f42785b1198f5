#pragma once

#include "intake/report/indicator_choice.h"
#include "model/enum_names.h"
#include "text/text_id.h"
#include "time/calendar.h"

namespace taizhang::report {

enum class ProposalKind { record, cadence, plan };
enum class Confidence { certain, check, unsure };

/// A figure of a report, as it may become a record.
struct Proposal {
    Range quote; ///< the words of the indicator with the figure
    Figure figure;
    IndicatorChoice choice;
    std::u32string name; ///< what is counted, where the catalogue has no indicator
    Period period;
    ProposalKind kind = ProposalKind::record;
    Confidence confidence = Confidence::unsure;
    std::optional<Cycle> per;      ///< of a cadence
    std::optional<size_t> part_of; ///< place of the proposal that this one is a part of
    bool is_of_each = false;       ///< 各支部分别4次: each one's, not all together

    // Where it stands.
    FigurePlace place;
    Range clause;
    size_t part = 0;     ///< of a sentence, within its paragraph
    size_t sentence = 0; ///< within its paragraph
    size_t paragraph = 0;
};

/// A number that is no figure.
struct PassedOver {
    Range quote;
    std::string_view reason; ///< as in JSON
    TextId words{};          ///< the reason for people
};

/// What was read out of a report: both in the order of the text.
struct ReportReading {
    std::vector<Proposal> proposals;
    std::vector<PassedOver> passed_over;
};

} // namespace taizhang::report

namespace taizhang {

template <>
struct EnumNames<report::ProposalKind> {
    static constexpr std::array<std::pair<report::ProposalKind, std::string_view>, 3> names{
        {{report::ProposalKind::record, "record"},
         {report::ProposalKind::cadence, "cadence"},
         {report::ProposalKind::plan, "plan"}}};
};

template <>
struct EnumNames<report::Confidence> {
    static constexpr std::array<std::pair<report::Confidence, std::string_view>, 3> names{
        {{report::Confidence::certain, "certain"},
         {report::Confidence::check, "check"},
         {report::Confidence::unsure, "unsure"}}};
};

} // namespace taizhang
