#include "intake/received/layout_steps.h"

#include "intake/received/layout_file.h"
#include "ledger/reader.h"
#include "ledger/writer.h"
#include "text/ids/step.h"
#include "text/texts.h"

#include <algorithm>

namespace taizhang {

namespace {

StepLabel label_of(TextId step, std::vector<std::string> arguments) {
    return {std::string{taizhang::name_of(step)}, std::move(arguments)};
}

void put(Layout layout, Writer& writer) {
    const auto known = writer.reader().layouts();
    layout.name = free_layout_name(known, layout);
    const auto same = std::ranges::find(known, layout.fingerprint, &Layout::fingerprint);
    if (same != known.end())
        layout.used = same->used;
    writer.put_layout(layout);
}

} // namespace

LedgerStep layout_forgotten_step(const std::string& name) {
    return {label_of(text_id::step_layout_forgotten, {name}),
            [name](Writer& writer) { writer.forget_layout(name); }};
}

LedgerStep layout_renamed_step(const std::string& name, const std::string& new_name) {
    return {label_of(text_id::step_layout_renamed, {name, new_name}),
            [name, new_name](Writer& writer) { writer.rename_layout(name, new_name); }};
}

LedgerStep layouts_imported_step(const std::vector<Layout>& layouts) {
    return {label_of(text_id::step_layouts_imported, {std::to_string(layouts.size())}),
            [layouts](Writer& writer) {
                for (const Layout& layout : layouts)
                    put(layout, writer);
            }};
}

} // namespace taizhang
