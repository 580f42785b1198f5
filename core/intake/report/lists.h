#pragma once

#include "intake/report/judgement.h"

namespace taizhang::report {

/// True for figures of one sentence.
bool is_same_sentence(const Proposal& a, const Proposal& b);

/// Gives figures that a list names without a word of their own the indicator of its first:
/// 慰问困难民警46人、老同志120人; 查摆问题18个，已完成16个. `proposals` in the order of the text.
void read_lists(std::vector<Proposal>& proposals, const ReadingTools& tools);

} // namespace taizhang::report
