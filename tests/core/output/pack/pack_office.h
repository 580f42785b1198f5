#pragma once

#include "core/languages.h"
#include "core/output/pack/random_office.h"
#include "output/pack/pack_file.h"
#include "output/pack/pack_pages.h"

namespace taizhang::testing {

inline ReviewPoint third_quarter() {
    return {2023, 3, {}, day("2023-09-30")};
}

/// A ledger in memory and the pages of its third quarter.
struct Office {
    explicit Office(const OfficeSize& size, unsigned seed = 1) {
        RandomOffice{size, seed}.fill(ledger);
    }

    Material material(const Privacy& privacy = {}) {
        Reader reader{ledger};
        return read_material(reader, third_quarter(), privacy);
    }

    Pack pack(const PackChoice& choice, const TextMetrics& metrics, const Texts& texts = chinese) {
        const Material all = material(choice.privacy);
        const Narrative narrative =
            narrative_of(all, SentenceTemplates::built_in(texts.language()), texts);
        return pack_of({all, narrative, {}}, choice, metrics, texts);
    }

    Material write(const std::string& target, const PackChoice& choice = default_choice(),
                   Overwrite overwrite = Overwrite::refuse, const OutputProgress& progress = {}) {
        Reader reader{ledger};
        return write_pack(reader, {third_quarter(), choice, target, overwrite},
                          SentenceTemplates::built_in(Language::chinese), chinese, progress);
    }

    Ledger ledger = new_in_memory();
};

/// With every section there is but the sheets of branches.
inline PackChoice choice_with(PackLayout layout) {
    PackChoice choice = preset_choice(PackPreset::full);
    for (PackSection& section : choice.sections)
        section.is_shown = section.kind != SectionKind::sheets;
    choice.layout = layout;
    choice.privacy.hide_below = 3;
    choice.privacy.marks_internal = true;
    return choice;
}

} // namespace taizhang::testing
