#include "output/words/import_effects.h"

#include "chart/quarterly_data.h"
#include "intake/definitions/definition_changes.h"
#include "intake/definitions/indicator_changes.h"
#include "ledger/supposition.h"
#include "output/words/effect_words.h"
#include "output/words/words.h"
#include "text/ids/effect.h"

namespace taizhang {

namespace {

/// What the form for an indicator refuses, a file does not bring in either.
std::vector<std::string> refused_indicators(const Definitions& now, const Definitions& supposed,
                                            const Reader::RecordCounts& counts,
                                            const Texts& texts) {
    std::vector<std::string> refusals;
    for (const Indicator& before : now.indicators) {
        const Indicator& after = supposed.indicators[*place_of(now, before.id)];
        const auto records = counts.by_indicator.find(raw(before.id));
        if (!touches_figures(before, after))
            continue;
        if (const auto refusal = refusal_of(
                supposed, after, records == counts.by_indicator.end() ? 0 : records->second))
            refusals.push_back(texts(text_id::effect_definition,
                                     shown_name(after, texts.language()),
                                     texts.fill(refusal->reason, refusal->arguments)));
    }
    return refusals;
}

} // namespace

ImportEffects effects_of(const ImportPlan& plan, Reader& reader, Date today, const Texts& texts) {
    ImportEffects effects;
    if (!plan.changes_definitions())
        return effects;
    const Definitions now = reader.definitions();
    const Definitions supposed = supposed_definitions(now, plan);
    const auto counts = reader.record_counts();
    effects.refusals = refused_indicators(now, supposed, counts, texts);
    if (reader.record_count() > 0 && effects.refusals.empty())
        effects.lines =
            words_of(definition_changes(now, plan, counts),
                     changes_supposing(reader, now, supposed, units_touched(now, plan), today), now,
                     supposed, texts);
    return effects;
}

} // namespace taizhang
