#pragma once

#include "text/texts.h"

#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

/// Where a file of templates can't be understood, and why.
struct TemplateProblem {
    int line = 0; ///< from 1
    TextId reason;
    std::vector<std::string> arguments; ///< of the reason

    friend bool operator==(const TemplateProblem&, const TemplateProblem&) = default;
};

/// `file` is named as the user knows it.
std::string message_of(const TemplateProblem& problem, std::string_view file, const Texts& texts);

/// The file of the program's own sentences, with all that is to know for changing them.
std::string_view built_in_file(Language language);

/// The sentences of a narrative, as a user can edit them; assets/narrative/zh-CN.txt says how they
/// are written.
class SentenceTemplates {
public:
    /// Those of the program.
    static SentenceTemplates built_in(Language language);
    /// Those of the program, with the ones of a user's file in their place.
    static std::expected<SentenceTemplates, TemplateProblem> with(std::string_view file,
                                                                  Language language);

    /// The template under `key`; that of the first of `variants` that has one of its own wins.
    std::string_view find(std::string_view key, const std::vector<std::string>& variants) const;

private:
    std::map<std::string, std::string, std::less<>> m_templates;
};

} // namespace taizhang
