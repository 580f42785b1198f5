#pragma once

#include "gui/input_method/x11_calls.h"

#include <memory>
#include <optional>
#include <type_traits>

namespace taizhang {

struct FreeFonts {
    Display* display = nullptr;
    void operator()(XFontSet fonts) const { XFreeFontSet(display, fonts); }
};

/// The window's input context, with a place for the candidate window where the input method can
/// use one ("over the spot"), and without where it can't.
class CaretContext {
public:
    /// In place of the context that GLFW asks for.
    XIC create(XIM method, const ContextValues& values);

    /// Where the text goes on, in the window. The input method learns it by `tell`.
    void move(XPoint spot);
    /// Waits for the input method, which must not be waiting for us.
    void tell();

private:
    static int forget_context(XIC context, XPointer owner, XPointer);
    XIC create_at_spot(XIM method, ContextValues values);

    std::unique_ptr<std::remove_pointer_t<XFontSet>, FreeFonts> m_fonts;
    XIC m_context = nullptr; ///< GLFW's; null while there is none that takes a spot
    XICCallback m_on_destroy{};
    std::optional<XICCallback> m_glfw_on_destroy;
    XPoint m_spot{};
    bool m_is_to_tell = false;
};

} // namespace taizhang
