#include "intake/table/csv_form.h"

#include "characters/blank.h"
#include "intake/file/csv_reader.h"
#include "intake/table/plain_cell.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <vector>

namespace taizhang {

namespace {

constexpr size_t looked_at = 60'000;
constexpr std::string_view separators = ",;\t|# ";
constexpr std::string_view quotes = "\"'";

/// How well a form makes a table of a text.
struct FormScore {
    size_t rows = 0;
    size_t width = 0;       ///< the commonest
    double consistency = 0; ///< share of the rows that have it
    double plainness = 0;   ///< mean of all cells
    size_t quoted = 0;      ///< cells in quotes
};

/// A cell in quotes that are not read as such.
bool keeps_quotes(std::string_view cell) {
    return cell.size() > 1 && quotes.find(cell.front()) != quotes.npos &&
           cell.back() == cell.front();
}

class FormJudge {
public:
    explicit FormJudge(std::string_view text)
        : m_text(text.substr(0, looked_at)), m_is_whole(text.size() <= looked_at) {}

    bool has(char sign) const { return m_text.contains(sign); }
    auto count(char sign) const { return static_cast<size_t>(std::ranges::count(m_text, sign)); }

    /// \" where no cell can end, and no doubled quote.
    bool has_backslashed_quotes(const CsvForm& form) const {
        const std::string quote(1, form.quote);
        bool found = false;
        for (size_t at = m_text.find("\\" + quote); at != m_text.npos && !found;
             at = m_text.find("\\" + quote, at + 2)) {
            const auto behind = m_text.substr(at + 2, 1);
            found = !behind.empty() && behind[0] != form.separator && behind[0] != form.quote &&
                    behind[0] != '\n' && behind[0] != '\r';
        }
        return found && !has_doubled_quotes(form.quote);
    }

    /// Of cells that are not in quotes.
    bool has_blank_behind_separators(const CsvForm& form) const {
        size_t blank = 0;
        size_t other = 0;
        DelimitedReader reader{m_text, form};
        while (form.separator != ' ' && reader.next())
            for (size_t cell = 1; cell < reader.cells().size(); ++cell) {
                const auto text = reader.cells()[cell];
                blank += !reader.is_quoted(cell) && text.starts_with(' ') ? 1 : 0;
                other += !reader.is_quoted(cell) && !text.starts_with(' ') ? 1 : 0;
            }
        return blank > 1 && blank > 50 * other;
    }

    FormScore score(const CsvForm& form) const {
        FormScore score;
        std::map<size_t, size_t> widths;
        double plain = 0;
        DelimitedReader reader{m_text, form};
        while (reader.next()) {
            const bool is_cut_off = !m_is_whole && reader.position() >= m_text.size();
            if ((is_cut_off && score.rows > 0) || is_passed_over(reader))
                continue;
            ++score.rows;
            ++widths[reader.cells().size()];
            plain += plainness(reader, score.quoted);
        }
        for (const auto& [width, rows] : widths)
            if (rows >= widths[score.width])
                score.width = width;
        const auto rows = static_cast<double>(std::max<size_t>(score.rows, 1));
        score.consistency = static_cast<double>(widths[score.width]) / rows;
        score.plainness = plain / rows;
        return score;
    }

private:
    /// Between characters that neither separate nor quote.
    bool has_doubled_quotes(char quote) const {
        const std::string doubled(2, quote);
        for (size_t at = m_text.find(doubled); at != m_text.npos; at = m_text.find(doubled, at + 2))
            if (at > 0 && at + 2 < m_text.size() && is_of_word(m_text[at - 1]) &&
                is_of_word(m_text[at + 2]))
                return true;
        return false;
    }

    static bool is_of_word(char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80;
    }

    /// Empty lines and comments tell nothing.
    static bool is_passed_over(const DelimitedReader& reader) {
        const auto first = trimmed(reader.cells()[0]);
        return (reader.cells().size() == 1 && first.empty()) || first.starts_with('#');
    }

    static double plainness(const DelimitedReader& reader, size_t& quoted) {
        double sum = 0;
        size_t filled = 0;
        const auto cells = reader.cells();
        for (size_t cell = 0; cell < cells.size(); ++cell) {
            if (cells[cell].empty())
                continue;
            ++filled;
            quoted += reader.is_quoted(cell) ? 1 : 0;
            sum += reader.is_quoted(cell)      ? 1
                   : keeps_quotes(cells[cell]) ? 0.1
                                               : plainness_of(cells[cell]);
        }
        return filled == 0 ? 1 : sum / static_cast<double>(filled);
    }

    std::string_view m_text;
    bool m_is_whole;
};

/// 0 … 1
double value_of(const FormScore& score, const CsvForm& form) {
    const auto width = static_cast<double>(score.width);
    const double columns = score.width <= 1 ? 0.3 : (width - 0.5) / width;
    const double usual = form.separator == ' ' ? 0.6 : form.separator == '#' ? 0.7 : 1;
    return score.consistency * score.plainness * columns * usual;
}

std::vector<CsvForm> forms_in(const FormJudge& judge, std::string_view from) {
    std::vector<CsvForm> forms;
    for (const char separator : from)
        for (const char quote : quotes) {
            if ((separator != from.front() && !judge.has(separator)) ||
                (quote == '\'' && !judge.has(quote)))
                continue;
            forms.push_back({.separator = separator, .quote = quote});
            if (separator == ' ')
                forms.push_back({.separator = separator, .quote = quote, .is_aligned = true});
        }
    return forms;
}

/// Lines of text that no separator makes a table of stay whole: by one that they have least of.
CsvForm form_of_one_column(const FormJudge& judge, CsvForm form) {
    form.separator = *std::ranges::min_element(separators, {}, [&](char separator) {
        return separator == ' ' ? std::string_view::npos : judge.count(separator);
    });
    return form;
}

CsvForm best_form(const FormJudge& judge, std::string_view from) {
    constexpr double clearly = 1.01;
    CsvForm best{.separator = from.front()};
    double most = 0;
    bool is_one_column = false;
    for (const CsvForm& form : forms_in(judge, from)) {
        const FormScore score = judge.score(form);
        const double value = value_of(score, form);
        if (value <= most * clearly)
            continue;
        most = value;
        best = form;
        best.columns = score.width;
        is_one_column = score.width == 1 && score.consistency < 1;
    }
    return is_one_column && from.size() > 1 ? form_of_one_column(judge, best) : best;
}

} // namespace

CsvForm form_of(std::string_view text) {
    const auto said = separator_line(text);
    const size_t passed = said ? said->bytes : 0;
    text.remove_prefix(passed);
    const FormJudge judge{text};
    CsvForm form = best_form(judge, said ? std::string_view{&said->separator, 1} : separators);
    form.is_backslashed = judge.has_backslashed_quotes(form);
    form.is_spaced = judge.has_blank_behind_separators(form);
    form.passed = passed;
    return form;
}

} // namespace taizhang
