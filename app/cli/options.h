#pragma once

#include "cli/arguments.h"
#include "text/ids/backup.h"
#include "text/ids/cli.h"

namespace taizhang::cli {

// Every option, once: several commands share most of them.
inline constexpr Option format_option{"--format", "table|json|csv", text_id::cli_option_format};
inline constexpr Option lang_option{"--lang", "zh-CN|en", text_id::cli_option_lang};
inline constexpr Option help_option{"--help", "", text_id::cli_option_help};
inline constexpr Option year_option{"--year", "Y", text_id::cli_option_year};
inline constexpr Option quarter_option{"--quarter", "Q", text_id::cli_option_quarter};
inline constexpr Option unit_option{"--unit", "CODE", text_id::cli_option_unit};
inline constexpr Option indicator_option{"--indicator", "CODE", text_id::cli_option_indicator};
inline constexpr Option start_option{"--start", "DATE", text_id::cli_option_start};
inline constexpr Option end_option{"--end", "DATE", text_id::cli_option_end};
inline constexpr Option indicator_of_record_option{"--indicator", "CODE",
                                                   text_id::cli_option_indicator_of_record};
inline constexpr Option unit_of_record_option{"--unit", "CODE", text_id::cli_option_unit_of_record};
inline constexpr Option quantity_option{"--quantity", "N", text_id::cli_option_quantity};
inline constexpr Option approximate_option{"--approximate", "", text_id::cli_option_approximate};
inline constexpr Option participants_option{"--participants", "N",
                                            text_id::cli_option_participants};
inline constexpr Option hours_option{"--hours", "N", text_id::cli_option_hours};
inline constexpr Option topic_option{"--topic", "TEXT", text_id::cli_option_topic};
inline constexpr Option note_option{"--note", "TEXT", text_id::cli_option_note};
inline constexpr Option place_option{"--place", "TEXT", text_id::cli_option_place};
inline constexpr Option host_option{"--host", "TEXT", text_id::cli_option_host};
inline constexpr Option skip_duplicates_option{"--skip-duplicates", "",
                                               text_id::cli_option_skip_duplicates};
inline constexpr Option sheet_option{"--sheet", "NAME|N", text_id::cli_option_sheet};
inline constexpr Option as_of_option{"--as-of", "DATE", text_id::cli_option_as_of};
inline constexpr Option find_option{"--find", "TEXT", text_id::cli_option_find};
inline constexpr Option pending_option{"--pending", "", text_id::cli_option_pending};
inline constexpr Option approximate_only_option{"--approximate", "",
                                                text_id::cli_option_approximate_only};
inline constexpr Option unassigned_option{"--unassigned", "", text_id::cli_option_unassigned};
inline constexpr Option replace_option{"--replace", "", text_id::cli_option_replace};
inline constexpr Option keep_option{"--keep", "ID", text_id::cli_option_keep, true};
inline constexpr Option layout_name_option{"--layout", "NAME", text_id::cli_option_layout_name};
inline constexpr Option rejects_option{"--rejects", "DIR", text_id::cli_option_rejects};
inline constexpr Option empty_pending_option{"--empty-is-pending", "",
                                             text_id::cli_option_empty_pending};
inline constexpr Option row_is_one_option{"--row-is-one", "", text_id::cli_option_row_is_one};
inline constexpr Option year_of_sheet_option{"--year", "Y", text_id::cli_option_year_of_sheet};
inline constexpr Option unit_of_sheet_option{"--unit", "CODE", text_id::cli_option_unit_of_sheet};
inline constexpr Option indicator_of_sheet_option{"--indicator", "CODE",
                                                  text_id::cli_option_indicator_of_sheet};
inline constexpr Option header_row_option{"--header-row", "N", text_id::cli_option_header_row};
inline constexpr Option day_order_option{"--day-order", "dmy|mdy", text_id::cli_option_day_order};
inline constexpr Option resolve_option{"--resolve", "NAME=CODE", text_id::cli_option_resolve, true};
inline constexpr Option cell_option{"--cell", "PLACE=VALUE", text_id::cli_option_cell, true};
inline constexpr Option column_option{"--column", "NAME=FIELD", text_id::cli_option_column, true};
inline constexpr Option dry_run_option{"--dry-run", "", text_id::cli_option_dry_run};
inline constexpr Option into_option{"--into", "LEDGER", text_id::cli_option_into};
inline constexpr Option accept_option{"--accept", "certain[,plans]", text_id::cli_option_accept};
inline constexpr Option compare_option{"--compare", "FILE", text_id::cli_option_compare};
inline constexpr Option compared_year_option{"--compare-year", "Y",
                                             text_id::cli_option_compared_year};
inline constexpr Option alias_option{"--resolve", "NAME=CODE", text_id::cli_option_alias, true};
inline constexpr Option unit_of_report_option{"--unit", "CODE", text_id::cli_option_unit_of_report};
inline constexpr Option yes_option{"--yes", "", text_id::cli_option_yes};
inline constexpr Option missing_option{"--missing", "", text_id::cli_option_missing_only};
inline constexpr Option catalogue_option{"--catalogue", "", text_id::cli_option_catalogue};
inline constexpr Option records_option{"--records", "N", text_id::cli_option_records};
inline constexpr Option seed_option{"--seed", "S", text_id::cli_option_seed};
inline constexpr Option table_option{"-o", "FILE.csv|xlsx", text_id::cli_option_table};
inline constexpr Option output_option{"-o", "FILE", text_id::cli_option_output};
inline constexpr Option list_option{"--list", "", text_id::backup_option_list};
inline constexpr Option ledger_option{"-o", "LEDGER", text_id::backup_option_ledger};
inline constexpr Option size_option{"--size", "slide|a4|WxH", text_id::cli_option_chart_size};
inline constexpr Option transparent_option{"--transparent", "", text_id::cli_option_transparent};
inline constexpr Option hide_option{"--hide", "PART,...", text_id::cli_option_hide};
inline constexpr Option force_option{"--force", "", text_id::cli_option_force};
inline constexpr Option layout_option{"--layout", "a4-landscape|a4-portrait|16:9",
                                      text_id::cli_option_layout};
inline constexpr Option sections_option{"--sections", "NAME,...", text_id::cli_option_sections};
inline constexpr Option sentences_option{"--sentences", "", text_id::cli_option_sentences};
inline constexpr Option title_option{"--title", "TEXT", text_id::cli_option_title};
inline constexpr Option hide_cases_option{"--hide-cases-below", "N",
                                          text_id::cli_option_hide_cases};
inline constexpr Option preset_option{"--preset", "NAME", text_id::cli_option_preset};
inline constexpr Option internal_option{"--internal", "", text_id::cli_option_internal};
inline constexpr Option per_option{"--per", "month|quarter", text_id::cli_option_per};
inline constexpr Option text_option{"--text", "", text_id::cli_option_text};
inline constexpr Option all_option{"--all", "", text_id::cli_option_all};
inline constexpr Option template_kind_option{"--kind", "units|targets|cadences|records",
                                             text_id::cli_option_template_kind};
inline constexpr Option form_option{"--form", "activities|duties", text_id::cli_option_form};
inline constexpr Option target_option{"-o", "FILE.xlsx|DIR", text_id::cli_option_form_target};
inline constexpr Option correct_option{"--correct", "REASON", text_id::cli_option_correct};
inline constexpr Option reason_option{"--reason", "TEXT", text_id::cli_option_reason};
inline constexpr Option data_option{"--data", "", text_id::cli_option_data};
inline constexpr Option set_aside_option{"--set-aside", "FINDING", text_id::cli_option_set_aside};
inline constexpr Option take_back_option{"--take-back", "FINDING", text_id::cli_option_take_back};
inline constexpr Option years_option{"--years", "Y1-Y2", text_id::cli_option_years};

} // namespace taizhang::cli
