#include "output/pack/pack_pages.h"
#include "text/ids/pack.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t most_cover_title_lines = 4;

/// Makes the first page: whose paper it is, what it is about and of which day; nothing else.
class Cover {
public:
    Cover(PageMaker& maker, const PackContents& contents, const std::string& title)
        : m_maker(maker), m_contents(contents), m_material(contents.material),
          m_middle(maker.format().size.width / 2),
          m_scale(maker.format().size.width / 1122), m_title{46 * m_scale, FontWeight::bold,
                                                             FontFace::serif},
          m_lines(title_lines(title)) {}

    void add() {
        if (m_material.privacy.marks_internal)
            m_maker.add_text({m_maker.room().x, m_maker.room().y + 12},
                             std::string{texts()(text_id::pack_internal)},
                             {17 * m_scale, FontWeight::bold}, ColourRole::text);
        const double height = m_maker.format().size.height;
        const double line = 1.35 * m_title.size;
        double y = 0.42 * height - line * static_cast<double>(m_lines.size()) / 2;
        centred(y - 62 * m_scale, m_material.unit().name, 24, FontWeight::regular);
        for (const std::string& text : m_lines) {
            m_maker.add_text({m_middle, y + line / 2}, text, m_title, ColourRole::text,
                             Anchor::middle);
            y += line;
        }
        const double rule = 0.57 * m_maker.format().size.width;
        m_maker.page().add(RectShape{{m_middle - rule / 2, y + 14, rule, 3.2},
                                     ColourRole::brand,
                                     0,
                                     Fill::solid,
                                     std::nullopt});
        centred(y + 60 * m_scale, m_contents.occasion, 20.5, FontWeight::regular);
        centred(0.83 * height, m_contents.narrative.signed_on, 19, FontWeight::regular);
        m_maker.add_text({m_middle, 0.95 * height}, check_line(m_material.check, texts()),
                         {12.2 * m_scale}, ColourRole::secondary, Anchor::middle);
    }

private:
    const Texts& texts() const { return m_maker.texts(); }
    double width() const { return m_maker.room().width; }

    /// Smaller letters for a long title.
    std::vector<std::string> title_lines(const std::string& title) {
        const double smallest = 22 * m_scale;
        auto lines = m_maker.lines(title, width(), m_title);
        while (lines.size() > 1 && m_title.size > smallest) {
            m_title.size *= 0.9;
            lines = m_maker.lines(title, width(), m_title);
        }
        if (lines.size() > most_cover_title_lines) {
            lines.resize(most_cover_title_lines);
            lines.back() = fitted(lines.back() + "……", m_title, width(), m_maker.metrics());
        }
        return lines;
    }

    void centred(double y, const std::string& text, double size, FontWeight weight) {
        const Lettering lettering{size * m_scale, weight, FontFace::serif};
        m_maker.add_text({m_middle, y}, fitted(text, lettering, width(), m_maker.metrics()),
                         lettering, ColourRole::text, Anchor::middle);
    }

    PageMaker& m_maker;
    const PackContents& m_contents;
    const Material& m_material;
    double m_middle;
    double m_scale; ///< of the letters, to the width of A4 across
    Lettering m_title;
    std::vector<std::string> m_lines;
};

} // namespace

void add_cover(PageMaker& maker, const PackContents& contents, const std::string& title) {
    Cover{maker, contents, title}.add();
}

} // namespace taizhang
