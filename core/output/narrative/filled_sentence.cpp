#include "output/narrative/filled_sentence.h"

#include "characters/digit.h"

namespace taizhang {

namespace {

constexpr std::string_view no_value = "–";

bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// `3`, `<3`, `**`
bool begins_with_number(std::string_view text) {
    const bool is_private = text.starts_with('<') && text.size() > 1 && is_digit(text[1]);
    return !text.empty() && (is_digit(text.front()) || text.front() == '*' || is_private);
}

/// `3`, `75%`, `**`
bool ends_with_number(std::string_view text) {
    return !text.empty() && (is_digit(text.back()) || text.back() == '%' || text.back() == '*');
}

/// The first three bytes of a text as one of the common Chinese characters, U+4E00 … U+9FFF.
bool begins_with_han(std::string_view text) {
    return text.size() >= 3 && text.substr(0, 3) >= "\u4e00" && text.substr(0, 3) <= "\u9fff";
}

bool ends_with_han(std::string_view text) {
    return text.size() >= 3 && begins_with_han(text.substr(text.size() - 3));
}

/// Puts a sentence together piece by piece.
class Joined {
public:
    explicit Joined(NumberGap gap) : m_gap(gap) {}

    void add(std::string_view piece) {
        if (would_run_together(piece) || (m_gap == NumberGap::space && needs_gap(piece)))
            m_text += ' ';
        m_text += piece;
    }
    std::string take() { return std::move(m_text); }

private:
    bool needs_gap(std::string_view piece) const {
        return (ends_with_han(m_text) && begins_with_number(piece)) ||
               (ends_with_number(m_text) && begins_with_han(piece));
    }

    /// A number behind a name that ends with one: whatever the gap, they stay apart.
    bool would_run_together(std::string_view piece) const {
        return !piece.empty() && !m_text.empty() && is_digit(piece.front()) &&
               (is_digit(m_text.back()) || is_letter(m_text.back()));
    }

    NumberGap m_gap;
    std::string m_text;
};

bool all_fields_known(std::string_view part, const Fields& fields) {
    for (size_t open = part.find('{'); open != std::string_view::npos;
         open = part.find('{', open)) {
        const size_t close = part.find('}', open);
        if (!fields.find(part.substr(open + 1, close - open - 1)))
            return false;
        open = close;
    }
    return true;
}

/// A part without brackets.
void add_part(Joined& joined, std::string_view part, const Fields& fields) {
    while (!part.empty()) {
        const size_t open = std::min(part.find('{'), part.size());
        joined.add(part.substr(0, open));
        part.remove_prefix(open);
        if (part.empty())
            return;
        const size_t close = part.find('}');
        const std::string* value = fields.find(part.substr(1, close - 1));
        joined.add(value ? std::string_view{*value} : no_value);
        part.remove_prefix(close + 1);
    }
}

} // namespace

void Fields::set(std::string_view name, std::string value) {
    m_values.insert_or_assign(std::string{name}, std::move(value));
}

void Fields::set(std::string_view name, const std::optional<std::string>& value) {
    if (value && !value->empty())
        set(name, *value);
}

const std::string* Fields::find(std::string_view name) const {
    const auto found = m_values.find(name);
    return found == m_values.end() ? nullptr : &found->second;
}

std::optional<TemplateFault> fault_of(std::string_view pattern) {
    bool in_braces = false;
    bool in_brackets = false;
    for (const char byte : pattern) {
        if (in_braces && (byte == '{' || byte == '[' || byte == ']'))
            return TemplateFault::unclosed_brace;
        if (byte == '[' && in_brackets)
            return TemplateFault::nested_bracket;
        if ((byte == ']' && !in_brackets) || (byte == '}' && !in_braces))
            return TemplateFault::stray_close;
        if (byte == '{' || byte == '}')
            in_braces = byte == '{';
        if (byte == '[' || byte == ']')
            in_brackets = byte == '[';
    }
    if (in_braces)
        return TemplateFault::unclosed_brace;
    return in_brackets ? std::optional{TemplateFault::unclosed_bracket} : std::nullopt;
}

std::string with_gap(std::string_view text, NumberGap gap) {
    if (gap == NumberGap::space)
        return std::string{text};
    std::string closed;
    for (size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at + 1);
        const bool is_gap =
            text[at] == ' ' && ((ends_with_han(closed) && begins_with_number(rest)) ||
                                (ends_with_number(closed) && begins_with_han(rest)));
        if (!is_gap)
            closed += text[at];
    }
    return closed;
}

std::string filled(std::string_view pattern, const Fields& fields, NumberGap gap) {
    Joined joined{gap};
    while (!pattern.empty()) {
        const size_t open = std::min(pattern.find('['), pattern.size());
        add_part(joined, pattern.substr(0, open), fields);
        pattern.remove_prefix(open);
        if (pattern.empty())
            break;
        const size_t close = pattern.find(']');
        const std::string_view part = pattern.substr(1, close - 1);
        if (all_fields_known(part, fields))
            add_part(joined, part, fields);
        pattern.remove_prefix(close + 1);
    }
    return joined.take();
}

} // namespace taizhang
