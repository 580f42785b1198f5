"""A small writer of XLSX files for tests."""

import io
import zipfile

PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def relationships(*targets):
    entries = "".join(f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                      for number, (kind, target) in enumerate(targets, 1))
    return f'<Relationships xmlns="{PACKAGE}">{entries}</Relationships>'


def cell(place, value):
    if value.startswith("="):
        return f'<c r="{place}"><f>{value[1:]}</f></c>'
    if value.isdigit():
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'


def sheet(rows, merged=()):
    data = "".join(f'<row r="{number}">'
                   + "".join(cell(f"{letter}{number}", value)
                             for letter, value in zip("ABCDEFG", row) if value) + "</row>"
                   for number, row in enumerate(rows, 1))
    ranges = "".join(f'<mergeCell ref="{each}"/>' for each in merged)
    return (f'<worksheet xmlns="{SPREADSHEET}"><sheetData>{data}</sheetData>'
            f'<mergeCells>{ranges}</mergeCells></worksheet>')


def workbook(sheets):
    """Sheets by name: (rows, merged ranges, state)."""
    entries = "".join(f'<sheet name="{name}" sheetId="{number}" state="{state}" r:id="r{number}"/>'
                      for number, (name, (_, _, state)) in enumerate(sheets.items(), 1))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("_rels/.rels", relationships(("officeDocument", "xl/workbook.xml")))
        parts.writestr("xl/workbook.xml", f'<workbook xmlns="{SPREADSHEET}" xmlns:r="{OFFICE}">'
                                          f"<sheets>{entries}</sheets></workbook>")
        parts.writestr("xl/_rels/workbook.xml.rels",
                       relationships(*[("worksheet", f"s{number}.xml")
                                       for number in range(1, len(sheets) + 1)]))
        for number, (rows, merged, _) in enumerate(sheets.values(), 1):
            parts.writestr(f"xl/s{number}.xml", sheet(rows, merged))
    return buffer.getvalue()
