#include <imgui.h>

int main() {
    return IMGUI_CHECKVERSION() ? 0 : 1;
}
