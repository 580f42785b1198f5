#include "plausibility/data_check.h"

#include <algorithm>

namespace taizhang {

SaidOfFindings::SaidOfFindings(const std::vector<SetAside>& said) {
    for (const SetAside& one : said)
        m_digests.emplace(one.name, one.digest);
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
    std::map<FindingName, const SetAside*> unfound;
    for (const SetAside& one : said)
        unfound.emplace(one.name, &one);
    DataCheck check;
    check.today = today;
    for (Finding& finding : findings) {
        const auto found = unfound.find(name_of(finding));
        const SetAside* aside = found == unfound.end() ? nullptr : found->second;
        if (found != unfound.end())
            unfound.erase(found);
        if (aside && aside->digest == finding.digest)
            check.aside.push_back({std::move(finding), aside->reason});
        else
            check.open.push_back({std::move(finding), aside ? aside->reason : std::string{}});
    }
    for (const auto& [name, aside] : unfound)
        check.gone.push_back(*aside);
    return check;
}

} // namespace taizhang
