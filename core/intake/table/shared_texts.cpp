#include "intake/table/shared_texts.h"

#include "intake/table/office_parts.h"

#include <utility>

namespace taizhang {

namespace {

class SharedTextReader : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes&) override {
        if (name == "si")
            m_text.clear();
        m_text.start(name);
    }
    void end(std::string_view name) override {
        m_text.end(name);
        if (name == "si")
            texts.add(m_text.take());
    }
    void text(std::string_view text) override { m_text.text(text); }

    SharedTexts texts;

private:
    RichText m_text;
};

} // namespace

std::string_view SharedTexts::operator[](size_t number) const {
    const std::uint32_t start = number == 0 ? 0 : m_ends[number - 1];
    return std::string_view{m_texts}.substr(start, m_ends[number] - start);
}

void SharedTexts::add(std::string_view text) {
    m_texts.append(text);
    m_ends.push_back(static_cast<std::uint32_t>(m_texts.size()));
}

void RichText::clear() {
    m_text.clear();
}

void RichText::start(std::string_view name) {
    if (name == "t")
        m_in_text = true;
    else if (name == "rPh")
        ++m_in_reading;
}

void RichText::end(std::string_view name) {
    if (name == "t")
        m_in_text = false;
    else if (name == "rPh")
        --m_in_reading;
}

void RichText::text(std::string_view text) {
    if (m_in_text && m_in_reading == 0)
        append_to_cell(m_text, text);
}

std::string RichText::take() {
    return without_escapes(std::exchange(m_text, {}));
}

SharedTexts read_shared_texts(ZipParts& parts, std::string_view part) {
    SharedTextReader reader;
    read_xml(parts, part, reader);
    return std::move(reader.texts);
}

} // namespace taizhang
