#pragma once

#include "gui/view/page_context.h"
#include "ledger/ledger_step.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace taizhang {

/// Fields that are saved as soon as they are left. What is typed stays in its field until the
/// ledger has it; a step that fails gives the field back what the ledger has.
class SavedTexts {
public:
    /// What stands in a field; `now` is what the ledger has.
    std::string& text(const std::string& key, const std::string& now);
    /// Whether the field holds something else that is not on its way yet.
    bool is_changed(const std::string& key) const;
    void save(PageContext& context, const std::string& key, const LedgerStep& step);
    /// Drops what was typed.
    void reset(const std::string& key) { m_fields->erase(key); }

private:
    struct Field {
        std::string text;
        std::string now;
        std::optional<std::string> sent;
    };
    using Fields = std::map<std::string, Field>;

    std::shared_ptr<Fields> m_fields = std::make_shared<Fields>(); ///< shared with steps
};

/// A small field for a number; true in the frame in which it was left after a change.
bool number_field(const Look& look, std::string_view id, std::string& text, float width,
                  bool is_wrong);

} // namespace taizhang
