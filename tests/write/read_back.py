"""Reads what bilat wrote with the tools of analysts and compares it with expected.json: read_back.py FOLDER.

Prints a line for each tool: `same`, or `skipped` where the tool is not installed. Exits with 1 where something differs."""
import datetime
import importlib
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
expected = json.load(open(folder / "expected.json", encoding="utf-8"))
failed = False


def words(value):
    if value is None or value != value:
        return ""
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value)


def same(tool, what, got, want):
    global failed
    if got == want:
        print(f"same: {what} through {tool}, {len(got)} rows")
        return
    failed = True
    print(f"DIFFERENT: {what} through {tool}: {len(got)} rows, expected {len(want)}")
    for number, (g, w) in enumerate(zip(got, want)):
        for column, (a, b) in enumerate(zip(g, w)):
            if a != b:
                print(f"  row {number} column {column}: got {a[:80]!r}, expected {b[:80]!r}")


def tool(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f"skipped: {name} is not installed")
        return None


parquet = (folder / "t.parquet").exists()
header, rows = expected["events"][0], expected["events"][1:]

if openpyxl := tool("openpyxl"):
    book = openpyxl.load_workbook(folder / "t.xlsx")
    assert book.sheetnames == expected["sheets"], book.sheetnames
    sheet = book["Events"]
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref, "header frozen, filters set"
    assert sheet.data_validations.dataValidation, "coded columns have lists"
    column = header.index("doc_url") + 1
    links = [sheet.cell(row, column) for row in range(2, sheet.max_row + 1) if (sheet.cell(row, column).value or "").startswith("https://news.")]
    assert links and all(cell.hyperlink and cell.hyperlink.target == cell.value for cell in links), "links are links"
    column = header.index("date_from") + 1
    dates = [sheet.cell(row, column).value for row in range(2, sheet.max_row + 1)]
    assert all(isinstance(date, datetime.datetime) for date in dates if date), "days are dates"
    assert not any(cell.data_type == "f" for row in sheet for cell in row), "nothing is a formula"
    same("openpyxl", "t.xlsx", [[words(cell) for cell in row] for row in sheet.values], expected["events"])

pandas = tool("pandas")
for module, engine in (("openpyxl", "openpyxl"), ("python_calamine", "calamine")) if pandas else ():
    if tool(module):
        frame = pandas.read_excel(folder / "t.xlsx", sheet_name="Events", engine=engine, dtype={"cameo": str}, keep_default_na=False, na_values=[""])
        got = [list(frame.columns)] + [[words(cell) for cell in row] for row in frame.itertuples(index=False)]
        same(f"pandas with {engine}", "t.xlsx", got, expected["events"])
if pandas:
    for name, separator in (("t.csv", ","), ("t.tsv", "\t")):
        frame = pandas.read_csv(folder / name, sep=separator, dtype=str, keep_default_na=False)
        same("pandas", name, [list(frame.columns)] + frame.values.tolist(), expected["csv"])

if duckdb := tool("duckdb"):
    base = duckdb.connect()
    flat = lambda rows: [[words(cell) for cell in row] for row in rows]
    got = parquet and base.execute("SELECT id, \"when\".\"start\", list_transform(who, lambda p: p.name), \"where\".city, outcome.value, evidence[1].text "
                       f"FROM '{folder}/t.parquet'").fetchall()
    want = [(e["id"], e["when"] and e["when"]["start"], [p["name"] for p in e["who"]], e["where"] and e["where"]["city"],
             e.get("outcome") and e["outcome"]["value"],
             e["evidence"][0]["text"] if e["evidence"] else None) for e in expected["records"]]
    if parquet:
        same("duckdb", "t.parquet", flat(got), flat(want))
    got = base.execute(f"SELECT id FROM read_json_auto('{folder}/t.jsonl')").fetchall()
    same("duckdb", "t.jsonl", [list(row) for row in got], [[e["id"]] for e in expected["records"]])
    got = base.execute(f"SELECT * FROM read_csv('{folder}/t.csv', all_varchar=true, header=true, nullstr='\\0', strict_mode=false, max_line_size=10000000)").fetchall()
    same("duckdb", "t.csv", [[words(cell) for cell in row] for row in got], expected["csv"][1:])

    try:
        base.execute("LOAD excel")
    except duckdb.Error:
        print("skipped: duckdb's extension excel is not installed")
    else:
        got = base.execute(f"SELECT * FROM read_xlsx('{folder}/t.xlsx', sheet='Events', header=true, all_varchar=true)").fetchall()
        texts = [column for column, name in enumerate(header) if not name.startswith(("date_f", "date_t", "doc_pub"))]
        pick = lambda rows: [[words(row[column]) for column in texts] for row in rows]
        same("duckdb", "t.xlsx", pick(got), pick(rows))

if (polars := tool("polars")) and parquet:
    frame = polars.read_parquet(folder / "t.parquet")
    same("polars", "t.parquet", [[row] for row in frame["id"].to_list()], [[e["id"]] for e in expected["records"]])
    assert str(frame.schema["when"].fields[1].dtype) == "Date", "days are dates"

sys.exit(failed)
