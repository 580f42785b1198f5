#pragma once

#include "output/file/output_progress.h"
#include "output/file/whole_file.h"
#include "output/narrative/narrative.h"
#include "output/pack/pack_choice.h"

#include <span>

namespace taizhang {

/// What a file of meeting material is made from; all of it from one state of the ledger.
struct PackSource {
    Reader& reader;     ///< within the snapshot of the material
    Material& material; ///< who needs its book no more may give it back
    const PackChoice& choice;
    const SentenceTemplates& sentences;
    /// Figures of earlier quarters that are no longer what a pack has reported, as sentences.
    const std::vector<std::string>& changes;
    const Texts& texts;
};

/// A kind of file that meeting material goes out as.
struct PackFormat {
    std::string_view extension; ///< with its dot, in small letters
    /// Fills the file, but does not commit it. Throws LedgerError, FileError, OutputCancelled and
    /// std::runtime_error.
    void (*write)(const PackSource&, WholeFile&, const OutputProgress&);
};

/// In the order in which they are offered.
std::span<const PackFormat> pack_formats();

/// By the ending of the file's name, in large or small letters; nothing for others.
const PackFormat* pack_format_of(const std::filesystem::path& file);

/// What is to be written, and where.
struct PackOrder {
    ReviewPoint point; ///< with its quarter
    PackChoice choice;
    std::filesystem::path target; ///< its ending is that of a PackFormat
    Overwrite overwrite = Overwrite::refuse;
};

/// What stands in the texts of meeting material that comes from the ledger and the user: names,
/// units of measure and the title; to look for characters that no font has.
std::string given_texts(const Material& material, const PackChoice& choice);

/// Writes the file whole or not at all and gives what was told in it, without its book. `reader`
/// reads one state of the ledger. Throws as PackFormat::write.
Material write_pack(Reader& reader, const PackOrder& order, const SentenceTemplates& sentences,
                    const Texts& texts, const OutputProgress& progress);

/// `.pdf, .xlsx`
std::string pack_extensions();

} // namespace taizhang
