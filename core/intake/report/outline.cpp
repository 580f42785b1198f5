#include "intake/report/outline.h"

#include <algorithm>
#include <array>

namespace taizhang::report {

namespace {

constexpr size_t longest_heading = 45; ///< characters
constexpr int levels = 6;
constexpr size_t title_paragraphs = 4; ///< a title stands among the first

bool contains_any(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
    return std::ranges::any_of(words, [&](auto word) { return text.contains(word); });
}

/// The words of a numbered paragraph that are its heading: up to the first full stop.
Range heading_of(std::u32string_view text, const Range& paragraph) {
    const size_t length = part_of(text, paragraph).find_first_of(U"。；：");
    return {paragraph.start, std::min(paragraph.size(), length) + paragraph.start};
}

bool is_title(std::u32string_view line) {
    return line.size() <= longest_heading && !contains_any(line, {U"。", U"，", U"；"}) &&
           contains_any(line, {U"总结", U"报告", U"述职", U"汇报", U"小结", U"情况"}) &&
           !contains_any(line, {U"打算", U"计划", U"要点", U"《"});
}

/// 2023年工作总结及下一步工作计划: the title of a report that ends with a plan.
bool tells_of_both(std::u32string_view heading) {
    return contains_any(heading, {U"总结", U"汇报", U"回顾", U"述职", U"情况"});
}

/// 2023年半年工作总结
bool tells_of_half(std::u32string_view title) {
    const size_t half = title.find(U"半年");
    return half != title.npos &&
           (half == 0 || (title[half - 1] != U'上' && title[half - 1] != U'下'));
}

/// 2024年工作要点: the title of a plan, with its year.
bool is_title_of_plan(std::u32string_view line, const std::vector<TimePhrase>& phrases,
                      const Period& year) {
    return contains_any(line, {U"要点", U"计划", U"安排", U"打算"}) && !tells_of_both(line) &&
           std::ranges::any_of(phrases, [&](const TimePhrase& phrase) {
               return phrase.named_year && phrase.period == year;
           });
}

/// What holds at each level of headings.
class Headings {
public:
    explicit Headings(const Period& year) : m_year{year} {}

    void begin(int level) {
        m_deepest = std::min(level, levels - 2);
        for (auto held = m_held.begin() + level; held != m_held.end(); ++held)
            *held = {};
    }
    void set_plan(int level, bool is_plan) { m_held[place(level)].is_plan = is_plan; }
    void set_period(int level, const Period& period) { m_held[place(level)].period = period; }

    /// Level of the heading that the text stands under.
    int deepest() const { return m_deepest; }

    bool is_plan() const {
        for (auto held = m_held.rbegin(); held != m_held.rend(); ++held)
            if (held->is_plan)
                return *held->is_plan;
        return false;
    }
    Period period() const {
        for (auto held = m_held.rbegin(); held != m_held.rend(); ++held)
            if (held->period)
                return *held->period;
        return m_year;
    }

private:
    struct Held {
        std::optional<bool> is_plan;
        std::optional<Period> period;
    };
    static size_t place(int level) { return static_cast<size_t>(level); }

    Period m_year;
    int m_deepest = 1;
    std::array<Held, levels> m_held{};
};

} // namespace

std::vector<int> years_of_titles(std::u32string_view text) {
    std::vector<int> years;
    for (const Range& paragraph : paragraphs_of(text)) {
        const auto line = part_of(text, paragraph);
        if (numbering_level(line) > 0 || !is_title(line))
            continue;
        const Calendar calendar;
        const TimeReader time{text, 2000, calendar};
        std::vector<int> named;
        for (const TimePhrase& phrase : time.phrases_in(paragraph))
            named.push_back(year_number(phrase.period.end));
        const bool names_one = named.size() == 1 && named.front() > 2001;
        if (names_one && std::ranges::find(years, named.front()) == years.end())
            years.push_back(named.front());
    }
    return years;
}

std::vector<OutlinedParagraph> outline_of(std::u32string_view text, const TimeReader& time,
                                          const Period& year, const ReportWords& words) {
    std::vector<OutlinedParagraph> outline;
    Headings headings{year};
    bool is_plan_text = false;
    for (const Range& paragraph : paragraphs_of(text)) {
        const auto line = part_of(text, paragraph);
        const int level = numbering_level(line);
        const bool is_short = line.size() <= longest_heading && !line.contains(U'。');
        const bool is_line_of_title = outline.size() < title_paragraphs && is_title(line);
        if (level > 0)
            headings.begin(level);
        if (level > 0 || is_short) {
            const Range heading = heading_of(text, paragraph);
            const bool is_chapter = level <= 1;
            const bool looks_ahead =
                (is_chapter ? words.plan_heading : words.plan_opener).occurs_in(text, heading) &&
                !tells_of_both(part_of(text, heading));
            const bool looks_back = is_chapter && words.past_heading.occurs_in(text, heading);
            if (heading.size() <= longest_heading && (looks_ahead || looks_back) &&
                !is_line_of_title)
                headings.set_plan(std::max(level, 1), looks_ahead);
            if (is_line_of_title && tells_of_half(line))
                headings.set_period(0, time.first_half());
            const auto phrases =
                is_short || is_line_of_title ? time.phrases_in(heading) : std::vector<TimePhrase>{};
            for (const TimePhrase& phrase : phrases)
                if (is_line_of_title && tells_of_half(line) && phrase.is_whole_year)
                    continue;
                else if (year.contains(phrase.period) && phrase.reach == PhraseReach::paragraph)
                    headings.set_period(is_line_of_title ? 0 : level, phrase.period);
                else if (phrase.named_year && phrase.period.start > year.end && is_chapter &&
                         !is_line_of_title &&
                         !tells_of_both(part_of(text, heading))) // 2024年主要任务
                    headings.set_plan(std::max(level, 1), true);
            is_plan_text |= level == 0 && outline.size() < title_paragraphs &&
                            is_title_of_plan(line, phrases, year);
        }
        const Range words_behind_number{
            std::min(paragraph.end, paragraph.start + numbering_length(line)), paragraph.end};
        if (words.plan_opener.length_at(text, words_behind_number.start) > 0)
            headings.set_plan(level > 0 ? level : headings.deepest(), true);
        outline.push_back({paragraph, headings.period(), headings.is_plan(), is_plan_text});
    }
    return outline;
}

} // namespace taizhang::report
