#pragma once

#include "time/date.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taizhang::office_package {

// The parts that are alike in all files of Office Open XML (ECMA-376, part 2).

inline constexpr std::string_view xml_head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Types of relationships begin with this.
inline constexpr std::string_view relation_types =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

struct Relation {
    std::string id;
    std::string type;   ///< behind `relation_types`: `image`
    std::string target; ///< from the folder of the part that it belongs to
};

/// The relationships of one part.
std::string relations(const std::vector<Relation>& list);

/// Those of the package: its main part and what it says about itself (docProps/core.xml and
/// docProps/app.xml).
std::string package_relations(const std::string& main_part);

/// Name and type, the latter without `application/vnd.openxmlformats-` and `+xml`.
using PartType = std::pair<std::string, std::string>;

/// The types of all parts; those of package_relations() and files of the given endings are
/// known.
std::string content_types(const std::vector<PartType>& parts, const std::vector<PartType>& endings);

/// docProps/core.xml
std::string core_properties(const std::string& title, const std::string& author, Date day);

/// docProps/app.xml: the program that has made the file.
std::string application_properties();

} // namespace taizhang::office_package
