#include "intake/table/zip_files.h"

#include "intake/file/encoding.h"
#include "intake/table/ods_reader.h"
#include "intake/table/office_parts.h"
#include "intake/table/unreadable.h"
#include "intake/table/zip_parts.h"

namespace taizhang {

bool is_archive_of_files(std::string_view bytes) {
    try {
        ZipParts parts{bytes};
        return !is_open_document(parts) && !parts.has("[Content_Types].xml") &&
               !parts.has("_rels/.rels") && !parts.has("xl/workbook.xml");
    } catch (const Unreadable&) {
        return false;
    }
}

std::vector<ZippedFile> files_in_zip(const std::string& bytes) {
    ZipParts parts{bytes};
    std::vector<ZippedFile> files;
    for (const std::string& name : parts.written_names()) {
        if (name.ends_with('/') || name.ends_with('\\'))
            continue;
        ZippedFile& file = files.emplace_back(ZippedFile{utf8_of(name), std::string{}});
        try {
            parts.read(name, [&](std::string_view piece) { file.bytes->append(piece); });
        } catch (const Unreadable& unreadable) {
            file.bytes.reset();
            file.trouble = {{}, unreadable.reason(), unreadable.detail()};
        }
    }
    return files;
}

} // namespace taizhang
