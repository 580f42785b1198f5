#pragma once

#include "gui/screen_reader/atspi_object.h"

namespace taizhang {

// The interfaces of AT-SPI one by one. Answers are floating tuples, values of properties are
// floating; null where it is not known.

GVariant* answer_accessible(const AtspiCall& call, std::string_view method, GVariant* parameters);
GVariant* accessible_property(const AtspiCall& call, std::string_view property);
GVariant* application_property(const AtspiCall& call, std::string_view property);

GVariant* answer_component(const AtspiCall& call, std::string_view method, GVariant* parameters);
GVariant* answer_action(const AtspiCall& call, std::string_view method, GVariant* parameters);
GVariant* range_property(const AtspiCall& call, std::string_view property);

GVariant* answer_text(const AtspiCall& call, std::string_view method, GVariant* parameters);
GVariant* text_property(const AtspiCall& call, std::string_view property);
GVariant* answer_editable(const AtspiCall& call, std::string_view method, GVariant* parameters);

GVariant* answer_table(const AtspiCall& call, std::string_view method, GVariant* parameters);
GVariant* table_property(const AtspiCall& call, std::string_view property);
GVariant* answer_cell(const AtspiCall& call, std::string_view method);
GVariant* cell_property(const AtspiCall& call, std::string_view property);

} // namespace taizhang
