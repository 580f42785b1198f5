"""What two JSON documents say differently; expected numbers are exact fractions."""

from fractions import Fraction

RELATIVE_TOLERANCE = Fraction(1, 10**9)
SMALLEST_SCALE = Fraction(1, 100)


def is_number(value):
    return isinstance(value, (int, float, Fraction)) and not isinstance(value, bool)


def same_number(expected, got):
    scale = max(abs(Fraction(expected)), SMALLEST_SCALE)
    return abs(Fraction(got) - Fraction(expected)) <= RELATIVE_TOLERANCE * scale


def shown(value):
    if isinstance(value, Fraction):
        return str(value) if value.denominator == 1 else f"{float(value)!r} (= {value})"
    if isinstance(value, list):
        return "[" + ", ".join(shown(v) for v in value) + "]"
    return repr(value)


def differences(expected, got, place=""):
    """Lines `place: expected …, got …`. Keys that only `got` has are free."""
    if isinstance(expected, dict) and isinstance(got, dict):
        found = []
        for key, value in expected.items():
            inner = f"{place} {key}".strip()
            found += (differences(value, got[key], inner) if key in got
                      else [f"{inner}: is missing"])
        return found
    if isinstance(expected, list) and isinstance(got, list) and len(expected) == len(got):
        return [line for n, (e, g) in enumerate(zip(expected, got))
                for line in differences(e, g, f"{place}[{n}]")]
    if is_number(expected) and is_number(got):
        is_same = same_number(expected, got)
    else:
        is_same = type(expected) is type(got) and expected == got
    return [] if is_same else [f"{place}: expected {shown(expected)}, got {shown(got)}"]


def by_key(rows, key):
    """Rows as a mapping, so that order is free and a difference names its row."""
    return {" ".join(str(row.get(k)) for k in key): row for row in rows}


def keyed_differences(expected, got, key):
    wanted, given = by_key(expected, key), by_key(got, key)
    found = [f"{name}: is not expected" for name in given if name not in wanted]
    if len(given) != len(got):
        found.append(f"{len(got)} rows, but only {len(given)} different ones")
    return found + differences(wanted, given)


def review_differences(expected, got):
    order = [i["code"] for i in expected["indicators"]]
    given = [i.get("code") for i in got.get("indicators", [])]
    found = [] if order == given else [f"order of indicators: expected {order}, got {given}"]
    found += keyed_differences(expected["indicators"], got.get("indicators", []), ("code",))
    head = {k: v for k, v in expected.items() if k != "indicators"}
    return found + differences(head, got)


def coverage_differences(expected, got):
    key = ("indicator", "unit", "start", "end")
    found = keyed_differences(expected["cells"], got.get("cells", []), key)
    head = {k: v for k, v in expected.items() if k != "cells"}
    return found + differences(head, got)
