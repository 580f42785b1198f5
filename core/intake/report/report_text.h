#pragma once

#include <expected>
#include <filesystem>
#include <string>
#include <string_view>

namespace taizhang::report {

/// Why there is no report in a file.
enum class TextProblem {
    no_text,
    binary,
    picture,
    scan, ///< a PDF of pictures
    not_chinese,
    table,              ///< goes to import
    pdf_without_reader, ///< pdftotext is not installed
    pdf_failed,
    old_word, ///< .doc, .wps
    docx_broken,
    too_large
};

/// The text of a report in any encoding, or of a DOCX or PDF file; told by its bytes, not its name.
/// Takes a PDF apart with pdftotext, which has to be installed.
std::expected<std::u32string, TextProblem> report_text_of(std::string bytes);

/// By its name: .txt, .docx, .pdf.
bool may_hold_report(const std::filesystem::path& path);

} // namespace taizhang::report
