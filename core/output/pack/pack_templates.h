#pragma once

#include "ledger/writer.h"
#include "output/pack/pack_choice.h"

namespace taizhang {

// What was chosen for a pack, kept in the ledger under a name.

std::vector<std::string> pack_template_names(Reader& reader);
/// Nothing when there is none of this name, or one that this program can't read.
std::optional<PackChoice> read_pack_template(Reader& reader, const std::string& name);
void put_pack_template(Writer& writer, const std::string& name, const PackChoice& choice);
void remove_pack_template(Writer& writer, const std::string& name);

std::string to_json(const PackChoice& choice);
/// Nothing for a text that is no choice. Sections that this program does not know are left out.
std::optional<PackChoice> pack_choice_from_json(const std::string& json);

} // namespace taizhang
