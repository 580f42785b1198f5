#include "gui/screen_reader/atspi_xml.h"

#include <string>

namespace taizhang {

namespace {

/// What of AT-SPI 2 is answered. Names of parameters are left out: the bus needs their types only.
constexpr auto description = R"xml(<node>
<interface name="org.a11y.atspi.Accessible">
  <property name="Name" type="s" access="read"/>
  <property name="Description" type="s" access="read"/>
  <property name="Parent" type="(so)" access="read"/>
  <property name="ChildCount" type="i" access="read"/>
  <property name="Locale" type="s" access="read"/>
  <property name="AccessibleId" type="s" access="read"/>
  <method name="GetChildAtIndex"><arg direction="in" type="i"/><arg direction="out" type="(so)"/></method>
  <method name="GetChildren"><arg direction="out" type="a(so)"/></method>
  <method name="GetIndexInParent"><arg direction="out" type="i"/></method>
  <method name="GetRelationSet"><arg direction="out" type="a(ua(so))"/></method>
  <method name="GetRole"><arg direction="out" type="u"/></method>
  <method name="GetRoleName"><arg direction="out" type="s"/></method>
  <method name="GetLocalizedRoleName"><arg direction="out" type="s"/></method>
  <method name="GetState"><arg direction="out" type="au"/></method>
  <method name="GetAttributes"><arg direction="out" type="a{ss}"/></method>
  <method name="GetApplication"><arg direction="out" type="(so)"/></method>
  <method name="GetInterfaces"><arg direction="out" type="as"/></method>
</interface>
<interface name="org.a11y.atspi.Application">
  <property name="ToolkitName" type="s" access="read"/>
  <property name="Version" type="s" access="read"/>
  <property name="AtspiVersion" type="s" access="read"/>
  <property name="Id" type="i" access="readwrite"/>
  <method name="GetLocale"><arg direction="in" type="u"/><arg direction="out" type="s"/></method>
</interface>
<interface name="org.a11y.atspi.Component">
  <method name="Contains"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="in" type="u"/><arg direction="out" type="b"/></method>
  <method name="GetAccessibleAtPoint"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="in" type="u"/><arg direction="out" type="(so)"/></method>
  <method name="GetExtents"><arg direction="in" type="u"/><arg direction="out" type="(iiii)"/></method>
  <method name="GetPosition"><arg direction="in" type="u"/><arg direction="out" type="i"/><arg direction="out" type="i"/></method>
  <method name="GetSize"><arg direction="out" type="i"/><arg direction="out" type="i"/></method>
  <method name="GetLayer"><arg direction="out" type="u"/></method>
  <method name="GetMDIZOrder"><arg direction="out" type="n"/></method>
  <method name="GetAlpha"><arg direction="out" type="d"/></method>
  <method name="GrabFocus"><arg direction="out" type="b"/></method>
</interface>
<interface name="org.a11y.atspi.Action">
  <property name="NActions" type="i" access="read"/>
  <method name="GetDescription"><arg direction="in" type="i"/><arg direction="out" type="s"/></method>
  <method name="GetName"><arg direction="in" type="i"/><arg direction="out" type="s"/></method>
  <method name="GetLocalizedName"><arg direction="in" type="i"/><arg direction="out" type="s"/></method>
  <method name="GetKeyBinding"><arg direction="in" type="i"/><arg direction="out" type="s"/></method>
  <method name="GetActions"><arg direction="out" type="a(sss)"/></method>
  <method name="DoAction"><arg direction="in" type="i"/><arg direction="out" type="b"/></method>
</interface>
<interface name="org.a11y.atspi.Text">
  <property name="CharacterCount" type="i" access="read"/>
  <property name="CaretOffset" type="i" access="read"/>
  <method name="GetText"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="out" type="s"/></method>
  <method name="GetCharacterAtOffset"><arg direction="in" type="i"/><arg direction="out" type="i"/></method>
  <method name="GetStringAtOffset"><arg direction="in" type="i"/><arg direction="in" type="u"/><arg direction="out" type="s"/><arg direction="out" type="i"/><arg direction="out" type="i"/></method>
  <method name="GetTextAtOffset"><arg direction="in" type="i"/><arg direction="in" type="u"/><arg direction="out" type="s"/><arg direction="out" type="i"/><arg direction="out" type="i"/></method>
  <method name="GetAttributes"><arg direction="in" type="i"/><arg direction="out" type="a{ss}"/><arg direction="out" type="i"/><arg direction="out" type="i"/></method>
  <method name="GetDefaultAttributes"><arg direction="out" type="a{ss}"/></method>
  <method name="GetAttributeRun"><arg direction="in" type="i"/><arg direction="in" type="b"/><arg direction="out" type="a{ss}"/><arg direction="out" type="i"/><arg direction="out" type="i"/></method>
  <method name="GetCharacterExtents"><arg direction="in" type="i"/><arg direction="in" type="u"/><arg direction="out" type="i"/><arg direction="out" type="i"/><arg direction="out" type="i"/><arg direction="out" type="i"/></method>
  <method name="GetNSelections"><arg direction="out" type="i"/></method>
  <method name="GetSelection"><arg direction="in" type="i"/><arg direction="out" type="i"/><arg direction="out" type="i"/></method>
</interface>
<interface name="org.a11y.atspi.EditableText">
  <method name="SetTextContents"><arg direction="in" type="s"/><arg direction="out" type="b"/></method>
  <method name="InsertText"><arg direction="in" type="i"/><arg direction="in" type="s"/><arg direction="in" type="i"/><arg direction="out" type="b"/></method>
  <method name="DeleteText"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="out" type="b"/></method>
</interface>
<interface name="org.a11y.atspi.Value">
  <property name="MinimumValue" type="d" access="read"/>
  <property name="MaximumValue" type="d" access="read"/>
  <property name="MinimumIncrement" type="d" access="read"/>
  <property name="CurrentValue" type="d" access="readwrite"/>
</interface>
<interface name="org.a11y.atspi.Table">
  <property name="NRows" type="i" access="read"/>
  <property name="NColumns" type="i" access="read"/>
  <property name="Caption" type="(so)" access="read"/>
  <property name="Summary" type="(so)" access="read"/>
  <property name="NSelectedRows" type="i" access="read"/>
  <property name="NSelectedColumns" type="i" access="read"/>
  <method name="GetAccessibleAt"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="out" type="(so)"/></method>
  <method name="GetIndexAt"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="out" type="i"/></method>
  <method name="GetRowAtIndex"><arg direction="in" type="i"/><arg direction="out" type="i"/></method>
  <method name="GetColumnAtIndex"><arg direction="in" type="i"/><arg direction="out" type="i"/></method>
  <method name="GetRowDescription"><arg direction="in" type="i"/><arg direction="out" type="s"/></method>
  <method name="GetColumnDescription"><arg direction="in" type="i"/><arg direction="out" type="s"/></method>
  <method name="GetRowHeader"><arg direction="in" type="i"/><arg direction="out" type="(so)"/></method>
  <method name="GetColumnHeader"><arg direction="in" type="i"/><arg direction="out" type="(so)"/></method>
  <method name="GetRowExtentAt"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="out" type="i"/></method>
  <method name="GetColumnExtentAt"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="out" type="i"/></method>
</interface>
<interface name="org.a11y.atspi.TableCell">
  <property name="ColumnSpan" type="i" access="read"/>
  <property name="RowSpan" type="i" access="read"/>
  <property name="Position" type="(ii)" access="read"/>
  <property name="Table" type="(so)" access="read"/>
  <method name="GetRowHeaderCells"><arg direction="out" type="a(so)"/></method>
  <method name="GetColumnHeaderCells"><arg direction="out" type="a(so)"/></method>
</interface>
</node>)xml";

} // namespace

GDBusInterfaceInfo* atspi_interface(const char* name) {
    static GDBusNodeInfo* const node = g_dbus_node_info_new_for_xml(description, nullptr);
    return g_dbus_node_info_lookup_interface(node, (std::string{"org.a11y.atspi."} + name).c_str());
}

} // namespace taizhang
