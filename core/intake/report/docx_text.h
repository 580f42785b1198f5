#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace taizhang::report {

enum class DocxProblem {
    broken,
    no_document, ///< slides, any other archive
    only_tables  ///< also a spreadsheet
};

/// The paragraphs of a DOCX file, a line each. What was deleted under 修订 is left out, and so are
/// tables, comments, headers and footers.
std::expected<std::string, DocxProblem> docx_text(std::string_view bytes);

} // namespace taizhang::report
