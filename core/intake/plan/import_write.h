#pragma once

#include "intake/plan/import_plan.h"
#include "ledger/writer.h"

namespace taizhang {

/// Told how many of all records have been written; returns false to give up: the write then throws
/// cancelled.
using WriteProgress = std::function<bool(std::int64_t done, std::int64_t all)>;

/// Writes all of a plan that may be written, within one Ledger::write().
void write_import(const ImportPlan& plan, Writer& writer, const WriteProgress& progress = {});

/// Rows that a plan adds, changes or removes.
std::int64_t rows_to_write(const ImportPlan& plan);
/// Whether so many rows come in at once that the ledger is backed up before.
constexpr bool is_bulk(std::int64_t rows) {
    return rows >= 200;
}

/// Gives a planned record the texts of a record, kept in a plan.
void keep_texts(ImportPlan& plan, PlannedRecord& planned, const Record& record);
/// What a record of a plan says, but for its source.
void fill_record(Record& record, const ImportPlan& plan, const PlannedRecord& planned,
                 IndicatorId indicator, UnitId unit);

/// The record of the ledger as a row with its id makes it: what the row's file does not say stays.
Record changed_record(const Record& before, const ImportPlan& plan, const PlannedRecord& planned,
                      IndicatorId indicator, UnitId unit);

/// The label of the step: the names of the files.
StepLabel import_label(const ImportPlan& plan);

} // namespace taizhang
