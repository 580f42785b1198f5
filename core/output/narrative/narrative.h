#pragma once

#include "output/material/material.h"
#include "output/narrative/filled_sentence.h"
#include "output/narrative/sentence_templates.h"

#include <optional>
#include <string>
#include <vector>

namespace taizhang {

/// What is said in one go, without the mark that ends it when it stands within a paragraph.
struct Statement {
    std::string text;
    std::optional<int> indicator; ///< place; nothing when it is about several
    std::vector<int> units;       ///< places, when it is about what units owe

    friend bool operator==(const Statement&, const Statement&) = default;
};

/// `text` is ready to be shown; `statements` are what it was made of.
struct NarrativeParagraph {
    std::string text;
    std::vector<Statement> statements;

    friend bool operator==(const NarrativeParagraph&, const NarrativeParagraph&) = default;
};

/// The paragraphs of one category. Headings come without numbers: see heading_number.
struct NarrativeSection {
    std::string heading;
    std::vector<NarrativeParagraph> paragraphs;

    friend bool operator==(const NarrativeSection&, const NarrativeSection&) = default;
};

/// A quarter in words (季度文字综述). Every number is one of the material.
struct Narrative {
    std::string title;
    std::string subtitle; ///< the unit and the day up to which it is counted
    std::string summary_heading;
    std::vector<std::string> summary;         ///< paragraphs, for the cover as well
    std::vector<NarrativeSection> categories; ///< none before the quarter has begun
    std::string problems_heading;
    std::vector<Statement> problems; ///< whole sentences, the most urgent first; never empty
    std::string notes_heading;
    std::vector<std::string> notes; ///< how it is counted, what is pending; whole sentences

    friend bool operator==(const Narrative&, const Narrative&) = default;
};

Narrative narrative_of(const Material& material, const SentenceTemplates& templates,
                       const Texts& texts, NumberGap gap = NumberGap::space);

} // namespace taizhang
