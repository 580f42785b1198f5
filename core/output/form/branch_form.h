#pragma once

#include "model/enum_names.h"
#include "output/form/form_content.h"
#include "text/texts.h"

namespace taizhang {

/// How a unit tells what it has done: one row for each activity, or one for each indicator with its
/// number in each month.
enum class FormKind { activities, duties };

template <>
struct EnumNames<FormKind> {
    static constexpr std::array<std::pair<FormKind, std::string_view>, 2> names{
        {{FormKind::activities, "activities"}, {FormKind::duties, "duties"}}};
};

/// What the file says of itself, so that it comes back without a question: in docProps/custom.xml
/// as taizhang_format, _ledger, _unit and _period.
struct FormOrigin {
    int node = 0; ///< Reader::node()
    Date made{};  ///< the day the file says it was made on
};

/// A form as an XLSX file; both kinds without `kind`. The same content gives the same bytes. Throws
/// FileError.
std::string branch_form_of(const Definitions& definitions, const FormContent& content,
                           std::optional<FormKind> kind, const FormOrigin& origin,
                           const Texts& texts);

/// `03-zb2-第二党支部-2023Q3.xlsx`: `number` of `count`, and no character that a file system or
/// another program refuses.
std::string form_file_name(const OrgUnit& unit, Quarter quarter, size_t number, size_t count);

} // namespace taizhang
