#!/usr/bin/env bash
# Builds the program and prints what it costs: see README.md.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../app/setup.sh"

set_up_tests
configure "$root/build" -DTAIZHANG_TESTS=ON
build "$root/build"
exec python3 "$root/tests/bench/bench.py" --build "$root/build" "$@"
