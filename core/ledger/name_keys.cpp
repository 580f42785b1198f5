#include "ledger/name_keys.h"

namespace taizhang {

namespace {

std::string all_names(const Indicator& indicator) {
    std::string names = indicator.name_zh + ' ' + indicator.name_en;
    for (const std::string& alias : indicator.aliases)
        names += ' ' + alias;
    return names;
}

} // namespace

NameKeys name_keys_of(const Definitions& definitions) {
    const SearchKeyMaker maker;
    NameKeys keys;
    for (const Indicator& indicator : definitions.indicators)
        keys.indicators.push_back(is_hidden(indicator) ? SearchKey{}
                                                       : maker.key_of(all_names(indicator)));
    for (const OrgUnit& unit : definitions.units.units())
        keys.units.push_back(maker.key_of(unit.name));
    return keys;
}

void find_names_too(RecordQuery& query, const Definitions& definitions, const NameKeys& keys) {
    const std::string wanted = folded(query.find);
    if (wanted.empty())
        return;
    for (size_t place = 0; place < keys.indicators.size(); ++place)
        if (match(keys.indicators[place], wanted) > 0)
            query.find_indicators.push_back(definitions.indicators[place].id);
    for (size_t place = 0; place < keys.units.size(); ++place)
        if (match(keys.units[place], wanted) > 0)
            query.find_units.push_back(definitions.units.units()[place].id);
}

} // namespace taizhang
