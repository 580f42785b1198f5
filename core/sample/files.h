#pragma once

#include "sample/plan.h"

#include <filesystem>
#include <iosfwd>

namespace taizhang::sample {

/// The six files of interfaces.md, as UTF-8 CSV. Throws std::ios_base::failure when writing fails.
void write_units(const Plan& plan, std::ostream& out);
void write_indicators(const Plan& plan, std::ostream& out);
void write_targets(const Plan& plan, std::ostream& out);
void write_cadences(const Plan& plan, std::ostream& out);
void write_exclusions(const Plan& plan, std::ostream& out);
void write_records(const Plan& plan, std::ostream& out);

/// Writes units.csv, indicators.csv, targets.csv, cadences.csv, exclusions.csv and records.csv into
/// the folder, which is made if need be. Files of these names are replaced.
void write_files(const Plan& plan, const std::filesystem::path& folder);

/// Makes data/sample.
void write_sample_files(const std::filesystem::path& folder);

} // namespace taizhang::sample
