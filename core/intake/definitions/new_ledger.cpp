#include "intake/definitions/new_ledger.h"

#include "intake/plan/import_write.h"
#include "text/assets.h"

#include <random>

namespace taizhang {

namespace {

std::uint64_t random_bits() {
    std::random_device device;
    return (std::uint64_t{device()} << 32) | device();
}

OrgUnit root_named(const std::string& name) {
    OrgUnit root;
    root.code = "root";
    root.name = name;
    root.kind = UnitKind::committee;
    return root;
}

} // namespace

void make_ledger(const std::string& path, const std::function<void(Ledger&)>& fill) {
    Ledger::create(path, {.random = random_bits()}, fill);
}

ImportPlan built_in_indicators(const Definitions& ledger) {
    std::deque<InputText> files;
    files.push_back(decoded("catalogue.csv", std::string{built_in_catalogue_csv()}));
    return plan_import(std::move(files), ledger, std::nullopt);
}

void write_start(const LedgerStart& start, Writer& writer) {
    if (!start.organisation.empty())
        writer.add_unit(root_named(start.organisation));
    if (start.adds_indicators)
        write_import(built_in_indicators({}), writer);
}

} // namespace taizhang
