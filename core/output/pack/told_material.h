#pragma once

#include "output/pack/pack_choice.h"

#include <filesystem>

namespace taizhang {

template <>
struct EnumNames<Known> {
    static constexpr std::array<std::pair<Known, std::string_view>, 4> names{
        {{Known::whole, "whole"},
         {Known::at_least, "at_least"},
         {Known::unassigned, "unassigned"},
         {Known::pending, "pending"}}};
};

/// A number as a file told it; no value where none could be told.
struct ToldNumber {
    std::optional<double> value;
    Known known = Known::whole;
    bool approximate = false;

    friend bool operator==(const ToldNumber&, const ToldNumber&) = default;
};

/// What was told of one indicator.
struct ToldFigure {
    ToldNumber quarter;
    ToldNumber to_date;
    std::optional<double> target; ///< of the year
    Status status = Status::no_target;

    friend bool operator==(const ToldFigure&, const ToldFigure&) = default;
};

/// Of a quarter (1 … 4).
ToldFigure told_figure(const IndicatorProgress& progress, int quarter);

/// One file of meeting material that has gone out, with what it told (已报材料).
struct ToldMaterial {
    std::int64_t number = 0; ///< 1 for the first one of a ledger
    std::string time;        ///< UTC, `YYYY-MM-DDThh:mm:ssZ`
    int year = 0;
    int quarter = 1;  ///< 1 … 4
    std::string unit; ///< its code
    Date day{};       ///< up to which it was counted
    PackPreset preset = PackPreset::meeting;
    std::string title;
    std::string file; ///< beside the ledger or with its whole path; empty: it was printed
    RecordsCheck check;
    /// By the indicator's code; nothing of one that was kept private.
    std::map<std::string, std::optional<ToldFigure>> figures;

    friend bool operator==(const ToldMaterial&, const ToldMaterial&) = default;
};

/// `.pdf`; empty for what was printed.
std::string ending_of(const ToldMaterial& told);
/// Where the file was put, seen from the ledger as it lies now; empty for what was printed.
std::filesystem::path file_of(const ToldMaterial& told, const std::filesystem::path& ledger);
/// A file as ToldMaterial keeps it: by its name beside or below the ledger, so that both can move.
std::string kept_file(const std::filesystem::path& file, const std::filesystem::path& ledger);

/// How many are kept: the oldest go first.
inline constexpr int most_told = 200;

/// What is to be kept of a file that has gone out, and under which key; it gets the next number.
std::pair<std::string, std::string> kept_told(Reader& reader, ToldMaterial told);

/// The newest first; what can't be read is none.
std::vector<ToldMaterial> told_materials(Reader& reader);

} // namespace taizhang
