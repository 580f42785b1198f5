#!/usr/bin/env bash
# The long form: builds, then disturbs every call of every command, then gives a million inputs to the fuzzer, built with
# sanitizers. Prints what was tried and what did not hold.
#   tests/fault/run.sh [--seed N]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../app/setup.sh"

set_up_tests
configure "$root/build" -DTAIZHANG_TESTS=ON
build "$root/build"
python3 "$root/tests/fault/faults.py" all --long "$@" --program "$root/build/taizhang" \
    --library "$root/build/tests/fault/libtaizhang_failing_calls.so" --sample "$root/data/sample"

configure "$root/build-sanitize" -DTAIZHANG_TESTS=ON -DTAIZHANG_SANITIZE=ON -DCMAKE_BUILD_TYPE=Debug \
    "-DCMAKE_CXX_FLAGS_DEBUG=-O1 -g1"
cmake --build "$root/build-sanitize" --target taizhang_fuzz
"$root/build-sanitize/tests/fault/taizhang_fuzz" "$root/data/sample" --inputs 1000000 "$@"
