#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

/// How a name was found; `near` is to be shown to the user before it is relied upon.
enum class NameFound { exact, near };

struct NameMatch {
    int place = 0;
    NameFound how = NameFound::exact;

    friend bool operator==(const NameMatch&, const NameMatch&) = default;
};

/// Names and codes of indicators or of units, each standing for a place. Finds a name as it is
/// written, else the only one that is near: other case, width, blanks or brackets, 第一 for 一 and
/// 1, 党支部 for 支部, without 中共 … 委员会.
class NameIndex {
public:
    void add(std::string_view name, int place);

    /// Nothing where none or several places answer.
    std::optional<NameMatch> find(std::string_view name) const;
    /// All that are called so, as it is written.
    const std::vector<int>& exact(std::string_view name) const;
    /// The place whose longest name a text holds (the name of a file or a sheet); nothing where
    /// none does, or the longest stands for several. Codes and names of one
    /// character do not count.
    std::optional<int> named_in(std::string_view text) const;

private:
    using Places = std::map<std::string, std::vector<int>, std::less<>>;
    static void add_to(Places& places, std::string name, int place);

    Places m_exact;
    Places m_near;
    Places m_in_texts; ///< as they may stand in a longer text
};

/// What near names have in common.
std::string near_key(std::string_view name);

} // namespace taizhang
