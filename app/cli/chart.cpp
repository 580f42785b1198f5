#include "cli/commands.h"
#include "cli/reviewed_ledger.h"
#include "output/file/whole_file.h"
#include "output/picture/cairo_canvas.h"
#include "output/picture/chart_book.h"
#include "output/picture/chart_picture.h"
#include "output/picture/missing_glyphs.h"
#include "output/picture/picture_size.h"
#include "text/ids/cli.h"

#include <ranges>

namespace taizhang::cli {

namespace {

template <class Enum>
std::string all_names() {
    std::string names;
    for (const auto& [value, name] : EnumNames<Enum>::names)
        names.append(names.empty() ? "" : "|").append(name);
    return names;
}

ChartKind chart_kind_of(const Call& call) {
    const std::string& name = call.argument(1, "NAME");
    if (const auto kind = named<ChartKind>(name))
        return *kind;
    throw Failure{wrong_usage, text_id::cli_bad_value, {"NAME", name, all_names<ChartKind>()}};
}

PictureFormat format_of(const std::string& target) {
    if (const auto format = picture_format_of(target))
        return *format;
    throw Failure{wrong_usage,
                  text_id::cli_bad_value,
                  {std::string{output_option.name}, target, all_names<PictureFormat>()}};
}

PictureSize size_of(const Call& call) {
    const std::string text = call.arguments.text(size_option).value_or("slide");
    if (text == "slide")
        return {slide_width_px, slide_height_px};
    if (text == "a4")
        return {a4_width_px, a4_height_px};
    if (const auto size = parse_picture_size(text))
        return *size;
    throw bad_value(size_option.name, text, text_id::cli_value_chart_size);
}

/// A chart that needs an indicator is refused without one; for others it narrows them down.
Chart chart_of(const Call& call, ChartKind kind) {
    ReviewedLedger ledger{call};
    const auto indicator = indicator_place_of(call, ledger.definitions());
    if (needs_indicator(kind) && !indicator)
        throw Failure{
            wrong_usage, text_id::cli_option_missing, {std::string{indicator_option.name}}};
    auto chart = read_chart(ledger.reader(), ledger.read_year_book(),
                            {kind, ledger.point(), indicator}, call.texts);
    if (!chart)
        throw Failure{said_no, text_id::cli_given_reason, {chart.error().reason}};
    return std::move(*chart);
}

std::string names_of(const ChartParts& parts) {
    std::string names;
    for (const ChartPart part : parts)
        names.append(names.empty() ? "" : "|").append(name_of(part));
    return names;
}

/// What is to be left out, by the names of the legend's parts.
ChartParts hidden_of(const Call& call, const Chart& chart, const TextMetrics& metrics) {
    const auto list = call.arguments.text(hide_option);
    if (!list)
        return {};
    const ChartParts parts = parts_of(chart, metrics, call.texts);
    ChartParts hidden;
    for (const auto each : std::views::split(*list, ',')) {
        const std::string name{std::string_view{each}};
        const auto part = named<ChartPart>(name);
        if (!part || !parts.contains(*part))
            throw Failure{wrong_usage,
                          text_id::cli_bad_value,
                          {std::string{hide_option.name}, name, names_of(parts)}};
        hidden.insert(*part);
    }
    return hidden;
}

std::string painted(const Scene& scene, PictureFormat format, double scale) {
    try {
        return picture_of(scene, format, scale);
    } catch (const std::runtime_error& error) {
        throw Failure{said_no, text_id::cli_not_painted, {error.what()}};
    }
}

} // namespace

int run_chart(Call& call) {
    call.at_most_arguments(2);
    const ChartKind kind = chart_kind_of(call);
    const std::string target = required(call, output_option);
    const PictureFormat format = format_of(target);
    const PictureSize size = size_of(call);
    check_target(target, overwrite_of(call));
    const Chart chart = chart_of(call, kind);
    const CairoTextMetrics metrics;
    ChartFrame frame = standalone_frame(chart, call.texts, hidden_of(call, chart, metrics));
    if (call.arguments.has(transparent_option))
        frame.backdrop = Backdrop::none;
    const auto [laid_out, scale] = picture_scale(size.width, size.height);
    const Scene scene = scene_of(chart, frame, laid_out, metrics, call.texts);
    const auto note = missing_glyphs_note(missing_glyphs(std::span{&scene, 1}), call.texts);
    if (!note.empty())
        call.say(call.texts(text_id::cli_warning, note));
    if (is_empty(chart))
        call.say(call.texts(text_id::cli_warning, reason_of_empty(chart, call.texts)));
    write_whole(target, painted(scene, format, scale), overwrite_of(call));
    call.say(call.texts(text_id::cli_written, target));
    return 0;
}

} // namespace taizhang::cli
