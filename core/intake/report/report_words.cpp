// Both files are our own: a header, no quoted cells, one comma in a line.
#include "intake/report/report_words.h"

#include "characters/code_points.h"
#include "text/assets.h"
#include "text/parts.h"

#include <stdexcept>

namespace taizhang::report {

namespace {

struct Line {
    std::string_view name;
    std::vector<std::u32string> words;
};

std::vector<Line> lines_of(std::string_view file) {
    std::vector<Line> lines;
    for (const std::string_view line : parts_of(file, '\n')) {
        const auto comma = line.find(',');
        if (comma == std::string_view::npos)
            continue;
        Line& added = lines.emplace_back(Line{line.substr(0, comma), {}});
        for (const std::string_view word : parts_of(line.substr(comma + 1), '|'))
            added.words.push_back(code_points_of(word));
    }
    lines.erase(lines.begin()); // the header
    return lines;
}

struct MeasureName {
    std::string_view name;
    MeasureClass measure;
};

constexpr MeasureName measure_names[]{
    {"measure_event", MeasureClass::event},         {"measure_person", MeasureClass::person},
    {"measure_case", MeasureClass::case_},          {"measure_item", MeasureClass::item},
    {"measure_document", MeasureClass::document},   {"measure_group", MeasureClass::group},
    {"measure_money", MeasureClass::money},         {"measure_share", MeasureClass::share},
    {"measure_household", MeasureClass::household}, {"measure_day", MeasureClass::day},
    {"measure_duration", MeasureClass::duration},   {"measure_age", MeasureClass::age},
    {"measure_rank", MeasureClass::rank},           {"measure_size", MeasureClass::size},
};

struct ListName {
    std::string_view name;
    WordList ReportWords::*list;
};

constexpr ListName list_names[]{
    {"no_measure", &ReportWords::no_measure},
    {"about_before", &ReportWords::about_before},
    {"about_after", &ReportWords::about_after},
    {"about_behind", &ReportWords::about_behind},
    {"filler_before", &ReportWords::filler_before},
    {"mask", &ReportWords::mask},
    {"closed_list", &ReportWords::closed_list},
    {"abstract_noun", &ReportWords::abstract_noun},
    {"fixed_phrase", &ReportWords::fixed_phrase},
    {"plan_word", &ReportWords::plan_word},
    {"plan_heading", &ReportWords::plan_heading},
    {"plan_opener", &ReportWords::plan_opener},
    {"past_heading", &ReportWords::past_heading},
    {"part_word", &ReportWords::part_word},
    {"total_word", &ReportWords::total_word},
    {"each_word", &ReportWords::each_word},
    {"each_subject", &ReportWords::each_subject},
    {"joint", &ReportWords::joint},
    {"verb", &ReportWords::verb},
    {"general_verb", &ReportWords::general_verb},
    {"deed", &ReportWords::deed},
    {"person_noun", &ReportWords::person_noun},
    {"unit_noun", &ReportWords::unit_noun},
    {"other_trade", &ReportWords::other_trade},
    {"of_demand", &ReportWords::of_demand},
    {"comparison", &ReportWords::comparison},
    {"change_verb", &ReportWords::change_verb},
    {"trained_word", &ReportWords::trained_word},
    {"volunteer_word", &ReportWords::volunteer_word},
    {"cadence_every", &ReportWords::cadence_every},
    {"territory", &ReportWords::territory},
    {"not_done", &ReportWords::not_done},
    {"unfinished", &ReportWords::unfinished},
    {"shortcoming", &ReportWords::shortcoming},
    {"remainder", &ReportWords::remainder},
    {"below", &ReportWords::below},
    {"meeting", &ReportWords::meeting},
    {"participation", &ReportWords::participation},
    {"attendance", &ReportWords::attendance},
    {"attended", &ReportWords::attended},
    {"some_of_them", &ReportWords::some_of_them},
    {"head_noun", &ReportWords::head_noun},
    {"gathered", &ReportWords::gathered},
    {"told_of_others", &ReportWords::told_of_others},
    {"founding", &ReportWords::founding},
    {"prison", &ReportWords::prison},
    {"since_unknown", &ReportWords::since_unknown},
};

WordList& list_named(ReportWords& words, std::string_view name) {
    for (const MeasureName& row : measure_names)
        if (row.name == name)
            return words.measures[static_cast<size_t>(row.measure)];
    for (const ListName& row : list_names)
        if (row.name == name)
            return words.*row.list;
    throw std::logic_error{"report_words.csv: " + std::string{name}};
}

} // namespace

ReportWords built_in_report_words() {
    ReportWords words;
    for (const Line& line : lines_of(report_words_csv()))
        list_named(words, line.name) = WordList{line.words};
    return words;
}

std::vector<AliasRow> built_in_report_aliases() {
    std::vector<AliasRow> rows;
    for (Line& line : lines_of(report_aliases_csv()))
        rows.push_back({std::string{line.name}, std::move(line.words)});
    return rows;
}

} // namespace taizhang::report
