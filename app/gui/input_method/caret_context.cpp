#include "gui/input_method/caret_context.h"

#include <algorithm>
#include <string_view>

namespace taizhang {

namespace {

constexpr XIMStyle over_the_spot = XIMPreeditPosition | XIMStatusNothing;

/// Over-the-spot contexts need a font set; the candidate window has fonts of its own.
constexpr const char* any_font = "-*-*-medium-r-*-*-*-*-*-*-*-*-*-*,fixed,*";

struct FreeInX11 {
    void operator()(void* memory) const { XFree(memory); }
};
template <typename Value>
using FromX11 = std::unique_ptr<Value, FreeInX11>;

bool can_stand_over_spot(XIM method) {
    XIMStyles* styles = nullptr;
    if (XGetIMValues(method, XNQueryInputStyle, &styles, nullptr) || !styles)
        return false;
    const FromX11<XIMStyles> owner{styles};
    return std::ranges::count(std::span{styles->supported_styles, styles->count_styles},
                              over_the_spot) > 0;
}

XFontSet any_fonts(Display* display) {
    char** missing = nullptr;
    int missing_count = 0;
    const auto fonts = XCreateFontSet(display, any_font, &missing, &missing_count, nullptr);
    XFreeStringList(missing);
    return fonts;
}

/// The place of this name, or the first that is free.
ContextValue& value_of(ContextValues& values, std::string_view name) {
    return *std::ranges::find_if(
        values, [&](const ContextValue& value) { return !value.name || value.name == name; });
}

} // namespace

XIC CaretContext::create(XIM method, const ContextValues& values) {
    m_context = can_stand_over_spot(method) ? create_at_spot(method, values) : nullptr;
    return m_context ? m_context : create_context_in_x11(method, values);
}

XIC CaretContext::create_at_spot(XIM method, ContextValues values) {
    if (!m_fonts)
        m_fonts = {any_fonts(XDisplayOfIM(method)), FreeFonts{XDisplayOfIM(method)}};
    if (!m_fonts)
        return nullptr;
    const FromX11<void> place{
        XVaCreateNestedList(0, XNSpotLocation, &m_spot, XNFontSet, m_fonts.get(), nullptr)};
    m_on_destroy = {reinterpret_cast<XPointer>(this), forget_context};
    auto& on_destroy = value_of(values, XNDestroyCallback);
    if (on_destroy.name)
        m_glfw_on_destroy = *reinterpret_cast<const XICCallback*>(on_destroy.value);
    on_destroy = {XNDestroyCallback, reinterpret_cast<XPointer>(&m_on_destroy)};
    value_of(values, XNInputStyle) = {XNInputStyle, reinterpret_cast<XPointer>(over_the_spot)};
    value_of(values, XNPreeditAttributes) = {XNPreeditAttributes,
                                             static_cast<XPointer>(place.get())};
    return create_context_in_x11(method, values);
}

int CaretContext::forget_context(XIC context, XPointer owner, XPointer detail) {
    auto& self = *reinterpret_cast<CaretContext*>(owner);
    self.m_context = nullptr;
    const auto& next = self.m_glfw_on_destroy;
    return next ? next->callback(context, next->client_data, detail) : 0;
}

void CaretContext::move(XPoint spot) {
    m_is_to_tell = m_is_to_tell || spot.x != m_spot.x || spot.y != m_spot.y;
    m_spot = spot;
}

void CaretContext::tell() {
    if (!m_context || !m_is_to_tell)
        return;
    m_is_to_tell = false;
    const FromX11<void> place{XVaCreateNestedList(0, XNSpotLocation, &m_spot, nullptr)};
    XSetICValues(m_context, XNPreeditAttributes, place.get(), nullptr);
}

} // namespace taizhang
