#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct zip;

namespace taizhang {

class OpenInput;

/// The parts of a spreadsheet or document that is a ZIP archive. Names are found as they are, else
/// in any case, with `/` or `\` and with or without one before them. Members throw Unreadable for
/// what is encrypted, damaged, or unpacks to more than an office's file does (bombs).
class ZipParts {
public:
    /// `bytes` must outlive the parts.
    explicit ZipParts(std::string_view bytes);
    /// Reads from a file what is asked for.
    explicit ZipParts(const OpenInput& file);

    static bool is_zip(std::string_view bytes);
    bool has(std::string_view name) const;
    /// The names as they are written in the archive, bytes of any encoding, in its order.
    std::vector<std::string> written_names() const;

    using Take = std::function<void(std::string_view piece)>;
    /// Gives a part piece by piece; throws Unreadable when there is none of that name.
    void read(std::string_view name, const Take& take);

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    struct Opened;
    void note_places();
    Opened opened(std::string_view name);
    std::optional<std::uint64_t> place_of(std::string_view name) const;
    void spend(std::uint64_t unpacked, std::uint64_t packed, std::string_view name);

    std::unique_ptr<zip, Close> m_archive;
    std::uint64_t m_bytes = 0;                                        ///< of the archive
    std::uint64_t m_unpacked = 0;                                     ///< by all reads so far
    std::map<std::string, std::uint64_t, std::less<>> m_places;       ///< by plain names
    std::map<std::string, std::uint64_t, std::less<>> m_exact_places; ///< by names as they are
};

} // namespace taizhang
