#!/usr/bin/env python3
"""Draws mentions that `bilat tag` finds in news, each in its context, to be read by eye.

    python3 tests/draw.py --seed 1                 200 persons, countries and places of 1,000 articles of ../shared/corpus
    python3 tests/draw.py --seed 1 --surfaces      the words that stand for each id, rare ids first: quick to see nonsense
    python3 tests/draw.py mine.jsonl --number 50   of one's own documents

The same seed over the same articles and the same binary draws the same mentions.
"""

import argparse
import collections
import gzip
import json
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
# How many articles of each source make the 1,000.
SHARES = {"whitehouse": 500, "statedept": 200, "kremlin_ukraine": 200, "wiki": 100}


def lines(path):
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as file:
        return [line for line in file if line.strip()]


def articles(args):
    if args.files:
        return [line for path in args.files for line in lines(path)]
    folder = next((d for d in (ROOT / "../shared/corpus", ROOT / "shared/corpus") if d.is_dir()), None)
    if folder is None:
        sys.exit("draw.py: no ../shared/corpus here; give files of JSON lines")
    rng = random.Random(args.articles)
    return [line for name, share in SHARES.items() for line in rng.sample(lines(folder / f"{name}.jsonl.gz"), share)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="*", type=pathlib.Path, help="JSON lines with `text`, `.gz` or not (default: ../shared/corpus)")
    parser.add_argument("--seed", type=int, default=1, help="draws the mentions")
    parser.add_argument("--articles", type=int, default=1, help="seed that draws the 1,000 articles")
    parser.add_argument("--number", type=int, default=200, help="how many mentions")
    parser.add_argument("--kinds", default="person,country,place", help="which kinds")
    parser.add_argument("--surfaces", action="store_true", help="count the words of every id instead")
    parser.add_argument("--bilat", default=ROOT / "target/release/bilat", help="the command (default: target/release/bilat)")
    parser.add_argument("--context", type=int, default=110, help="characters on either side")
    args = parser.parse_args()

    docs = {}
    for number, line in enumerate(articles(args)):
        doc = json.loads(line)
        doc["id"] = f"{number}:{doc.get('id', '')}"
        docs[doc["id"]] = doc
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(doc) + "\n" for doc in docs.values())
        file.flush()
        out = subprocess.run([str(args.bilat), "tag", file.name], stdout=subprocess.PIPE, check=True).stdout
    found = [json.loads(line) for line in out.decode("utf-8").splitlines()]
    found = [f for f in found if f["kind"] in args.kinds.split(",")]

    if args.surfaces:
        by_id = collections.defaultdict(collections.Counter)
        for f in found:
            by_id[f["kind"], f["id"] or "-", f["name"]][f["text"]] += 1
        for (kind, key, name), words in sorted(by_id.items(), key=lambda item: (sum(item[1].values()), item[0][0], item[0][1])):
            shown = ", ".join(f"{w} {n}" if n > 1 else w for w, n in words.most_common(12))
            print(f"{sum(words.values())}\t{kind}\t{key}\t{name}\t{shown}")
        return

    drawn = random.Random(args.seed).sample(found, min(args.number, len(found)))
    for number, f in enumerate(drawn, 1):
        doc = docs[f["doc"]]
        text = doc.get("title", "") if f.get("part") == "title" else doc["text"]
        before, after = text[max(0, f["start"] - args.context) : f["start"]], text[f["end"] : f["end"] + args.context]
        words = " ".join(f"{before}[[{text[f['start'] : f['end']]}]]{after}".split())
        print(f"{number}\t{f['kind']}\t{f['id'] or '-'}\t{f['name']}\n\t{f['doc']} {doc.get('published', '')}\n\t{words}\n")
    print(f"{len(drawn)} of {len(found)} mentions in {len(docs)} articles", file=sys.stderr)


if __name__ == "__main__":
    main()
