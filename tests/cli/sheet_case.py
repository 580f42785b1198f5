"""Import of sheets: a ledger with two branches, and sheets as these send them."""

import json

from program_case import INDICATORS, UNITS, ProgramCase
from xlsx_file import workbook

BASE = {"indicators.csv": INDICATORS + "study,学习,,类,次,sum,,,at_least,0,理论学习\n"
                                       "talk,谈话,,类,人次,sum,,,at_least,0,\n",
        "units.csv": UNITS + "root,机关党委,,committee,,,1\nb1,第一党支部,root,branch,,,1\n"
                             "b2,第二党支部,root,branch,,,2\n"}
ACTIVITIES = [["某局2023年三季度活动台账"], ["填报单位：第一党支部"],
              ["序号", "活动时间", "活动名称", "会议类型", "次数", "参加人数"],
              ["（示例）", "2023.1.1", "样子", "学习", "1", "9"],
              ["1", "9月12日", "读书", "理论学习", "1", "32"],
              ["2", "2023-09-20", "座谈", "谈话", "2", ""],
              ["合计", "", "", "", "3", "32"]]
COUNTS = [["2023年三季度统计表"], ["支部", "学习", "", "", "谈话"], ["", "7月", "8月", "9月", "三季度"],
          ["一支部", "1", "2", "", "3"], ["第二党支部", "4", "-", "√", ""], ["合计", "5", "2", "1", "3"]]


class SheetProgramCase(ProgramCase):
    def setUp(self):
        super().setUp()
        self.good("import", self.ledger, *[self.file(name, text) for name, text in BASE.items()])

    def book(self, name, rows, merged=()):
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(workbook({"三季度": (rows, merged, "visible")}))
        return path

    def plan(self, *arguments):
        return json.loads(self.good("import", self.ledger, *arguments, "--dry-run", "--format", "json"))

    def records(self):
        return [(r["start"], r["end"], r["indicator"], r["unit"], r["quantity"], r["topic"])
                for r in self.json("records", self.ledger)["records"]]
