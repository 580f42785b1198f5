#include "chart/status_words.h"

#include "text/ids/status.h"
#include "text/word_table.h"

namespace taizhang {

TextId text_of(Status status) {
    static constexpr WordTable<Status> words{text_id::all_of_status, "status."};
    return words(status);
}

} // namespace taizhang
