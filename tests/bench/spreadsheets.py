"""Makes a large spreadsheet as offices' programs write it, of one table of activities.

    spreadsheets.py FILE.xlsx|FILE.ods ROWS
"""

import datetime
import sys
import zipfile

PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
CALCULATION = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
HEADINGS = ("日期", "支部", "指标", "数量", "学时", "主题")
FIRST_DAY = datetime.date(2023, 1, 1)
FIRST_SERIAL = 44927


def rows(count):
    for number in range(count):
        yield (number % 365, f"第{number % 60}党支部", "三会一课", number % 7 + 1,
               number * 37 % 3000 / 100, f"主题{number}")


def relationships(*targets):
    entries = "".join(f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                      for number, (kind, target) in enumerate(targets, 1))
    return f'<Relationships xmlns="{PACKAGE}">{entries}</Relationships>'


class SharedTexts:
    def __init__(self):
        self.numbers = {}

    def cell(self, place, text):
        number = self.numbers.setdefault(text, len(self.numbers))
        return f'<c r="{place}" t="s"><v>{number}</v></c>'

    def part(self):
        texts = "".join(f"<si><t>{text}</t></si>" for text in self.numbers)
        return f'<sst xmlns="{SPREADSHEET}">{texts}</sst>'


def xlsx_row(number, row, texts):
    day, unit, indicator, quantity, hours, topic = row
    return (f'<row r="{number}"><c r="A{number}" s="1"><v>{FIRST_SERIAL + day}</v></c>'
            + texts.cell(f"B{number}", unit) + texts.cell(f"C{number}", indicator)
            + f'<c r="D{number}"><v>{quantity}</v></c><c r="E{number}"><v>{hours}</v></c>'
            + texts.cell(f"F{number}", topic) + "</row>")


def write_xlsx(path, count):
    texts = SharedTexts()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", CONTENT_TYPES)
        parts.writestr("_rels/.rels", relationships(("officeDocument", "xl/workbook.xml")))
        parts.writestr("xl/workbook.xml",
                       f'<workbook xmlns="{SPREADSHEET}" xmlns:r="{OFFICE}"><sheets>'
                       '<sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>')
        parts.writestr("xl/_rels/workbook.xml.rels",
                       relationships(("worksheet", "worksheets/sheet1.xml"),
                                     ("sharedStrings", "sharedStrings.xml"),
                                     ("styles", "styles.xml")))
        parts.writestr("xl/styles.xml", STYLES)
        with parts.open("xl/worksheets/sheet1.xml", "w") as sheet:
            headings = "".join(texts.cell(f"{letter}1", text)
                               for letter, text in zip("ABCDEF", HEADINGS))
            sheet.write(f'<worksheet xmlns="{SPREADSHEET}"><sheetData>'
                        f'<row r="1">{headings}</row>'.encode())
            for number, row in enumerate(rows(count), 2):
                sheet.write(xlsx_row(number, row, texts).encode())
            sheet.write(b"</sheetData></worksheet>")
        parts.writestr("xl/sharedStrings.xml", texts.part())


def ods_cell(kind, value, shown):
    return (f'<table:table-cell office:value-type="{kind}" {value} calcext:value-type="{kind}">'
            f"<text:p>{shown}</text:p></table:table-cell>")


def ods_row(row):
    day, unit, indicator, quantity, hours, topic = row
    date = FIRST_DAY + datetime.timedelta(days=day)
    cells = (ods_cell("date", f'office:date-value="{date}"', date), ods_cell("string", "", unit),
             ods_cell("string", "", indicator),
             ods_cell("float", f'office:value="{quantity}"', quantity),
             ods_cell("float", f'office:value="{hours}"', hours), ods_cell("string", "", topic))
    return f'<table:table-row table:style-name="ro1">{"".join(cells)}</table:table-row>'


def write_ods(path, count):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        with parts.open("content.xml", "w") as content:
            content.write(f'<office:document-content xmlns:office="{OASIS}office:1.0" '
                          f'xmlns:table="{OASIS}table:1.0" xmlns:text="{OASIS}text:1.0" '
                          f'xmlns:calcext="{CALCULATION}"><office:body><office:spreadsheet>'
                          '<table:table table:name="台账"><table:table-row>'.encode())
            content.write("".join(ods_cell("string", "", text) for text in HEADINGS).encode())
            content.write(b"</table:table-row>")
            for row in rows(count):
                content.write(ods_row(row).encode())
            content.write(b"</table:table></office:spreadsheet></office:body>"
                          b"</office:document-content>")


SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml."
CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{SHEET_TYPES}sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SHEET_TYPES}worksheet+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{SHEET_TYPES}sharedStrings+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{SHEET_TYPES}styles+xml"/></Types>')
STYLES = (f'<styleSheet xmlns="{SPREADSHEET}"><fonts count="1"><font/></fonts>'
          '<fills count="1"><fill><patternFill/></fill></fills><borders count="1"><border/></borders>'
          '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/>'
          '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>')


if __name__ == "__main__":
    write = write_ods if sys.argv[1].endswith(".ods") else write_xlsx
    write(sys.argv[1], int(sys.argv[2]))
