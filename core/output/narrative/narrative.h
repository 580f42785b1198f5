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
    std::optional<IndicatorPlace> indicator; ///< place; nothing when it is about several
    std::vector<UnitPlace> units;            ///< places, when it is about what units owe

    friend bool operator==(const Statement&, const Statement&) = default;
};

/// `text` is ready to be shown; `statements` are what it was made of.
struct NarrativeParagraph {
    std::string text;
    std::vector<Statement> statements;

    friend bool operator==(const NarrativeParagraph&, const NarrativeParagraph&) = default;
};

/// One point of a list: what it is in one line, and what is to know of it.
struct Matter {
    std::string head;                  ///< without a mark at its end
    std::vector<std::string> details;  ///< whole sentences
    std::string step;                  ///< what is to be done by which day; may be empty
    std::string text;                  ///< head and details as whole sentences
    std::optional<Status> status;      ///< none for duties
    std::vector<Statement> statements; ///< the same as whole sentences, one indicator each

    friend bool operator==(const Matter&, const Matter&) = default;
};

/// What is to be done by a day; without one, at once.
struct NextStep {
    std::optional<Date> day;
    std::string when; ///< 9月30日前
    std::string text; ///< whole sentences

    friend bool operator==(const NextStep&, const NextStep&) = default;
};

/// The paragraphs of one category. Headings come without numbers: see heading_number.
struct NarrativeSection {
    std::string category; ///< as the ledger has it
    std::string heading;  ///< the same for the reader
    std::vector<NarrativeParagraph> paragraphs;

    friend bool operator==(const NarrativeSection&, const NarrativeSection&) = default;
};

/// A quarter in words (季度文字综述). Every number is one of the material.
struct Narrative {
    std::string title;
    std::string subtitle; ///< the unit and the day up to which it is counted
    std::string summary_heading;
    std::vector<std::string> summary; ///< paragraphs, for the cover as well
    std::string achievements_heading;
    std::vector<Matter> achievements;         ///< 主要成效, at most three
    std::vector<NarrativeSection> categories; ///< none before the quarter has begun
    std::string problems_heading;
    std::vector<Matter> problems; ///< the most urgent first, at most eight; never empty
    std::string causes_heading;
    std::vector<std::string> causes; ///< as far as the ledger knows them
    std::string steps_heading;
    std::vector<NextStep> steps;
    std::string notes_heading;
    std::vector<std::string> notes; ///< how it is counted, what is pending; whole sentences
    std::string annex_heading;      ///< of the categories where they stand behind all else
    std::string signature;          ///< 落款
    std::string signed_on;

    friend bool operator==(const Narrative&, const Narrative&) = default;
};

Narrative narrative_of(const Material& material, const SentenceTemplates& templates,
                       const Texts& texts, NumberGap gap = NumberGap::space);

} // namespace taizhang
