#pragma once

#include "intake/report/report_reader.h"
#include "output/table/json_writer.h"

#include <functional>

namespace taizhang {

/// What was read out of a report, as in interfaces.md; offsets count characters of `text`.
/// `further` may write more members of the object.
void write_reading(JsonWriter& json, const report::ReportReading& reading,
                   const report::ReportReader& reader, std::u32string_view text,
                   const std::function<void(JsonWriter&)>& further = {});

/// What a proposal is of: the indicator's name, else the report's own words.
std::string name_of(const report::Proposal& proposal, const report::ReportReader& reader);

} // namespace taizhang
