"""Runs a comparison on random ledgers, two at a time, and prints what differs."""

import argparse
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

LINES_SHOWN = 12  # for one ledger


def try_one(trial, program, seed):
    with tempfile.TemporaryDirectory(prefix="proof-") as folder:
        return seed, trial(program, seed, Path(folder)).differences()


def main(trial, what):
    """`trial(program, seed, folder).differences()` is a list of lines."""
    parser = argparse.ArgumentParser(description=f"compare {what} with review")
    parser.add_argument("--program", required=True)
    parser.add_argument("--ledgers", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    program = str(Path(options.program).resolve())
    failed = 0
    with ProcessPoolExecutor(2) as pool:
        seeds = range(options.seed, options.seed + options.ledgers)
        count = len(seeds)
        for seed, found in pool.map(try_one, [trial] * count, [program] * count, seeds):
            failed += bool(found)
            for line in found[:LINES_SHOWN]:
                print(f"seed {seed}: {line}", flush=True)
    print(f"{options.ledgers - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)
