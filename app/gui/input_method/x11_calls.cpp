// Two functions of libX11 by their own names. Those of the program come before those of a library,
// so GLFW calls these; libX11's own are the next ones of that name.
#include "gui/input_method/x11_calls.h"

#include <cstdarg>
#include <dlfcn.h>

namespace taizhang {

namespace {

/// A function with a C name can't be told whom it belongs to.
X11Calls* answering = nullptr;

template <typename Function>
Function next_function(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

void answer_x11_calls(X11Calls* calls) {
    answering = calls;
}

XIC create_context_in_x11(XIM method, const ContextValues& values) {
    static const auto create = next_function<XIC (*)(XIM, ...)>("XCreateIC");
    const auto& v = values;
    // The first name that is null ends the list.
    return create(method, v[0].name, v[0].value, v[1].name, v[1].value, v[2].name, v[2].value,
                  v[3].name, v[3].value, v[4].name, v[4].value, v[5].name, v[5].value, v[6].name,
                  v[6].value, v[7].name, v[7].value, nullptr);
}

bool filter_in_x11(XEvent& event, ::Window window) {
    static const auto filter = next_function<int (*)(XEvent*, ::Window)>("XFilterEvent");
    return filter(&event, window) != 0;
}

} // namespace taizhang

using namespace taizhang;

extern "C" XIC XCreateIC(XIM method, ...) {
    ContextValues values{};
    va_list arguments;
    va_start(arguments, method);
    for (auto& [name, value] : values) {
        name = va_arg(arguments, const char*);
        if (!name)
            break;
        value = va_arg(arguments, XPointer); // as libX11 itself reads numbers and pointers
    }
    va_end(arguments);
    return answering ? answering->create_context(method, values)
                     : create_context_in_x11(method, values);
}

extern "C" int XFilterEvent(XEvent* event, ::Window window) {
    return answering ? answering->filter(*event, window) : filter_in_x11(*event, window);
}
