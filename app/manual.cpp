#include "manual.h"

#include "gui/look/path_text.h"
#include "gui/pages/guide/guide_chapters.h"
#include "gui/view/page_table.h"
#include "intake/definitions/new_ledger.h"
#include "output/file/whole_file.h"
#include "output/guide/illustrated_pdf.h"
#include "sample/demonstration.h"
#include "sample/plan.h"
#include "still_window.h"
#include "text/ids/guide.h"
#include "text/ids/start.h"

#include <cstdlib>

namespace taizhang {

namespace {

using cli::Call;
using cli::Failure;

constexpr WindowSize picture_size{1280, 800};

/// The sample ledger in a folder of its own, which goes with it.
class SampleFile {
public:
    explicit SampleFile(const Texts& texts) {
        std::string pattern = (std::filesystem::temp_directory_path() / "taizhang-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr)
            throw FileError{FileProblem::no_work_room, pattern};
        m_folder = pattern;
        m_file = m_folder / path_of(std::string{texts(text_id::start_sample_file)});
        make_ledger(m_file.string(),
                    [](Ledger& ledger) { sample::fill_with_demonstration(ledger, Desk::now()); });
    }
    ~SampleFile() {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    SampleFile(const SampleFile&) = delete;
    SampleFile& operator=(const SampleFile&) = delete;

    const std::filesystem::path& file() const { return m_file; }

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_file;
};

Illustration illustration_of(const Picture& picture) {
    Illustration made{picture.width, picture.height, {}};
    made.pixels.reserve(picture.pixels.size() / 4);
    for (size_t place = 0; place + 3 < picture.pixels.size(); place += 4)
        made.pixels.push_back((static_cast<std::uint32_t>(picture.pixels[place]) << 16) |
                              (static_cast<std::uint32_t>(picture.pixels[place + 1]) << 8) |
                              picture.pixels[place + 2]);
    return made;
}

IllustratedChapter chapter_of(const Texts& texts, TextId title, TextId text,
                              std::span<const GuideKeys> keys) {
    IllustratedChapter chapter{std::string{texts(title)}, std::string{texts(text)}, {}};
    chapter.keys_title = texts(text_id::guide_page_keys);
    for (const auto& [key, what] : keys)
        chapter.keys.emplace_back(key, texts(what));
    return chapter;
}

IllustratedGuide guide_of(const Texts& texts) {
    IllustratedGuide guide{std::string{texts(text_id::guide_file_name)},
                           std::string{texts(text_id::guide_pdf_intro)},
                           {}};
    WindowSettings settings;
    settings.language = texts.language();
    settings.appearance = Appearance::light;
    const Date day = sample::committee_last_day();
    View view;
    view.year = static_cast<int>(std::chrono::year_month_day{day}.year());
    view.quarter = 3;
    const SampleFile sample{texts};
    StillWindow window{settings, view, picture_size, day};
    window.settle();
    guide.chapters.push_back(
        chapter_of(texts, text_id::start_title, text_id::guide_page_start, keys_of_start()));
    guide.chapters.back().picture = illustration_of(window.picture());
    window.shell().open(sample.file());
    for (const GuideChapter& chapter : guide_chapters()) {
        window.shell().navigation().current().page = chapter.page;
        window.settle();
        guide.chapters.push_back(
            chapter_of(texts, title_of(chapter.page), chapter.text, keys_of(chapter.page)));
        guide.chapters.back().picture = illustration_of(window.picture());
    }
    IllustratedChapter everywhere{std::string{texts(text_id::guide_all_keys)}, {}, {}};
    for (const auto& [key, what] : keys_everywhere())
        everywhere.keys.emplace_back(key, texts(what));
    guide.chapters.push_back(std::move(everywhere));
    return guide;
}

} // namespace

int run_manual(Call& call) {
    call.at_most_arguments(0);
    const std::string file = cli::required(call, manual::output);
    check_target(file, cli::overwrite_of(call));
    try {
        write_whole(file, pdf_of(guide_of(call.texts)), cli::overwrite_of(call));
    } catch (const WindowError& error) {
        throw Failure{cli::said_no, error.sentence(), {error.what()}};
    }
    return 0;
}

} // namespace taizhang
