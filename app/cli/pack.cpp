#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/opened_ledger.h"
#include "cli/reviewed_ledger.h"
#include "cli/sentences.h"
#include "output/file/whole_file.h"
#include "output/pack/pack_file.h"
#include "output/pack/pack_templates.h"
#include "output/pack/reported_figures.h"
#include "output/picture/missing_glyphs.h"
#include "output/words/messages.h"
#include "text/ids/cli.h"

#include <algorithm>

namespace taizhang::cli {

namespace {

constexpr int greatest_threshold = 1000;

std::string section_names() {
    std::string names;
    for (const auto& [kind, name] : EnumNames<SectionKind>::names)
        names.append(names.empty() ? "" : ",").append(name);
    return names;
}

/// `cover`, `table`, `category:理论学习`, …; `category` alone is all of them.
PackSection section_named(const std::string& name) {
    constexpr std::string_view prefix = "category:";
    if (name.starts_with(prefix))
        return {SectionKind::category, name.substr(prefix.size()), true};
    if (const auto kind = named<SectionKind>(name))
        return {*kind, {}, true};
    throw Failure{wrong_usage,
                  text_id::cli_bad_value,
                  {std::string{sections_option.name}, name, section_names()}};
}

/// The sections named in the option and no others: what it leaves out is not shown.
std::vector<PackSection> sections_of(std::string_view list) {
    std::vector<PackSection> sections;
    size_t start = 0;
    while (start <= list.size()) {
        const size_t comma = std::min(list.find(',', start), list.size());
        sections.push_back(section_named(std::string{list.substr(start, comma - start)}));
        start = comma + 1;
    }
    const PackSection all_categories{SectionKind::category, {}, true};
    if (std::ranges::find(sections, all_categories) == sections.end())
        sections.push_back({SectionKind::category, {}, false});
    return sections;
}

PackLayout layout_of(const std::string& name) {
    if (const auto layout = named<PackLayout>(name))
        return *layout;
    throw Failure{wrong_usage,
                  text_id::cli_bad_value,
                  {std::string{layout_option.name}, name, std::string{layout_option.value}}};
}

/// The preset that --preset names: one of the program, or one that the ledger keeps; else the usual
/// choice. The user's own goes first.
PackChoice preset_of(const Call& call, Reader& reader) {
    const auto name = call.arguments.text(preset_option);
    if (!name)
        return default_choice();
    if (const auto choice = read_pack_template(reader, *name))
        return *choice;
    if (const auto preset = preset_named(*name))
        return preset_choice(*preset);
    std::string names;
    for (const auto& [preset, own] : EnumNames<PackPreset>::names)
        names.append(names.empty() ? "" : ", ").append(own);
    for (const std::string& each : pack_template_names(reader))
        names += ", " + each;
    throw Failure{said_no, text_id::cli_unknown_preset, {*name, names}};
}

/// What is typed goes before what the preset says.
PackChoice choice_of(const Call& call, PackChoice choice) {
    if (const auto title = call.arguments.text(title_option))
        choice.title = *title;
    if (const auto sections = call.arguments.text(sections_option))
        choice.sections = sections_of(*sections);
    if (const auto layout = call.arguments.text(layout_option))
        choice.layout = layout_of(*layout);
    const auto threshold = call.arguments.whole_number(
        hide_cases_option, least_threshold, greatest_threshold, text_id::cli_value_threshold);
    if (threshold)
        choice.privacy.hide_below = static_cast<int>(*threshold);
    if (call.arguments.has(internal_option))
        choice.privacy.marks_internal = true;
    return choice;
}

void check_extension(const std::string& target) {
    if (pack_format_of(target) == nullptr)
        throw Failure{wrong_usage,
                      text_id::cli_bad_value,
                      {std::string{output_option.name}, target, pack_extensions()}};
}

/// What was told in the file, and how it has gone out.
struct Written {
    Material material;
    WayOut out;
};

Written write(Call& call, const std::string& target, const SentenceTemplates& sentences) {
    ReviewedLedger ledger{call, ReviewedLedger::Read::from_copy};
    const PackOrder order{ledger.point(), choice_of(call, preset_of(call, ledger.reader())), target,
                          overwrite_of(call)};
    std::optional<Material> material;
    write_stoppably(call, target, [&](const OutputProgress& progress) {
        material = write_pack(ledger.reader(), order, sentences, call.texts, progress);
    });
    const auto note =
        missing_glyphs_note(missing_glyphs(given_texts(*material, order.choice)), call.texts);
    if (!note.empty())
        call.say(call.texts(text_id::cli_warning, note));
    WayOut out{call.now, order.choice.preset, title_of(order.choice, *material, call.texts),
               order.target};
    return {*std::move(material), std::move(out)};
}

/// The file is there already: a ledger that can't be written now is told, but is no failure.
void remember(const Call& call, const Written& written) {
    try {
        Ledger ledger = opened_ledger(call, call.argument(0, "LEDGER"));
        remember_reported(ledger, written.material, written.out);
    } catch (const LedgerError& error) {
        call.say(call.texts(text_id::cli_not_remembered, message_of(error, call.texts)));
    }
}

} // namespace

int run_pack(Call& call) {
    call.at_most_arguments(1);
    const std::string target = required(call, output_option);
    check_extension(target);
    required(call, quarter_option);
    check_target(target, overwrite_of(call));
    const SentenceTemplates sentences = sentences_of(call);
    const Written written = write(call, target, sentences);
    call.say(call.texts(text_id::cli_written, std::string_view{target}));
    remember(call, written);
    return 0;
}

} // namespace taizhang::cli
