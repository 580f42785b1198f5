#pragma once

namespace taizhang {

/// `taizhang screenshot LEDGER --page NAME --year Y … -o FILE.png`: the window's own picture of a
/// page. Takes the words after the program's name; gives the exit status (interfaces.md).
int run_screenshot(int argc, char** argv);

} // namespace taizhang
