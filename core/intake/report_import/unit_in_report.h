#pragma once

#include "intake/report/proposal.h"
#include "model/org_tree.h"

namespace taizhang::report {

/// Whose a figure is: the organisation that its sentence names as the one that did it, among those
/// below the one whose report it is.
class UnitInReport {
public:
    /// `unit`: code of the organisation whose report it is. The tree is copied from.
    UnitInReport(const OrgTree& units, std::string unit);

    /// Its code; that of the report's own organisation where none is named, for 各支部 and for
    /// 本级.
    const std::string& of(std::u32string_view text, const Proposal& proposal) const;

private:
    struct Name {
        std::u32string words;
        std::string code;
    };

    const Name* last_in(std::u32string_view text, const Range& range) const;

    std::string m_unit;
    std::vector<Name> m_names; ///< the longest first
};

} // namespace taizhang::report
