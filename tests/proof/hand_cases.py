"""The checker checked: small cases whose figures were reckoned by hand from the definitions."""

import unittest
from datetime import date
from fractions import Fraction as F

from cadence_cells import coverage
from figures import phased
from hand_ledger import HandLedger
from reporting_calendar import Period, ReportingCalendar, same_day_last_year


def meetings(annual=None, **target):
    ledger = HandLedger()
    ledger.indicator()
    if annual is not None:
        ledger.target(annual, **target)
    return ledger


class Calendar(unittest.TestCase):
    def test_a_cutoff_day_moves_the_quarters_and_the_year(self):
        calendar = ReportingCalendar(25)
        self.assertEqual(calendar.quarter(2023, 1), Period(date(2022, 12, 26), date(2023, 3, 25)))
        self.assertEqual(calendar.year(2023), Period(date(2022, 12, 26), date(2023, 12, 25)))
        self.assertEqual(calendar.year_of(date(2023, 12, 26)), 2024)
        self.assertEqual(calendar.quarter_of(date(2023, 12, 26)), 1)

    def test_a_cutoff_day_that_february_lacks_is_its_last_day(self):
        february = ReportingCalendar(30).months(2024, 2, 2)
        self.assertEqual(february, Period(date(2024, 1, 31), date(2024, 2, 29)))

    def test_the_same_day_of_last_year_is_28_february_for_a_leap_day(self):
        self.assertEqual(same_day_last_year(date(2024, 2, 29)), date(2023, 2, 28))

    def test_weeks_belong_to_the_year_of_their_sunday(self):
        weeks = ReportingCalendar(31).periods("week", 2023)
        self.assertEqual(weeks[0], Period(date(2022, 12, 26), date(2023, 1, 1)))
        self.assertEqual(weeks[-1], Period(date(2023, 12, 25), date(2023, 12, 31)))
        self.assertEqual(len(weeks), 53)


class Phasing(unittest.TestCase):
    def test_even_plans_are_due_as_late_as_they_may(self):
        for annual, plans in ((39, [9, 10, 10, 10]), (10, [2, 3, 2, 3]), (1, [0, 0, 0, 1])):
            self.assertEqual(phased(F(annual), [F(1)] * 4, 0), plans)

    def test_weights_round_the_running_total_down(self):
        self.assertEqual(phased(F(10), [F(1), F(0), F(1, 2), F(3)], 0), [2, 0, 1, 7])

    def test_decimals_follow_the_indicator(self):
        self.assertEqual(phased(F(1), [F(1), F(1), F(1), F(0)], 2),
                         [F("0.33"), F("0.33"), F("0.34"), 0])

    def test_last_years_profile_has_assigned_known_quantities_only(self):
        ledger = meetings(8, phasing="last_year")
        ledger.record(3, "2022-02-01")
        ledger.record(1, "2022-12-01")
        ledger.record(9, "2022-01-01", "2022-12-31")
        ledger.record(None, "2022-05-01")
        self.assertEqual(ledger.seen("2023-01-01")["plan"], [6, 0, 0, 2])

    def test_without_last_year_its_profile_is_even(self):
        self.assertEqual(meetings(8, phasing="last_year").seen("2023-01-01")["plan"], [2] * 4)


class WhatIsKnown(unittest.TestCase):
    def test_a_half_year_leaves_its_quarters_partial_once_it_has_ended(self):
        ledger = meetings()
        ledger.record(5, "2023-01-01", "2023-06-30")
        before, after = ledger.seen("2023-06-29"), ledger.seen("2023-07-02")
        self.assertEqual((before["partial"], before["partial_to_date"]),
                         ([False, False, None, None], True))
        self.assertEqual((after["partial"], after["partial_to_date"]),
                         ([True, True, False, None], False))
        self.assertIsNone(before["forecast"])
        self.assertEqual(after["forecast"], 10)  # 5 × 365 / 183

    def test_a_level_is_never_partial(self):
        ledger = HandLedger()
        ledger.indicator("members", "latest")
        ledger.record(5, "2023-01-01", "2023-06-30", indicator="members")
        seen = ledger.seen("2023-06-29", "members")
        self.assertEqual((seen["partial"], seen["partial_to_date"]), (None, None))

    def test_a_figure_of_last_year_spans_every_day_but_its_last(self):
        ledger = meetings()
        ledger.record(12, "2022-01-01", "2022-12-31")
        self.assertIsNone(ledger.seen("2023-12-30")["last_year_to_date"])
        self.assertEqual(ledger.seen("2023-12-31")["last_year_to_date"], 12)

    def test_only_what_is_to_be_reached_has_a_completion(self):
        for measure, direction, unit, known in (("sum", "at_least", "场", True),
                                                ("sum", "at_most", "场", False),
                                                ("latest", "at_least", "名", True),
                                                ("latest", "at_least", "%", False)):
            ledger = HandLedger()
            ledger.indicator("x", measure, direction, unit_of_measure=unit)
            ledger.target(4, indicator="x")
            ledger.record(1, "2023-01-10", indicator="x")
            self.assertEqual(ledger.seen("2023-05-01", "x")["completion"],
                             F(1, 4) if known else None)


class Pace(unittest.TestCase):
    def test_the_worked_example_of_the_definition(self):
        expected = {9: (F(-25, 3), "on_track"), 7: (F(25, 3), "on_track"),
                    6: (F(50, 3), "behind"), 4: (F(100, 3), "alarm")}
        for actual, (lag, status) in expected.items():
            ledger = meetings(12)
            ledger.record(actual, "2023-01-31")
            seen = ledger.seen("2023-09-18")
            self.assertEqual((seen["lag"], seen["status"]), (lag, status))
            self.assertEqual((seen["due"], seen["completion"]), (8, F(actual, 12)))
            self.assertEqual(round(float(seen["planned"]), 2), 8.61)
            self.assertEqual(round(float(100 * seen["time_progress"]), 1), 71.7)

    def test_the_bands_hold_their_edges(self):
        for actual, status in ((51, "on_track"), (50, "behind"), (30, "behind"), (29, "alarm")):
            ledger = meetings(100, phasing="manual", quarters=(60, 0, 0, 40))
            ledger.record(actual, "2023-01-31")
            self.assertEqual(ledger.seen("2023-05-01")["status"], status)

    def test_on_the_last_day_a_target_is_achieved_or_missed(self):
        ledger = meetings(12)
        ledger.record(11, "2023-01-31")
        self.assertEqual(ledger.seen("2023-12-30")["status"], "on_track")
        self.assertEqual(ledger.seen("2024-05-01")["status"], "missed")
        ledger.record(1, "2023-12-31")
        self.assertEqual(ledger.seen("2023-12-30")["status"], "on_track")
        self.assertEqual(ledger.seen("2023-12-31")["status"], "achieved")

    def test_with_decimals_nothing_is_rounded_down(self):
        ledger = HandLedger()
        ledger.indicator(decimals=1)
        ledger.target(4)
        seen = ledger.seen("2023-01-09")
        self.assertEqual((seen["planned"], seen["due"], seen["lag"]), (F(1, 10), F(1, 10), F(5, 2)))

    def test_before_the_year_nothing_has_begun(self):
        seen = meetings(12).seen("2022-11-30")
        self.assertEqual(seen["actual"], [None] * 4)
        self.assertEqual((seen["actual_to_date"], seen["planned"], seen["due"]), (0, 0, 0))
        self.assertEqual((seen["status"], seen["forecast"]), ("on_track", None))

    def test_a_target_of_nothing_is_achieved_and_has_no_shares(self):
        seen = meetings(0).seen("2023-05-01")
        self.assertEqual(seen["status"], "achieved")
        self.assertEqual((seen["completion"], seen["time_progress"], seen["lag"]), (None,) * 3)

    def test_no_target_and_track_have_no_pace(self):
        ledger = meetings()
        ledger.indicator("clues", direction="track")
        self.assertEqual(ledger.seen("2023-05-01")["status"], "no_target")
        self.assertEqual(ledger.seen("2023-05-01", "clues")["status"], "track")
        self.assertIsNone(ledger.seen("2023-05-01", "clues")["planned"])

    def test_the_forecast_rounds_half_up_from_the_end_of_the_first_quarter(self):
        ledger = HandLedger()
        ledger.indicator(decimals=0)
        ledger.record(9, "2023-01-31")
        self.assertIsNone(ledger.seen("2023-03-30")["forecast"])
        self.assertEqual(ledger.seen("2023-03-31")["forecast"], 37)  # 36.5
        self.assertEqual(ledger.seen("2023-12-31")["forecast"], 9)


class Actual(unittest.TestCase):
    def test_a_half_year_counts_in_the_year_alone_once_it_has_ended(self):
        ledger = meetings()
        ledger.record(5, "2023-01-01", "2023-06-30")
        ledger.record(2, "2023-02-03")
        before, after = ledger.seen("2023-06-29"), ledger.seen("2023-06-30")
        self.assertEqual((before["unassigned"], before["actual_to_date"]), (0, 2))
        self.assertEqual((after["unassigned"], after["actual_to_date"]), (5, 7))
        self.assertEqual(after["actual"], [2, 0, None, None])

    def test_pending_counts_nowhere_but_is_counted(self):
        ledger = meetings()
        ledger.record(None, "2023-02-03")
        ledger.record(None, "2023-09-01")
        ledger.record(7, "2023-02-03", approximate=True)
        seen = ledger.seen("2023-05-01")
        self.assertEqual((seen["actual_to_date"], seen["pending"], seen["approximate"]),
                         (7, 1, True))
        self.assertFalse(ledger.seen("2023-02-02")["approximate"])

    def test_a_quarter_ends_the_looking(self):
        ledger = meetings(12)
        ledger.record(1, "2023-03-31")
        ledger.record(1, "2023-04-01")
        seen = ledger.seen("2023-12-31", quarter=1)
        self.assertEqual((seen["actual_to_date"], seen["planned"]), (1, 3))
        self.assertEqual(seen["actual"], [1, None, None, None])

    def test_a_level_adds_the_newest_of_each_unit(self):
        ledger = HandLedger()
        ledger.unit("a")
        ledger.unit("b")
        ledger.indicator("members", "latest")
        ledger.record(10, "2023-01-10", indicator="members", unit="a", approximate=True)
        ledger.record(5, "2023-02-10", indicator="members", unit="b")
        ledger.record(11, "2023-04-10", indicator="members", unit="a")
        ledger.record(12, "2023-04-10", indicator="members", unit="a")
        ledger.record(None, "2023-05-10", indicator="members", unit="a")
        seen = ledger.seen("2023-08-01", "members")
        self.assertEqual(seen["actual"], [15, 17, 17, None])
        self.assertEqual((seen["actual_to_date"], seen["unassigned"]), (17, None))
        self.assertFalse(seen["approximate"])
        self.assertTrue(ledger.seen("2023-03-31", "members")["approximate"])

    def test_a_percentage_level_is_the_units_own(self):
        ledger = HandLedger()
        ledger.unit("a")
        ledger.indicator("share", "latest", unit_of_measure="%")
        ledger.target(90, indicator="share")
        ledger.record(80, "2023-01-10", indicator="share", unit="a")
        self.assertIsNone(ledger.seen("2023-08-01", "share")["actual_to_date"])
        self.assertEqual(ledger.seen("2023-08-01", "share")["status"], "no_data")
        self.assertEqual(ledger.seen("2023-08-01", "share", unit="a")["actual_to_date"], 80)

    def test_a_ratio_divides_sums(self):
        ledger = HandLedger()
        ledger.indicator("done")
        ledger.indicator("found")
        ledger.indicator("rate", "ratio", parts=("done", "found"))
        ledger.target(80, indicator="rate", phasing="manual", quarters=(None, 90, None, None))
        ledger.record(3, "2023-01-10", indicator="found")
        ledger.record(1, "2023-01-20", indicator="done")
        ledger.record(1, "2023-01-01", "2023-06-30", indicator="done")
        self.assertEqual(ledger.seen("2023-06-29", "rate")["actual"], [F(100, 3), None, None, None])
        seen = ledger.seen("2023-06-30", "rate")
        self.assertEqual((seen["actual_to_date"], seen["status"]), (F(200, 3), "behind"))
        self.assertEqual(seen["lag"], 100 * (90 - F(200, 3)) / 90)
        self.assertEqual(ledger.seen("2023-01-09", "rate")["status"], "no_data")

    def test_a_ceiling_has_its_own_words(self):
        for limit, actual, status in ((0, 0, "within"), (0, 1, "exceeded"), (2, 1, "within"),
                                      (2, 2, "at_limit"), (2, 3, "exceeded")):
            ledger = HandLedger()
            ledger.indicator("cases", direction="at_most")
            ledger.target(limit, indicator="cases")
            ledger.record(actual, "2023-01-10", indicator="cases")
            seen = ledger.seen("2023-05-01", "cases")
            self.assertEqual((seen["status"], seen["plan"]), (status, [limit] * 4))
            self.assertIsNone(seen["lag"])


class LastYear(unittest.TestCase):
    def test_a_running_quarter_meets_the_same_part_of_last_years(self):
        ledger = meetings()
        for month in range(1, 13):
            ledger.record(1, f"2022-{month:02}-15")
        seen = ledger.seen("2023-05-15")
        self.assertEqual(seen["last_year"], [3, 2, 3, 3])
        self.assertEqual(seen["last_year_to_date"], 5)
        self.assertEqual(ledger.seen("2023-06-30")["last_year"], [3] * 4)
        self.assertEqual(ledger.seen("2023-12-31")["last_year_to_date"], 12)

    def test_no_record_is_unknown_and_not_zero(self):
        ledger = meetings()
        ledger.unit("a")
        ledger.record(None, "2022-05-01", unit="a")
        self.assertEqual(ledger.seen("2023-05-15")["last_year"], [None] * 4)
        ledger.record(4, "2022-08-01", unit="a")
        self.assertEqual(ledger.seen("2023-05-15", unit="a")["last_year"], [0, 0, 4, 0])
        self.assertEqual(ledger.seen("2023-05-15")["last_year_to_date"], 0)


class Targets(unittest.TestCase):
    def test_children_give_what_the_parent_lacks(self):
        ledger = meetings()
        ledger.unit("a")
        ledger.unit("b")
        ledger.target(10, unit="a")
        ledger.target(1, unit="b")
        seen = ledger.seen("2023-05-15")
        self.assertEqual((seen["annual_target"], seen["plan"]), (11, [2, 3, 2, 4]))

    def test_a_cadence_goes_before_children_and_an_own_target_before_both(self):
        ledger = meetings()
        ledger.unit("a")
        ledger.target(10, unit="a")
        ledger.rule(1, "month")
        self.assertEqual(ledger.seen("2023-05-15")["plan"], [3] * 4)
        self.assertEqual(ledger.seen("2023-05-15", unit="a")["annual_target"], 10)
        ledger.target(8)
        self.assertEqual(ledger.seen("2023-05-15")["plan"], [2] * 4)

    def test_a_cadence_asks_only_active_units(self):
        ledger = meetings()
        ledger.unit("a")
        ledger.unit("b", active_from="2023-04-02")
        ledger.exclude("a", "2023-12-31", "2024-01-31")
        ledger.rule(1, "month")
        self.assertEqual(ledger.seen("2023-01-15")["plan"], [3, 3 + 2, 3 + 3, 2 + 3])


class Coverage(unittest.TestCase):
    def states(self, ledger, as_of, **call):
        document = coverage(ledger, 2023, as_of=date.fromisoformat(as_of), **call)
        states = [(c["unit"], c["start"], c["count"], c["state"]) for c in document["cells"]]
        return sorted(states), document["coverage"]

    def test_cells_are_met_missed_due_or_not_required(self):
        ledger = meetings()
        ledger.unit("a")
        ledger.unit("b", active_from="2023-05-01")
        ledger.rule(2, "quarter")
        ledger.record(1, "2023-01-10", unit="a")
        ledger.record(1, "2023-02-10", unit="a")
        ledger.record(1, "2023-04-10", unit="a")
        ledger.record(7, "2023-01-01", "2023-06-30", unit="a")
        states, share = self.states(ledger, "2023-06-29")
        self.assertEqual(states, [("a", "2023-01-01", 2, "met"), ("a", "2023-04-01", 1, "due"),
                                  ("b", "2023-01-01", 0, "not_required"),
                                  ("b", "2023-04-01", 0, "not_required")])
        self.assertEqual(share, 1)
        states, share = self.states(ledger, "2023-12-31", quarter=2, unit="a")
        self.assertEqual(states, [("a", "2023-04-01", 1, "missed")])
        self.assertEqual(share, 0)

    def test_a_nearer_rule_replaces_a_farther_one_while_it_is_in_force(self):
        ledger = meetings()
        ledger.unit("general", kind="general_branch")
        ledger.unit("a", "general")
        ledger.rule(1, "quarter")
        ledger.rule(1, "half_year", unit="general", force=("2023-01-01", "2023-07-15"))
        states, _ = self.states(ledger, "2023-12-31")
        self.assertEqual([s[1] for s in states], ["2023-01-01", "2023-07-01", "2023-10-01"])

    def test_self_goes_before_a_kind_and_stays_with_its_unit(self):
        ledger = meetings()
        ledger.unit("a")
        ledger.unit("a.1", "a")
        ledger.rule(1, "half_year", unit="a")
        ledger.rule(1, "year", "self", unit="a")
        states, share = self.states(ledger, "2023-02-01")
        self.assertEqual([s[:2] for s in states], [("a", "2023-01-01"), ("a.1", "2023-01-01")])
        self.assertIsNone(share)
        states, _ = self.states(ledger, "2023-12-31", unit="a")
        self.assertEqual([s[0] for s in states], ["a", "a.1", "a.1"])


if __name__ == "__main__":
    unittest.main()
