"""One sheet in six containers: XLSX with shared and with inline texts, XLS, ODS, CSV in GBK and in UTF-16.

A sheet is rows of values (text, number or datetime.date; None = empty) and merged ranges
(first row, first column, last row, last column), all from 0.
"""

import csv
import datetime
import io
import struct
import zipfile
from xml.sax.saxutils import escape

from xlsx_file import OFFICE, SPREADSHEET, relationships

NONE = 0xFFFFFFFF
DAY_ZERO = datetime.date(1899, 12, 30)

class DatelessZip(zipfile.ZipFile):
    """A file that is made twice is the same byte for byte, whatever the second."""

    def writestr(self, name, data, **options):
        info = zipfile.ZipInfo(name, (2023, 1, 1, 0, 0, 0))
        info.compress_type = self.compression
        super().writestr(info, data, **options)



def letters(column):
    text = ""
    while column >= 0:
        text = chr(65 + column % 26) + text
        column = column // 26 - 1
    return text


def place(row, column):
    return f"{letters(column)}{row + 1}"


def serial(day):
    return (day - DAY_ZERO).days


def cells_of(rows):
    return [(row, column, value) for row, cells in enumerate(rows)
            for column, value in enumerate(cells) if value is not None and value != ""]


# XLSX

def xlsx_cell(row, column, value, texts):
    if isinstance(value, datetime.date):
        return f'<c r="{place(row, column)}" s="1"><v>{serial(value)}</v></c>'
    if isinstance(value, (int, float)):
        return f'<c r="{place(row, column)}"><v>{value}</v></c>'
    if texts is None:
        return f'<c r="{place(row, column)}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f'<c r="{place(row, column)}" t="s"><v>{texts.setdefault(value, len(texts))}</v></c>'


def xlsx(name, rows, merged, texts):
    data = "".join(f'<row r="{number + 1}">'
                   + "".join(xlsx_cell(number, column, value, texts)
                             for _, column, value in cells_of([cells]))
                   + "</row>" for number, cells in enumerate(rows))
    ranges = "".join(f'<mergeCell ref="{place(r1, c1)}:{place(r2, c2)}"/>' for r1, c1, r2, c2 in merged)
    ranges = f"<mergeCells>{ranges}</mergeCells>" if ranges else ""
    buffer = io.BytesIO()
    with DatelessZip(buffer, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("_rels/.rels", relationships(("officeDocument", "xl/workbook.xml")))
        parts.writestr("xl/workbook.xml", f'<workbook xmlns="{SPREADSHEET}" xmlns:r="{OFFICE}"><sheets>'
                                          f'<sheet name="{name}" sheetId="1" r:id="r1"/></sheets></workbook>')
        parts.writestr("xl/_rels/workbook.xml.rels",
                       relationships(("worksheet", "sheet.xml"), ("styles", "styles.xml"),
                                     ("sharedStrings", "texts.xml")))
        parts.writestr("xl/styles.xml", f'<styleSheet xmlns="{SPREADSHEET}"><cellXfs count="2">'
                                        '<xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/>'
                                        "</cellXfs></styleSheet>")
        shared = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in texts or ())
        parts.writestr("xl/texts.xml", f'<sst xmlns="{SPREADSHEET}">{shared}</sst>')
        parts.writestr("xl/sheet.xml", f'<worksheet xmlns="{SPREADSHEET}"><sheetData>{data}</sheetData>'
                                       f"{ranges}</worksheet>")
    return buffer.getvalue()


def xlsx_shared(name, rows, merged):
    return xlsx(name, rows, merged, {})


def xlsx_inline(name, rows, merged):
    return xlsx(name, rows, merged, None)


# XLS: BIFF8 records in a compound file

def record(kind, data=b""):
    return struct.pack("<HH", kind, len(data)) + data


def text_8(text, size="<H"):
    units = text.encode("utf-16-le")
    return struct.pack(size, len(units) // 2) + b"\1" + units


def format_record(style):
    return record(0x00E0, struct.pack("<HHHBBBBIIH", 0, style, 0, 0x20, 0, 0, 0, 0, 0, 0x20C0))


def biff(name, rows, merged):
    texts = {}
    cells = b""
    for row, column, value in cells_of(rows):
        if isinstance(value, datetime.date):
            cells += record(0x0203, struct.pack("<HHHd", row, column, 1, serial(value)))
        elif isinstance(value, (int, float)):
            cells += record(0x0203, struct.pack("<HHHd", row, column, 0, value))
        else:
            cells += record(0x00FD, struct.pack("<HHHI", row, column, 0, texts.setdefault(value, len(texts))))
    if merged:
        cells += record(0x00E5, struct.pack("<H", len(merged)) + b"".join(
            struct.pack("<HHHH", r1, r2, c1, c2) for r1, c1, r2, c2 in merged))
    shared = record(0x00FC, struct.pack("<II", len(texts), len(texts)) + b"".join(map(text_8, texts)))
    begin = record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0)) + format_record(0) + format_record(14)
    directory = text_8(name, "<B")
    at = len(begin) + 4 + 6 + len(directory) + len(shared) + 4
    return (begin + record(0x0085, struct.pack("<IBB", at, 0, 0) + directory) + shared + record(0x000A)
            + record(0x0809, struct.pack("<HHHHII", 0x0600, 0x10, 0, 0, 0, 0)) + cells + record(0x000A))


def compound_entry(name, kind, links, start, size):
    """`links`: the next entry of the folder and the first one in it."""
    units = name.encode("utf-16-le")
    return (units.ljust(64, b"\0") + struct.pack("<HBBIII", len(units) + 2, kind, 1, NONE, *links)
            + bytes(36) + struct.pack("<IQ", start, size))


def compound_file(streams):
    """A compound file (OLE) with streams by name, short names first; each is padded, so that none is a short one."""
    sector, least = 512, 4096
    chains, body, entries = [], b"", []
    for name, data in streams.items():
        data = data.ljust(max(least, -(-len(data) // sector) * sector), b"\0")
        first, count = len(chains), len(data) // sector
        chains += [*range(first + 1, first + count), 0xFFFFFFFE]
        body += data
        entries.append((name, first, len(data)))
    folder = compound_entry("Root Entry", 5, (NONE, 1), 0xFFFFFFFE, 0) + b"".join(
        compound_entry(name, 2, (number if number <= len(entries) else NONE, NONE), start, size)
        for number, (name, start, size) in enumerate(entries, 2))
    folder = folder.ljust(-(-len(folder) // sector) * sector, b"\0")
    folder_at = len(chains)
    chains += [*range(folder_at + 1, folder_at + len(folder) // sector), 0xFFFFFFFE]
    body += folder
    tables = 1
    while (len(chains) + tables) * 4 > tables * sector:
        tables += 1
    table_at = len(chains)
    chains += [0xFFFFFFFD] * tables
    table = b"".join(struct.pack("<I", each) for each in chains).ljust(tables * sector, b"\xFF")
    head = (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
            + struct.pack("<IIIIIIIII", 0, tables, folder_at, 0, least, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0))
    head += b"".join(struct.pack("<I", table_at + number) for number in range(tables))
    return head.ljust(sector, b"\xFF") + body + table


def xls(name, rows, merged):
    return compound_file({"Workbook": biff(name, rows, merged)})


# ODS

def ods_cell(row, column, value, spans):
    span = spans.get((row, column), "")
    if value is None or value == "":
        return f"<table:table-cell{span}/>"
    if isinstance(value, datetime.date):
        return (f'<table:table-cell{span} office:value-type="date" office:date-value="{value.isoformat()}">'
                f"<text:p>{value.isoformat()}</text:p></table:table-cell>")
    if isinstance(value, (int, float)):
        return (f'<table:table-cell{span} office:value-type="float" office:value="{value}">'
                f"<text:p>{value}</text:p></table:table-cell>")
    return (f'<table:table-cell{span} office:value-type="string"><text:p>{escape(value)}</text:p>'
            "</table:table-cell>")


def ods(name, rows, merged):
    space = "urn:oasis:names:tc:opendocument:xmlns:"
    spans = {(r1, c1): f' table:number-columns-spanned="{c2 - c1 + 1}" table:number-rows-spanned="{r2 - r1 + 1}"'
             for r1, c1, r2, c2 in merged}
    data = "".join("<table:table-row>" + "".join(ods_cell(number, column, value, spans)
                                                 for column, value in enumerate(cells or [None]))
                   + "</table:table-row>" for number, cells in enumerate(rows))
    content = (f'<office:document-content xmlns:office="{space}office:1.0" xmlns:table="{space}table:1.0" '
               f'xmlns:text="{space}text:1.0"><office:body><office:spreadsheet><table:table table:name="{name}">'
               f"{data}</table:table></office:spreadsheet></office:body></office:document-content>")
    buffer = io.BytesIO()
    with DatelessZip(buffer, "w") as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        parts.writestr("content.xml", content)
    return buffer.getvalue()


# CSV

def csv_text(rows):
    buffer = io.StringIO(newline="")
    width = max(map(len, rows))
    writer = csv.writer(buffer, lineterminator="\r\n")
    for cells in rows:
        writer.writerow(["" if value is None else value.isoformat() if isinstance(value, datetime.date) else value
                         for value in [*cells, *[None] * (width - len(cells))]])
    return buffer.getvalue()


def csv_gbk(_, rows, __):
    return csv_text(rows).encode("gb18030")


def csv_utf16(_, rows, __):
    return csv_text(rows).encode("utf-16")


CONTAINERS = {"shared.xlsx": xlsx_shared, "inline.xlsx": xlsx_inline, "biff.xls": xls, "open.ods": ods,
              "gbk.csv": csv_gbk, "utf16.csv": csv_utf16}
