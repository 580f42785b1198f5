#include "plausibility/data_check.h"

#include <algorithm>
#include <set>

namespace taizhang {

SaidOfFindings::SaidOfFindings(const std::vector<SetAside>& said) {
    for (const SetAside& one : said)
        m_digests.emplace(one.name, one.digest);
}

bool SaidOfFindings::speaks_of(const Finding& finding) const {
    return !m_digests.empty() && m_digests.contains(name_of(finding));
}

bool SaidOfFindings::sets_aside(const Finding& finding) const {
    if (m_digests.empty())
        return false;
    const auto found = m_digests.find(name_of(finding));
    return found != m_digests.end() && found->second == finding.digest;
}

DataCheck data_check_of(Date today, std::vector<Finding> findings,
                        const std::vector<SetAside>& said) {
    std::ranges::stable_sort(findings, {}, &Finding::kind);
    std::map<FindingName, const SetAside*> by_name;
    for (const SetAside& one : said)
        by_name.emplace(one.name, &one);
    std::set<FindingName> found;
    DataCheck check;
    check.today = today;
    for (Finding& finding : findings) {
        const auto told = by_name.find(name_of(finding));
        const SetAside* aside = told == by_name.end() ? nullptr : told->second;
        if (aside)
            found.insert(aside->name);
        if (aside && aside->digest == finding.digest)
            check.aside.push_back({std::move(finding), aside->reason});
        else
            check.open.push_back({std::move(finding), aside ? aside->reason : std::string{}});
    }
    for (const auto& [name, aside] : by_name)
        if (!found.contains(name))
            check.gone.push_back(*aside);
    return check;
}

} // namespace taizhang
