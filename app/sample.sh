# Sourced by app/run.sh and app/make_pictures.sh after setup.sh: the sample ledger, and a display to
# draw on where there is none.

program="$root/build/taizhang"
sample="$root/build/sample/sample.taizhang"

sample_is_current() {
    [ "$sample" -nt "$program" ] && [ -z "$(find "$root/data/sample" -name '*.csv' -newer "$sample")" ]
}

make_sample() {
    ! sample_is_current || return 0
    say "用 data/sample 生成示例台账：$sample" "Making the sample ledger from data/sample: $sample"
    mkdir -p "$(dirname "$sample")"
    rm -f "$sample.new"
    "$program" new "$sample.new" >&2
    "$program" import "$sample.new" "$root"/data/sample/*.csv --yes >&2
    mv -f "$sample.new" "$sample"
}

with_virtual_display() {
    local number_file server status=0
    number_file="$(mktemp)"
    Xvfb -noreset -screen 0 1440x900x24 -nolisten tcp -displayfd 3 3>"$number_file" 2>/dev/null &
    server=$!
    for _ in $(seq 100); do
        [ ! -s "$number_file" ] || break
        sleep 0.1
    done
    DISPLAY=":$(cat "$number_file")" "$@" || status=$?
    kill "$server"
    wait "$server" 2>/dev/null || true
    rm -f "$number_file"
    return "$status"
}
