#!/usr/bin/env bash
# Makes the README's pictures again, from the sample ledger.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
source "$(dirname "${BASH_SOURCE[0]}")/sample.sh"

"$root/app/run.sh" --build
make_sample
mkdir -p "$root/assets/pictures"
take() {
    with_virtual_display "$program" screenshot "$sample" --page "$1" --year 2023 --quarter 3 \
        --as-of 2023-09-18 "${@:2}" -o "$root/assets/pictures/$1.png"
}
take overview
take indicator --indicator warn.session
take pack
