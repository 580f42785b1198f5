#pragma once

#include "output/narrative/narrative.h"
#include "output/table/json_writer.h"

namespace taizhang {

/// As the items of a list.
std::vector<std::string> texts_of(const std::vector<Matter>& matters);
std::vector<std::string> texts_of(const std::vector<NextStep>& steps, Language language);

/// The narrative as plain text, with numbered headings, to paste into a report.
std::string plain_text_of(const Narrative& narrative, Language language);

/// Members of a JSON object that is open: title, summary, categories, problems and notes.
void write_narrative(JsonWriter& json, const Narrative& narrative, const Definitions& definitions);

} // namespace taizhang
