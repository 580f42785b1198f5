#pragma once

#include "chart/scene.h"

#include <catch2/catch_test_macros.hpp>

namespace taizhang::testing {

/// The texts of a scene, in the order in which they are painted.
inline std::vector<TextShape> texts_of(const Scene& scene) {
    std::vector<TextShape> texts;
    for (const auto& item : scene.items)
        if (const auto* text = std::get_if<TextShape>(&item))
            texts.push_back(*text);
    return texts;
}

inline bool has_text(const Scene& scene, std::string_view wanted) {
    for (const auto& text : texts_of(scene))
        if (text.text == wanted)
            return true;
    return false;
}

/// How many primitives stand for a mark.
template <class Shape>
int count_of(const Scene& scene, const Mark& mark) {
    int count = 0;
    for (const auto& item : scene.items)
        if (const auto* shape = std::get_if<Shape>(&item); shape && shape->mark == mark)
            ++count;
    return count;
}

/// No text leaves the scene, is empty or covers another text.
inline void check_texts(const Scene& scene, const TextMetrics& metrics) {
    std::vector<std::pair<Rect, std::string>> seen;
    for (const TextShape& text : texts_of(scene)) {
        const Rect box = bounds_of(text, metrics);
        INFO("text: " << text.text << " at " << box.x << ", " << box.y << ", " << box.width);
        CHECK_FALSE(text.text.empty());
        CHECK(scene.bounds().grown(0.01).contains(box));
        for (const auto& [other, words] : seen)
            if (other.overlaps(box)) // there are too many pairs for a CHECK each
                FAIL_CHECK("covers: " << words);
        seen.emplace_back(box, text.text);
    }
}

} // namespace taizhang::testing
