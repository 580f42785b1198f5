#pragma once

#include "gui/pages/file_export.h"
#include "gui/pages/pack/pack_preview.h"

namespace taizhang {

/// Writes what was asked for as the file of meeting material that the ending of its name says, on
/// the thread of long work. What goes on paper is kept in the ledger without its file.
enum class PackGoes { as_file, on_paper };
FileExport::Write pack_writer(const PackAsked& asked, PackGoes goes);

/// Writes meeting material where the user wants it, as long work of the desk.
class PackExport {
public:
    /// Asks where to; `extension` is that of a PackFormat.
    void ask_where(PageContext& context, const PackAsked& asked, const std::string& title,
                   std::string_view extension);
    void draw_above(PageContext& context) { m_export.draw_above(context); }

private:
    FileExport m_export;
};

} // namespace taizhang
