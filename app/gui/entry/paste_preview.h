#pragma once

#include "gui/desk/desk.h"
#include "gui/look/look.h"
#include "intake/paste/pasted_table.h"
#include "ledger/year_book.h"
#include "text/texts.h"

#include <exception>
#include <string>
#include <vector>

namespace taizhang {

struct PageContext;

/// Rows from the clipboard before they become records: each is new, a likely duplicate, or wrong
/// with its reason; those that are chosen are written as one step.
class PastePreview {
public:
    void open(PageContext& context, const std::string& text);
    bool is_open() const { return m_is_open; }
    /// Above all pages, while it is open.
    void draw(PageContext& context);

private:
    struct Counts {
        int fresh = 0;
        int duplicates = 0;
        int wrong = 0;
        int chosen = 0;
    };

    /// What was pasted, over which ledger, and what it is read by.
    struct Pasted {
        int number = 0;  ///< counts them
        int ledger = -1; ///< as Revision counts
        std::string text;
        std::string source; ///< as the journal names it
        std::shared_ptr<const YearBook> book;
        int year = 0;
        DayOrder order = DayOrder::as_written;
    };

    void give_up(Desk& desk);
    void come_back(const std::exception_ptr& failure, const Texts& texts);
    void ask(PageContext& context);
    void take(std::shared_ptr<const PastedTable> table);
    Counts counts() const;
    void draw_content(PageContext& context);
    void draw_day_question(PageContext& context);
    void draw_rows(PageContext& context, float height);
    void draw_row(PageContext& context, size_t place);
    void draw_buttons(PageContext& context);
    void write(PageContext& context);

    Asker m_asker;
    Pasted m_pasted;
    bool m_is_another = false;                  ///< was pasted since it was asked
    std::shared_ptr<const PastedTable> m_table; ///< nothing until it has been compared
    std::vector<bool> m_chosen;
    std::string m_message;
    std::exception_ptr m_failure; ///< that m_message tells of, until the user has seen to it
    bool m_is_open = false;
    bool m_is_to_open = false;
};

} // namespace taizhang
