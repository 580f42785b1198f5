#pragma once

#include "gui/screen_reader/accessible_tree.h"

#include <cstdint>
#include <vector>

namespace taizhang {

// What AT-SPI calls the things of the tree.

struct AtspiRole {
    std::uint32_t number;
    const char* name;
};

inline constexpr AtspiRole application_role{75, "application"};

AtspiRole atspi_role(const AccessibleNode& node);

/// A bit each, by the numbers of AtspiStateType.
std::uint64_t atspi_states(const AccessibleTree& tree, int place);

/// Numbers of states whose change is told.
inline constexpr int state_active = 1;
inline constexpr int state_focused = 12;

/// The states that differ are told by these names; null for others.
const char* name_of_state(int number);

/// Interfaces that a node has besides Accessible, without their prefix.
std::vector<const char*> atspi_interfaces(const AccessibleNode& node);

/// Null where nothing can be done with it.
const char* action_name(const AccessibleNode& node);

} // namespace taizhang
