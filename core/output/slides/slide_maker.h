#pragma once

#include "output/pack/pack_file.h"
#include "output/picture/cairo_canvas.h"
#include "output/slides/slide.h"

namespace taizhang {

/// The edges between which a slide has its content.
namespace slide_edge {
inline constexpr double left = 96;
inline constexpr double right = 1824;
inline constexpr double top = 216; ///< below the title
inline constexpr double bottom = 968;
} // namespace slide_edge

/// Makes the slides of one file, all with the same title, foot and number.
class SlideMaker {
public:
    /// The source must outlive it.
    explicit SlideMaker(const PackSource& source) : m_source{source} {}

    const Material& material() const { return m_source.material; }
    const Texts& texts() const { return m_source.texts; }
    const TextMetrics& metrics() const { return m_metrics; }

    /// A slide without title and foot.
    Slide& begin_cover();
    /// The title becomes smaller, then has two lines, where it is long.
    Slide& begin(const std::string& title, const std::string& subtitle = {});
    /// What stands at the foot of the slide in place of the source alone.
    void set_foot(std::string foot) { m_slides.back().foot = std::move(foot); }
    Slide& slide() { return m_slides.back().slide; }
    size_t count() const { return m_slides.size(); }

    /// As large as there is room for all of them, if need be as many as there is room for; gives
    /// how many that are.
    size_t add_bullets(const Rect& box, const std::vector<std::string>& texts);

    /// With the foot of each. `closing` stands at that of the last one. Nothing may be added after.
    std::vector<Slide> finish(const std::string& closing);

private:
    struct Made {
        Slide slide;
        std::string foot;
        bool is_cover = false;
    };

    double height_of(const std::string& text, double width, double letters) const;
    void add_foot(Made& made, int number, const std::string& closing);

    const PackSource& m_source;
    CairoTextMetrics m_metrics;
    std::vector<Made> m_slides;
};

} // namespace taizhang
