#pragma once

#include "model/quantity.h"
#include "text/texts.h"

#include <optional>
#include <string>
#include <vector>

namespace taizhang {

/// Why what is typed into a field can't be taken.
struct FieldIssue {
    TextId reason{};
    std::vector<std::string> arguments; ///< for the places in the text of `reason`

    friend bool operator==(const FieldIssue&, const FieldIssue&) = default;
};

inline std::string to_text(const FieldIssue& issue, const Texts& texts) {
    return texts.fill(issue.reason, issue.arguments);
}

/// Reads an amount with at most `decimals` places; otherwise puts the reason into `issue`.
std::optional<Quantity> quantity_typed(const std::string& text, int decimals,
                                       std::optional<FieldIssue>& issue);

} // namespace taizhang
