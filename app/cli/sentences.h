#pragma once

#include "cli/call.h"
#include "output/narrative/sentence_templates.h"

namespace taizhang::cli {

/// The user's own sentences, else the program's; throws Failure when the user's file is broken.
SentenceTemplates sentences_of(const Call& call);

} // namespace taizhang::cli
