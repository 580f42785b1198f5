#include "gui/view/step_toasts.h"

#include "output/words/messages.h"
#include "text/ids/shell.h"
#include "text/ids/toast.h"

namespace taizhang {

namespace {

using What = Desk::EndedStep::What;

TextId sentence_of(What what) {
    switch (what) {
    case What::written:
        return text_id::toast_written;
    case What::undone:
        return text_id::toast_undone;
    case What::redone:
        break;
    }
    return text_id::toast_redone;
}

ToastAction way_back(What what, Desk& desk, const Texts& texts) {
    if (what == What::undone)
        return {std::string{texts(text_id::shell_redo)}, "Ctrl+Y",
                [&desk, label = std::string{texts(text_id::shell_redoing)}] { desk.redo(label); }};
    return {std::string{texts(text_id::shell_undo)}, "Ctrl+Z",
            [&desk, label = std::string{texts(text_id::shell_undoing)}] { desk.undo(label); }};
}

} // namespace

void tell_ended_steps(Toasts& toasts, Desk& desk, const Texts& texts) {
    for (const auto& [what, step] : desk.take_ended_steps())
        toasts.show(
            {texts(sentence_of(what), message_of(step, texts)), {way_back(what, desk, texts)}});
}

} // namespace taizhang
