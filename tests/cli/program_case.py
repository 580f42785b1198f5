"""What the tests of the whole program share: how to run it, and a small ledger."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM, SAMPLE = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()

INDICATORS = "code,name_zh,name_en,category,units,measure,numerator,denominator,direction,decimals,aliases\n"
UNITS = "code,name,parent,kind,active_from,active_to,order\n"
TARGETS = "year,indicator,unit,annual,q1,q2,q3,q4,phasing,note\n"
CADENCES = "indicator,unit,count,per,owed_by,active_from,active_to\n"
RECORDS = "start,end,indicator,unit,quantity,approximate,participants,hours,topic,note\n"

BASE = {
    "indicators.csv": INDICATORS + "a,甲,A,类,次,sum,,,at_least,0,\n"
                      "b,乙,B,类,件,sum,,,track,0,\n"
                      "r,率,R,类,%,ratio,b,a,at_least,1,\n",
    "units.csv": UNITS + "root,委,,committee,,,1\nx,一支部,root,branch,2023-03-01,,1\n",
}


class ProgramCase(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = Path(self.folder.name)
        self.ledger = self.path / "l.taizhang"
        self.good("new", self.ledger)

    def run_program(self, *arguments):
        words = [word if isinstance(word, bytes) else str(word) for word in arguments]
        return subprocess.run([PROGRAM, *words], stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=120, check=False,
                              env={**os.environ, "XDG_CONFIG_HOME": str(self.path / "config")})

    def good(self, *arguments):
        done = self.run_program(*arguments)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return done.stdout.decode("utf-8-sig")

    def file(self, name, content):
        path = self.path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def add_base(self):
        self.good("import", self.ledger, *[self.file(n, t) for n, t in BASE.items()])

    def json(self, *arguments):
        return json.loads(self.good(*arguments, "--format", "json"))
