#include "place/large_pages.h"

// The C library can do the same (`glibc.malloc.hugetlb=1`), but only when its environment says so
// before the program starts. AddressSanitizer has an allocator of its own.
#if defined(__SANITIZE_ADDRESS__)

void taizhang::use_large_pages() {}

#else

#include <atomic>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <malloc.h>
#include <new>
#include <sys/mman.h>
#include <unistd.h>

namespace {

constexpr size_t large_page = 2 << 20; // bytes
constexpr size_t most_bytes = PTRDIFF_MAX - large_page;

/// How far the heap is known, as an address; the greatest one while nothing is asked for.
std::atomic<std::uintptr_t> known_top{UINTPTR_MAX};

std::uintptr_t top_of_heap() {
    return std::bit_cast<std::uintptr_t>(::sbrk(0));
}

/// Asks for large pages where the heap has grown; a block that ends beyond it lies elsewhere.
void ask_for_growth(std::uintptr_t end_of_block) {
    const std::uintptr_t top = top_of_heap();
    const std::uintptr_t known = known_top;
    if (end_of_block > top || top <= known)
        return;
    ::madvise(std::bit_cast<void*>(known), top - known, MADV_HUGEPAGE);
    known_top = top;
}

void* large_block(size_t bytes) {
    const size_t whole = (bytes + large_page - 1) / large_page * large_page;
    void* const block = std::aligned_alloc(large_page, whole);
    if (block)
        ::madvise(block, whole, MADV_HUGEPAGE);
    return block;
}

void* small_block(size_t bytes) {
    void* const block = std::malloc(bytes > 0 ? bytes : 1);
    const std::uintptr_t end = std::bit_cast<std::uintptr_t>(block) + bytes;
    if (end > known_top.load(std::memory_order_relaxed))
        ask_for_growth(end);
    return block;
}

void* block_of(size_t bytes) {
    if (bytes > most_bytes)
        return nullptr;
    const bool asks = known_top.load(std::memory_order_relaxed) != UINTPTR_MAX;
    return asks && bytes >= large_page ? large_block(bytes) : small_block(bytes);
}

} // namespace

void* operator new(size_t bytes) {
    while (true) {
        if (void* const block = block_of(bytes))
            return block;
        const std::new_handler handler = std::get_new_handler();
        if (!handler)
            throw std::bad_alloc{};
        handler();
    }
}

void operator delete(void* block) noexcept {
    std::free(block);
}

void operator delete(void* block, size_t) noexcept {
    std::free(block);
}

void taizhang::use_large_pages() {
    constexpr int growth = 8 << 20; // bytes at once, so that whole pages fit in
    ::mallopt(M_TOP_PAD, growth);
    ::mallopt(M_TRIM_THRESHOLD, 2 * growth);
    const std::uintptr_t page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    known_top = top_of_heap() / page * page;
}

#endif
