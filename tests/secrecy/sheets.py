"""What a release's CSV is to programs that people use.

sheets.py read FILE.csv...             Python's own reader finds the columns, and cells of their kind
sheets.py kept FILE.csv FILE.xlsx      after an import, each cell is still what it was: no text became
                                       a date or a number, nothing became a formula
"""
import csv
import re
import sys
import xml.etree.ElementTree as xml
import zipfile

KINDS = {
    "schema": r"\d+", "site": r"[a-z0-9-]+", "period": r"[0-9A-Za-z_-]+", "last_day": r"(\d{4}-\d\d-\d\d)?",
    "measure": r"[a-z]+", "band": r"(high)?", "count": r"(\d+)?", "from": r"(\d+)?",
    "to": r"(\d+)?", "error": r"(\d+)?", "why_empty": r"(fewer-than-k|not-counted|example)?",
    "counted_in": r"[0-9A-Za-z_-]+", "k": r"\d+", "epsilon": r"(1|0\.\d\d?)?",
    "tables": r"[012]",
}
TEXTS = {"site", "period", "measure", "band", "why_empty", "counted_in"}
SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def rows_of(path):
    with open(path, newline="", encoding="ascii") as file:
        return list(csv.reader(file, strict=True))


def read(path):
    rows = rows_of(path)
    assert rows[0] == list(KINDS), f"{path}: the columns are {rows[0]}"
    for row in rows[1:]:
        assert len(row) == len(KINDS), f"{path}: {row} has {len(row)} cells"
        for (name, kind), cell in zip(KINDS.items(), row):
            assert re.fullmatch(kind, cell), f"{path}: {name} is '{cell}'"
    return len(rows) - 1


def sheet_of(path):
    """Each cell's column, row, whether it is text, whether it is a date; formulas are refused."""
    with zipfile.ZipFile(path) as file:
        sheet = xml.fromstring(file.read("xl/worksheets/sheet1.xml"))
        styles = xml.fromstring(file.read("xl/styles.xml"))
    codes = {f.get("numFmtId"): f.get("formatCode") for f in styles.iter(SPACE + "numFmt")}
    formats = [codes.get(x.get("numFmtId"), "") for x in styles.find(SPACE + "cellXfs")]
    assert sheet.find(f".//{SPACE}f") is None, f"{path}: a cell became a formula"
    for cell in sheet.iter(SPACE + "c"):
        column, row = re.fullmatch(r"([A-Z])(\d+)", cell.get("r")).groups()
        dated = re.search("[ymd]", formats[int(cell.get("s", 0))].replace("General", "")) is not None
        yield ord(column) - ord("A"), int(row) - 1, cell.get("t") == "s", dated


def kept(path, sheet):
    rows, seen = rows_of(path), 0
    for column, row, text, dated in sheet_of(sheet):
        name, cell = rows[0][column], rows[row][column]
        a_year = name in ("period", "counted_in") and re.fullmatch(r"\d{4}", cell)
        if cell == "":
            continue
        seen += 1
        assert text == (row == 0 or (name in TEXTS and not a_year)), f"{sheet}: '{cell}' is of another kind"
        assert dated == (row > 0 and name == "last_day"), f"{sheet}: '{cell}': a date, or no longer one"
    assert seen == sum(cell != "" for row in rows for cell in row), f"{sheet}: cells are missing"


try:
    if sys.argv[1] == "read":
        print(sum(read(path) for path in sys.argv[2:]))
    else:
        kept(sys.argv[2], sys.argv[3])
except (AssertionError, csv.Error, UnicodeDecodeError, IndexError) as fault:
    sys.exit(f"sheets.py: {fault}")
