#pragma once

#include "output/narrative/sentence_templates.h"
#include "text/texts.h"

#include <expected>
#include <string>

namespace taizhang {

/// The sentences of the user (`narrative/zh-CN.txt` or `narrative/en.txt` in the config folder) in
/// the place of the program's; the program's where there is no such file. Else what is wrong with
/// the file, in the language of `texts`.
std::expected<SentenceTemplates, std::string> own_sentences(const Texts& texts);

} // namespace taizhang
