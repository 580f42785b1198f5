#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace taizhang::report {

enum class PdfProblem {
    no_reader, ///< pdftotext is not installed
    failed     ///< damaged, or it has a password
};

/// The text of a PDF file by poppler's pdftotext: pages without their numbers, lines joined into
/// paragraphs.
std::expected<std::string, PdfProblem> pdf_text(std::string_view bytes);

/// Lines as a page has them, joined where a sentence goes on: a line that ends without a full stop
/// and is about as long as the longest goes on in the next.
std::string joined_lines(std::string_view page_text);

} // namespace taizhang::report
