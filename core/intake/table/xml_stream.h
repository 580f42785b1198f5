#pragma once

#include <exception>
#include <memory>
#include <optional>
#include <string_view>

struct XML_ParserStruct;

namespace taizhang {

class ZipParts;

/// The attributes of an element, found by their names without a prefix.
class XmlAttributes {
public:
    explicit XmlAttributes(const char* const* pairs) : m_pairs{pairs} {}

    std::optional<std::string_view> operator[](std::string_view name) const;
    /// Of a namespace whose name ends so: two may have attributes of one name.
    std::optional<std::string_view> in(std::string_view end_of_space, std::string_view name) const;
    /// A whole number; `otherwise` where there is none that fits.
    int number(std::string_view name, int otherwise) const;
    /// `1`, `true`, `on`.
    bool is_set(std::string_view name) const;

private:
    const char* const* m_pairs;
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

    XmlHandler& m_handler;
    std::string_view m_part;
    std::unique_ptr<XML_ParserStruct, Free> m_parser;
    bool m_declares_entity = false;
    int m_depth = 0;             ///< elements that are open
    size_t m_without_call = 0;   ///< bytes that came since the last call of the handler
    std::exception_ptr m_thrown; ///< by the handler: C has no exceptions
};

void read_xml(ZipParts& parts, std::string_view name, XmlHandler& handler);

} // namespace taizhang
