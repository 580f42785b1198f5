#include "output/narrative/sentence_templates.h"

#include "characters/blank.h"
#include "characters/utf8.h"
#include "intake/file/input_text.h"
#include "output/narrative/filled_sentence.h"
#include "output/narrative/template_fields.h"
#include "text/assets.h"
#include "text/ids/narrative.h"

namespace taizhang {

namespace {

using Templates = std::map<std::string, std::string, std::less<>>;

std::string_view without_quotes(std::string_view text) {
    const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
    return quoted ? text.substr(1, text.size() - 2) : text;
}

TextId text_of(TemplateFault fault) {
    switch (fault) {
    case TemplateFault::unclosed_brace:
        return text_id::narrative_unclosed_brace;
    case TemplateFault::unclosed_bracket:
        return text_id::narrative_unclosed_bracket;
    case TemplateFault::nested_bracket:
        return text_id::narrative_nested_bracket;
    case TemplateFault::stray_close:
        break;
    }
    return text_id::narrative_stray_close;
}

/// The first field of a template that its sentence has nothing for.
std::optional<std::string_view> unknown_field(std::string_view key, std::string_view pattern) {
    for (size_t open = pattern.find('{'); open != std::string_view::npos;
         open = pattern.find('{', open + 1)) {
        const auto field = pattern.substr(open + 1, pattern.find('}', open) - open - 1);
        if (!can_fill(key, field))
            return field;
    }
    return std::nullopt;
}

/// Reads a file of templates line by line, up to its first fault.
class TemplateFile {
public:
    explicit TemplateFile(std::string_view text) : m_rest(text) {}

    std::expected<Templates, TemplateProblem> read() {
        while (!m_rest.empty() && !m_problem)
            read_line(next_line());
        if (m_problem)
            return std::unexpected{*m_problem};
        return std::move(m_templates);
    }

private:
    std::string_view next_line() {
        ++m_line;
        const size_t end = std::min(m_rest.find('\n'), m_rest.size());
        const std::string_view line = m_rest.substr(0, end);
        m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
        return trimmed(line);
    }

    void read_line(std::string_view line) {
        if (line.empty() || line.front() == '#')
            return;
        if (!is_clean_utf8(line))
            return fail(text_id::narrative_bad_encoding);
        const size_t equals = line.find('=');
        if (equals == std::string_view::npos)
            return fail(text_id::narrative_no_equals, line);
        take(trimmed(line.substr(0, equals)), without_quotes(trimmed(line.substr(equals + 1))));
    }

    void take(std::string_view name, std::string_view pattern) {
        const std::string_view key = name.substr(0, name.find('.'));
        if (!is_template(key))
            return fail(text_id::narrative_unknown_key, key);
        if (const auto fault = fault_of(pattern))
            return fail(text_of(*fault), pattern);
        if (const auto field = unknown_field(key, pattern))
            return fail(text_id::narrative_unknown_field, key, *field);
        if (!m_templates.emplace(name, pattern).second)
            fail(text_id::narrative_key_twice, name);
    }

    template <class... Arguments>
    void fail(TextId reason, const Arguments&... arguments) {
        m_problem = TemplateProblem{m_line, reason, {std::string{arguments}...}};
    }

    std::string_view m_rest;
    int m_line = 0;
    Templates m_templates;
    std::optional<TemplateProblem> m_problem;
};

} // namespace

std::string_view built_in_file(Language language) {
    return language == Language::chinese ? built_in_narrative_zh() : built_in_narrative_en();
}

std::string message_of(const TemplateProblem& problem, std::string_view file, const Texts& texts) {
    return texts(text_id::narrative_problem, file, problem.line,
                 texts.fill(problem.reason, problem.arguments));
}

SentenceTemplates SentenceTemplates::built_in(Language language) {
    auto templates = TemplateFile{built_in_file(language)}.read();
    SentenceTemplates result;
    result.m_templates = std::move(templates).value(); // the program's own
    return result;
}

std::expected<SentenceTemplates, TemplateProblem> SentenceTemplates::with(std::string_view file,
                                                                          Language language) {
    const InputText input = decoded({}, std::string{file});
    auto own = TemplateFile{input.text}.read();
    if (!own)
        return std::unexpected{own.error()};
    SentenceTemplates result = built_in(language);
    own->merge(result.m_templates);
    result.m_templates = std::move(*own);
    return result;
}

std::string_view SentenceTemplates::find(std::string_view key,
                                         const std::vector<std::string>& variants) const {
    for (const std::string& variant : variants)
        if (const auto found = m_templates.find(std::string{key} + "." + variant);
            found != m_templates.end())
            return found->second;
    const auto found = m_templates.find(key);
    return found == m_templates.end() ? std::string_view{} : found->second;
}

} // namespace taizhang
