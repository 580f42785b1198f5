#pragma once

#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct XML_ParserStruct;

namespace taizhang {

class ZipParts;

/// Which namespaces the prefixes of a document stand for. They hold for all of it: what declares
/// one prefix twice for different things, no office makes.
class XmlSpaces {
public:
    void declare(std::string_view prefix, std::string_view space);
    /// Empty where the prefix was not declared.
    std::string_view of(std::string_view prefix) const;

private:
    std::vector<std::pair<std::string, std::string>> m_by_prefix;
};

/// The attributes of an element, found by their names without a prefix.
class XmlAttributes {
public:
    XmlAttributes(const char* const* pairs, const XmlSpaces& spaces)
        : m_pairs{pairs}, m_spaces{spaces} {}

    std::optional<std::string_view> operator[](std::string_view name) const;
    /// Calls with the namespace, name and value of each: two namespaces may have attributes of one
    /// name.
    template <class Take>
    void each(const Take& take) const {
        for (const char* const* pair = m_pairs; *pair; pair += 2) {
            const auto [prefix, name] = split(*pair);
            take(m_spaces.of(prefix), name, std::string_view{pair[1]});
        }
    }
    /// A whole number; `otherwise` where there is none that fits.
    int number(std::string_view name, int otherwise) const;
    /// `1`, `true`, `on`.
    bool is_set(std::string_view name) const;

private:
    static std::pair<std::string_view, std::string_view> split(std::string_view full);

    const char* const* m_pairs;
    const XmlSpaces& m_spaces;
};

/// What is done with the elements of a document. Names come without namespace and prefix.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view) {}
    virtual void text(std::string_view) {}
};

/// Gives an XML document to a handler while it comes in. Entities may not be declared: nothing an
/// office makes has them, and with them a file of a kilobyte grows to gigabytes. Neither may
/// elements stand within each other without end, nor a tag or comment be endless. Members throw
/// Unreadable, and whatever the handler throws.
class XmlStream {
public:
    /// `part` names the document where it can't be read.
    XmlStream(XmlHandler& handler, std::string_view part);
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;

    void feed(std::string_view piece);
    void finish();

private:
    struct Free {
        void operator()(XML_ParserStruct* parser) const;
    };
    struct Calls;
    void parse(std::string_view piece, int is_last);
    void refuse_endless();
    void note_spaces(const char* const* pairs);

    XmlHandler& m_handler;
    std::string_view m_part;
    std::unique_ptr<XML_ParserStruct, Free> m_parser;
    XmlSpaces m_spaces;
    bool m_declares_entity = false;
    int m_depth = 0;             ///< elements that are open
    size_t m_without_call = 0;   ///< bytes that came since the last call of the handler
    std::exception_ptr m_thrown; ///< by the handler: C has no exceptions
};

void read_xml(ZipParts& parts, std::string_view name, XmlHandler& handler);

} // namespace taizhang
