#pragma once

#include "gui/desk/desk.h"

#include <memory>
#include <optional>
#include <string_view>

namespace taizhang {

/// A page's question to the ledger and the newest answer. The answer to the former question stays
/// until the next one is there.
template <class Question, class Answer>
class Reading {
public:
    /// Call it in every frame: reads again when the question or the ledger has changed. `read` runs
    /// on the desk's thread and gives an Answer; it must not touch what the frame draws from.
    template <class Read>
    void ask(Desk& desk, std::string_view label, const Question& question, Read read,
             Desk::Urgency urgency = Desk::Urgency::now) {
        const Revision revision = desk.revision();
        const bool is_another = m_asked != question || m_revision != revision;
        if (!desk.is_due(m_asker, is_another))
            return;
        if (m_revision.opened != revision.opened)
            m_state->answer.reset();
        m_asked = question;
        m_revision = revision;
        desk.ask(
            m_asker, std::string{label},
            [state = m_state, question, read = std::move(read)](FiguresReader& reader, Job&) {
                auto answer = std::make_shared<const Answer>(read(reader, question));
                return Worker::Deliver{[state, question, answer] {
                    state->answer = answer;
                    state->answered = question;
                    ++state->revision;
                }};
            },
            urgency);
    }

    /// Nothing before the first answer.
    const Answer* answer() const { return m_state->answer.get(); }
    /// Rises with every answer: the key of what is made of it.
    std::uint64_t revision() const { return m_state->revision; }
    /// The answer belongs to the newest question.
    bool is_current() const {
        return m_state->answer && m_asker.stage() == Asker::Stage::answered &&
               m_state->answered == m_asked;
    }
    bool is_under_way() const { return m_asker.stage() == Asker::Stage::under_way; }

private:
    struct State {
        std::optional<Question> answered;
        std::shared_ptr<const Answer> answer;
        std::uint64_t revision = 0;
    };
    Asker m_asker;
    std::optional<Question> m_asked;
    Revision m_revision;
    std::shared_ptr<State> m_state = std::make_shared<State>(); ///< shared with what is on its way
};

} // namespace taizhang
