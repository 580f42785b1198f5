#include "output/workbook/chart_parts.h"

#include "output/file/whole_file.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>
#include <xlsxwriter.h>
#include <zip.h>

namespace taizhang {

namespace {

constexpr std::string_view bars_begin = "<c:barChart>";
constexpr std::string_view bars_end = "</c:barChart>";
constexpr std::string_view series_begin = "<c:ser>";
constexpr std::string_view series_end = "</c:ser>";

/// Every part has the time that spreadsheets give them: 1980-01-01.
constexpr zip_uint16_t dos_date = 1U << 5U | 1U;

void erase_element(std::string& xml, std::string_view beginning) {
    const auto at = xml.find(beginning);
    if (at != xml.npos)
        xml.erase(at, xml.find("/>", at) + 2 - at);
}

std::string as_line_series(std::string series) {
    erase_element(series, "<c:invertIfNegative");
    constexpr std::string_view shape_end = "</c:spPr>";
    series.insert(series.find(shape_end) + shape_end.size(),
                  R"(<c:marker><c:symbol val="none"/></c:marker>)");
    series.insert(series.size() - series_end.size(), R"(<c:smooth val="0"/>)");
    return series;
}

std::string line_chart(const std::string& series, std::string_view axes) {
    return R"(<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>)" +
           as_line_series(series) + R"(<c:marker val="1"/>)" + std::string{axes} + "</c:lineChart>";
}

/// The library names another program as the one that has made the workbook.
std::string with_own_name(std::string properties) {
    constexpr std::string_view begin = "<Application>";
    const auto at = properties.find(begin) + begin.size();
    properties.replace(at, properties.find("</Application>", at) - at, "taizhang");
    return properties;
}

/// The cells of a range of one sheet, row by row.
std::vector<std::string> cells_of(const std::string& range) {
    const auto mark = range.rfind('!');
    const std::string sheet = range.substr(0, mark + 1);
    const std::string cells = range.substr(mark + 1);
    if (mark == range.npos || !cells.contains(':'))
        return {range};
    std::vector<std::string> all;
    for (auto row = lxw_name_to_row(cells.c_str()); row <= lxw_name_to_row_2(cells.c_str()); ++row)
        for (auto column = lxw_name_to_col(cells.c_str());
             column <= lxw_name_to_col_2(cells.c_str()); ++column) {
            char name[LXW_MAX_CELL_NAME_LENGTH];
            lxw_rowcol_to_cell_abs(name, row, column, 1, 1);
            all.push_back(sheet + name);
        }
    return all;
}

/// Takes a point out of the numbers that are kept for the reference at a place of the part.
void erase_point(std::string& part, size_t reference, size_t point) {
    constexpr std::string_view end = "</c:pt>";
    const auto at = part.find("<c:pt idx=\"" + std::to_string(point) + "\">", reference);
    if (at < part.find("</c:numRef>", reference))
        part.erase(at, part.find(end, at) + end.size() - at);
}

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

template <class Thing>
using Owned = std::unique_ptr<Thing, Discard>;

/// A file in memory for libzip.
Owned<zip_source_t> source_in_memory(const std::string* bytes) {
    Owned<zip_source_t> source{zip_source_buffer_create(bytes ? bytes->data() : nullptr,
                                                        bytes ? bytes->size() : 0, 0, nullptr)};
    if (!source)
        throw std::bad_alloc{};
    return source;
}

/// What the library wrote, to be read.
class Written {
public:
    Written(const std::string& bytes, std::filesystem::path folder) : m_folder{std::move(folder)} {
        auto source = source_in_memory(&bytes);
        m_archive.reset(zip_open_from_source(source.get(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr));
        if (!m_archive)
            fail();
        static_cast<void>(source.release()); // the archive's now
    }

    zip_t* archive() const { return m_archive.get(); }
    zip_uint64_t count() const {
        return static_cast<zip_uint64_t>(zip_get_num_entries(m_archive.get(), 0));
    }
    std::string name(zip_uint64_t part) const { return zip_get_name(m_archive.get(), part, 0); }
    std::string content(zip_uint64_t part) const;
    void check_whole(zip_uint64_t part) const;
    [[noreturn]] void fail() const { throw FileError{FileProblem::no_work_room, m_folder}; }

private:
    template <class Visit>
    void read(zip_uint64_t part, Visit visit) const;

    std::filesystem::path m_folder;
    Owned<zip_t> m_archive;
};

/// The archive to be. A second one, as libzip frees bytes that are not its own when it edits an
/// archive in memory.
class Edited {
public:
    Edited() : m_source{source_in_memory(nullptr)} {
        m_archive.reset(zip_open_from_source(m_source.get(), ZIP_CREATE | ZIP_TRUNCATE, nullptr));
        if (!m_archive)
            throw std::bad_alloc{};
        zip_source_keep(m_source.get()); // the archive frees its own
    }

    /// Copies a part as it is, compressed.
    void copy(const Written& from, zip_uint64_t part) {
        add(from.name(part), zip_source_zip(m_archive.get(), from.archive(), part, 0, 0, -1));
    }
    void write(const std::string& name, std::string content) {
        const std::string& kept =
            *m_contents.emplace_back(std::make_unique<std::string>(std::move(content)));
        add(name, zip_source_buffer(m_archive.get(), kept.data(), kept.size(), 0));
    }
    std::string finish();

private:
    void add(const std::string& name, zip_source_t* content);

    Owned<zip_source_t> m_source;
    std::vector<std::unique_ptr<std::string>> m_contents; ///< read by the archive at the end
    Owned<zip_t> m_archive;
};

template <class Visit>
void Written::read(zip_uint64_t part, Visit visit) const {
    const Owned<zip_file_t> file{zip_fopen_index(m_archive.get(), part, 0)};
    if (!file)
        fail();
    std::vector<char> buffer(1U << 16U);
    while (true) {
        const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
        if (got < 0)
            fail();
        if (got == 0)
            return;
        visit(std::string_view{buffer.data(), static_cast<size_t>(got)});
    }
}

std::string Written::content(zip_uint64_t part) const {
    std::string content;
    read(part, [&](std::string_view piece) { content += piece; });
    return content;
}

/// A part that lost its end on the way to the disk does not close its first element.
void Written::check_whole(zip_uint64_t part) const {
    constexpr size_t enough = 256;
    std::string begin;
    std::string end;
    read(part, [&](std::string_view piece) {
        begin += piece.substr(0, begin.size() < enough ? enough : 0);
        end += piece.substr(piece.size() - std::min(enough, piece.size()));
        end.erase(0, end.size() - std::min(enough, end.size()));
    });
    const auto declaration = begin.find("?>");
    const auto root = begin.find('<', declaration == begin.npos ? 0 : declaration);
    if (root == begin.npos)
        fail();
    const auto name = begin.substr(root + 1, begin.find_first_of(" />\n", root) - root - 1);
    while (!end.empty() && (end.back() == '\n' || end.back() == '\r'))
        end.pop_back();
    if (!end.ends_with("</" + name + ">"))
        fail();
}

void Edited::add(const std::string& name, zip_source_t* content) {
    if (!content)
        throw std::bad_alloc{};
    const zip_int64_t part = zip_file_add(m_archive.get(), name.c_str(), content, ZIP_FL_ENC_UTF_8);
    if (part < 0) {
        zip_source_free(content);
        throw std::bad_alloc{};
    }
    zip_file_set_dostime(m_archive.get(), static_cast<zip_uint64_t>(part), 0, dos_date, 0);
}

std::string Edited::finish() {
    if (zip_close(m_archive.get()) != 0)
        throw std::bad_alloc{};
    static_cast<void>(m_archive.release()); // closed
    zip_stat_t status{};
    if (zip_source_open(m_source.get()) != 0 || zip_source_stat(m_source.get(), &status) != 0)
        throw std::bad_alloc{};
    std::string bytes(status.size, '\0');
    zip_source_read(m_source.get(), bytes.data(), bytes.size());
    zip_source_close(m_source.get());
    return bytes;
}

} // namespace

std::string chart_with_target_line(std::string part) {
    const auto end = part.find(bars_end);
    if (part.find(bars_begin) == part.npos || end == part.npos)
        return part;
    const auto series = part.rfind(series_begin, end);
    const auto after = part.find(series_end, series) + series_end.size();
    const std::string last = part.substr(series, after - series);
    if (last.find("<a:prstDash") == last.npos)
        return part;
    const auto axes = part.find("<c:axId", after);
    const std::string line = line_chart(last, std::string_view{part}.substr(axes, end - axes));
    part.insert(end + bars_end.size(), line);
    part.erase(series, last.size());
    return part;
}

std::string chart_without_guesses(std::string part) {
    constexpr std::string_view value = R"(<c:showVal val="1"/>)";
    constexpr std::string_view nothing_else =
        R"(<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>)"
        R"(<c:showBubbleSize val="0"/>)";
    constexpr std::string_view no_key = R"(<c:showLegendKey val="0"/>)";
    for (auto at = part.find(value); at != part.npos; at = part.find(value, at + 1)) {
        part.insert(at + value.size(), nothing_else);
        part.insert(at, no_key);
        at += no_key.size();
    }
    constexpr std::string_view chart_end = "</c:chart>";
    if (const auto end = part.find(chart_end);
        end != part.npos && part.find("<c:dispBlanksAs") == part.npos)
        part.insert(end, R"(<c:dispBlanksAs val="gap"/>)");
    return part;
}

std::string chart_without_blanks(std::string part, const std::set<std::string>& blank) {
    constexpr std::string_view begin = "<c:numRef><c:f>";
    for (auto at = part.find(begin); at != part.npos; at = part.find(begin, at + 1)) {
        const auto formula = at + begin.size();
        const std::string range = part.substr(formula, part.find("</c:f>", formula) - formula);
        size_t point = 0;
        for (const std::string& cell : cells_of(range)) {
            if (blank.contains(cell))
                erase_point(part, at, point);
            ++point;
        }
    }
    return part;
}

namespace {

std::string completed_chart(std::string part, const std::set<std::string>& blank) {
    return chart_without_blanks(chart_without_guesses(chart_with_target_line(std::move(part))),
                                blank);
}

} // namespace

std::string completed_workbook(const std::string& workbook, const std::filesystem::path& folder,
                               const std::set<std::string>& blank) {
    const Written written{workbook, folder};
    Edited edited;
    for (zip_uint64_t part = 0; part < written.count(); ++part) {
        const std::string name = written.name(part);
        if (name.ends_with(".xml") || name.ends_with(".rels"))
            written.check_whole(part);
        if (name.starts_with("xl/charts/chart"))
            edited.write(name, completed_chart(written.content(part), blank));
        else if (name == "docProps/app.xml")
            edited.write(name, with_own_name(written.content(part)));
        else
            edited.copy(written, part);
    }
    return edited.finish();
}

} // namespace taizhang
