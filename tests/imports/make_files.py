"""Writes the workbooks of this folder: `python3 make_files.py` with openpyxl 3.1.5 and odfpy 1.4.1. Boards come from the calculator's own list."""

import csv
import io
import pathlib
import struct
import zipfile

from odf import opendocument, table, text
from odf.style import Style
from openpyxl import Workbook
from openpyxl.styles import Font

HERE = pathlib.Path(__file__).parent / "files"
LIST = pathlib.Path(__file__).parents[2] / "data" / "tables" / "integrated_care_boards.csv"
BOARDS = [(row["code"], row["name"]) for row in csv.DictReader(l for l in LIST.open(encoding="utf-8") if not l.startswith("#"))]


def amount(place):
    """A made-up amount in pence, different for each board."""
    return 20_000_000_000 + place * 1_234_567_89 + place * place


def pounds(place):
    return f"{amount(place) // 100:,}.{amount(place) % 100:02}"


def excel(name, fill):
    book = Workbook()
    fill(book)
    book.save(HERE / name)


def text_file(name, rows, encoding="utf-8", mark=",", end="\r\n"):
    lines = io.StringIO()
    csv.writer(lines, delimiter=mark, lineterminator=end).writerows(rows)
    (HERE / name).write_bytes(lines.getvalue().encode(encoding))


def titled_with_total(book):
    sheet = book.active
    sheet.title = "Baselines 2026-27"
    sheet["A1"] = "Specialised commissioning baselines by integrated care board"
    sheet["A1"].font = Font(bold=True)
    sheet.merge_cells("A1:D1")
    sheet["A2"] = "£, 2026/27 prices"
    sheet.append([])
    sheet.append(["ICB code", "ICB name", "Region", "Amount (£)"])
    for place, (code, name) in enumerate(BOARDS):
        if place in (10, 25):
            sheet.append([])
        sheet.append([code, f"NHS {name} Integrated Care Board", "a region", amount(place) / 100])
        sheet.cell(sheet.max_row, 4).number_format = '"£"#,##0.00'
    sheet.append(["Total", None, None, sum(map(amount, range(len(BOARDS)))) / 100])
    sheet.append([])
    sheet.append(["Source: made up for a test; not real money"])


def as_text(book):
    sheet = book.active
    sheet.title = "Money"
    sheet.append(["Board", "Opening"])
    for place, (_, name) in enumerate(BOARDS):
        sheet.append([name, "£" + pounds(place)])


def wrong_sheet_first(book):
    notes = book.active
    notes.title = "Read me"
    notes["A1"] = "How this workbook was made"
    notes["A3"] = "The table is on the next sheet."
    sheet = book.create_sheet("Table")
    sheet.append(["Code", "Amount"])
    for place, (code, _) in enumerate(BOARDS):
        sheet.append([code, amount(place) / 100])


def merged_names(book):
    """Boards of one region merged into one cell, a date, an error, an unknown board, a repeated one, a negative amount."""
    sheet = book.active
    sheet.title = "Merged"
    sheet.append(["Board", "Amount"])
    sheet.append([BOARDS[0][0], 100])
    sheet.append([None, 200])
    sheet.merge_cells("A2:A3")
    sheet.append([BOARDS[1][0], __import__("datetime").date(2026, 4, 1)])
    sheet.append([BOARDS[2][0], "#REF!"])
    sheet["B5"].data_type = "e"
    sheet.append(["Kent and Medwy", 300])
    sheet.append([BOARDS[3][0], 400])
    sheet.append([BOARDS[3][0], 500])
    sheet.append([BOARDS[4][0], "(600)"])
    sheet.append([BOARDS[5][0], "12,5"])
    sheet.append([BOARDS[6][0], "=B2+B3"])
    sheet.append([BOARDS[7][0], None])
    sheet.append([BOARDS[8][0], 0.1 + 0.7])


def schemes(book):
    sheet = book.active
    sheet.title = "Schemes"
    sheet.append(["Ref", "Scheme name", "Host system", "2022/23", "2023/24", "Must", "Share outside", "NPSV", "Comment"])
    sheet.append(["S1", "Genomic laboratory", "Greater Manchester", 8_000_000, 9_000_000.5, True, 0.55, 20_500_000, "a remark"])
    sheet.append(["S2", "Rapid tests", "QMJ", "5,000,000", None, "no", "20%", "(1,000)", ""])
    for row in (2, 3):
        sheet.cell(row, 7).number_format = "0%"


def ods_flows():
    book = opendocument.OpenDocumentSpreadsheet()
    sheet = table.Table(name="Flows")

    def row(*cells):
        line = table.TableRow()
        for cell in cells:
            if isinstance(cell, float):
                made = table.TableCell(valuetype="percentage", value=repr(cell))
                made.addElement(text.P(text=f"{cell:.2%}"))
            elif cell is None:
                made = table.TableCell(numbercolumnsrepeated=1)
            else:
                made = table.TableCell(valuetype="string")
                made.addElement(text.P(text=cell))
            line.addElement(made)
        sheet.addElement(line)

    row("Host", "Resident", "Share")
    for place, (code, _) in enumerate(BOARDS):
        other = BOARDS[(place + 1) % len(BOARDS)][0]
        row(code, code, 0.8675)
        row(code, other, 0.1325)
    sheet.addElement(table.TableRow(numberrowsrepeated=1_048_000))
    book.spreadsheet.addElement(sheet)
    book.save(HERE / "flows.ods")


def main():
    HERE.mkdir(exist_ok=True)
    excel("baselines_titled_with_total.xlsx", titled_with_total)
    excel("baselines_as_text.xlsx", as_text)
    excel("baselines_second_sheet.xlsx", wrong_sheet_first)
    excel("baselines_faulty.xlsx", merged_names)
    excel("schemes.xlsx", schemes)
    ods_flows()
    rows = [[code, f"NHS {name} ICB", pounds(place)] for place, (code, name) in enumerate(BOARDS)]
    text_file("baselines_semicolons_bom.csv", [["Specialised money by board"], [], ["Code", "Name of the board", "Amount"], *rows], "utf-8-sig", ";")
    text_file("baselines_utf16.csv", [["Code", "Name of the board", "Amount"], *rows], "utf-16", "\t")
    windows = [["ICB code", "Spend £"], *[[code, f"£{pounds(place)}"] for place, (code, _) in enumerate(BOARDS)]]
    text_file("baselines_old_windows.csv", windows, "cp1252")
    thousands = [["Spend by board, £000"], ["Board", "Spend"], *[[name, f"{amount(place) / 100_000:,.3f}"] for place, (_, name) in enumerate(BOARDS)]]
    thousands += [["England", "1"], ["Source: made up for a test"]]
    text_file("baselines_in_thousands.csv", thousands)
    applicants = [
        ["Charity", "Region", "Income a year", "Cost a year", "Asked for"],
        ["Rare Heart Trust", "London", "£1,250,000", "12,500.50", "20,000"],
        ["Lung Friends", "North", "84000", "", ""],
        ["", "", "", "", ""],
        ["Total", "", "1,334,000", "", ""],
    ]
    text_file("applicants.csv", applicants)
    services = [["Line", "Service", "Centres", "Patients a year"], ["15", "", "50", "1,200"], ["94", "", "", "70"], ["No such", "", "1", "1"]]
    text_file("services.csv", services)
    shares = [["Host", "Resident", "Share"], ["QE1", "QE1", "0.62"], ["QE1", "QHM", "0.38"]]
    text_file("flows_of_one.csv", shares)


main()
