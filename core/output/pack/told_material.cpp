#include "output/pack/told_material.h"

#include "output/file/file_ending.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace taizhang {

namespace {

const std::string told_key_prefix = "pack.told.";
constexpr std::int64_t greatest_number = 1'000'000'000;

/// Later ones take the places of the oldest, so that there are never more.
std::string key_of(std::int64_t number) {
    return told_key_prefix + std::to_string(number % most_told);
}

template <class Value>
nlohmann::json json_of(const std::optional<Value>& value) {
    return value ? nlohmann::json(*value) : nlohmann::json();
}

std::optional<double> value_in(const nlohmann::json& read) {
    return read.is_null() ? std::nullopt : std::optional{read.get<double>()};
}

/// The number alone where nothing else is to be said.
nlohmann::json json_of(const ToldNumber& number) {
    if (number.known == Known::whole && !number.approximate)
        return json_of(number.value);
    return nlohmann::json::array(
        {json_of(number.value), name_of(number.known), number.approximate});
}

ToldNumber number_in(const nlohmann::json& read) {
    if (!read.is_array())
        return {value_in(read)};
    return {value_in(read.at(0)),
            named<Known>(read.at(1).get<std::string>()).value_or(Known::whole),
            read.at(2).get<bool>()};
}

nlohmann::json json_of(const std::optional<ToldFigure>& figure) {
    if (!figure)
        return {};
    return nlohmann::json::array({json_of(figure->quarter), json_of(figure->to_date),
                                  json_of(figure->target), name_of(figure->status)});
}

std::optional<ToldFigure> figure_in(const nlohmann::json& read) {
    if (read.is_null())
        return std::nullopt;
    return ToldFigure{number_in(read.at(0)), number_in(read.at(1)), value_in(read.at(2)),
                      named<Status>(read.at(3).get<std::string>()).value_or(Status::no_data)};
}

std::string text_of(const ToldMaterial& told) {
    nlohmann::json figures = nlohmann::json::object();
    for (const auto& [code, figure] : told.figures)
        figures[code] = json_of(figure);
    return nlohmann::json{
        {"number", told.number},          {"time", told.time},           {"year", told.year},
        {"quarter", told.quarter},        {"unit", told.unit},           {"day", to_iso(told.day)},
        {"preset", name_of(told.preset)}, {"title", told.title},         {"file", told.file},
        {"records", told.check.records},  {"digest", told.check.digest}, {"figures", figures}}
        .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

ToldMaterial read_told(const nlohmann::json& read) {
    ToldMaterial told;
    told.number =
        std::clamp<std::int64_t>(read.at("number").get<std::int64_t>(), 0, greatest_number);
    told.time = read.at("time").get<std::string>();
    told.year = read.at("year").get<int>();
    told.quarter = std::clamp(read.at("quarter").get<int>(), 1, 4);
    told.unit = read.at("unit").get<std::string>();
    told.day = parse_iso_date(read.at("day").get<std::string>()).value_or(Date{});
    told.preset =
        named<PackPreset>(read.at("preset").get<std::string>()).value_or(PackPreset::meeting);
    told.title = read.at("title").get<std::string>();
    told.file = read.at("file").get<std::string>();
    told.check = {read.at("records").get<std::int64_t>(), read.at("digest").get<std::int64_t>()};
    for (const auto& [code, figure] : read.at("figures").items())
        told.figures[code] = figure_in(figure);
    return told;
}

/// Nothing for a text that is none.
std::optional<ToldMaterial> told_in(const std::string& text) {
    try {
        return read_told(nlohmann::json::parse(text));
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

} // namespace

ToldFigure told_figure(const IndicatorProgress& progress, int quarter) {
    const auto place = static_cast<size_t>(quarter - 1);
    ToldFigure figure;
    figure.quarter = {known_actual(progress, quarter), progress.known[place],
                      progress.about[place]};
    figure.to_date = {known_to_date(progress), progress.known_to_date, progress.approximate};
    if (progress.plan)
        figure.target = to_number(progress.plan->annual);
    figure.status = progress.status;
    return figure;
}

std::string ending_of(const ToldMaterial& told) {
    return told.file.empty() ? std::string{} : "." + taizhang::ending_of(told.file);
}

std::filesystem::path file_of(const ToldMaterial& told, const std::filesystem::path& ledger) {
    if (told.file.empty())
        return {};
    return (ledger.parent_path() / std::filesystem::path{told.file}).lexically_normal();
}

std::string kept_file(const std::filesystem::path& file, const std::filesystem::path& ledger) {
    const auto whole = std::filesystem::absolute(file).lexically_normal();
    if (ledger.empty()) // one without a file
        return whole.string();
    const auto near = whole.lexically_relative(
        std::filesystem::absolute(ledger).lexically_normal().parent_path());
    const bool is_near = !near.empty() && *near.begin() != "..";
    return (is_near ? near : whole).string();
}

std::pair<std::string, std::string> kept_told(Reader& reader, ToldMaterial told) {
    std::int64_t last = 0;
    for (const ToldMaterial& former : told_materials(reader))
        last = std::max(last, former.number);
    told.number = last + 1;
    return {key_of(told.number), text_of(told)};
}

std::vector<ToldMaterial> told_materials(Reader& reader) {
    std::vector<ToldMaterial> all;
    for (const auto& [key, text] : reader.kept_texts(told_key_prefix))
        if (auto told = told_in(text))
            all.push_back(*std::move(told));
    std::ranges::sort(all, std::ranges::greater{}, &ToldMaterial::number);
    return all;
}

} // namespace taizhang
