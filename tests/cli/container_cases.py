"""Whatever container a sheet comes in, its plan is the same; sixty branches come in as one step.

    container_cases.py build/taizhang data/sample
"""

import datetime
import json
import sys
import unittest

from office_containers import CONTAINERS, compound_file, xlsx_inline
from program_case import CADENCES, INDICATORS, UNITS, ProgramCase

NUMBERS = "一二三四五六七八九十"
BASE = {"indicators.csv": INDICATORS + "study,学习,,类,次,sum,,,at_least,0,理论学习|中心组学习\n"
                                       "talk,谈话,,类,人次,sum,,,at_least,0,廉政谈话\n"
                                       "class,党课,,类,次,sum,,,at_least,0,\n"
                                       "day,主题党日,,类,次,sum,,,at_least,0,\n",
        "units.csv": UNITS + "root,机关党委,,committee,,,1\n"
                     + "".join(f"b{number},第{numeral}党支部,root,branch,,,{number}\n"
                               for number, numeral in enumerate(NUMBERS, 1))}


def day(month, number):
    return datetime.date(2023, month, number)


TITLES = (["某局2023年三季度活动台账"], ["2023年第三季度党建工作情况统计表"], ["填报时间：2023年三季度"], ["2023年7-9月汇总"])
# Headings of lists of activities: day, unit, indicator, quantity, persons, topic.
HEADINGS = (("日期", "支部", "指标", "数量", "人数", "主题"),
            ("活动时间", "党支部", "活动类型", "次数", "实到人数", "活动名称"),
            ("会议日期", "单位名称", "会议类型", "场次", "参会人数", "会议名称"),
            ("召开时间", "所属支部", "项目", "完成次数", "参加人次", "会议议题"),
            ("开展日期", "党组织", "类别", "期数", "出席人数", "学习内容"))
DAYS = (lambda m, d: day(m, d), lambda m, d: f"2023-{m:02}-{d:02}", lambda m, d: f"2023年{m}月{d}日",
        lambda m, d: f"{m}月{d}日", lambda m, d: f"2023.{m}.{d}")
AMOUNTS = ((1, 2, 3), ("1次", "2次", "约30人次"), ("一", "二次", "三十余"), ("1", "２", "1,234"), (1.0, 2, 12))
ROWS = (("第一党支部", "学习", "读书"), ("第二党支部", "谈话", "=公式样子的题目"), ("第三党支部", "党课", "讲“两学一做”, 一课"))


def activities(number):
    headings, days, amounts = HEADINGS[number % 5], DAYS[number // 5 % 5], AMOUNTS[(number * 3 + number // 5) % 5]
    rows = [TITLES[number % 4]] if days is DAYS[3] or number % 2 else []
    rows += [[], ["单位：次"]] if number % 6 == 5 else []
    rows.append(["序号", *headings, "备注"] if number % 3 == 0 else list(headings))
    if number % 4 == 0:
        rows.append(["（示例）", "2023-01-01", "第一党支部", "学习", 1, 1, "样子"][: len(rows[-1])])
    for place, (unit, indicator, topic) in enumerate(ROWS):
        cells = [days(7 + place, 3 + number % 20), unit, indicator, amounts[place], 10 + place, topic]
        rows.append([place + 1, *cells] if number % 3 == 0 else cells)
    rows.append(["合计"])
    merged = [(0, 0, 0, 5)] if rows[0] in TITLES else []
    return rows, merged


def counts_by_indicator(number):
    rows = [TITLES[number % 3], ["单位", "学习", "谈话", "党课", "合计"]]
    for place in range(4):
        unit = f"第{NUMBERS[place]}党支部"
        rows.append([unit, place + 1, ("-", "3人次", "√", "")[(place + number) % 4], 2, None])
    rows.append(["合计", 10])
    return rows, [(0, 0, 0, 4)]


def counts_by_month(number):
    indicators = ("学习", "谈话")[: 1 + number % 2]
    months = ("7月", "8月", "9月") if number % 3 else ("一季度", "二季度", "三季度")
    rows = [["2023年统计表"], ["党支部", *[cell for name in indicators for cell in (name, "", "")]],
            ["", *months * len(indicators)]]
    for place in range(3):
        rows.append([f"第{NUMBERS[place]}党支部", *range(place + number, place + number + 3 * len(indicators))])
    merged = [(1, 0, 2, 0), *[(1, 1 + 3 * place, 1, 3 + 3 * place) for place in range(len(indicators))]]
    return rows, merged


def one_unit(number):
    unit = f"第{NUMBERS[number % 10]}党支部"
    rows = [[unit + "2023年完成情况"], ["填报单位：" + unit], ["项目", "要求", "7月", "8月", "9月"],
            ["学习", "每月1次", 1, "√", "0"], ["主题党日", "每月1次", 1, 1, ""], ["谈话", "", "五", "约6", "-"]]
    return rows, [(0, 0, 0, 4)]


LAYOUTS = {f"{make.__name__}{number}": make(number)
           for make, count in ((activities, 25), (counts_by_indicator, 5), (counts_by_month, 5), (one_unit, 5))
           for number in range(count)}


class ContainerCase(ProgramCase):
    def setUp(self):
        super().setUp()
        self.good("import", self.ledger, *[self.file(name, text) for name, text in BASE.items()])

    def plan_of(self, folder, *options):
        text = self.good("import", self.ledger, folder, "--dry-run", "--format", "json", *options)
        return json.loads(text)

    def test_the_plan_of_a_sheet_is_the_same_in_every_container(self):
        self.assertEqual(len(LAYOUTS), 40)
        texts = {}
        for container, write in CONTAINERS.items():
            ending = container.rpartition(".")[2]
            folder = self.path / container
            folder.mkdir()
            for name, (rows, merged) in LAYOUTS.items():
                (folder / f"{name}.{ending}").write_bytes(write("表", rows, merged))
            plan = self.plan_of(folder)
            for file in plan["files"]:
                file["sheet"] = None
            text = json.dumps(plan, ensure_ascii=False, indent=1)
            texts[container] = text.replace(" · 表", "").replace("." + ending, "")
            self.assertEqual(plan["refused"], 0, text)
            self.assertEqual([file["file"] for file in plan["files"] if not file["added"]], [])
        for container, text in texts.items():
            self.assertEqual(text, texts["shared.xlsx"], container)


class BranchesCase(ProgramCase):
    """Sixty files of sixty-one branches: five can't be read, three are sent twice, nine have not come."""

    def setUp(self):
        super().setUp()
        units = UNITS + "root,机关党委,,committee,,,1\n" + "".join(
            f"b{number},第{number}支部,root,branch,,,{number}\n" for number in range(1, 62))
        self.good("import", self.ledger, self.file("u.csv", units),
                  self.file("i.csv", BASE["indicators.csv"]),
                  self.file("c.csv", CADENCES + "study,root,1,quarter,branch,,\n"))
        self.sent = self.path / "九月"
        self.sent.mkdir()
        for number in range(1, 53):
            self.send(number, f"第{number}支部.xlsx")
        for number in (1, 2, 3):
            self.send(number, f"副本第{number}支部.xlsx")
        picture = bytes.fromhex("89504E470D0A1A0A") + bytes(100)
        locked = compound_file({"EncryptionInfo": b"\4\0\4\0", "EncryptedPackage": bytes(5000)})
        for name, content in {"第53支部.xlsx": picture, "第54支部.xlsx": locked, "第55支部.xlsx": b"",
                              "第56支部.xlsx": b"PK\3\4 broken",
                              "第57支部.xls": compound_file({"Workbook": b"\xFF" * 5000})}.items():
            (self.sent / name).write_bytes(content)

    def send(self, number, name):
        rows = [[f"第{number}支部2023年三季度"], ["日期", "指标", "次数", "主题"],
                [day(7, 1 + number % 28), "学习", number, f"题{number}"],
                [day(9, 1 + number % 28), "谈话", 1, "谈"]]
        (self.sent / name).write_bytes(xlsx_inline("表", rows, []))

    def test_sixty_files_are_one_plan_one_step_and_one_undo(self):
        done = self.run_program("import", self.ledger, self.sent)
        said = done.stderr.decode()
        self.assertEqual(done.returncode, 0, said)
        for number in range(53, 58):
            self.assertIn(f"第{number}支部.xls", said)
        self.assertEqual(said.count("内容完全相同"), 3, said)
        records = self.json("records", self.ledger)["records"]
        self.assertEqual(len(records), 2 * 52)
        sent = self.json("received", self.ledger, "--year", "2023", "--quarter", "3")
        missing = [unit["unit"] for unit in sent["units"]
                   if any(cell["state"] == "missing" for cell in unit["cells"])]
        self.assertEqual(missing, [f"b{number}" for number in range(53, 62)])
        self.good("undo", self.ledger)
        self.assertEqual(self.json("records", self.ledger)["records"], [])
        self.good("redo", self.ledger)
        self.assertEqual(len(self.json("records", self.ledger)["records"]), 2 * 52)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
