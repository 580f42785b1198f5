#include "gui/screen_reader/atspi_answers.h"

#include <algorithm>

namespace taizhang {

namespace {

/// The row with this number; -1 if there is none.
int row_at(const AtspiObjects& objects, int table, int number) {
    for (const int child : objects.at(table).children)
        if (objects.at(child).role == AccessibleRole::row && objects.at(child).row == number)
            return child;
    return -1;
}

int cell_at(const AtspiObjects& objects, int table, int row, int column) {
    const int found = row_at(objects, table, row);
    if (found >= 0)
        for (const int child : objects.at(found).children)
            if (objects.at(child).column == column)
                return child;
    return -1;
}

int rows_of(const AtspiObjects& objects, int table) {
    return static_cast<int>(std::ranges::count_if(objects.at(table).children, [&](int child) {
        return objects.at(child).role == AccessibleRole::row;
    }));
}

GVariant* reference_or_none(const AtspiObjects& objects, int place) {
    return place < 0 ? AtspiObjects::no_reference() : objects.reference_to(place);
}

const std::string& name_or_none(const AtspiObjects& objects, int place) {
    static const std::string none;
    return place < 0 ? none : objects.at(place).name;
}

/// The title of a column, where the table has titles.
int title_of(const AtspiObjects& objects, int table, int column) {
    const int cell = cell_at(objects, table, 0, column);
    return cell >= 0 && objects.at(cell).role == AccessibleRole::column_title ? cell : -1;
}

int table_of(const AtspiCall& call) {
    return call.objects.at(call.node().parent).parent;
}

GVariant* one_or_none(const AtspiObjects& objects, int place) {
    GVariantBuilder builder;
    g_variant_builder_init(&builder, G_VARIANT_TYPE("a(so)"));
    if (place >= 0)
        g_variant_builder_add_value(&builder, objects.reference_to(place));
    return g_variant_new("(a(so))", &builder);
}

} // namespace

GVariant* answer_table(const AtspiCall& call, std::string_view method, GVariant* parameters) {
    const AtspiObjects& objects = call.objects;
    const int columns = std::max(1, call.node().columns);
    gint32 first = 0;
    gint32 second = 0;
    if (g_variant_is_of_type(parameters, G_VARIANT_TYPE("(ii)")))
        g_variant_get(parameters, "(ii)", &first, &second);
    else if (g_variant_is_of_type(parameters, G_VARIANT_TYPE("(i)")))
        g_variant_get(parameters, "(i)", &first);
    if (method == "GetAccessibleAt")
        return g_variant_new(
            "(@(so))", reference_or_none(objects, cell_at(objects, call.place, first, second)));
    if (method == "GetIndexAt")
        return g_variant_new("(i)", first * columns + second);
    if (method == "GetRowAtIndex")
        return g_variant_new("(i)", first / columns);
    if (method == "GetColumnAtIndex")
        return g_variant_new("(i)", first % columns);
    if (method == "GetRowDescription")
        return g_variant_new("(s)",
                             name_or_none(objects, cell_at(objects, call.place, first, 0)).c_str());
    if (method == "GetColumnDescription")
        return g_variant_new("(s)",
                             name_or_none(objects, title_of(objects, call.place, first)).c_str());
    if (method == "GetRowHeader")
        return g_variant_new("(@(so))",
                             reference_or_none(objects, cell_at(objects, call.place, first, 0)));
    if (method == "GetColumnHeader")
        return g_variant_new("(@(so))",
                             reference_or_none(objects, title_of(objects, call.place, first)));
    if (method == "GetRowExtentAt" || method == "GetColumnExtentAt")
        return g_variant_new("(i)", 1);
    return nullptr;
}

GVariant* table_property(const AtspiCall& call, std::string_view property) {
    if (property == "NRows")
        return g_variant_new_int32(rows_of(call.objects, call.place));
    if (property == "NColumns")
        return g_variant_new_int32(call.node().columns);
    if (property == "Caption" || property == "Summary")
        return AtspiObjects::no_reference();
    if (property == "NSelectedRows" || property == "NSelectedColumns")
        return g_variant_new_int32(0);
    return nullptr;
}

GVariant* answer_cell(const AtspiCall& call, std::string_view method) {
    const int table = table_of(call);
    const AccessibleNode& cell = call.node();
    if (method == "GetRowHeaderCells")
        return one_or_none(call.objects,
                           cell.column == 0 ? -1 : cell_at(call.objects, table, cell.row, 0));
    if (method == "GetColumnHeaderCells")
        return one_or_none(call.objects, title_of(call.objects, table, cell.column));
    return nullptr;
}

GVariant* cell_property(const AtspiCall& call, std::string_view property) {
    if (property == "ColumnSpan" || property == "RowSpan")
        return g_variant_new_int32(1);
    if (property == "Position")
        return g_variant_new("(ii)", call.node().row, call.node().column);
    if (property == "Table")
        return call.objects.reference_to(table_of(call));
    return nullptr;
}

} // namespace taizhang
