#pragma once

#include "gui/view/page_context.h"
#include "text/ids/shell.h"

#include <functional>
#include <memory>
#include <optional>

namespace taizhang {

/// A page's own question to the ledger and the newest answer. The answer to the former question
/// stays until the next one is there.
template <class Question, class Answer>
class Reading {
public:
    /// Call it in every frame: reads again, on the worker's thread, when the question or the ledger
    /// has changed. `read` must not touch what the frame draws from.
    void ask(PageContext& context, const Question& question,
             std::function<Answer(const Ledger&, const Question&)> read) {
        const auto revision = context.session.revision();
        if (m_state->asked == question && m_state->revision == revision)
            return;
        if (m_state->revision.opened != revision.opened)
            m_state->answer.reset();
        m_state->asked = question;
        m_state->answered.reset();
        m_state->revision = revision;
        context.session.read(
            context.worker, std::string{context.texts(text_id::shell_reading)},
            [state = m_state, question, revision, read = std::move(read)](const Ledger& ledger) {
                auto answer = std::make_shared<const Answer>(read(ledger, question));
                return Worker::Deliver{[state, question, revision, answer] {
                    if (state->asked != question || state->revision != revision)
                        return;
                    state->answer = answer;
                    state->answered = question;
                }};
            });
    }

    /// Nothing before the first answer.
    const Answer* answer() const { return m_state->answer.get(); }
    /// The answer belongs to the newest question.
    bool is_current() const { return m_state->answer && m_state->answered == m_state->asked; }

private:
    struct State {
        std::optional<Question> asked;
        std::optional<Question> answered;
        Session::Revision revision;
        std::shared_ptr<const Answer> answer;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>(); ///< shared with jobs on their way
};

} // namespace taizhang
