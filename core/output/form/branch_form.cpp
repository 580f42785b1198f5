#include "output/form/branch_form.h"

#include "characters/hidden.h"
#include "characters/utf8.h"
#include "output/form/form_sheets.h"
#include "text/ids/branch_form.h"

namespace taizhang {

namespace {

constexpr const char* format_number = "1";

std::string period_code(Quarter quarter) {
    return std::to_string(quarter.year) + "Q" + std::to_string(quarter.number);
}

void write_origin(Book& book, const Definitions& definitions, const FormContent& content,
                  const FormOrigin& origin) {
    book.set_property("taizhang_format", format_number);
    book.set_property("taizhang_ledger",
                      std::to_string(origin.node) + "-" + definitions.units.units().front().code);
    book.set_property("taizhang_unit", definitions.units.at(content.unit).code);
    book.set_property("taizhang_period", period_code(content.quarter));
}

FormSheets sheets_of(std::optional<FormKind> kind) {
    if (!kind)
        return FormSheets::both;
    return *kind == FormKind::activities ? FormSheets::activities : FormSheets::duties;
}

/// Without what Windows, a ZIP file or a shell would take for something else.
std::string safe_name(std::string_view name) {
    constexpr size_t longest = 120; // bytes; the whole name stays below 255
    constexpr std::string_view refused = "<>:\"/\\|?*";
    std::string safe;
    while (!name.empty()) {
        const char32_t code = take_character(name).code;
        const bool is_refused = code < U' ' || code == 0xFFFD || is_hidden(code) ||
                                (code < 0x80 && refused.contains(static_cast<char>(code)));
        append_utf8(safe, is_refused ? U'_' : code);
    }
    return std::string{within_bytes(safe, longest)};
}

} // namespace

std::string branch_form_of(const Definitions& definitions, const FormContent& content,
                           std::optional<FormKind> kind, const FormOrigin& origin,
                           const Texts& texts) {
    Book book{definitions.units.at(content.unit).name + " " + period_code(content.quarter),
              origin.made};
    const FormSource source{book, definitions, content, texts};
    const FormSheets sheets = sheets_of(kind);
    write_origin(book, definitions, content, origin);
    if (sheets != FormSheets::duties)
        add_activity_sheet(source, form_choices(source));
    if (sheets != FormSheets::activities)
        add_duty_sheet(source);
    add_guide_sheet(source, sheets);
    if (sheets != FormSheets::duties)
        add_choice_sheet(source);
    return book.finish();
}

std::string form_file_name(const OrgUnit& unit, Quarter quarter, size_t number, size_t count) {
    std::string order = std::to_string(number);
    const size_t digits = std::max<size_t>(2, std::to_string(count).size());
    order.insert(0, digits - std::min(digits, order.size()), '0');
    return order + "-" + unit.code + "-" + safe_name(unit.name) + "-" + period_code(quarter) +
           ".xlsx";
}

} // namespace taizhang
