#pragma once

namespace taizhang {

/// Where fonts have been installed beside the program (`<prefix>/share/taizhang/fonts.conf` for
/// `<prefix>/bin/taizhang`), text is set in these first, so that every computer makes the same
/// pages. The user's own FONTCONFIG_FILE goes before. To be called before there are threads.
void use_installed_fonts();

} // namespace taizhang
