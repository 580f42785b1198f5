#!/usr/bin/env bash
# Installs what is missing, builds, and opens the window.
#   app/run.sh [LEDGER]   the window on LEDGER, or on a sample ledger made from data/sample
#   app/run.sh --build    only installs and builds; the program is then build/taizhang
# Without a display it writes the meeting material of the last recorded quarter: the pack as PDF,
# the report and the workbook, the review as JSON and the overview as a picture.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
source "$(dirname "${BASH_SOURCE[0]}")/sample.sh"

report_dir="$root/build/report"

usage() { sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; }

has_display() { [ -n "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ]; }

# The last day a record ends on, but not after today; today for an empty ledger.
last_recorded_day() {
    "$program" records "$1" --format csv | awk -F, -v today="$(date +%F)" '
        NR == 1 { for (i = 1; i <= NF; i++) if ($i == "end") column = i; next }
        column && $column ~ /^[0-9]+-[0-9][0-9]-[0-9][0-9]$/ && $column > last { last = $column }
        END { print last != "" && last < today ? last : today }'
}

picture() {
    if has_display; then
        "$@"
    elif command -v Xvfb >/dev/null; then
        with_virtual_display "$@"
    else
        say "没有显示器，也没有安装 Xvfb：不生成图片。" \
            "There is no display and no Xvfb: no picture was made."
    fi
}

write_report() {
    local day year quarter kind
    day="$(last_recorded_day "$1")"
    year="${day%%-*}"
    quarter=$(((10#${day:5:2} + 2) / 3))
    mkdir -p "$report_dir"
    "$program" review "$1" --year "$year" --quarter "$quarter" --as-of "$day" --format json \
        >"$report_dir/review.json"
    for kind in pdf docx xlsx; do
        "$program" pack "$1" --year "$year" --quarter "$quarter" --as-of "$day" \
            -o "$report_dir/pack.$kind" --force
    done
    picture "$program" screenshot "$1" --page overview --year "$year" --quarter "$quarter" \
        --as-of "$day" --size 1440x900 -o "$report_dir/overview.png"
    say "没有显示器：$year 年第 $quarter 季度（截至 $day）的会议材料写入 $report_dir/pack.pdf" \
        "No display: the meeting pack of $year Q$quarter (as of $day) is written to $report_dir/pack.pdf"
    ls "$report_dir" | sed 's/^/    /' >&2
}

case "${1:-}" in
-h | --help)
    usage
    exit 0
    ;;
--build) only_build=yes ;;
-*)
    usage >&2
    exit 2
    ;;
esac

set_up_program
configure "$root/build"
build "$root/build" --target taizhang
[ -z "${only_build:-}" ] || exit 0

ledger="${1:-}"
if [ -z "$ledger" ]; then
    make_sample
    ledger="$sample"
fi
if has_display; then
    exec "$program" "$ledger"
fi
write_report "$ledger"
