#pragma once

#include "chart/geometry.h"
#include "gui/sample_ledger.h"

#include <cstdio>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

namespace taizhang::testing {

struct PdfWord {
    Rect box; ///< in the scene's lengths
    std::string text;
};

/// The output of a command; empty where it can't be run.
inline std::string output_of(const std::string& command) {
    std::string output;
    FILE* pipe = ::popen((command + " 2>/dev/null").c_str(), "r");
    for (int byte = std::fgetc(pipe); byte != EOF; byte = std::fgetc(pipe))
        output += static_cast<char>(byte);
    ::pclose(pipe);
    return output;
}

inline bool has_poppler() {
    return !output_of("command -v pdftotext").empty() && !output_of("command -v pdftoppm").empty();
}

/// A PDF file as other programs read it.
class PdfFile {
public:
    explicit PdfFile(const std::string& bytes) : m_path(m_folder.file("chart.pdf")) {
        std::ofstream{m_path, std::ios::binary} << bytes;
    }

    std::vector<PdfWord> words() const {
        const std::string page = output_of("pdftotext -bbox '" + m_path.string() + "' -");
        const std::regex word{
            R"re(<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)</word>)re"};
        std::vector<PdfWord> words;
        for (std::sregex_iterator at{page.begin(), page.end(), word}, end; at != end; ++at) {
            const auto pixels = [&](size_t group) { return std::stod((*at)[group]) / 0.75; };
            words.push_back({{pixels(1), pixels(2), pixels(3) - pixels(1), pixels(4) - pixels(2)},
                             unescaped((*at)[5])});
        }
        return words;
    }

    /// The page as a PPM picture whose pixels are the scene's.
    std::string ppm() const { return output_of("pdftoppm -r 96 '" + m_path.string() + "'"); }

private:
    static std::string unescaped(std::string text) {
        for (const auto& [escape, character] :
             {std::pair{"&lt;", "<"}, std::pair{"&gt;", ">"}, std::pair{"&quot;", "\""},
              std::pair{"&apos;", "'"}, std::pair{"&amp;", "&"}})
            text = std::regex_replace(text, std::regex{escape}, character);
        return text;
    }

    TemporaryFolder m_folder;
    std::filesystem::path m_path;
};

} // namespace taizhang::testing
