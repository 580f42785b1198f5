#include "place/large_pages.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <new>
#include <string>
#include <vector>

namespace {

constexpr size_t large_page = 2 << 20; // bytes

void start_once() {
    static const bool started = (taizhang::use_large_pages(), true);
    static_cast<void>(started);
}

/// Whether the kernel knows that an address is to lie in a large page: `hg` of its mapping.
bool is_asked_for(const void* address) {
    const auto wanted = reinterpret_cast<std::uintptr_t>(address);
    std::ifstream mappings{"/proc/self/smaps"};
    bool holds = false;
    for (std::string line; std::getline(mappings, line);) {
        std::uintptr_t from = 0;
        std::uintptr_t to = 0;
        if (std::sscanf(line.c_str(), "%lx-%lx ", &from, &to) == 2)
            holds = from <= wanted && wanted < to;
        else if (holds && line.starts_with("VmFlags:"))
            return line.find(" hg") != line.npos;
    }
    return false;
}

void skip_without_large_pages() {
#if defined(__SANITIZE_ADDRESS__)
    SKIP("AddressSanitizer has an allocator of its own");
#endif
    if (!std::filesystem::exists("/sys/kernel/mm/transparent_hugepage/enabled"))
        SKIP("this kernel has no large pages");
}

} // namespace

TEST_CASE("a large block is asked for in large pages", "[large-pages]") {
    skip_without_large_pages();
    start_once();
    const std::vector<char> block(5 * large_page + 1, 'x');
    CHECK(is_asked_for(block.data()));
    CHECK(is_asked_for(block.data() + block.size() - 1));
    CHECK(block.back() == 'x');
}

TEST_CASE("a heap that grows is asked for in large pages", "[large-pages]") {
    skip_without_large_pages();
    start_once();
    constexpr size_t each = 1000;
    std::vector<std::unique_ptr<char[]>> blocks(64 * large_page / each);
    for (auto& block : blocks)
        block = std::make_unique<char[]>(each);
    CHECK(is_asked_for(blocks.back().get()));
    CHECK(is_asked_for(blocks[blocks.size() / 2].get()));
}

TEST_CASE("memory is the caller's own, however much is asked for", "[large-pages]") {
    start_once();
    const size_t size = GENERATE(size_t{0}, size_t{1}, size_t{4096}, (1 << 20) - 1, 1 << 20,
                                 large_page - 1, large_page, large_page + 1, 3 * large_page);
    std::vector<char*> blocks;
    for (char count = 0; count < 5; ++count) {
        blocks.push_back(static_cast<char*>(::operator new(size)));
        CHECK(reinterpret_cast<std::uintptr_t>(blocks.back()) % alignof(std::max_align_t) == 0);
        std::fill_n(blocks.back(), size, count);
    }
    for (char count = 0; char* const block : blocks) {
        CHECK(std::all_of(block, block + size, [&](char byte) { return byte == count; }));
        ::operator delete(block, size);
        ++count;
    }
}

TEST_CASE("more memory than there is gives std::bad_alloc", "[large-pages]") {
#if defined(__SANITIZE_ADDRESS__)
    SKIP("AddressSanitizer ends the program");
#endif
    start_once();
    volatile size_t bytes = GENERATE(SIZE_MAX, SIZE_MAX - large_page, SIZE_MAX / 2, SIZE_MAX / 4);
    CHECK_THROWS_AS(::operator delete(::operator new(bytes)), std::bad_alloc);
    CHECK(::operator new(bytes, std::nothrow) == nullptr);

    static int asked;
    asked = 0;
    std::set_new_handler([] {
        if (++asked == 3)
            std::set_new_handler(nullptr);
    });
    CHECK_THROWS_AS(::operator delete(::operator new(bytes)), std::bad_alloc);
    CHECK(asked == 3);
}
