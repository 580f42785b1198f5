#include "chart/status_mark.h"

#include <cmath>

namespace taizhang {

namespace {

// In em of the chip's letters.
constexpr double padding = 0.65;
constexpr double symbol_room_em = 1.15;
constexpr double chip_height = 1.75;
constexpr double symbol_radius_em = 0.36;

struct ChipColours {
    ColourRole text;
    ColourRole back;
};

ChipColours colours_of(Tone tone) {
    switch (tone) {
    case Tone::good:
        return {ColourRole::good_text, ColourRole::good_back};
    case Tone::attention:
        return {ColourRole::attention_text, ColourRole::attention_back};
    case Tone::bad:
        return {ColourRole::bad_text, ColourRole::bad_back};
    case Tone::neutral:
        break;
    }
    return {ColourRole::neutral, ColourRole::track};
}

/// Draws one symbol in the circle around `centre`.
class SymbolPen {
public:
    SymbolPen(Scene& scene, Point centre, double radius, ColourRole colour)
        : m_scene(scene), m_centre(centre), m_radius(radius), m_colour(colour) {}

    void draw(StatusSymbol symbol) const {
        switch (symbol) {
        case StatusSymbol::check:
            return stroke({{-0.9, 0.05}, {-0.25, 0.7}, {0.95, -0.65}});
        case StatusSymbol::double_check:
            stroke({{-1.25, 0.05}, {-0.7, 0.7}, {0.35, -0.65}});
            return stroke({{0.05, 0.7}, {1.2, -0.65}});
        case StatusSymbol::half:
            fill_left();
            return circle();
        case StatusSymbol::cross:
            stroke({{-0.7, -0.7}, {0.7, 0.7}});
            return stroke({{-0.7, 0.7}, {0.7, -0.7}});
        case StatusSymbol::dash:
            return stroke({{-0.8, 0}, {0.8, 0}});
        case StatusSymbol::dot:
            return shape(SymbolKind::dot, 0.75);
        case StatusSymbol::diamond:
            return shape(SymbolKind::diamond, 1.1);
        case StatusSymbol::triangle:
            return shape(SymbolKind::triangle, 1.1);
        case StatusSymbol::ring:
            break;
        }
        circle();
    }

private:
    void stroke(std::vector<Point> points) const {
        for (Point& point : points)
            point = {m_centre.x + m_radius * point.x, m_centre.y + m_radius * point.y};
        m_scene.add(
            LineShape{std::move(points), m_colour, 0.4 * m_radius, Dash::solid, std::nullopt});
    }

    /// The left half of the ring, filled by upright lines: a scene knows no other shapes.
    void fill_left() const {
        for (double x = -0.6; x < 0; x += 0.3) {
            const double reach = std::sqrt(0.64 - x * x);
            stroke({{x, -reach}, {x, reach}});
        }
    }

    void shape(SymbolKind kind, double share) const {
        m_scene.add(SymbolShape{m_centre, share * m_radius, kind, m_colour, std::nullopt});
    }

    /// A thin ring that lets the ground through, unlike SymbolKind::ring.
    void circle() const {
        constexpr int corners = 24;
        std::vector<Point> points;
        for (int i = 0; i <= corners; ++i) {
            const double angle = 2 * 3.14159265358979 * i / corners;
            points.push_back({0.8 * std::cos(angle), 0.8 * std::sin(angle)});
        }
        stroke(std::move(points));
    }

    Scene& m_scene;
    Point m_centre;
    double m_radius;
    ColourRole m_colour;
};

} // namespace

ColourRole tone_colour(Tone tone, ColourRole neutral) {
    switch (tone) {
    case Tone::good:
        return ColourRole::good;
    case Tone::attention:
        return ColourRole::attention;
    case Tone::bad:
        return ColourRole::bad;
    case Tone::neutral:
        break;
    }
    return neutral;
}

StatusSymbol symbol_of(Status status) {
    switch (status) {
    case Status::achieved:
        return StatusSymbol::double_check;
    case Status::on_track:
        return StatusSymbol::check;
    case Status::within:
        return StatusSymbol::ring;
    case Status::behind:
        return StatusSymbol::diamond;
    case Status::at_limit:
        return StatusSymbol::half;
    case Status::alarm:
    case Status::exceeded:
        return StatusSymbol::triangle;
    case Status::missed:
        return StatusSymbol::cross;
    case Status::track:
        return StatusSymbol::dot;
    case Status::no_target:
    case Status::no_data:
        break;
    }
    return StatusSymbol::dash;
}

ColourRole tone_ink(Tone tone) {
    return colours_of(tone).text;
}

void add_status_symbol(Scene& scene, Point centre, double radius, Status status,
                       ColourRole colour) {
    SymbolPen{scene, centre, radius, colour}.draw(symbol_of(status));
}

Size status_chip_size(std::string_view word, double letter_size, const TextMetrics& metrics) {
    const double text = metrics.width(word, {letter_size, FontWeight::bold});
    return {std::ceil(text + (2 * padding + symbol_room_em) * letter_size),
            chip_height * letter_size};
}

void add_status_chip(Scene& scene, Point left, Status status, const std::string& word,
                     double letter_size, const TextMetrics& metrics) {
    const Size size = status_chip_size(word, letter_size, metrics);
    const auto [ink, back] = colours_of(tone_of(status));
    scene.add(RectShape{{left.x, left.y - size.height / 2, size.width, size.height},
                        back,
                        size.height / 2,
                        Fill::solid,
                        std::nullopt});
    const double start = left.x + padding * letter_size;
    add_status_symbol(scene, {start + symbol_radius_em * letter_size, left.y},
                      symbol_radius_em * letter_size, status, ink);
    const Lettering lettering{letter_size, FontWeight::bold};
    scene.add(
        TextShape{{start + symbol_room_em * letter_size, left.y + baseline_below_middle(lettering)},
                  word,
                  lettering,
                  ink,
                  Anchor::start,
                  std::nullopt});
}

} // namespace taizhang
