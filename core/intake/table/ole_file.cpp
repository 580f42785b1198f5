#include "intake/table/ole_file.h"

#include <algorithm>
#include <gsf/gsf-infile-msole.h>
#include <gsf/gsf-infile.h>
#include <gsf/gsf-input-memory.h>
#include <gsf/gsf-utils.h>

namespace taizhang {

namespace {

struct Release {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class Object>
using Owned = std::unique_ptr<Object, Release>;

void say_nothing(const gchar*, GLogLevelFlags, const gchar*, gpointer) {}

/// Once for the program; the library keeps tables of its types. It would print what it finds
/// damaged in a file.
void begin_library() {
    static const bool begun = [] {
        gsf_init();
        constexpr auto all = static_cast<GLogLevelFlags>(G_LOG_LEVEL_MASK);
        constexpr const char* without_name = nullptr; // as some of its messages are
        for (const char* domain : {"libgsf", "libgsf:msole", without_name})
            g_log_set_handler(domain, all, say_nothing, nullptr);
        return true;
    }();
    static_cast<void>(begun);
}

bool is_same_name(std::string_view name, std::string_view other) {
    return std::ranges::equal(
        name, other, [](char a, char b) { return g_ascii_tolower(a) == g_ascii_tolower(b); });
}

} // namespace

struct OleFile::Directory {
    Owned<GsfInput> input;
    Owned<GsfInfile> file;

    /// The name as it stands there; null where there is none.
    const char* name_like(std::string_view name) const {
        const int count = gsf_infile_num_children(file.get());
        for (int place = 0; place < count; ++place) {
            const char* const found = gsf_infile_name_by_index(file.get(), place);
            if (found && is_same_name(found, name))
                return found;
        }
        return nullptr;
    }
};

std::optional<OleFile> OleFile::open(std::string_view bytes) {
    begin_library();
    auto directory = std::make_shared<Directory>();
    directory->input.reset(gsf_input_memory_new(reinterpret_cast<const guint8*>(bytes.data()),
                                                static_cast<gsf_off_t>(bytes.size()), false));
    if (directory->input)
        directory->file.reset(gsf_infile_msole_new(directory->input.get(), nullptr));
    if (!directory->file)
        return std::nullopt;
    return OleFile{std::move(directory)};
}

bool OleFile::has(std::string_view name) const {
    return m_directory->name_like(name) != nullptr;
}

std::optional<std::string> OleFile::stream(std::string_view name) const {
    const char* const found = m_directory->name_like(name);
    if (!found)
        return std::nullopt;
    const Owned<GsfInput> input{gsf_infile_child_by_name(m_directory->file.get(), found)};
    if (!input)
        return std::nullopt;
    constexpr gsf_off_t chunk = 4096; // what is damaged loses no more
    const gsf_off_t size =
        std::min(gsf_input_size(input.get()), gsf_input_size(m_directory->input.get()));
    std::string bytes;
    bytes.resize(static_cast<size_t>(std::max<gsf_off_t>(size, 0)));
    for (gsf_off_t at = 0; at < size;) {
        const gsf_off_t part = std::min(chunk, size - at);
        if (!gsf_input_read(input.get(), static_cast<size_t>(part),
                            reinterpret_cast<guint8*>(bytes.data() + at))) {
            bytes.resize(static_cast<size_t>(at));
            break;
        }
        at += part;
    }
    return bytes;
}

} // namespace taizhang
