#include "cli/sentences.h"

#include "place/own_sentences.h"
#include "text/ids/cli.h"

namespace taizhang::cli {

SentenceTemplates sentences_of(const Call& call) {
    auto sentences = own_sentences(call.texts);
    if (!sentences)
        throw Failure{said_no, text_id::cli_given_reason, {sentences.error()}};
    return std::move(*sentences);
}

} // namespace taizhang::cli
