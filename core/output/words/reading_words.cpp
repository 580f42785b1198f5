#include "output/words/reading_words.h"

#include "output/words/entry_words.h"
#include "text/ids/reading.h"

namespace taizhang {

TextId words_of(report::TextProblem problem) {
    using enum report::TextProblem;
    switch (problem) {
    case no_text:
        return text_id::reading_no_text;
    case binary:
        return text_id::reading_binary;
    case picture:
        return text_id::reading_picture;
    case scan:
        return text_id::reading_scan;
    case not_chinese:
        return text_id::reading_not_chinese;
    case table:
        return text_id::reading_table;
    case pdf_without_reader:
        return text_id::reading_pdf_without_reader;
    case pdf_failed:
        return text_id::reading_pdf_failed;
    case old_word:
        return text_id::reading_old_word;
    case docx_broken:
        return text_id::reading_docx_broken;
    case too_large:
        return text_id::reading_too_large;
    }
    return text_id::reading_binary;
}

std::string words_of(const report::ReportLine& line, const Texts& texts) {
    using enum report::ReportStanding;
    switch (line.standing) {
    case fresh:
        return std::string{texts(text_id::reading_standing_new)};
    case same:
        return std::string{texts(text_id::reading_standing_same)};
    case counted:
        return texts(text_id::reading_standing_counted, line.records);
    case replaces:
        return texts(text_id::reading_standing_changed,
                     line.amount ? to_decimal(*line.amount) : std::string{});
    case refused:
        break;
    }
    return line.problems.empty() ? std::string{texts(text_id::reading_choose_indicator)}
                                 : words_of(line.problems.front(), texts);
}

} // namespace taizhang
