#pragma once

#include "cli/call.h"

namespace taizhang::cli {

// The commands; each returns its exit status.
int run_new(Call& call);
int run_import(Call& call);
int run_read_report(Call& call);
int run_table(Call& call);
int run_record(Call& call);
int run_review(Call& call);
int run_records(Call& call);
int run_coverage(Call& call);
int run_chart(Call& call);
int run_draft(Call& call);
int run_settings(Call& call);
int run_layouts(Call& call);
int run_received(Call& call);
int run_template(Call& call);
int run_close(Call& call);
int run_reopen(Call& call);
int run_closed(Call& call);
int run_reported(Call& call);
int run_history(Call& call);
int run_undo(Call& call);
int run_redo(Call& call);
int run_check(Call& call);
int run_backup(Call& call);
int run_restore(Call& call);
int run_check_of_data(Call& call);
int run_sample(Call& call);
int run_pack(Call& call);

} // namespace taizhang::cli
