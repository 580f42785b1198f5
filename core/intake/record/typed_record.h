#pragma once

#include "model/record_field.h"
#include "text/text_id.h"

#include <array>
#include <string>
#include <vector>

namespace taizhang {

/// A record as somebody typed it, field by field. Indicator and unit are codes or names.
struct TypedRecord {
    std::array<std::string, record_field_count> fields;

    std::string& operator[](RecordField field) { return fields[static_cast<size_t>(field)]; }
    const std::string& operator[](RecordField field) const {
        return fields[static_cast<size_t>(field)];
    }
    friend bool operator==(const TypedRecord&, const TypedRecord&) = default;
};

/// What is said about a field: why it can't be taken, or what is odd about it.
struct FieldProblem {
    RecordField field{};
    TextId reason{};
    std::vector<std::string> arguments; ///< for the places in the text of `reason`

    friend bool operator==(const FieldProblem&, const FieldProblem&) = default;
};

} // namespace taizhang
