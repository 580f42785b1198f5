#pragma once

#include "chart/text_metrics.h"

namespace taizhang::testing {

/// Widths that no installed font changes: 1 em for Chinese characters, 0.55 em for all others.
class FixedMetrics : public TextMetrics {
public:
    double width(std::string_view text, const Lettering& lettering) const override {
        double em = 0;
        for (const char byte : text)
            if (const auto unit = static_cast<unsigned char>(byte); (unit & 0xC0U) != 0x80U)
                em += unit >= 0xE2U ? 1.0 : 0.55;
        return em * lettering.size;
    }
};

inline const FixedMetrics fixed_metrics;

} // namespace taizhang::testing
