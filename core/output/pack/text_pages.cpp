#include "chart/status_mark.h"
#include "output/narrative/heading_number.h"
#include "output/pack/pack_pages.h"
#include "output/words/words.h"
#include "text/ids/pack.h"
#include "text/number_format.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr double text_column_gap = 35;

/// Sets continuous text, in the columns of the layout.
class Prose {
public:
    explicit Prose(PageMaker& maker) : m_maker(maker) {}

    void heading(const std::string& text) {
        const std::string number = heading_number(2, ++m_headings, language());
        m_parts.push_back({number + text, Kind::heading});
    }

    /// Chinese paragraphs are indented by two characters.
    void paragraph(const std::string& text) { m_parts.push_back({text, Kind::paragraph}); }

    void item(size_t place, const std::string& text) {
        m_parts.push_back(
            {item_number(static_cast<int>(place) + 1, language()) + text, Kind::item});
    }

    void add() {
        m_maker.begin_columns({m_maker.format().text_columns, text_column_gap});
        double all = 0;
        for (const Part& part : m_parts)
            all += height_of(part);
        m_maker.expect(all);
        for (const Part& part : m_parts)
            add(part);
        m_maker.end_columns();
    }

private:
    enum class Kind { heading, paragraph, item };
    struct Part {
        std::string text;
        Kind kind = Kind::paragraph;
    };

    Language language() const { return m_maker.texts().language(); }
    double size() const { return m_maker.format().prose; }
    Lettering lettering(Kind kind) const {
        return {size(), kind == Kind::heading ? FontWeight::bold : FontWeight::regular,
                FontFace::serif};
    }
    double first_of(Kind kind) const {
        return kind == Kind::paragraph && language() == Language::chinese ? 2 * size() : 0;
    }
    double rest_of(Kind kind) const { return kind == Kind::item ? 1.4 * size() : 0; }

    double height_of(const Part& part) const {
        return space + m_maker.paragraph_height(part.text, lettering(part.kind),
                                                m_maker.room().width, first_of(part.kind),
                                                rest_of(part.kind));
    }

    void add(const Part& part) {
        if (part.kind == Kind::heading)
            m_maker.need(5 * size()); // with two lines of what follows
        m_maker.add_paragraph(part.text, lettering(part.kind), first_of(part.kind),
                              ColourRole::text, rest_of(part.kind));
        m_maker.take(std::min(space, m_maker.room().height));
    }

    static constexpr double space = 4; ///< below a paragraph

    PageMaker& m_maker;
    std::vector<Part> m_parts;
    int m_headings = 0;
};

/// Problems as rows: what, who and how many at the left, what is to be done at the right.
class ProblemRows {
public:
    ProblemRows(PageMaker& maker, double size)
        : m_maker(maker), m_size(size), m_left(std::round(maker.room().width * 0.6)) {}

    void add(const Narrative& narrative) {
        add_head();
        for (size_t i = 0; i < narrative.problems.size(); ++i)
            add(i, narrative.problems[i]);
    }

private:
    double indent() const { return 2 * m_size; }
    double line() const { return 1.55 * m_size; }
    Lettering head_lettering() const { return {1.1 * m_size, FontWeight::bold, FontFace::serif}; }
    Lettering text_lettering() const { return {m_size, FontWeight::regular, FontFace::serif}; }
    double right_x() const { return m_maker.room().x + m_left + m_size; }
    double right_width() const { return m_maker.room().width - m_left - m_size; }

    void add_head() {
        const double height = 1.8 * m_size;
        const double y = m_maker.room().y + height / 2;
        const Lettering lettering{0.92 * m_size};
        m_maker.add_text({m_maker.room().x + indent(), y},
                         std::string{m_maker.texts()(text_id::pack_problem)}, lettering,
                         ColourRole::secondary);
        m_maker.add_text({right_x(), y}, std::string{m_maker.texts()(text_id::pack_next_step)},
                         lettering, ColourRole::secondary);
        m_maker.take(height);
        m_maker.add_rule(m_maker.room().y, ColourRole::marker, 1.3);
        m_maker.take(0.4 * m_size);
    }

    std::vector<std::string> left_lines(const Matter& matter) const {
        std::vector<std::string> all;
        for (const std::string& detail : matter.details)
            for (std::string& one : m_maker.lines(detail, m_left - indent(), text_lettering()))
                all.push_back(std::move(one));
        return all;
    }

    std::string head_of(const Matter& matter) const {
        if (!matter.status)
            return matter.head;
        const std::string_view colon =
            m_maker.texts().language() == Language::chinese ? "：" : ": ";
        return std::string{m_maker.texts()(text_of(*matter.status))}.append(colon) + matter.head;
    }

    void add(size_t place, const Matter& matter) {
        const auto heads = m_maker.lines(head_of(matter), m_left - indent(), head_lettering());
        const auto details = left_lines(matter);
        const auto steps = m_maker.lines(matter.step, right_width(), text_lettering());
        m_maker.need((static_cast<double>(std::min<size_t>(heads.size(), 3)) + 2) * line());
        const double top = m_maker.room().y;
        if (!matter.head.empty())
            m_maker.add_text({m_maker.room().x + 3, top + line() / 2}, std::to_string(place + 1),
                             head_lettering(), ColourRole::bad_text);
        size_t right = 0;
        const auto put = [&](const std::string& text, const Lettering& lettering,
                             ColourRole colour) {
            if (m_maker.room().height < line()) {
                m_maker.begin_page();
                add_head();
            }
            const double y = m_maker.room().y + line() / 2;
            m_maker.add_text({m_maker.room().x + indent(), y}, text, lettering, colour);
            if (right < steps.size())
                m_maker.add_text({right_x(), y}, steps[right++], text_lettering(),
                                 ColourRole::text);
            m_maker.take(line());
        };
        if (!matter.head.empty())
            for (const std::string& head : heads)
                put(head, head_lettering(), ColourRole::text);
        for (const std::string& detail : details)
            put(detail, text_lettering(), ColourRole::secondary);
        while (right < steps.size() && !steps[right].empty())
            put({}, text_lettering(), ColourRole::text);
        m_maker.take(std::min(0.3 * m_size, m_maker.room().height));
        m_maker.add_rule(m_maker.room().y, ColourRole::grid, 1);
        m_maker.take(std::min(0.5 * m_size, m_maker.room().height));
    }

    PageMaker& m_maker;
    double m_size;
    double m_left; ///< width
};

/// What each status means, with its symbol (figures.md §7).
class StatusKey {
public:
    StatusKey(PageMaker& maker, const LedgerSettings& settings)
        : m_maker(maker), m_amber(to_decimal(settings.amber_lag)),
          m_red(to_decimal(settings.red_lag)), m_size(maker.format().small * 1.05) {
        for (const auto& [status, name] : EnumNames<Status>::names)
            m_words = std::max(m_words, maker.metrics().width(maker.texts()(text_of(status)),
                                                              {m_size, FontWeight::bold}));
    }

    /// On one page with what comes below it, `below` high.
    void add(double below) {
        constexpr size_t columns = 3;
        constexpr size_t rows = 4;
        const double line = 1.75 * m_size;
        m_maker.need(rows * line + 3 * m_size + below);
        m_maker.take(1.2 * m_size);
        m_maker.add_rule(m_maker.room().y, ColourRole::marker, 1.3);
        m_maker.take(0.5 * m_size);
        const Rect room = m_maker.room();
        const double width = room.width / columns;
        size_t place = 0;
        for (const auto& [status, name] : EnumNames<Status>::names) {
            const double x = room.x + static_cast<double>(place / rows) * width;
            const double y = room.y + (static_cast<double>(place % rows) + 0.5) * line;
            add(status, {x, y}, width);
            ++place;
        }
        m_maker.take(rows * line + 0.6 * m_size);
    }

private:
    void add(Status status, Point at, double width) {
        const ColourRole ink = tone_ink(tone_of(status));
        add_status_symbol(m_maker.page(), {at.x + 0.6 * m_size, at.y}, 0.4 * m_size, status, ink);
        m_maker.add_text({at.x + 1.6 * m_size, at.y}, std::string{m_maker.texts()(text_of(status))},
                         {m_size, FontWeight::bold}, ink);
        const double left = m_words + 2.4 * m_size;
        const Lettering lettering{m_size};
        m_maker.add_text({at.x + left, at.y},
                         fitted(meaning(status), lettering, width - left, m_maker.metrics()),
                         lettering, ColourRole::secondary);
    }

    std::string meaning(Status status) const {
        const Texts& texts = m_maker.texts();
        switch (status) {
        case Status::achieved:
            return std::string{texts(text_id::pack_mean_achieved)};
        case Status::on_track:
            return texts(text_id::pack_mean_on_track, m_amber);
        case Status::behind:
            return texts(text_id::pack_mean_behind, m_amber, m_red);
        case Status::alarm:
            return texts(text_id::pack_mean_alarm, m_red);
        case Status::missed:
            return std::string{texts(text_id::pack_mean_missed)};
        case Status::within:
            return std::string{texts(text_id::pack_mean_within)};
        case Status::at_limit:
            return std::string{texts(text_id::pack_mean_at_limit)};
        case Status::exceeded:
            return std::string{texts(text_id::pack_mean_exceeded)};
        case Status::track:
            return std::string{texts(text_id::pack_mean_track)};
        case Status::no_target:
            return std::string{texts(text_id::pack_mean_no_target)};
        case Status::no_data:
            break;
        }
        return std::string{texts(text_id::pack_mean_no_data)};
    }

    PageMaker& m_maker;
    std::string m_amber;
    std::string m_red;
    double m_size;
    double m_words = 0; ///< width of the widest
};

double check_box_height(const PageMaker& maker) {
    return 2.6 * maker.format().body;
}

void add_check_box(PageMaker& maker, const Material& material) {
    const double size = maker.format().body;
    const double height = check_box_height(maker);
    maker.need(height + size);
    maker.take(size);
    const Rect box{maker.room().x, maker.room().y, maker.room().width, height};
    LineShape outline = outline_of(box);
    outline.colour = ColourRole::marker;
    outline.width = 1.3;
    maker.page().add(outline);
    const Lettering bold{size, FontWeight::bold};
    const std::string check = check_line(material.check, maker.texts());
    maker.add_text({box.x + size, box.centre().y}, check, bold, ColourRole::text);
    const Lettering small{0.95 * size};
    const double left = box.x + 3 * size + maker.metrics().width(check, bold);
    maker.add_text({box.right() - size, box.centre().y},
                   fitted(maker.texts()(text_id::pack_same_files), small, box.right() - size - left,
                          maker.metrics()),
                   small, ColourRole::secondary, Anchor::end);
    maker.take(height);
}

} // namespace

namespace {

void add_problems_in(PageMaker& maker, const Narrative& narrative, double size) {
    ProblemRows{maker, size}.add(narrative);
    if (narrative.causes.empty())
        return;
    maker.need(5 * size);
    maker.take(std::min(0.8 * size, maker.room().height));
    maker.add_paragraph(narrative.causes_heading, {1.1 * size, FontWeight::bold, FontFace::serif});
    for (size_t i = 0; i < narrative.causes.size(); ++i)
        maker.add_paragraph(
            item_number(static_cast<int>(i) + 1, maker.texts().language()) + narrative.causes[i],
            {size, FontWeight::regular, FontFace::serif}, 0, ColourRole::text, 1.4 * size);
}

} // namespace

/// In letters so small that all of it is on one page, as long as they can be read.
void add_problems(PageMaker& maker, const Narrative& narrative) {
    const double usual = maker.format().body;
    for (const double share : {1.0, 0.94, 0.88, 0.82}) {
        PageMaker trial{maker.format(), maker.metrics(), maker.texts()};
        trial.begin_section({});
        add_problems_in(trial, narrative, share * usual);
        if (trial.finish({}, {}).pages.size() == 1)
            return add_problems_in(maker, narrative, share * usual);
    }
    add_problems_in(maker, narrative, usual);
}

void add_words(PageMaker& maker, const Narrative& narrative) {
    Prose prose{maker};
    for (const std::string& paragraph : narrative.summary)
        prose.paragraph(paragraph);
    for (const NarrativeSection& section : narrative.categories) {
        prose.heading(section.heading);
        for (const NarrativeParagraph& paragraph : section.paragraphs)
            prose.paragraph(paragraph.text);
    }
    prose.add();
}

void add_notes(PageMaker& maker, const PackContents& contents) {
    Prose prose{maker};
    const std::vector<std::string>& notes = contents.narrative.notes;
    for (size_t i = 0; i < notes.size(); ++i)
        prose.item(i, notes[i]);
    if (!contents.changes.empty())
        prose.heading(std::string{maker.texts()(text_id::pack_changes)});
    for (size_t i = 0; i < contents.changes.size(); ++i)
        prose.item(i, contents.changes[i]);
    prose.add();
    StatusKey{maker, contents.material.definitions().settings}.add(check_box_height(maker) +
                                                                   maker.format().body);
    add_check_box(maker, contents.material);
}

} // namespace taizhang
