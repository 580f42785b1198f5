#include "cli/question.h"

#include <iostream>
#include <unistd.h>

namespace taizhang::cli {

bool is_agreed(Call& call, std::string_view question) {
    if (call.arguments.has(yes_option) || isatty(STDIN_FILENO) == 0)
        return true;
    call.output.finish();
    std::cerr << question << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes" || answer == "是";
}

} // namespace taizhang::cli
