"""The records of a random ledger: single days, spans, unknown and approximate quantities."""

from datetime import date, timedelta

from reporting_calendar import Period

TEXTS = ("", "", "专题学习", "一,二;三", "他说“好”\"是\"", "第一行\n第二行", "𠮷林𠮷", "Robert'); DROP TABLE record;--")


def record_rows(made):
    """At most 250 rows, each within one reporting year, in random order of days."""
    rows = []
    by_hand = [i for i in made.files["indicators"] if i["measure"] != "ratio"]
    silent_last_year = {i["code"] for i in by_hand if made.random.random() < 0.25}
    for indicator in by_hand:
        for _ in range(made.random.choice((0, 5, 20, 40, 60))):
            year = made.year + made.random.choice((0, 0, 0, 0, -1, -1, -1, 1, -2))
            if year != made.year - 1 or indicator["code"] not in silent_last_year:
                rows.append(record_row(made, indicator, year, rows))
    made.random.shuffle(rows)
    return rows[:250]


def record_row(made, indicator, year, earlier):
    period = twin_of(made, indicator, earlier) or random_period(made, year)
    unit = made.random.choice(made.files["units"])["code"]
    if made.random.random() < 0.3:
        unit = made.files["units"][0]["code"]
    one_day = period.start == period.end and made.random.random() < 0.7
    return {"start": period.start, "end": "" if one_day else period.end,
            "indicator": indicator["code"], "unit": unit, **quantity_columns(made, indicator),
            "participants": made.random.choice(("", "", 0, 37)),
            "hours": made.random.choice(("", "", "1.5", "2")),
            "topic": made.random.choice(TEXTS), "note": made.random.choice(TEXTS),
            "place": ("", "党员活动室", "=B2")[len(earlier) % 3],
            "host": ("", "支部书记")[len(earlier) % 2]}


def quantity_columns(made, indicator):
    if made.random.random() < 0.09:
        return {"quantity": "", "approximate": ""}
    highest = made.random.choice((1, 3, 3, 12, 60))
    if made.random.random() < 0.01:
        highest = 9_000_000
    return {"quantity": made.amount(highest, indicator["decimals"]),
            "approximate": 1 if made.random.random() < 0.06 else ""}


def twin_of(made, indicator, earlier):
    """Another record that ends on the same day, so that the order of entry decides."""
    same = [r for r in earlier if r["indicator"] == indicator["code"]]
    if not same or made.random.random() > 0.12:
        return None
    row = made.random.choice(same)
    return Period(row["end"] or row["start"], row["end"] or row["start"])


def random_period(made, year):
    """One day in three of five; else some days, whole months, or any part of the year."""
    whole = made.calendar.year(year)
    shape = made.random.random()
    if shape < 0.6:
        return single_day(made, whole)
    if shape < 0.72:
        start = made.day_in(whole)
        return Period(start, min(start + timedelta(days=made.random.randint(1, 40)), whole.end))
    if shape < 0.92:
        first, last = made.random.choice(((1, 12), (1, 6), (7, 12), (1, 9), (3, 4), (6, 6), (9, 9),
                                          (10, 12), (1, 3), (4, 6), (5, 5)))
        return made.calendar.months(year, first, last)
    return Period(*sorted((made.day_in(whole), made.day_in(whole))))


def single_day(made, whole):
    day = made.day_in(whole)
    if made.random.random() < 0.15:
        year = made.calendar.year_of(day)
        quarter = made.calendar.quarter(year, made.random.randint(1, 4))
        day = made.random.choice((quarter.start, quarter.end, date(year, 2, 28),
                                  date(year, 3, 1)))
    return Period(day, day)
