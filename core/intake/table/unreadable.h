#pragma once

#include "text/text_id.h"

#include <stdexcept>
#include <string>

namespace taizhang {

/// Thrown by the readers of spreadsheets and documents for a file that can't be read at all;
/// read_workbook catches it.
class Unreadable : public std::runtime_error {
public:
    explicit Unreadable(TextId reason, std::string detail = {})
        : std::runtime_error{detail}, m_reason{reason} {}

    TextId reason() const { return m_reason; }
    std::string detail() const { return what(); } ///< fills {0} of the reason

private:
    TextId m_reason;
};

} // namespace taizhang
