#pragma once

#include "output/pack/pack_file.h"
#include "output/workbook/sheets.h"

namespace taizhang {

/// A quarter's figures as an XLSX file: 概况, 季度, 图表, 支部, 缺项, 问题, 台账, 说明. The same
/// material gives the same bytes. Throws FileError, OutputCancelled.
std::string workbook_of(const PackSource& source, const OutputProgress& progress = {});

/// Records alone, with the columns of the file that `import` reads.
std::string record_workbook_of(const Definitions& definitions, Reader& reader,
                               const RecordQuery& query, Date day, const Texts& texts,
                               const OutputProgress& progress = {});

} // namespace taizhang
