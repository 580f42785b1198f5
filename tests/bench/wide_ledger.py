#!/usr/bin/env python3
"""Writes the files of a wide ledger, to be imported: thousands of party organisations and hundreds
of indicators, a few records each. The same files for the same numbers."""

import argparse
import csv
import datetime
import pathlib
import random

CATEGORIES = ("理论学习", "组织生活", "党风廉政", "警示教育", "主题党日", "发展党员", "志愿服务", "调查研究", "文明创建", "结对帮扶")
BRANCHES_OF_EACH = 25  # in a general branch
YEARS = (2023, 2024)
LAST_DAY = datetime.date(2024, 9, 18)


def units(count):
    yield "committee", "全局党委", "", "committee"
    general = "committee"
    for number in range(1, count):
        if number % (BRANCHES_OF_EACH + 1) == 1:
            general = f"general.{number}"
            yield general, f"第{number}党总支", "committee", "general_branch"
        else:
            yield f"branch.{number}", f"第{number}党支部", general, "branch"


def indicators(count):
    for number in range(1, count + 1):
        category = CATEGORIES[number * len(CATEGORIES) // (count + 1)]
        yield f"wide.{number}", f"{category}第{number}项活动", category


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header.split(","))
        writer.writerows(rows)


def records(count, unit_codes, indicator_codes):
    draw = random.Random(10)
    first = datetime.date(YEARS[0], 1, 1)
    days = (LAST_DAY - first).days + 1
    for number in range(count):
        day = first + datetime.timedelta(days=number * days // count)
        yield (day, "", draw.choice(indicator_codes), draw.choice(unit_codes), draw.randint(1, 3), "",
               draw.randint(5, 40), "", "学习讨论", "")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--units", type=int, default=5_000)
    parser.add_argument("--indicators", type=int, default=500)
    parser.add_argument("--records", type=int, default=500_000)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    all_units = list(units(arguments.units))
    all_indicators = list(indicators(arguments.indicators))
    write(arguments.folder / "indicators.csv",
          "code,name_zh,name_en,category,units,measure,numerator,denominator,direction,decimals,aliases",
          ((code, name, "", category, "次", "sum", "", "", "at_least", 0, "")
           for code, name, category in all_indicators))
    write(arguments.folder / "units.csv", "code,name,parent,kind,active_from,active_to,order",
          ((*unit, "", "", number) for number, unit in enumerate(all_units)))
    write(arguments.folder / "targets.csv", "year,indicator,unit,annual,q1,q2,q3,q4,phasing,note",
          ((year, code, "committee", 1_000, "", "", "", "", "even", "")
           for year in YEARS for code, _, _ in all_indicators[::2]))
    # Each branch owes a tenth of the indicators every quarter: the list of what is missing is long.
    write(arguments.folder / "cadences.csv", "indicator,unit,count,per,owed_by,active_from,active_to",
          ((code, "committee", 1, "quarter", "branch", "", "") for code, _, _ in all_indicators[1::10]))
    branches = [code for code, _, _, kind in all_units if kind == "branch"]
    write(arguments.folder / "records.csv",
          "start,end,indicator,unit,quantity,approximate,participants,hours,topic,note",
          records(arguments.records, branches, [code for code, _, _ in all_indicators]))


main()
