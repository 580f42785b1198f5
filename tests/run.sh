#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test through ctest.
#   tests/run.sh              in build/
#   tests/run.sh --sanitize   in build-sanitize/, with AddressSanitizer and UndefinedBehaviorSanitizer
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../app/setup.sh"

folder="$root/build"
options=(-DTAIZHANG_TESTS=ON)
case "${1:-}" in
'') ;;
--sanitize)
    folder="$root/build-sanitize"
    export LSAN_OPTIONS="suppressions=$root/tests/leaks.supp:print_suppressions=0"
    options+=(-DTAIZHANG_SANITIZE=ON -DCMAKE_BUILD_TYPE=Debug "-DCMAKE_CXX_FLAGS_DEBUG=-O1 -g1")
    ;;
*)
    sed -n '2,4s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac

set_up_tests
configure "$folder" "${options[@]}"
build "$folder"
ctest --test-dir "$folder" --output-on-failure -j2
