// Names are told without expat's own namespaces, which copy and hash a name of sixty bytes for
// each attribute: without them an ODS file takes half the time.
#include "intake/table/xml_stream.h"

#include "intake/table/unreadable.h"
#include "intake/table/zip_parts.h"
#include "text/ids/sheet.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <expat.h>
#include <new>
#include <string>

namespace taizhang {

namespace {

/// Elements within each other; Word's tables within tables need some dozens.
constexpr int deepest = 1000;
/// Bytes of one tag or comment: expat keeps it whole and reads it again with each piece.
constexpr size_t longest_tag = 4 << 20;

constexpr char after_prefix = ':';
constexpr std::string_view declaration = "xmlns:";

std::string_view local_name(const char* name) {
    const char* const mark = std::strchr(name, after_prefix);
    return mark ? mark + 1 : name;
}

} // namespace

void XmlSpaces::declare(std::string_view prefix, std::string_view space) {
    constexpr size_t most = 200;
    if (of(prefix).empty() && m_by_prefix.size() < most)
        m_by_prefix.emplace_back(prefix, space);
}

std::string_view XmlSpaces::of(std::string_view prefix) const {
    const auto found =
        std::ranges::find(m_by_prefix, prefix, &std::pair<std::string, std::string>::first);
    return found == m_by_prefix.end() ? std::string_view{} : found->second;
}

std::optional<std::string_view> XmlAttributes::operator[](std::string_view name) const {
    for (const char* const* pair = m_pairs; *pair; pair += 2)
        if (local_name(*pair) == name)
            return pair[1];
    return std::nullopt;
}

std::pair<std::string_view, std::string_view> XmlAttributes::split(std::string_view full) {
    const size_t mark = full.find(after_prefix);
    if (mark == full.npos)
        return {{}, full};
    return {full.substr(0, mark), full.substr(mark + 1)};
}

int XmlAttributes::number(std::string_view name, int otherwise) const {
    const auto text = (*this)[name];
    int number = otherwise;
    if (!text ||
        std::from_chars(text->data(), text->data() + text->size(), number).ec != std::errc{})
        return otherwise;
    return number;
}

bool XmlAttributes::is_set(std::string_view name) const {
    const auto text = (*this)[name];
    return text == "1" || text == "true" || text == "on";
}

/// What expat calls.
struct XmlStream::Calls {
    template <class Do>
    static void guarded(void* stream, Do&& action) {
        auto& self = *static_cast<XmlStream*>(stream);
        if (self.m_thrown)
            return;
        self.m_without_call = 0;
        try {
            action(self);
        } catch (...) {
            self.m_thrown = std::current_exception();
            XML_StopParser(self.m_parser.get(), XML_FALSE);
        }
    }
    static void start(void* stream, const char* name, const char** attributes) {
        guarded(stream, [&](XmlStream& self) {
            if (++self.m_depth > deepest)
                throw Unreadable{text_id::sheet_part_damaged, std::string{self.m_part}};
            self.note_spaces(attributes);
            self.m_handler.start(local_name(name), XmlAttributes{attributes, self.m_spaces});
        });
    }
    static void end(void* stream, const char* name) {
        guarded(stream, [&](XmlStream& self) {
            --self.m_depth;
            self.m_handler.end(local_name(name));
        });
    }
    static void text(void* stream, const char* text, int length) {
        guarded(stream, [&](XmlStream& self) {
            self.m_handler.text({text, static_cast<size_t>(length)});
        });
    }
    static void entity(void* stream, const char*, int, const char*, int, const char*, const char*,
                       const char*, const char*) {
        auto& self = *static_cast<XmlStream*>(stream);
        self.m_declares_entity = true;
        XML_StopParser(self.m_parser.get(), XML_FALSE);
    }
};

void XmlStream::Free::operator()(XML_ParserStruct* parser) const {
    XML_ParserFree(parser);
}

XmlStream::XmlStream(XmlHandler& handler, std::string_view part)
    : m_handler{handler}, m_part{part}, m_parser{XML_ParserCreate(nullptr)} {
    if (!m_parser)
        throw std::bad_alloc{};
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), Calls::start, Calls::end);
    XML_SetCharacterDataHandler(m_parser.get(), Calls::text);
    XML_SetEntityDeclHandler(m_parser.get(), Calls::entity);
}

void XmlStream::note_spaces(const char* const* pairs) {
    for (const char* const* pair = pairs; *pair; pair += 2)
        if (const std::string_view name{*pair}; name.starts_with(declaration))
            m_spaces.declare(name.substr(declaration.size()), pair[1]);
}

void XmlStream::feed(std::string_view piece) {
    parse(piece, XML_FALSE);
}

void XmlStream::finish() {
    parse({}, XML_TRUE);
}

void XmlStream::parse(std::string_view piece, int is_last) {
    constexpr size_t most = 1 << 18;
    do {
        const auto now = piece.substr(0, most);
        piece.remove_prefix(now.size());
        m_without_call += now.size();
        const int last = piece.empty() ? is_last : XML_FALSE;
        if (XML_Parse(m_parser.get(), now.data(), static_cast<int>(now.size()), last) !=
            XML_STATUS_ERROR) {
            refuse_endless();
            continue;
        }
        if (m_thrown)
            std::rethrow_exception(m_thrown);
        if (m_declares_entity)
            throw Unreadable{text_id::sheet_entities, std::string{m_part}};
        if (XML_GetErrorCode(m_parser.get()) == XML_ERROR_NO_MEMORY)
            throw std::bad_alloc{};
        throw Unreadable{text_id::sheet_part_damaged, std::string{m_part}};
    } while (!piece.empty());
}

void XmlStream::refuse_endless() {
    if (m_without_call > longest_tag)
        throw Unreadable{text_id::sheet_part_damaged, std::string{m_part}};
}

void read_xml(ZipParts& parts, std::string_view name, XmlHandler& handler) {
    XmlStream stream{handler, name};
    parts.read(name, [&](std::string_view piece) { stream.feed(piece); });
    stream.finish();
}

} // namespace taizhang
