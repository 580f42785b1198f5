"""An office with two branches and their Party groups, for tests of what branches send."""

from program_case import CADENCES, TARGETS, UNITS, ProgramCase

OFFICE = {
    "more_units.csv": UNITS + "y,二支部,root,branch,,,2\ng,一组,x,group,,,1\ng2,一组,y,group,,,1\n",
    "cadences.csv": CADENCES + "a,root,1,month,branch,,\na,root,2,quarter,group,,\n",
    "targets.csv": TARGETS + "2023,a,y,12,,,,,even,\n",
}


class BranchCase(ProgramCase):
    def setUp(self):
        super().setUp()
        self.add_base()
        self.good("import", self.ledger, *[self.file(n, t) for n, t in OFFICE.items()])

    def refused(self, status, *arguments):
        done = self.run_program(*arguments, "--lang", "en")
        self.assertEqual(done.returncode, status, done.stderr.decode())
        self.assertEqual(done.stdout, b"")
        return done.stderr.decode()
