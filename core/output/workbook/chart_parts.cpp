#include "output/workbook/chart_parts.h"

#include "output/whole_file.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>
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

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

template <class Thing>
using Owned = std::unique_ptr<Thing, Discard>;

/// The file that the library wrote, opened for editing in memory.
class Archive {
public:
    Archive(std::string bytes, std::filesystem::path folder)
        : m_bytes{std::move(bytes)}, m_folder{std::move(folder)} {
        m_source.reset(zip_source_buffer_create(m_bytes.data(), m_bytes.size(), 0, nullptr));
        if (!m_source)
            throw std::bad_alloc{};
        m_archive.reset(zip_open_from_source(m_source.get(), ZIP_CHECKCONS, nullptr));
        if (!m_archive)
            fail();
        zip_source_keep(m_source.get()); // the archive frees its own
    }

    zip_uint64_t count() const {
        return static_cast<zip_uint64_t>(zip_get_num_entries(m_archive.get(), 0));
    }
    std::string_view name(zip_uint64_t part) const {
        return zip_get_name(m_archive.get(), part, 0);
    }
    std::string content(zip_uint64_t part);
    void check_whole(zip_uint64_t part);
    void replace(zip_uint64_t part, std::string content);
    std::string finish();

private:
    [[noreturn]] void fail() const { throw FileError{FileProblem::disk_full, m_folder}; }
    template <class Visit>
    void read(zip_uint64_t part, Visit visit);

    std::string m_bytes;
    std::filesystem::path m_folder;
    Owned<zip_source_t> m_source;
    Owned<zip_t> m_archive;
    std::vector<std::unique_ptr<std::string>> m_replaced; ///< read by the archive at the end
};

template <class Visit>
void Archive::read(zip_uint64_t part, Visit visit) {
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

std::string Archive::content(zip_uint64_t part) {
    std::string content;
    read(part, [&](std::string_view piece) { content += piece; });
    return content;
}

/// A part that lost its end on the way to the disk does not close its first element.
void Archive::check_whole(zip_uint64_t part) {
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

void Archive::replace(zip_uint64_t part, std::string content) {
    const std::string& kept =
        *m_replaced.emplace_back(std::make_unique<std::string>(std::move(content)));
    zip_source_t* source = zip_source_buffer(m_archive.get(), kept.data(), kept.size(), 0);
    if (!source || zip_file_replace(m_archive.get(), part, source, 0) != 0)
        throw std::bad_alloc{};
    zip_file_set_dostime(m_archive.get(), part, 0, dos_date, 0);
}

std::string Archive::finish() {
    if (zip_close(m_archive.get()) != 0)
        fail();
    static_cast<void>(m_archive.release()); // closed
    zip_stat_t status{};
    if (zip_source_open(m_source.get()) != 0 || zip_source_stat(m_source.get(), &status) != 0)
        fail();
    std::string bytes(status.size, '\0');
    if (zip_source_read(m_source.get(), bytes.data(), bytes.size()) !=
        static_cast<zip_int64_t>(bytes.size()))
        fail();
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

std::string with_target_lines(std::string workbook, const std::filesystem::path& folder) {
    Archive archive{std::move(workbook), folder};
    for (zip_uint64_t part = 0; part < archive.count(); ++part) {
        const std::string_view name = archive.name(part);
        if (name.ends_with(".xml") || name.ends_with(".rels"))
            archive.check_whole(part);
        if (name.starts_with("xl/charts/chart"))
            archive.replace(part, chart_with_target_line(archive.content(part)));
    }
    return archive.finish();
}

} // namespace taizhang
