"""Counts what was tried and tells what did not hold."""

from collections import Counter


class Report:
    def __init__(self):
        self.counts = {}
        self.complaints = []
        self.seen_to_work = set()  # faults that have stopped a command

    def count(self, part, what, number=1):
        self.counts.setdefault(part, Counter())[what] += number

    def complain(self, trial, complaints):
        for complaint in complaints:
            self.complaints.append((trial, complaint))
            print(f"FAILED {trial}: {complaint}", flush=True)

    def tell(self):
        for part, counts in self.counts.items():
            print(f"{part}: " + ", ".join(f"{what} {number}" for what, number in counts.items()))
        print(f"{len(self.complaints)} complaints")
