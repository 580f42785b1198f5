#pragma once

#include <map>
#include <string>

namespace taizhang {

/// Names as a form offers them and an import reads them back: those that another has, too, give way
/// to the code.
class UniqueNames {
public:
    void add(const std::string& name) { ++m_counts[name]; }
    std::string of(const std::string& name, const std::string& code) const {
        const auto found = m_counts.find(name);
        return name.empty() || (found != m_counts.end() && found->second > 1) ? code : name;
    }

private:
    std::map<std::string, int> m_counts;
};

} // namespace taizhang
