#include "place/own_sentences.h"

#include "intake/file/input_text.h"
#include "place/config_folder.h"
#include "text/ids/narrative.h"

#include <system_error>

namespace taizhang {

namespace {

std::filesystem::path file_of(Language language) {
    return config_folder() / "narrative" / (std::string{name_of(language)} + ".txt");
}

} // namespace

std::expected<SentenceTemplates, std::string> own_sentences(const Texts& texts) {
    const std::filesystem::path file = file_of(texts.language());
    std::error_code error;
    if (!std::filesystem::exists(file, error) && !error)
        return SentenceTemplates::built_in(texts.language());
    const auto text = read_bytes(file.string());
    if (!text)
        return std::unexpected{texts(text_id::narrative_not_readable, file.string())};
    const auto templates = SentenceTemplates::with(*text, texts.language());
    if (!templates)
        return std::unexpected{message_of(templates.error(), file.string(), texts)};
    return *templates;
}

} // namespace taizhang
