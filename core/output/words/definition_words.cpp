#include "output/words/definition_words.h"

#include "chart/quarterly_data.h"
#include "output/words/words.h"
#include "text/ids/definition.h"
#include "text/ids/kind.h"
#include "text/word_table.h"

namespace taizhang {

namespace {

constexpr WordTable<UnitKind> owners{text_id::all_of_definition, "definition.owed_"};
constexpr WordTable<Phasing> phasings{text_id::all_of_definition, "definition.phasing_"};

/// Columns that hold a word of an enum.
template <class Enum>
std::string word_or(const std::string& cell, const Texts& texts) {
    const auto value = named<Enum>(cell);
    return value ? std::string{texts(text_of(*value))} : cell;
}

std::string unit_or(const std::string& cell, const Definitions& definitions) {
    const auto place = definitions.units.place_of(cell);
    return place ? definitions.units.at(*place).name : cell;
}

std::string indicator_or(const std::string& cell, const Definitions& definitions,
                         const Texts& texts) {
    const auto place = place_of(definitions, cell);
    return place ? shown_name(definitions.indicators[*place], texts.language()) : cell;
}

} // namespace

TextId word_of(Phasing phasing) {
    return phasings(phasing);
}

TextId text_of_owner(UnitKind kind) {
    return owners(kind);
}

std::string shown_definition_cell(FileKind kind, size_t column, const std::string& cell,
                                  const Definitions& definitions, const Texts& texts) {
    const std::string_view name = columns_of(kind)[column];
    if (name == "parent" || name == "unit")
        return unit_or(cell, definitions);
    if (name == "indicator" || name == "numerator" || name == "denominator")
        return indicator_or(cell, definitions, texts);
    if (name == "kind")
        return word_or<UnitKind>(cell, texts);
    if (name == "per")
        return word_or<Cycle>(cell, texts);
    if (name == "phasing") {
        const auto phasing = named<Phasing>(cell);
        return phasing ? std::string{texts(word_of(*phasing))} : cell;
    }
    if (name == "measure")
        return word_or<Measure>(cell, texts);
    if (name == "direction")
        return word_or<Direction>(cell, texts);
    if (name != "owed_by")
        return cell;
    const auto owner = named<UnitKind>(cell);
    return std::string{texts(owner ? text_of_owner(*owner) : text_id::definition_owed_self)};
}

std::string kind_name(FileKind kind, const Texts& texts) {
    static constexpr WordTable<FileKind> words{text_id::all_of_kind, "kind."};
    return std::string{texts(words(kind))};
}

std::vector<std::string> definition_titles(FileKind kind, const Texts& texts) {
    const std::string prefix = "definition." + std::string{name_of(kind)} + "_";
    std::vector<std::string> titles;
    for (const std::string_view column : columns_of(kind)) {
        const auto title = text_in(text_id::all_of_definition, prefix, column);
        titles.emplace_back(title ? texts(*title) : column);
    }
    return titles;
}

} // namespace taizhang
