#include "output/form/branch_forms.h"

namespace taizhang {

std::vector<NamedContent> branch_forms_of(const FormLedger& ledger, Quarter quarter,
                                          std::optional<FormKind> kind, const Texts& texts) {
    const FormContents contents{ledger.definitions, quarter.year, ledger.totals};
    const auto units = contents.units_with_form(quarter.number);
    std::vector<NamedContent> forms;
    for (const UnitPlace unit : units)
        forms.push_back({form_file_name(ledger.definitions.units.at(unit), quarter,
                                        forms.size() + 1, units.size()),
                         branch_form_of(ledger.definitions, contents.content(unit, quarter.number),
                                        kind, ledger.origin, texts)});
    return forms;
}

} // namespace taizhang
