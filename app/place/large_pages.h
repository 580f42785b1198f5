#pragma once

namespace taizhang {

/// From now on the memory of C++ objects comes in pages of 2 MB where the system has them to give
/// (Linux: transparent_hugepage `always` or `madvise`). A ledger of 5,000 units takes 64,000 pages
/// of 4 KB, and handing out each costs the system up to 7 µs. Takes some MB more. To be called
/// once, before there are threads; those get pages of 2 MB for large blocks alone.
void use_large_pages();

} // namespace taizhang
