#pragma once

#include "intake/table/read_workbook.h"
#include "output/file/zip_archive.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taizhang::testing {

using FileParts = std::vector<std::pair<std::string, std::string>>; ///< names and contents

/// A ZIP archive of such parts.
std::string zipped(const FileParts& parts);

/// What an XLSX file of one sheet has beside its cells.
struct XlsxExtras {
    std::string before_cells = {}; ///< cols and the like
    std::string after_cells = {};  ///< mergeCells and the like
    std::string shared = {};       ///< si elements
    std::string styles = {};       ///< numFmts and cellXfs
    std::string book = {};         ///< workbookPr and the like
    std::string state = "visible"; ///< of the sheet
};

/// An XLSX file of one sheet, `一季度`; `rows` are its row elements.
std::string xlsx_of(const std::string& rows, const XlsxExtras& extras = {});
FileParts xlsx_parts_of(const std::string& rows, const XlsxExtras& extras = {});

/// An ODS file; `tables` are its table elements, `styles` its automatic styles.
std::string ods_of(const std::string& tables, const std::string& styles = {});
FileParts ods_parts_of(const std::string& tables, const std::string& styles = {});

/// A DOCX file with such a body.
std::string docx_of(const std::string& body);
FileParts docx_parts_of(const std::string& body);

/// `A1=number:12 B2=text:支部`: all cells of a sheet with their kinds.
std::string cells_in(const Sheet& sheet);
/// Of the only sheet of a file; throws when it can't be read.
std::string cells_in(const std::string& bytes);
Sheet only_sheet(const std::string& bytes);
/// Why a file can't be read; nothing when it can.
std::optional<TextId> refusal_of(const std::string& bytes);

} // namespace taizhang::testing
