#pragma once

#include <string>
#include <string_view>

namespace taizhang {

enum class FontWeight { regular, bold };
enum class FontFace { sans, serif }; ///< serif for sentences and headings on paper

struct Lettering {
    double size = 13; ///< em in pixels at 100 %
    FontWeight weight = FontWeight::regular;
    FontFace face = FontFace::sans;

    friend bool operator==(const Lettering&, const Lettering&) = default;
};

/// How wide texts are; each painter has its own.
class TextMetrics {
public:
    virtual ~TextMetrics() = default;
    /// Width of one line of UTF-8 text.
    virtual double width(std::string_view text, const Lettering& lettering) const = 0;
};

/// The text, or its longest beginning that fits `width` together with an ellipsis; empty when not
/// even that fits.
std::string fitted(std::string_view text, const Lettering& lettering, double width,
                   const TextMetrics& metrics);

} // namespace taizhang
