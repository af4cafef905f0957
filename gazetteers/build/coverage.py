#!/usr/bin/env python3
"""Coverage figures of gazetteers/tenures.tsv.

    python3 gazetteers/build/coverage.py [-v] [OFFICEHOLDERS.tsv]

Prints, for the states that matter most, the share of the months 2010-01 to
2025-12 for which head of state, head of government and foreign minister are
known, with the gaps; two holders of one post at a time; and, given a local
table of officeholders, the share of its rows on heads and foreign ministers
after 2000 that a tenure covers with dates that agree within a month.
"""
import sys
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

from tenures import ATTESTED, SIDES, key, read_table, reference_rows, split

HERE = Path(__file__).resolve().parent.parent
G20 = "ARG AUS BRA CAN CHN FRA DEU IND IDN ITA JPN KOR MEX RUS SAU ZAF TUR GBR USA".split()
EU = ("AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU "
      "SVK SVN ESP SWE").split()
NATO = "ALB CAN ISL MNE MKD NOR TUR GBR USA".split()
MORE = "UKR IRN ISR PSE EGY SYR IRQ PAK AFG KOR PRK BLR GEO ARM AZE".split()
STATES = sorted(set(G20 + EU + NATO + MORE))
ROLES = ("head_of_state", "head_of_government", "foreign_minister")
FIRST, LAST = (2010, 1), (2025, 12)


def table(name):
    lines = (HERE / name).read_text(encoding="utf-8").split("\n")
    rows = [l.split("\t") for l in lines if l and not l.startswith("#")]
    return [dict(zip(rows[0], r)) for r in rows[1:]]


def low(text):
    if not text:
        return date.min
    parts = [int(p) for p in text.split("-")] + [1, 1]
    return date(parts[0], parts[1], parts[2])


def high(text):
    if not text:
        return date.max
    parts = [int(p) for p in text.split("-")]
    if len(parts) == 1:
        return date(parts[0], 12, 31)
    if len(parts) == 2:
        y, m = parts
        return date.fromordinal(date(y + m // 12, m % 12 + 1, 1).toordinal() - 1)
    return date(*parts)


def months():
    y, m = FIRST
    while (y, m) <= LAST:
        yield y, m
        y, m = (y + 1, 1) if m == 12 else (y, m + 1)


def runs(missing):
    out = []
    for y, m in missing:
        n = y * 12 + m
        if out and out[-1][1] == n - 1:
            out[-1][1] = n
        else:
            out.append([n, n])
    name = lambda n: f"{(n - 1) // 12}-{(n - 1) % 12 + 1:02d}"
    return ", ".join(name(a) if a == b else f"{name(a)}..{name(b)}" for a, b in out)


def monthly(tenures, kinds, sides, verbose=True):
    total = filled = 0
    span = list(months())
    for role in ROLES:
        hits, gaps = 0, []
        for side in sides:
            mine = [t for t in tenures if t["side"] == side and role in kinds[t["post"]]]
            missing = []
            for y, m in span:
                a, b = date(y, m, 1), high(f"{y}-{m:02d}")
                if any(low(t["from"]) <= b and high(t["until"]) >= a for t in mine):
                    hits += 1
                else:
                    missing.append((y, m))
            if missing:
                gaps.append(f"    {side}: {runs(missing)}")
        n = len(span) * len(sides)
        total, filled = total + n, filled + hits
        print(f"  {role:20} {hits}/{n} months, {100 * hits / n:.2f} %")
        if verbose:
            print("\n".join(gaps)) if gaps else None
    print(f"  together             {filled}/{total}, {100 * filled / total:.2f} %")


def overlaps(tenures, kinds, sides, since="2010-01-01"):
    groups = defaultdict(list)
    for t in tenures:
        if t["side"] in sides and set(kinds[t["post"]]) & set(ROLES):
            groups[t["side"], t["post"]].append(t)
    found = []
    for (side, post), rows in sorted(groups.items()):
        if post in ("captain-regent", "co-prince"):
            continue
        rows.sort(key=lambda t: (low(t["from"]), high(t["until"])))
        for i, a in enumerate(rows):
            for b in rows[i + 1:]:
                days = (min(high(a["until"]), high(b["until"])) - max(low(a["from"]), low(b["from"]))).days
                if a["person"] != b["person"] and days > 1 and high(a["until"]) >= low(since) \
                        and high(b["until"]) >= low(since):
                    # a date known to the month or year only may share it
                    n = min(len(a["until"]), len(b["from"]))
                    if n in (4, 7) and a["until"][:n] == b["from"][:n]:
                        continue
                    found.append(f"    {side} {post}: {a['person']} {a['from']}..{a['until']} / "
                                 f"{b['person']} {b['from']}..{b['until']}")
    return found


def near(a, b, slack=31):
    return abs((a - b).days) <= slack


def agrees(ref, given, edge):
    """Dates agree within a month, at the precision the two have."""
    if not given:
        return not ref
    lo, hi = low(given), high(given)
    rlo, rhi = low(ref), high(ref)
    return lo.toordinal() - 31 <= rhi.toordinal() and rlo.toordinal() <= hi.toordinal() + 31


def reference(tenures, kinds, people, path, verbose):
    names = defaultdict(set)
    for p in people:
        for n in [p["name"]] + split(p["forms"]):
            names[key(n)].add(p["id"])
    for row in read_table(HERE / "build" / "names.tsv"):
        for n in split(row["merge"]):
            names[key(n)].add(row["id"])
    by_side = defaultdict(list)
    for t in tenures:
        by_side[t["side"]].append(t)
    words = {p["id"]: [set(key(n).split()) for n in [p["name"]] + split(p["forms"])] for p in people}
    tally, good, missed = Counter(), Counter(), []
    for row in reference_rows(path):
        if row["office"] not in ROLES:
            continue
        end = row["end"] or "9999"
        if end < "2000" or not row["name"] or row["name"].lower().startswith("note"):
            continue
        side = SIDES.get(row["country"], row["country"])
        office = row["office"]
        tally[office] += 1
        ids = {row["qid"]} | names[key(row["name"])]
        mine = [t for t in by_side[side] if t["person"] in ids]
        if not mine:
            w = set(key(row["name"]).split())
            mine = [t for t in by_side[side]
                    if any(min(len(w), len(x)) > 1 and (w <= x or x <= w) for x in words.get(t["person"], []))]
        if office != "head_of_state" or "overnor" not in row["office_title"]:
            # the same kind of post; heads of state and of government answer for one another
            wanted = {"foreign_minister": {"foreign_minister", "deputy_foreign_minister"}}.get(
                office, {"head_of_state", "head_of_government", "official"})
            mine = [t for t in mine if kinds[t["post"]] & wanted]
        seen = ATTESTED.search(row["note"]) if not row["start"] else None
        ok = False
        if seen:
            a, b = low(seen.group(1)), high(seen.group(2))
            ok = any(low(t["from"]) <= b and high(t["until"]) >= a for t in mine)
        else:
            start = any(agrees(row["start"], t["from"], "start") for t in mine)
            if row["end"]:
                stop = any(agrees(row["end"], t["until"], "end") for t in mine)
            else:
                stop = any(high(t["until"]) >= low(row["source_date"] or "2022") or not t["until"] for t in mine)
                # in office when the row was written, or known to have ended since its start
                stop = stop or any(agrees(row["start"], t["from"], "start") for t in mine)
            ok = start and stop
        if ok:
            good[office] += 1
        else:
            missed.append(f"    {side} {office} {row['name']} {row['start']}..{row['end']}"
                          + ("  has " + "; ".join(f"{t['post']} {t['from']}..{t['until']}" for t in mine) if mine else ""))
    for office in ROLES:
        print(f"  {office:20} {good[office]}/{tally[office]}, {100 * good[office] / max(1, tally[office]):.1f} %")
    n, g = sum(tally.values()), sum(good.values())
    print(f"  together             {g}/{n}, {100 * g / max(1, n):.1f} %")
    if verbose:
        print("\n".join(missed))


def main():
    args = [a for a in sys.argv[1:] if a != "-v"]
    verbose = "-v" in sys.argv
    tenures, people, posts = table("tenures.tsv"), table("people.tsv"), table("posts.tsv")
    kinds = {p["id"]: {p["kind"]} for p in posts}
    # a state whose president leads the government has head-of-government rows too
    print(f"{len(people)} people, {len(tenures)} tenures, {len(posts)} posts, "
          f"{len({t['side'] for t in tenures})} sides")
    print(f"Months filled 2010-01..2025-12, {len(STATES)} states (G20, EU, NATO and "
          f"{' '.join(MORE)}):")
    monthly(tenures, kinds, STATES)
    every = sorted({p["id"] for p in table("polities.tsv") if not p["until"]})
    print(f"Months filled 2010-01..2025-12, all {len(every)} polities of today:")
    monthly(tenures, kinds, every, verbose)
    found = overlaps(tenures, kinds, STATES)
    print(f"Two holders of one post since 2010, the {len(STATES)} states: {len(found)}")
    print("\n".join(found)) if found else None
    rest = overlaps(tenures, kinds, [e for e in every if e not in STATES])
    print(f"Two holders of one post since 2010, the others: {len(rest)}")
    print("\n".join(rest)) if rest and verbose else None
    if args:
        print("Rows on heads and foreign ministers after 2000 covered within a month:")
        reference(tenures, kinds, people, args[0], verbose)


if __name__ == "__main__":
    main()
