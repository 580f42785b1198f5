#include "gui/screen_reader/screen_reader.h"

#include "gui/screen_reader/reader_bus.h"

#include <utility>

namespace taizhang {

struct ScreenReader::Bus : ReaderBus {
    using ReaderBus::ReaderBus;
};

ScreenReader::ScreenReader(std::function<void()> wake)
    : m_bus(std::make_unique<Bus>(std::move(wake))) {}
ScreenReader::~ScreenReader() = default;

void ScreenReader::begin_frame(ImGuiContext& context) {
    if (!m_bus->is_read()) {
        if (std::exchange(m_is_reading, false))
            FrameRecord::detach(context);
        m_shown.reset();
        return;
    }
    if (!std::exchange(m_is_reading, true))
        m_record.attach(context);
    m_hands.begin_frame(m_bus->requests(), m_record);
    m_record.begin_frame();
}

void ScreenReader::end_frame(const FrameWords& words, const Around& around) {
    if (!m_is_reading)
        return;
    AccessibleTree tree = tree_of_frame(m_record, focus_of_frame(), words);
    tree.left = around.left;
    tree.top = around.top;
    tree.is_active = around.is_active;
    if (m_shown && *m_shown == tree)
        return;
    m_shown = std::make_shared<const AccessibleTree>(std::move(tree));
    m_bus->show(m_shown);
}

bool ScreenReader::is_busy() const {
    return m_is_reading && (m_hands.is_busy() || !m_bus->requests().is_empty());
}

} // namespace taizhang
