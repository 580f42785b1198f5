#pragma once

#include "gui/look/look.h"
#include "gui/widgets/text_field.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace taizhang {

/// One line of the list below a field.
struct Suggestion {
    std::string label;
    std::string detail; ///< in secondary colour at the right; may be empty
    std::string value;  ///< what the field's value becomes
};

/// The first suggestion is taken by Tab and Enter once something is typed, or only one that the
/// arrow keys have marked.
enum class Completion { first, marked };

/// The keyboard side of one field between two frames.
struct SuggestState {
    std::string shown;
    int marked = 0; ///< -1 = none
    bool is_edited = false;
    bool was_active = false;
    bool has_list = false; ///< below the field, in the last frame
    int taken_in_frame = -10;
};

struct SuggestField {
    const char* id;
    std::string shown; ///< for the value, while the field has no focus
    Completion completion = Completion::first;
    float width = 0.0F; ///< pixels
    /// A list would cover what is told below a wrong field: it waits until something is typed.
    FieldMark mark = FieldMark::none;
    /// Answers to what is typed; empty as long as the field is as it was.
    std::function<std::vector<Suggestion>(const std::string& typed)> suggest;
};

/// A text field with a list of suggestions while it has the focus. `value` becomes what is typed,
/// or the value of a suggestion that is taken. Gives true when Enter was pressed in it.
bool suggest_field(const Look& look, const SuggestField& field, SuggestState& state,
                   std::string& value);

} // namespace taizhang
