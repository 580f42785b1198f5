#include "output/picture/svg_writer.h"

#include "chart/stroke.h"
#include "output/file/xml_text.h"

#include <charconv>
#include <cmath>

namespace taizhang {

namespace {

constexpr std::string_view font_family =
    "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', sans-serif";

/// At most two decimals.
std::string number(double value) {
    char digits[64];
    const double shown = std::round(value * 100) / 100 + 0.0;
    const auto end = std::to_chars(std::begin(digits), std::end(digits), shown);
    return {digits, end.ptr};
}

class SvgWriter {
public:
    explicit SvgWriter(const Style& style) : m_style(style) {}

    std::string write(const Scene& scene) {
        const std::string width = number(scene.size.width);
        const std::string height = number(scene.size.height);
        m_text = R"(<?xml version="1.0" encoding="UTF-8"?>)"
                 "\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"" +
                 attribute("width", width) + attribute("height", height) +
                 attribute("viewBox", "0 0 " + width + " " + height) +
                 attribute("font-family", std::string{font_family}) + ">\n";
        m_text += "<title>" + xml_text(scene.title) + "</title>\n";
        m_text += "<desc>" + xml_text(scene.description) + "</desc>\n";
        for (const auto& item : scene.items)
            std::visit([this](const auto& shape) { add(shape); }, item);
        m_text += "</svg>\n";
        return std::move(m_text);
    }

private:
    static std::string attribute(std::string_view name, const std::string& value) {
        return " " + std::string{name} + "=\"" + value + "\"";
    }
    static std::string attribute(std::string_view name, double value) {
        return attribute(name, number(value));
    }
    std::string colour(std::string_view name, ColourRole role) const {
        return attribute(name, to_hex(m_style(role)));
    }
    void element(std::string_view name, const std::string& attributes) {
        m_text += "<" + std::string{name} + attributes + "/>\n";
    }

    static std::string corners(const std::vector<Point>& points) {
        std::string list;
        for (const auto& point : points)
            list += (list.empty() ? "" : " ") + number(point.x) + "," + number(point.y);
        return attribute("points", list);
    }

    void add(const RectShape& shape) {
        if (shape.fill == Fill::solid) {
            element("rect",
                    corners_of_rect(shape.rect, shape.radius) + colour("fill", shape.colour));
            return;
        }
        element("rect",
                corners_of_rect(shape.rect, shape.radius) + colour("fill", ColourRole::surface));
        add_hatch(shape);
        add_outline(shape);
    }

    /// A path: one shape of a scene is one rectangle.
    void add_outline(const RectShape& shape) {
        const double width = outline_width_of(shape.fill);
        const Rect rect = inset(shape.rect, width / 2);
        element("path", attribute("d", "M" + number(rect.x) + " " + number(rect.y) + "H" +
                                           number(rect.right()) + "V" + number(rect.bottom()) +
                                           "H" + number(rect.x) + "Z") +
                            attribute("fill", "none") + colour("stroke", shape.colour) +
                            attribute("stroke-width", width));
    }

    static std::string corners_of_rect(const Rect& rect, double radius) {
        std::string attributes = attribute("x", rect.x) + attribute("y", rect.y) +
                                 attribute("width", rect.width) + attribute("height", rect.height);
        return radius > 0 ? attributes + attribute("rx", radius) : attributes;
    }

    void add_hatch(const RectShape& shape) {
        std::string path;
        for (const auto& line : hatch_of(shape.rect, shape.fill))
            path += "M" + number(line.from.x) + " " + number(line.from.y) + "L" +
                    number(line.to.x) + " " + number(line.to.y);
        if (!path.empty())
            element("path", attribute("d", path) + colour("stroke", shape.colour) +
                                attribute("stroke-width", hatch_width_of(shape.fill)));
    }

    void add(const LineShape& line) {
        std::string attributes = corners(line.points) + attribute("fill", "none") +
                                 colour("stroke", line.colour) +
                                 attribute("stroke-width", line.width);
        if (line.dash != Dash::solid) {
            const auto [dash, gap] = lengths_of(line.dash);
            attributes += attribute("stroke-dasharray", number(dash) + " " + number(gap));
        }
        element("polyline", attributes);
    }

    void add(const SymbolShape& symbol) {
        if (const auto points = corners_of(symbol); !points.empty()) {
            element("polygon", corners(points) + colour("fill", symbol.colour));
            return;
        }
        const bool ring = symbol.kind == SymbolKind::ring;
        std::string attributes = attribute("cx", symbol.centre.x) +
                                 attribute("cy", symbol.centre.y) +
                                 attribute("r", symbol.radius - (ring ? ring_width / 2 : 0)) +
                                 colour("fill", ring ? ColourRole::surface : symbol.colour);
        if (ring)
            attributes += colour("stroke", symbol.colour) + attribute("stroke-width", ring_width);
        element("circle", attributes);
    }

    void add(const TextShape& text) {
        std::string attributes = attribute("x", text.position.x) + attribute("y", text.position.y) +
                                 attribute("font-size", text.lettering.size) +
                                 colour("fill", text.colour);
        if (text.lettering.weight == FontWeight::bold)
            attributes += attribute("font-weight", "bold");
        if (text.anchor != Anchor::start)
            attributes +=
                attribute("text-anchor", text.anchor == Anchor::middle ? "middle" : "end");
        m_text += "<text" + attributes + ">" + xml_text(text.text) + "</text>\n";
    }

    const Style& m_style;
    std::string m_text;
};

} // namespace

std::string svg_of(const Scene& scene, const Style& style) {
    return SvgWriter{style}.write(scene);
}

} // namespace taizhang
