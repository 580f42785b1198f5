#pragma once

#include <cstddef>

namespace taizhang {

/// What a list has at a place of the catalogue, of the organisation or of the year.
template <class Values>
const auto& at_place(const Values& values, int place) {
    return values[static_cast<std::size_t>(place)];
}

} // namespace taizhang
