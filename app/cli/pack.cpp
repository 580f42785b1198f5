#include "cli/commands.h"
#include "cli/own_sentences.h"
#include "cli/progress_line.h"
#include "cli/reviewed_ledger.h"
#include "output/pack/pack_file.h"
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

PackChoice choice_of(const Call& call) {
    PackChoice choice = default_choice();
    choice.title = call.arguments.text(title_option).value_or("");
    if (const auto sections = call.arguments.text(sections_option))
        choice.sections = sections_of(*sections);
    if (const auto layout = call.arguments.text(layout_option))
        choice.layout = layout_of(*layout);
    const auto threshold = call.arguments.whole_number(hide_cases_option, 1, greatest_threshold,
                                                       text_id::cli_value_threshold);
    if (threshold)
        choice.privacy.hide_below = static_cast<int>(*threshold);
    choice.privacy.marks_internal = call.arguments.has(internal_option);
    return choice;
}

const PackFormat& format_of(const std::string& target) {
    if (const PackFormat* format = pack_format_of(target))
        return *format;
    throw Failure{wrong_usage,
                  text_id::cli_bad_value,
                  {std::string{output_option.name}, target, pack_extensions()}};
}

} // namespace

int run_pack(Call& call) {
    call.at_most_arguments(1);
    const std::string target = required(call, output_option);
    const PackFormat& format = format_of(target);
    required(call, quarter_option);
    const PackChoice choice = choice_of(call);
    const SentenceTemplates sentences = sentences_of(call);
    ReviewedLedger ledger{call};
    WholeFile file{target,
                   call.arguments.has(force_option) ? Overwrite::replace : Overwrite::refuse};
    const Material material = read_material(ledger.reader(), ledger.point(), choice.privacy);
    ProgressLine progress{call.texts, text_id::cli_writing};
    format.write({ledger.reader(), material, choice, sentences, {}, call.texts}, file,
                 [&](std::int64_t done, std::int64_t all) {
                     progress.update(done, all);
                     return Continue::yes;
                 });
    file.commit();
    call.say(call.texts(text_id::cli_written, std::string_view{target}));
    return 0;
}

} // namespace taizhang::cli
