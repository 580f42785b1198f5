#pragma once

#include "progress/status.h"

#include <optional>
#include <string>
#include <vector>

namespace taizhang {

enum class WebAlign { text, number };

struct WebColumn {
    std::string title;
    WebAlign align = WebAlign::text;
};

struct WebCell {
    std::string text;
    std::optional<Tone> tone = {}; ///< shown as a chip in its colours
};

/// A table that sorts and filters itself where scripts run (assets/web/page.js). It holds nothing
/// but the texts that are seen: what a cell keeps private stands nowhere in the file.
struct WebTable {
    std::string filter; ///< what the field that filters asks for
    std::vector<WebColumn> columns;
    std::vector<std::vector<WebCell>> rows;
    std::vector<WebCell> sum; ///< below the rows, and never sorted among them; may be empty
};

std::string html_of(const WebTable& table);

/// A text in the colours of a tone.
std::string chip_html(Tone tone, const std::string& text);

/// A text as the content or an attribute of an element; a line feed begins a new line.
std::string html_text(std::string_view text);

/// An element with its content, which is HTML already. `attributes` begins with a blank.
std::string element(std::string_view name, const std::string& content,
                    std::string_view attributes = {});

} // namespace taizhang
