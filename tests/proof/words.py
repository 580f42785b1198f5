"""Compares every number of `draft` and of the report in words (DOCX) with `review`.

    words.py --program build/taizhang --ledgers 100 --seed 1

A number of a sentence is known by the words before it; one that nothing announces is an error.
"""

import math
import os
import re
import shutil
import subprocess
import zipfile
from xml.etree import ElementTree

from compare import CallFailed, Trial
from trials import main

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NUMBER = r"((?:≥ ?约|≥|约|不少于)? ?-?[\d,]+(?:\.\d+)?%?)"
NO_VALUE = "–"

# What the words before a number say that it is; the first that fits.
ANNOUNCED = [(re.compile(f"(?:{words}) ?{NUMBER}"), field) for words, field in (
    ("累计为?|已完成|实际完成|实际|现有|现为|：◇", "to_date"),
    ("完成年度目标的|占全年", "completion"),
    ("比应完成少", "behind"),
    ("应完成", "due"),
    ("，多", "ahead"),
    ("，差", "short"),
    ("到年底还需", "needed"),
    ("低于序时", "lag"),
    ("同比(?:增加|减少|提高|下降)", "change"),
    ("含未分季", "unassigned"),
    ("(?:其中|另有|待补，共)", "pending"),
    ("超过(?=[ \\d]+%，请核对)", "whole"),
    ("每季", "each"),
    ("(?:共?需完成|共需|，少)", "needed"),
    ("(?:达到|低于|目标为|年度|全年)?目标为?", "target"),
    ("上限", "limit"),
    ("(?:相差|超出)", "distance"),
    ("(?:本季剩余|年底前)", "days"),
    ("(?:，◇|。◇)", "part"),
    ("本季为?", "quarter"),
    ("(?:本年|◇ )为", "to_date"),
)]


def rounded(value, decimals):
    step = 10.0 ** decimals
    return math.copysign(math.floor(abs(value) * step + 0.5) / step, value)


def shown(value, decimals):
    """As a number is written: grouped, without zeros at the end of its fraction."""
    text = f"{rounded(value, decimals):,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def share_shown(share):
    """Rounded down; with one place below 1 % and above 99 %, so that neither 0 nor all is said."""
    places = 1 if share < 1 or 99 < share < 100 else 0
    step = 10 ** places
    return f"{math.floor(round(share * step, 9)) / step:,.{places}f}%"


class Sentence:
    """The numbers that one indicator's sentence must have."""

    def __init__(self, said, quarter, parts):
        self.said, self.parts = said, parts
        ratio = said["measure"] == "ratio"
        self.decimals = max(1, said["decimals"]) if ratio else said["decimals"]
        self.percent = "%" if ratio or said["unit_of_measure"] == "%" else ""
        self.quarter = quarter

    def figure(self, value):
        return None if value is None else shown(value, self.decimals) + self.percent

    def level(self):
        return self.said["plan"][self.quarter - 1]

    def wanted(self, field):
        said, to_date = self.said, self.said["actual_to_date"]
        paced = said["measure"] == "sum" and said["direction"] == "at_least"
        target = said["annual_target"] if paced else self.level()
        needed = None if target is None else target - (to_date or 0)
        if field == "each":
            steps = 10 ** said["decimals"]
            left = 4 - self.quarter
            return self.figure(round(needed * steps / left) / steps)
        return {
            "quarter": lambda: self.figure(said["actual"][self.quarter - 1]),
            "to_date": lambda: self.figure(to_date),
            "completion": lambda: share_shown(said["completion"] * 100),
            "lag": lambda: shown(said["lag"], 1),
            "change": lambda: shown(abs(to_date - said["last_year_to_date"]), self.decimals),
            "unassigned": lambda: self.figure(said["unassigned"]),
            "pending": lambda: shown(said["pending"], 0),
            "whole": lambda: "100%",
            "needed": lambda: self.figure(needed),
            "target": lambda: self.figure(target),
            "limit": lambda: self.figure(self.level()),
            "due": lambda: self.figure(said["due"]),
            "behind": lambda: self.figure(said["due"] - to_date),
            "ahead": lambda: self.figure(to_date - said["due"]),
            "short": lambda: (self.figure(needed) if paced
                              else shown(abs(to_date - self.level()), self.decimals)),
            "distance": lambda: shown(abs(to_date - self.level()), self.decimals),
            "part": lambda: self.parts.pop(0),
        }[field]()

    def may_be_about(self, field):
        return field in ("to_date", "needed", "each", "change", "distance", "quarter", "part",
                         "behind", "ahead", "short")

    def faults(self, text):
        for pattern, field in ANNOUNCED:
            text = pattern.sub(lambda hit, field=field: self.checked(hit, field), text)
        # What is left follows the name: the quarter's figure, or a level.
        field = "to_date" if self.said["measure"] == "latest" else "quarter"
        text = re.sub(r"◇ ?" + NUMBER, lambda hit: self.checked(hit, field), text)
        rest = re.findall(r"\d[\d,.]*", text)
        return self.found + [f"nothing announces {number} in {text}" for number in rest]

    def checked(self, hit, field):
        got = re.sub("约|不少于|≥", "", hit[1]).strip()
        if field == "days":
            return ""
        wanted = self.wanted(field)
        if got != wanted:
            self.found.append(f"{field}: {got}, not {wanted}")
        if bool(re.search("不少于|≥", hit[1])) != self.is_partial(field):
            self.found.append(f"不少于 is wrong: {hit[0]}")
        if "约" in hit[1] and not self.may_be_about(field):
            self.found.append(f"{field} is 约")
        if (field == "to_date" and not self.is_partial(field)
                and ("约" in hit[1]) != self.said["approximate"]):
            self.found.append(f"约 is wrong: {hit[0]}")
        return ""

    def is_partial(self, field):
        if self.said["measure"] != "sum":
            return False
        if field == "quarter":
            return bool(self.said["partial"][self.quarter - 1])
        return field == "to_date" and self.said["partial_to_date"]

    def check_claims(self, text):
        """Nothing is said of a partial value that needs the whole number."""
        claims = []
        if self.said["partial"] and self.said["partial"][self.quarter - 1]:
            claims += ["本季未", "本季无"]
        if self.said["partial_to_date"]:
            claims += ["同比", "完成年度目标", "低于", "少 "]
        self.found += [f"{claim} is claimed" for claim in claims if claim in text]

    def compare(self, text):
        self.found = []
        self.check_claims(text)
        return [f"{self.said['code']}: {fault} ({text})" for fault in self.faults(text)]


class WordsTrial(Trial):
    """One random ledger, its draft and its report."""

    def __init__(self, program, seed, folder):
        super().__init__(program, seed, folder)
        self.seed = seed

    def differences(self):
        files = self.made.write(self.folder)
        try:
            self.fill(files)
            self.compare_words()
        except CallFailed as failure:
            self.found.append(str(failure))
        return self.found

    def compare_words(self):
        self.call = {"year": self.made.year, "quarter": self.random.randint(1, 4),
                     "as_of": self.made.day_of_looking()}
        self.review = self.program.ask("review", self.options(self.call))
        decimals = {row["code"]: row for row in self.made.files["indicators"]}
        self.said = {i["code"]: {**i, "decimals": int(decimals[i["code"]]["decimals"] or 0)}
                     for i in self.review["indicators"]}
        self.parts = {code: (row["numerator"], row["denominator"])
                      for code, row in decimals.items() if row["measure"] == "ratio"}
        draft = self.program.ask("draft", self.options(self.call))
        self.draft_has_begun = bool(draft["categories"])
        self.compare_statements(draft)
        self.compare_summary(draft["summary"]["paragraphs"])
        self.compare_report()

    # The draft ---------------------------------------------------------------------------------

    def compare_statements(self, draft):
        told = set()
        for category in draft["categories"]:
            for paragraph in category["paragraphs"]:
                for statement in paragraph["statements"]:
                    told.add(statement["indicator"])
                    self.compare_sentence(statement)
                    if statement["text"] not in paragraph["text"]:
                        self.found.append(f"not in its paragraph: {statement['text']}")
        for part in ("achievements", "problems"):
            for statement in draft[part]["statements"]:
                if statement["indicator"] and not statement["units"]:
                    self.compare_sentence(statement)
        self.compare_steps(draft["steps"]["paragraphs"])
        self.compare_lengths(draft)
        wanted = {code for code, said in self.said.items() if self.has_something(said)}
        # Records that have not ended, and ratios of parts that are not known, have nothing to tell.
        told |= {code for code in wanted if not self.has_known_value(self.said[code])}
        if self.draft_has_begun and told != wanted:
            self.found.append(f"told of {sorted(told)}, not of {sorted(wanted)}")

    def compare_steps(self, steps):
        """What each indicator that lags still needs until the year's end."""
        text = "".join(step["text"] for step in steps)
        needs = "".join(re.findall(r"(?:补足滞后指标|还有)：([^。]*)。", text))
        for said in self.said.values():
            hit = re.search(re.escape(said["name"]) + f" ?{NUMBER}", needs)
            if not hit:
                continue
            wanted = Sentence(said, self.call["quarter"], []).wanted("needed")
            if hit[1].replace("约", "").strip() != wanted:
                self.found.append(f"{said['code']}: {hit[0]} to go, not {wanted}")

    def compare_lengths(self, draft):
        """No sentence that is made of several is longer than 120 characters."""
        for category in draft["categories"]:
            for paragraph in category["paragraphs"]:
                longest = max(len(one["text"]) for one in paragraph["statements"])
                for sentence in paragraph["text"].split("。"):
                    if len(sentence) > max(120, longest + 30):
                        self.found.append(f"{len(sentence)} characters: {sentence}")

    @staticmethod
    def is_used(said):
        return not said["absent"]

    def has_something(self, said):
        """What has not begun has no sentence."""
        return self.is_used(said) and bool(
            said["annual_target"] is not None or said["pending"] or said["actual_to_date"]
            or (said["measure"] != "sum" and said["actual_to_date"] is not None))

    @staticmethod
    def has_known_value(said):
        if said["measure"] == "ratio":
            return not (said["partial_to_date"] or said["pending"])
        return bool(said["actual_to_date"]) or not said["partial_to_date"]

    def compare_sentence(self, statement):
        said = self.said[statement["indicator"]]
        text = statement["text"]
        for name in sorted((i["name"] for i in self.said.values()), key=len, reverse=True):
            text = text.replace(name, "◇")
        self.found += Sentence(said, self.call["quarter"], self.parts_of(said)).compare(text)

    def parts_of(self, said):
        return [Sentence(self.said[part], self.call["quarter"], []).wanted("to_date")
                for part in self.parts.get(said["code"], ())]

    def compare_summary(self, paragraphs):
        if not self.draft_has_begun:
            return
        counts = [i["status"] not in ("track", "no_target") for i in self.said.values()
                  if self.is_used(i)]
        numbers = re.search(r"统计的指标 (\d+) 项", paragraphs[0])
        if not numbers or int(numbers[1]) != len(counts):
            self.found.append(f"{len(counts)} indicators, but {paragraphs[0]}")
        with_target = re.search(r"设年度目标的 (\d+) 项", paragraphs[0])
        if int(with_target[1] if with_target else 0) != sum(counts):
            self.found.append(f"{sum(counts)} with a target, but {paragraphs[0]}")
        cover = self.program.ask("coverage", self.options(self.call))
        owed = cover["met"] + cover["missed"] + cover["due"]
        wanted = [str(n) for n in (owed, cover["met"], cover["missed"], cover["due"]) if n]
        told = [re.findall(r"\d+", p) for p in paragraphs if "周期任务" in p]
        if owed and (cover["met"] and told != [wanted]):
            self.found.append(f"duties {wanted}, but {told}")

    # The report --------------------------------------------------------------------------------

    def compare_report(self):
        path = self.folder / "report.docx"
        self.program.run("pack", *self.options(self.call), "-o", path)
        first = path.read_bytes()
        self.program.run("pack", *self.options(self.call), "-o", path, "--force")
        if first != path.read_bytes():
            self.found.append("two reports of one ledger differ")
        with zipfile.ZipFile(path) as archive:
            self.check_xml(archive)
            document = ElementTree.fromstring(archive.read("word/document.xml"))
        by_name = {i["name"]: i for i in self.said.values()}
        rows = [row for table in document.iter(WORD + "tbl") for row in table.iter(WORD + "tr")]
        for cells in map(cells_of, rows):
            if len(cells) == 7 and cells[0] in by_name:
                self.compare_row(by_name[cells[0]], cells)

    def compare_row(self, said, cells):
        sentence = Sentence(said, self.call["quarter"], [])
        place = self.call["quarter"] - 1
        target = sentence.figure(said["annual_target"])
        wanted = [target, self.known(sentence, "quarter", said["actual"][place], cells[3]),
                  self.known(sentence, "to_date", said["actual_to_date"], cells[4])]
        pending = f"另有{said['pending']}条待补" if said["pending"] else ""
        got = [cell.replace("约 ", "").replace("≤ ", "").replace(pending, "")
               for cell in cells[2:5]]
        if got != [figure or NO_VALUE for figure in wanted]:
            self.found.append(f"report {said['code']}: {cells}, not {wanted}")
        if pending and "待补" not in cells[4]:
            self.found.append(f"report {said['code']}: {pending} is not said: {cells}")

    @staticmethod
    def known(sentence, field, value, cell):
        """`≥ n` of what is partial; a 0 may be 待补 or – (未分季) instead."""
        said, figure = sentence.said, sentence.figure(value)
        partial = said["partial"] and (said["partial"][sentence.quarter - 1] if field == "quarter"
                                       else said["partial_to_date"])
        if partial:
            none = said["measure"] == "ratio" or (value == 0 and not cell.startswith("≥"))
            return None if none else f"≥{figure}"
        return "待补" if cell.startswith("待补") and not value and said["pending"] else figure

    def check_xml(self, archive):
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(archive.read(name))
        if self.seed % 20 == 1 and shutil.which("xmllint"):
            archive.extractall(self.folder / "docx")
            parts = [p for p in (self.folder / "docx").rglob("*") if p.suffix in (".xml", ".rels")]
            done = subprocess.run(["xmllint", "--noout", *parts], capture_output=True, check=False)
            if done.returncode != 0:
                self.found.append(done.stderr.decode("utf-8", "replace"))


def cells_of(row):
    return ["".join(t.text or "" for t in cell.iter(WORD + "t")) for cell in row.iter(WORD + "tc")]


if __name__ == "__main__":
    os.environ["XDG_CONFIG_HOME"] = "/nonexistent"  # the program's own sentences
    main(WordsTrial, "draft and report")
