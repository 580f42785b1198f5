#pragma once

#include <string>
#include <string_view>

namespace taizhang {

/// The text as content or attribute value of an XML file. XML 1.0 can't hold most control
/// characters, not even escaped: they and line ends become spaces.
std::string xml_text(std::string_view text);

} // namespace taizhang
