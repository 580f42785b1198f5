// Work reports with changed words: whatever is read out of them stands in them, in order, and the
// same text gives the same figures.
#include "characters/code_points.h"
#include "fault/fuzz/target.h"
#include "intake/report/report_reader.h"
#include "intake/report/report_text.h"
#include "sample/catalogue.h"

#include <algorithm>

namespace taizhang::testing {

namespace {

constexpr std::string_view lines[]{
    "第一监狱机关党委2023年工作总结",
    "一、主要工作",
    "二、下一步打算",
    "2024年工作要点",
    "一监区支部召开支委会12次、党员大会4次，讲党课（其中书记2次）。",
    "全年开展警示教育6场，覆盖干部职工900余人次。",
    "查摆问题30个，已整改28个，占93.3%，其余2个列入长期整改。",
    "给予党纪处分334人。县处级5人，乡科级46人，其他人员283人。",
    "处置问题线索十几件，其中转立案2件3人；截至6月底，近三年共36件。",
    "“三会一课”、《条例》、局党发〔2023〕5号，落实“四个意识”。",
    "支委会、党小组会、谈心谈话分别召开12次、24次、**次。",
    "每月开展1次主题党日，各支部每季度上党课1次。",
    "拟发展党员两三名，力争完成率100%，不少于3.5万元。",
    "9月12日上午9:30，举办培训班2期3天，发送廉政短信２，２６７条。",
};

constexpr size_t longest_text = 60'000;    ///< characters; a year's report has 20,000
constexpr size_t most_read_twice = 20'000; ///< characters

class ReportTarget : public Target {
public:
    void try_one(Chance& chance, std::string& input) override {
        input = report(chance);
        const int changes = static_cast<int>(chance.below(4));
        for (int change = 0; change < changes; ++change)
            mutate_bytes(input, chance);
        grow_seldom(input, chance);
        auto text = report::report_text_of(input);
        if (!text)
            return;
        text->resize(std::min(text->size(), longest_text));
        const int year = static_cast<int>(1990 + chance.below(60));
        const auto reading = m_reader.read(*text, year);
        check(reading, *text);
        if (text->size() < most_read_twice)
            must(m_reader.read(*text, year).proposals.size() == reading.proposals.size(),
                 "the same text gives other figures");
    }

private:
    static std::string report(Chance& chance) {
        std::string text;
        for (size_t count = 1 + chance.below(9); count > 0; --count) {
            text += chance.any_of(lines);
            if (chance.one_in(8))
                text += odd_word(chance);
            if (!chance.one_in(3))
                text += '\n';
        }
        return text;
    }

    static void check(const report::ReportReading& reading, std::u32string_view text) {
        size_t at = 0;
        for (size_t place = 0; place < reading.proposals.size(); ++place) {
            const report::Proposal& proposal = reading.proposals[place];
            must(proposal.quote.end <= text.size(), "a quotation beyond the text");
            must(proposal.quote.contains(proposal.figure.numeral), "a figure outside its words");
            must(proposal.figure.numeral.start >= at, "figures are out of order");
            at = proposal.figure.numeral.start;
            must(!proposal.part_of ||
                     (*proposal.part_of < reading.proposals.size() && *proposal.part_of != place),
                 "part of nothing");
            must(proposal.period.start <= proposal.period.end, "a period ends before it starts");
            must(!proposal.figure.quantity || (Quantity{} <= *proposal.figure.quantity &&
                                               *proposal.figure.quantity <= max_quantity),
                 "a quantity out of range");
            must(proposal.confidence != report::Confidence::certain ||
                     (proposal.choice.indicator && proposal.figure.quantity && !proposal.part_of),
                 "certain without an indicator, a quantity, or as a part");
        }
        for (const report::PassedOver& passed : reading.passed_over)
            must(passed.quote.end <= text.size() && !passed.reason.empty(),
                 "a number is passed over without a place or a reason");
    }

    report::ReportReader m_reader{sample::built_in_indicators(), Calendar{}};
};

} // namespace

std::unique_ptr<Target> report_target() {
    return std::make_unique<ReportTarget>();
}

} // namespace taizhang::testing
