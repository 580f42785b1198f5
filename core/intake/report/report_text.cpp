#include "intake/report/report_text.h"

#include "characters/blank.h"
#include "characters/code_points.h"
#include "intake/file/encoding.h"
#include "intake/report/clauses.h"
#include "intake/report/docx_text.h"
#include "intake/report/pdf_text.h"
#include "intake/table/container.h"

#include <algorithm>
#include <array>

namespace taizhang::report {

namespace {

constexpr size_t largest_text = size_t{64} << 20; ///< bytes

bool is_han_character(char32_t character) {
    return 0x4E00 <= character && character <= 0x9FFF;
}

bool is_control(char32_t character) {
    return (character < 0x20 && character != U'\n' && character != U'\r' && character != U'\t' &&
            character != U'\f') ||
           character == 0xFFFD;
}

/// Broken characters and controls: a text has few.
bool looks_binary(std::u32string_view text) {
    const auto controls = static_cast<size_t>(std::ranges::count_if(text, is_control));
    return controls * 20 > text.size();
}

size_t cells_in(std::u32string_view line) {
    const auto tabs = std::ranges::count(line, U'\t');
    const auto commas = std::ranges::count(line, U',');
    const auto bars = std::ranges::count(line, U'|');
    return static_cast<size_t>(std::max({tabs, commas, bars}));
}

/// Nearly all lines have as many separators as the others, and none is a sentence.
bool is_table(std::u32string_view text) {
    constexpr size_t fewest_lines = 3;
    size_t lines = 0;
    size_t alike = 0;
    size_t width = 0;
    for (const Range& paragraph : paragraphs_of(text)) {
        const auto line = part_of(text, paragraph);
        const size_t cells = cells_in(line);
        ++lines;
        if (width == 0)
            width = cells;
        alike += cells >= 2 && cells == width && !line.contains(U'。');
    }
    return lines >= fewest_lines && alike * 10 >= lines * 8;
}

std::expected<std::u32string, TextProblem> checked(std::u32string text) {
    if (std::ranges::all_of(text, is_blank))
        return std::unexpected{TextProblem::no_text};
    if (looks_binary(text))
        return std::unexpected{TextProblem::binary};
    if (std::ranges::none_of(text, is_han_character))
        return std::unexpected{TextProblem::not_chinese};
    if (is_table(text))
        return std::unexpected{TextProblem::table};
    return text;
}

} // namespace

namespace {

std::expected<std::u32string, TextProblem> from_docx(std::string_view bytes) {
    const auto text = docx_text(bytes);
    if (text)
        return checked(code_points_of(*text));
    switch (text.error()) {
    case DocxProblem::only_tables:
        return std::unexpected{TextProblem::table};
    case DocxProblem::no_document:
        return std::unexpected{TextProblem::binary};
    case DocxProblem::broken:
        break;
    }
    return std::unexpected{TextProblem::docx_broken};
}

std::expected<std::u32string, TextProblem> from_pdf(std::string_view bytes) {
    const auto text = pdf_text(bytes);
    if (!text)
        return std::unexpected{text.error() == PdfProblem::no_reader
                                   ? TextProblem::pdf_without_reader
                                   : TextProblem::pdf_failed};
    auto report = checked(code_points_of(*text));
    if (!report && report.error() == TextProblem::no_text)
        return std::unexpected{TextProblem::scan};
    return report;
}

} // namespace

std::expected<std::u32string, TextProblem> report_text_of(std::string bytes) {
    switch (container_of(bytes)) {
    case Container::empty:
        return std::unexpected{TextProblem::no_text};
    case Container::zip:
        return from_docx(bytes);
    case Container::pdf:
        return from_pdf(bytes);
    case Container::picture:
        return std::unexpected{TextProblem::picture};
    case Container::ole:
    case Container::rich_text:
        return std::unexpected{TextProblem::old_word};
    case Container::biff:
    case Container::xml_spreadsheet:
    case Container::flat_ods:
        return std::unexpected{TextProblem::table};
    case Container::packed:
    case Container::other_xml:
    case Container::html:
        return std::unexpected{TextProblem::binary};
    case Container::text:
        break;
    }
    if (bytes.size() > largest_text)
        return std::unexpected{TextProblem::too_large};
    return checked(code_points_of(utf8_of(std::move(bytes))));
}

bool may_hold_report(const std::filesystem::path& path) {
    constexpr std::array<std::string_view, 3> endings{".txt", ".docx", ".pdf"};
    std::string ending = path.extension().string();
    for (char& letter : ending)
        letter = 'A' <= letter && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
    return std::ranges::find(endings, ending) != endings.end();
}

} // namespace taizhang::report
