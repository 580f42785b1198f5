#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang::testing {

struct SvgElement {
    std::string name;
    std::map<std::string, std::string, std::less<>> attributes;
    std::string text; ///< with its escapes

    double number(std::string_view attribute) const {
        const auto found = attributes.find(attribute);
        return found == attributes.end() ? 0 : std::stod(found->second);
    }
    std::string value(std::string_view attribute) const {
        const auto found = attributes.find(attribute);
        return found == attributes.end() ? "" : found->second;
    }
};

/// One element of an SVG file of ours, which has one on each line.
inline SvgElement svg_element(std::string_view line) {
    SvgElement element;
    const size_t end_of_tag = line.find('>');
    std::string_view tag = line.substr(1, end_of_tag - 1);
    element.name = tag.substr(0, tag.find_first_of(" /"));
    for (size_t equals = tag.find("=\""); equals != tag.npos; equals = tag.find("=\"")) {
        const size_t name = tag.rfind(' ', equals) + 1;
        const size_t close = tag.find('"', equals + 2);
        element.attributes.emplace(tag.substr(name, equals - name),
                                   tag.substr(equals + 2, close - equals - 2));
        tag.remove_prefix(close + 1);
    }
    if (const size_t next = line.find('<', end_of_tag); next != line.npos)
        element.text = line.substr(end_of_tag + 1, next - end_of_tag - 1);
    return element;
}

/// What is painted, in its order, without the file's head.
inline std::vector<SvgElement> svg_elements(std::string_view svg) {
    std::vector<SvgElement> elements;
    for (size_t start = 0; start < svg.size();) {
        const size_t end = std::min(svg.find('\n', start), svg.size());
        const std::string_view line = svg.substr(start, end - start);
        start = end + 1;
        for (const auto* painted : {"<rect", "<path", "<polyline", "<polygon", "<circle", "<text"})
            if (line.starts_with(painted))
                elements.push_back(svg_element(line));
    }
    return elements;
}

} // namespace taizhang::testing
