#pragma once

#include <cstdint>
#include <exception>
#include <memory>
#include <utility>

namespace taizhang {

/// Where a page asks one question at a time: its newest one is answered (Desk::ask). What is on its
/// way when an asker goes away is told to nobody.
class Asker {
public:
    Asker() = default;
    ~Asker() {
        if (m_state)
            ++m_state->question;
    }
    Asker(Asker&& other) noexcept : m_state(std::move(other.m_state)) {}
    Asker& operator=(Asker&& other) noexcept {
        std::swap(m_state, other.m_state);
        return *this;
    }

    /// How far the newest question is.
    enum class Stage {
        unasked,
        under_way,
        answered,
        failed,    ///< is asked again after a pause
        cancelled, ///< by the user; is asked again as long as a page wants to know
        superseded ///< another ledger was opened, or no page was asking any more
    };
    Stage stage() const { return m_state->stage; }

private:
    friend class Desk;

    struct State {
        Stage stage = Stage::unasked;
        std::uint64_t ticket = 0;
        std::uint64_t question = 0;       ///< counts them
        std::uint64_t asked_in_frame = 0; ///< for the last time
        int failures = 0;                 ///< in a row
        double again_at_s = 0.0;          ///< not before
        std::exception_ptr trouble;       ///< of the last answer that failed
    };
    std::shared_ptr<State> m_state = std::make_shared<State>(); ///< shared with what is on its way
};

} // namespace taizhang
