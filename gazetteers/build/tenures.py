#!/usr/bin/env python3
"""Build gazetteers/people.tsv and gazetteers/tenures.tsv.

    python3 gazetteers/build/tenures.py OFFICEHOLDERS.tsv [OUTPUT_DIR]

OFFICEHOLDERS.tsv is a local table of who held which office when
(columns: country office office_title name qid start end source source_date
note).  Its facts are carried over into the gazetteer's own form; the hand-made
tables beside this script correct and complete them:

    build/holders.tsv   terms of office; a whole list for a post, or single terms
    build/drop.tsv      reference rows that are wrong
    build/names.tsv     names, spellings, short names, ids of people

Only the standard library is used and nothing depends on the clock, on the
locale or on hash order, so a second run writes the same bytes.
"""
import csv
import re
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
TENURE_HEADER = ["person", "post", "side", "title", "from", "until", "source", "note"]
PEOPLE_HEADER = ["id", "name", "forms", "family", "gender", "bare", "source"]

# ---------------------------------------------------------------- small tools


def read_table(path):
    """Rows of a hand-made table as dictionaries; `#` lines are comments."""
    if not path.exists():
        return []
    rows, header = [], None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        cells += [""] * (len(header) - len(cells))
        if len(cells) > len(header):
            sys.exit(f"{path}:{number}: {len(cells)} cells, expected {len(header)}")
        row = dict(zip(header, (c.strip() for c in cells)))
        row["_line"] = number
        rows.append(row)
    return rows


SPECIAL = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss",
           "æ": "ae", "Æ": "Ae", "ð": "d", "þ": "th", "Þ": "Th", "ə": "e", "Ə": "E",
           "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "–": "-", "—": "-", "‑": "-"}


def ascii_fold(text):
    text = "".join(SPECIAL.get(c, c) for c in text)
    text = unicodedata.normalize("NFKD", text)
    return "".join(c for c in text if not unicodedata.combining(c))


def key(text):
    """What two spellings of one name have in common."""
    return re.sub(r"[^a-z0-9]+", " ", ascii_fold(text).lower().replace("'", "")).strip()


def canon(text):
    """A key that spellings of one name by rule share (Sergei/Sergey, initials)."""
    return " ".join(CANON.get(w, w) for w in key(text).split() if len(w) > 1) or key(text)


def slug(text):
    return "p-" + key(text).replace(" ", "-")


def first_day(date):
    return (date + "-01-01")[:10] if len(date) == 4 else (date + "-01")[:10]


MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def last_day(date):
    if len(date) == 4:
        return date + "-12-31"
    if len(date) == 7:
        return f"{date}-{MONTH_DAYS[int(date[5:7]) - 1]:02d}"
    return date


def start_of(row):
    return first_day(row["from"]) if row["from"] else "0000-00-00"


def end_of(row):
    return last_day(row["until"]) if row["until"] else "9999-12-31"


def split(cell):
    return [x for x in cell.split("|") if x]


def unique(items):
    return list(dict.fromkeys(x for x in items if x))


# ------------------------------------------------------- from office to post

REALMS = {"ATG", "AUS", "BHS", "BLZ", "BRB", "CAN", "GBR", "GRD", "JAM", "KNA", "LCA", "NZL",
          "PNG", "SLB", "TUV", "VCT"}
EMIRS = {"KWT", "QAT"}
SULTANS = {"OMN", "BRN"}
KINGS = {"BEL", "BHR", "BTN", "DNK", "ESP", "JOR", "KHM", "LSO", "MAR", "MYS", "NLD", "NOR",
         "SAU", "SWE", "SWZ", "THA", "TON"}
PRINCES = {"MCO", "LIE"}
# Queens regnant, for the wording of the post.
QUEENS = {"elizabeth ii", "margrethe ii", "beatrix", "beatrix of the netherlands",
          "margrethe ii of denmark"}
CHANCELLORS = {"DEU", "AUT"}
# Presidents who lead the government themselves.
PRESIDENTIAL = {
    "AGO", "ARG", "BDI", "BEN", "BOL", "BRA", "BWA", "CHL", "COL", "COM", "CRI", "CYP", "DOM",
    "ECU", "FSM", "GHA", "GMB", "GTM", "HND", "IDN", "KEN", "KIR", "LBR", "MDV", "MEX", "MHL",
    "MWI", "NAM", "NGA", "NIC", "NRU", "PAN", "PHL", "PLW", "PRY", "SLE", "SLV", "SUR", "SYC",
    "TKM", "URY", "USA", "VEN", "ZAF", "ZMB", "ZWE", "ERI", "SSD", "CHE", "PER"}

POST_BY_OFFICE = {
    "vice_president": "vice-president",
    "deputy_head_of_government": "deputy-prime-minister",
    "foreign_minister": "foreign-minister",
    "deputy_foreign_minister": "deputy-foreign-minister",
    "defence_minister": "defence-minister",
    "finance_minister": "finance-minister",
    "trade_minister": "trade-minister",
    "interior_minister": "interior-minister",
    "energy_minister": "energy-minister",
    "national_security_adviser": "national-security-adviser",
    "intelligence_chief": "intelligence-chief",
    "ambassador_to_un": "un-ambassador",
    "special_envoy": "special-envoy",
}
SIDE_POSTS = {
    ("USA", "foreign-minister"): "usa-secretary-of-state",
    ("USA", "defence-minister"): "usa-secretary-of-defense",
    ("USA", "finance-minister"): "usa-treasury-secretary",
    ("GBR", "foreign-minister"): "gbr-foreign-secretary",
    ("GBR", "defence-minister"): "gbr-defence-secretary",
    ("GBR", "finance-minister"): "gbr-chancellor-of-the-exchequer",
    ("GBR", "interior-minister"): "gbr-home-secretary",
    ("IND", "foreign-minister"): "ind-external-affairs-minister",
    ("ZAF", "foreign-minister"): "foreign-minister",
    ("EU", "foreign-minister"): "high-representative",
    ("IRL", "deputy-prime-minister"): "tanaiste",
}
# Posts of which one person at a time is the holder.
SINGLE = {"president", "prime-minister", "chancellor", "taoiseach", "king", "queen", "emperor",
          "emir", "sultan", "grand-duke", "prince", "pope", "foreign-minister", "supreme-leader",
          "irn-supreme-leader", "irn-president", "presidency-chairman", "usa-secretary-of-state",
          "usa-secretary-of-defense", "gbr-foreign-secretary", "ind-external-affairs-minister",
          "defence-minister", "gbr-defence-secretary", "vat-secretary-of-state",
          "vat-secretary-for-relations", "governor-general", "commission-president",
          "european-council-president", "high-representative", "usa-treasury-secretary",
          "gbr-chancellor-of-the-exchequer", "gbr-home-secretary", "o-le-ao",
          "national-security-adviser", "security-council-secretary", "irn-snsc-secretary",
          "secretary-general", "director-general", "managing-director", "bank-president",
          "movement-leader", "sun-general-secretary", "state-president", "crown-prince",
          "general-assembly-president", "european-parliament-president", "junta-leader",
          "presidential-council-chairman", "sovereignty-council-chairman", "general-secretary",
          "plo-chairman", "chn-foreign-affairs-director", "usa-trade-representative"}
SIDES = {"Arab League": "Arab League", "European Council": "EU", "World Bank": "World Bank"}


def post_of(side, office, title, name):
    """The gazetteer's post for a reference row, and the title to show."""
    low = title.lower()
    if office == "head_of_state":
        if "governor" in low:
            return "governor-general"
        if side in REALMS and side != "BRB" or "queen" in low:
            return "queen" if key(name) in QUEENS else "king"
        if side == "IRN":
            return "irn-supreme-leader" if "supreme" in low else "irn-president"
        if side == "VAT":
            return "pope"
        if side == "BIH":
            return "presidency-chairman"
        if side == "SMR":
            return "captain-regent"
        if side == "AND":
            return "co-prince"
        if side == "JPN":
            return "emperor"
        if side == "LUX":
            return "grand-duke"
        if side == "WSM":
            return "o-le-ao"
        if side in EMIRS:
            return "emir"
        if side in SULTANS:
            return "sultan"
        if side in PRINCES:
            return "prince"
        if side in KINGS:
            return "queen" if key(name) in QUEENS else "king"
        if side == "NPL" and "king" in low:
            return "king"
        if side in {"PRK"} and "presid" in low and "assembly" in low:
            return "chairman-of-presidium"
        if "supreme leader" in low:
            return "supreme-leader"
        if "presidential council" in low:
            return "vice-president" if "vice" in low else "presidential-council-chairman"
        if "sovereignty council" in low:
            return "sovereignty-council-member" if "member" in low else "sovereignty-council-chairman"
        if "vice" in low:
            return "vice-president"
        return "president"
    if office == "head_of_government":
        if side == "IRN":
            return "irn-president" if "president" in low else "prime-minister"
        if side in CHANCELLORS:
            return "chancellor"
        if side == "IRL":
            return "taoiseach"
        if side == "VAT":
            return "vat-secretary-of-state"
        if low.startswith("president") and side not in {"ESP", "HRV"} or low == "king":
            return "head-of-government"
        if "sultan" in low:
            return "head-of-government"
        if low == "first vice president":
            return "vice-president"
        return "prime-minister"
    if office == "head_of_organisation":
        if side == "EU":
            if "european council" in low:
                return "european-council-president"
            if "parliament" in low:
                return "european-parliament-president"
            return "commission-president"
        if "director-general" in low or "director general" in low:
            return "director-general"
        if "managing director" in low:
            return "managing-director"
        if "chairperson-in-office" in low or "chairperson" in low or "chairman" in low:
            return "chairperson"
        if side == "World Bank":
            return "bank-president"
        if "general assembly" in low:
            return "general-assembly-president"
        return "secretary-general"
    if office == "special_envoy":
        return "special-envoy"
    if office == "national_security_adviser":
        if side == "IRN":
            return "irn-snsc-secretary"
        if "secretary of the" in low:
            return "security-council-secretary"
    if office == "ambassador_to_un":
        return "un-ambassador"
    if office == "trade_minister" and side == "USA" and "representative" in low:
        return "usa-trade-representative"
    if office == "deputy_foreign_minister":
        if side == "USA":
            if "deputy" in low:
                return "deputy-secretary-of-state"
            if "under" in low:
                return "under-secretary-of-state"
            if "assistant" in low:
                return "assistant-secretary-of-state"
        if "europe" in low:
            return "europe-minister"
        if "africa" in low:
            return "africa-minister"
        if "middle east" in low:
            return "middle-east-minister"
        if "asia" in low:
            return "asia-minister"
    if office == "deputy_head_of_government" and "president" in low:
        return "vice-president"
    if office == "defence_minister" and side == "USA" and ("navy" in low or "army" in low or "air force" in low):
        return "deputy-defence-minister"
    if office == "other":
        return other_post(low)
    if office == "foreign_minister" and low == "foreign secretary" and side != "GBR":
        return "foreign-secretary"
    if office == "foreign_minister" and side == "IND" and "external" not in low:
        return "foreign-secretary"
    post = POST_BY_OFFICE.get(office, "")
    return SIDE_POSTS.get((side, post), post)


OTHER_RULES = [
    (r"general assembly", "general-assembly-president"),
    (r"deputy secretary-general|under-secretary-general", "deputy-secretary-general"),
    (r"assistant secretary of state", "assistant-secretary-of-state"),
    (r"under secretary of state", "under-secretary-of-state"),
    (r"deputy secretary of defen", "deputy-defence-minister"),
    (r"deputy national security", "deputy-national-security-adviser"),
    (r"counselor of the department", "counselor"),
    (r"representative to nato", "nato-ambassador"),
    (r"representative to the iaea", "iaea-ambassador"),
    (r"representative to the european union", "eu-ambassador"),
    (r"ambassador|representative to the osce", "ambassador"),
    (r"chiefs? of (the )?(\w+ )*staff|chief of defence|chief of the defence|joint chiefs|commander-in-chief|"
     r"chief of the national defence|chief of defence force|revolutionary guard", "military-chief"),
    (r"state councilor", "chn-state-councilor"),
    (r"crown prince", "crown-prince"),
    (r"high commissioner", "high-commissioner"),
    (r"parliamentary assembly", "speaker"),
    (r"speaker|president of the (national assembly|senate|parliament)", "speaker"),
    (r"attorney general|justice|law\b", "justice-minister"),
    (r"agricultur|food|farm|fisher", "agriculture-minister"),
    (r"environment|climate|water|irrigation", "environment-minister"),
    (r"econom|planning|development|international cooperation", "economy-minister"),
    (r"health", "health-minister"),
    (r"educat|cultur|sport|touris|information", "education-minister"),
    (r"transport|infrastructure|construction|housing", "transport-minister"),
    (r"labou?r|employment|social|immigra|migra", "labour-minister"),
    (r"industr|technolog|business|communicat|digital", "industry-minister"),
    (r"europe", "europe-minister"),
    (r"unification", "unification-minister"),
    (r"homeland security|internal security|police", "interior-minister"),
    (r"without portfolio", "minister-without-portfolio"),
    (r"chief cabinet secretary", "chief-cabinet-secretary"),
    (r"chancell|head of the office|head of the presidential", "chief-of-staff"),
    (r"minister|secretary", "minister-of-state"),
]


def other_post(low):
    for pattern, post in OTHER_RULES:
        if re.search(pattern, low):
            return post
    return "director"


# ------------------------------------------------------------ names of people

FAMILY_FIRST = {"CHN", "KOR", "PRK", "TWN"}
GIVEN_LAST = {"VNM"}           # the last name is the one the news uses alone
GIVEN_NAME = {"THA", "ETH", "ERI", "BTN", "LAO"}
WHOLE_NAME = {"MMR"}
BOTH_ENDS = {"MYS", "IDN"}
WESTERN = set("""Joseph Sean Mark David Francisco Timothy Frank Vincent James Eugene Eric Annette Simon
Jason Jaushieh Andrew Hsu Alexander Woody Kenneth Johnny Steve Stephen Paul Peter Robert Thomas""".split())
SECOND_GIVEN = {  # second Christian names of the Spanish-speaking world
    "maria", "jose", "luis", "carlos", "antonio", "manuel", "juan", "miguel", "angel", "fernando", "alberto",
    "enrique", "pablo", "andres", "jesus", "julio", "raul", "ignacio", "ernesto", "gilberto", "alfonso",
    "vicente", "ramiro", "consuelo", "dolores", "cecilia", "isabel", "fernanda", "angela", "ana", "rosa",
    "eduardo", "guillermo", "felipe", "javier", "francisco", "rafael", "domingo", "daniel", "augusto", "oscar",
    "cesar", "lucia", "victoria", "eugenia", "celia", "dario", "omar", "helena", "rosalba", "denisse",
    "enriqueta", "alejandra", "alejandro", "pascual", "hugo", "armando", "xavier", "gabriel", "santiago",
    "agustin", "felix", "julian", "isaias", "clemente", "ricardo", "cresencio", "albert", "napoleon", "teresa",
    "mercedes", "carmen", "jorge", "adalberto", "horacio", "pedro", "lorenzo", "oswaldo", "margarita", "dolores",
    "afonso", "moises", "beatriz", "juana", "claudia_", "orlando", "antonieta", "magdalena", "esteban"}
SPANISH = {"ARG", "BOL", "CHL", "COL", "CRI", "CUB", "DOM", "ECU", "ESP", "GTM", "HND", "MEX",
           "NIC", "PAN", "PER", "PRY", "SLV", "URY", "VEN", "GNQ", "AND"}
PARTICLES = {"de", "da", "do", "dos", "di", "du", "del", "della", "van", "von", "der", "den",
             "ter", "ten", "la", "le", "bin", "ibn", "al", "el", "abu", "ben", "bint", "of",
             "dos", "das", "zu", "st.", "san", "af", "y", "e"}
ROYAL = re.compile(r"^[IVX]+$")


def clean(name):
    name = re.sub(r'"+', "", name)
    name = re.sub(r"\s*\(.*?\)", "", name)
    name = re.sub(r"\s+", " ", name).strip(" ,;")
    name = re.sub(r",? (Jr|Sr)\.?$", "", name)
    return name


def family_name(name, side):
    """The short name the news uses alone, and its spellings."""
    words = name.split()
    if len(words) > 2 and words[-1] in {"II", "III", "IV"} and side not in REALMS | KINGS | EMIRS:
        words = words[:-1]
    if len(words) == 1 or side in WHOLE_NAME:
        return [" ".join(words)]
    if any(ROYAL.match(w) for w in words[1:]) or " of " in name:
        i = next((n for n, w in enumerate(words[1:], 1) if ROYAL.match(w) or w == "of"), len(words))
        return [" ".join(words[:i + 1] if ROYAL.match(words[i]) else words[:i])]
    if side in FAMILY_FIRST and not (side == "TWN" and words[0] in WESTERN):
        return [words[0]]
    if side in GIVEN_NAME:
        return [words[0]]
    if side in GIVEN_LAST:
        return [words[-1]]
    low = [w.lower() for w in words]
    if side in BOTH_ENDS and "bin" not in low:
        first = 1 if low[0] in {"syed", "mohd", "wan", "tengku", "abdul"} else 0
        return unique([words[-1], words[first]])
    if "al" in low[1:-1] and ("bin" in low or side in {"ARE", "QAT", "KWT", "BHR", "SAU", "OMN"}):
        if side in {"ARE", "QAT", "KWT", "BHR"} and "bin" in low[:low.index("al", 1)]:
            return [" ".join(words[:low.index("bin")])]
        i = len(low) - 1 - low[::-1].index("al")
        return [" ".join(words[i:])]
    if side in SPANISH and len(words) > 2:
        i = 1
        while i < len(words) - 1 and key(words[i]) in SECOND_GIVEN:
            i += 1
        rest = words[i:]
        if len(rest) == 1 or low[i] in PARTICLES:
            return [" ".join(rest)]
        return unique([" ".join(rest), rest[0]])
    i = len(words) - 1
    while i > 1 and (low[i - 1] in PARTICLES or low[i - 1] in {"abdul", "abdel", "abd", "ould", "mint", "bou"}):
        i -= 2 if low[i - 1] == "e" and i > 2 else 1
    return [" ".join(words[i:])]


SWAPS = [("Sergei", "Sergey"), ("Aleksandr", "Alexander"), ("Alexandr", "Alexander"),
         ("Dmitry", "Dmitri"), ("Dmitry", "Dmitriy"), ("Andrei", "Andrey"), ("Yuri", "Yury"), ("Yuriy", "Yuri"),
         ("Alexei", "Alexey"), ("Aleksei", "Alexei"), ("Nikolai", "Nikolay"), ("Yevgeny", "Evgeny"),
         ("Anatoly", "Anatoliy"), ("Vasily", "Vasiliy"), ("Valery", "Valeriy"), ("Georgy", "Georgi"),
         ("Vitaly", "Vitaliy"), ("Oleksandr", "Olexander"), ("Sergii", "Serhiy"), ("Andriy", "Andrii"),
         ("Mohammed", "Mohammad"), ("Mohammed", "Muhammad"), ("Mohammed", "Mohamed"),
         ("Ahmed", "Ahmad"), ("Hussein", "Hussain"), ("Hassan", "Hasan"), ("Yousef", "Youssef"), ("Yusuf", "Yousuf"),
         ("Abdul", "Abdel"), ("Saleh", "Salih"), ("Khaled", "Khalid"), ("Ismail", "Ismael"),
         ("Mahmoud", "Mahmud"), ("Osama", "Usama"), ("Omar", "Umar"), ("Othman", "Osman"),
         ("Rashid", "Rashed"), ("Suleiman", "Sulaiman"), ("Ibrahim", "Ebrahim"), ("Abdallah", "Abdullah"),
         ("Abdulaziz", "Abdul Aziz"), ("Abdelaziz", "Abdel Aziz"), ("Abdulrahman", "Abdul Rahman"),
         ("Abdulrahman", "Abdelrahman"), ("Rahman", "Rehman"),
         ("Philip", "Phillip"), ("Stephen", "Steven"), ("Kryzhan", "Kryzhan")]


def spellings(name, side):
    """Other spellings of a full name that follow by rule."""
    out = []
    plain = re.sub(r" [A-Z]\. ", " ", name)
    if plain != name:
        out.append(plain)
    for base in [name] + out[:]:
        for a, b in SWAPS:
            for x, y in ((a, b), (b, a)):
                if re.search(rf"\b{x}\b", base):
                    out.append(re.sub(rf"\b{x}\b", y, base))
        if side in {"KOR", "PRK", "TWN"} and base.count("-") == 1 and " " in base:
            first, given = base.split(" ", 1)
            a, b = given.split("-")[0], given.split("-")[-1]
            out += [f"{first} {a} {b.capitalize()}", f"{first} {a}-{b.capitalize()}",
                    f"{first} {a}-{b.lower()}", f"{first} {a}{b.lower()}",
                    f"{a}-{b.lower()} {first}"]
        elif side in {"KOR", "PRK"} and len(base.split()) == 3:
            first, a, b = base.split()
            out += [f"{first} {a}-{b.lower()}", f"{first} {a}-{b.capitalize()}", f"{first} {a}{b.lower()}"]
        elif side == "JPN" and len(base.split()) == 2 and base == name:
            out.append(" ".join(reversed(base.split())))
        for prefix in ("al-", "Al-", "el-", "El-"):
            if f" {prefix}" in base:
                out += [base.replace(f" {prefix}", f" {q}") for q in ("al-", "Al-", "el-", "El-", "al ", "Al ")]
                break
    seen = {name}
    return [x for x in out if not (x in seen or seen.add(x))]


CANON = {}
for _a, _b in SWAPS:
    CANON[key(_b)] = CANON.get(key(_a), key(_a))


def family_spellings(families):
    out = list(families)
    for family in families:
        m = re.match(r"^(al|Al|el|El)[- ](.+)$", family)
        if m:
            out += [f"{q}{m.group(2)}" for q in ("al-", "Al-", "el-", "El-")]
        m = re.match(r"^(?:Ould|Mint) (.+)$", family)
        if m:
            out.append(m.group(1))
        if re.match(r"^(de|van|von|di|da|du|ter|ten) ", family):
            out.append(family[0].upper() + family[1:])
    return unique(out)


# ---------------------------------------------------------------------- build


FIRST_NAMES = {  # what is not seen in names.tsv
    "f": """Anna Anne Maria Mary Elizabeth Susan Linda Barbara Patricia Jennifer Margaret Catherine Katherine Helen
Karen Nancy Laura Julia Julie Emma Sarah Sara Eva Elena Irina Olga Natalia Tatiana Svetlana Ekaterina Ludmila
Claudia Carolina Isabel Rosa Teresa Carmen Lucia Silvia Sofia Beatriz Cristina Gabriela Marina Victoria Valentina
Michelle Nicole Monica Amina Fatima Aisha Mariam Khadija Leila Layla Ingrid Birgit Ursula Monika Christine Heidi
Katrin Kirsten Lena Annika Johanna Jeanine Anke Agnes Petra Jana Katarina Zuzana Alena Milena Vesna Jadranka Kolinda
Ana Ivana Biljana Snezana Jelena Dragana Mirela Roberta Emma Francesca Paola Elisabetta Stefania Beatrice Mercedes
Dolores Pilar Yolanda Marisol Patty Erna Anniken Annika Karin Gudrun Sylvie Florence Elisabeth Agnieszka Beata Ewa
Hanna Magdalena Rasa Ingrida Vilija Evika Baiba Kersti Kaja Keit Marju Liisa Zinaida Natalie Chrystia Melanie Anita
Jody Pam Kathy Lisa Kelly Amy Rachel Rebecca Ruth Esther Grace Alice Angela Andrea_ Frances Joan Jane Janet Joyce
Judith Louise Lydia Marie Martha Penny Priti Suella Theresa Tina Vera Virginia Wendy Yvonne Zoe""",
    "m": """John James Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony
Mark Paul Steven Stephen Andrew Kenneth George Brian Edward Ronald Timothy Jeffrey Gary Nicholas Eric Jonathan Larry
Scott Frank Benjamin Samuel Gregory Raymond Patrick Jack Dennis Jerry Peter Henry Carl Arthur Roger Keith Lawrence
Albert Bruce Philip Louis Harry Ralph Roy Eugene Alan Simon Ian Graham Stuart Nigel Martin Colin Kevin Adam Neil
Mohammed Mohammad Muhammad Mohamed Ahmed Ahmad Ali Hassan Hussein Hussain Abdullah Abdallah Ibrahim Omar Khaled Khalid
Mahmoud Mustafa Yusuf Youssef Saleh Salem Sami Samir Nabil Adel Tarek Walid Fuad Fouad Hamad Hamid Rashid Said Saeed
Juan Jose Luis Carlos Antonio Manuel Francisco Pedro Jorge Miguel Fernando Alberto Rafael Ricardo Roberto Eduardo Sergio
Andres Oscar Hugo Raul Enrique Pablo Javier Diego Alejandro Guillermo Ramon Gustavo Victor Mario Alfredo Arturo Julio
Joao Paulo Rui Nuno Luiz Marcelo Marcos Jean Pierre Jacques Michel Philippe Bernard Alain Francois Christophe Didier
Olivier Eric Herve Thierry Patrice Hans Wolfgang Peter Klaus Jurgen Thomas Stefan Andreas Michael Franz Karl Heinz
Giovanni Giuseppe Franco Paolo Roberto Marco Luca Claudio Massimo Vincenzo Ivan Sergei Sergey Alexander Aleksandr
Vladimir Nikolai Nikolay Mikhail Andrei Andrey Dmitry Yuri Igor Oleg Viktor Anatoly Boris Valery Vasily Pavel Konstantin
Oleksandr Volodymyr Serhiy Andriy Mykola Petro Ihor Vitaliy Yuriy Jan Piotr Andrzej Tomasz Marek Jerzy Jaroslaw Jacek
Zoltan Laszlo Istvan Janos Gabor Tibor Jozsef Petr Jiri Vaclav Martin Milan Miroslav Jaroslav Lubomir Tomas Georgi
Dimitar Stefan Nikolai Bogdan Mihai Ion Adrian Cristian Constantin Gheorghe Marian Lars Jens Anders Per Carl Bjorn
Erik Ole Jukka Matti Pekka Olli Juha Mart Andrus Urmas Valdis Maris Andris Giorgi Irakli Zurab David Davit Vano
Hiroshi Taro Ichiro Kenji Shigeru Takeshi Yoshimasa Nobuo Yasuo Yukio Seiji Katsuya Akira Toshio Shintaro""",
}


class People:
    def __init__(self, names):
        self.by_id = {}
        self.index = {}          # key of a name -> ids
        self.loose = {}          # the same by what spellings share
        self.hand = {}
        for row in names:
            pid = row["id"] or slug(row["name"])
            if pid in self.hand:
                sys.exit(f"names.tsv:{row['_line']}: {pid} twice")
            self.hand[pid] = row
            self.add(pid, row["name"], "", row["source"] or "common", True)
            for form in split(row["forms"]):
                self.learn(pid, form)
            for form in split(row["merge"]):
                self.learn(pid, form)

    def learn(self, pid, name):
        for table, k in ((self.index, key(name)), (self.loose, canon(name))):
            ids = table.setdefault(k, [])
            if pid not in ids:
                ids.append(pid)

    def add(self, pid, name, side, source, hand=False):
        person = self.by_id.setdefault(pid, {"id": pid, "names": [], "sides": [], "sources": []})
        if name not in person["names"]:
            person["names"].append(name)
        if side and side not in person["sides"]:
            person["sides"].append(side)
        if source not in person["sources"]:
            person["sources"].append(source)
        self.learn(pid, name)

    def find(self, name, side):
        ids = self.index.get(key(name), [])
        if len(ids) == 1:
            return ids[0]
        same = [i for i in ids if side in self.by_id[i]["sides"]]
        if not same and not ids:
            same = [i for i in self.loose.get(canon(name), []) if side in self.by_id[i]["sides"]]
        return same[0] if same else (ids[0] if ids else None)

    def alike(self, name, side):
        """A known person of the side whose name holds the same words."""
        words = set(key(name).split())
        if len(words) < 2:
            return None
        hits = []
        for pid, person in self.by_id.items():
            if side not in person["sides"] or not pid.startswith("Q"):
                continue
            for other in person["names"]:
                mine = set(key(other).split())
                small, big = sorted((words, mine), key=len)
                if len(small) >= 2 and small <= big:
                    hits.append(pid)
                    break
        return hits[0] if len(hits) == 1 else None


def reference_rows(path):
    with open(path, encoding="utf-8", newline="") as handle:
        lines = handle.read().split("\n")
    header = lines[0].split("\t")
    for line in lines[1:]:
        if line:
            row = dict(zip(header, line.split("\t")))
            row["name"] = clean(row["name"])
            yield row


ATTESTED = re.compile(r"attested (\d{4}(?:-\d\d){0,2})\.\.(\d{4}(?:-\d\d){0,2})")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    out = Path(sys.argv[2]) if len(sys.argv) > 2 else HERE.parent
    people = People(read_table(HERE / "names.tsv"))
    holders = read_table(HERE / "holders.tsv")
    drops = read_table(HERE / "drop.tsv")

    # 1. The reference, in the gazetteer's terms.
    rows = list(reference_rows(sys.argv[1]))
    for row in rows:
        if row["qid"]:
            people.add(row["qid"], row["name"], row["country"], row["source"])
    tenures = []
    for row in rows:
        side = SIDES.get(row["country"], row["country"])
        if not row["name"] or row["name"].lower().startswith("note"):
            continue
        post = post_of(side, row["office"], row["office_title"], row["name"])
        if not post:
            continue
        pid = row["qid"]
        if pid in people.hand or not pid:
            pass
        merged = people.find(row["name"], side) if not pid else pid
        if not merged:
            merged = people.alike(row["name"], side) or slug(row["name"])
        if pid and pid not in people.hand:
            # a hand-made person may claim this name under another id
            claimed = [i for i in people.index.get(key(row["name"]), []) if i in people.hand]
            if len(claimed) == 1:
                merged = claimed[0]
        people.add(merged, row["name"], side, row["source"])
        start, end, note = row["start"], row["end"], ""
        seen = ATTESTED.search(row["note"])
        if not start and seen:
            start, note = seen.group(1), "attested only"
            end = end or seen.group(2)
        if "outside" in row["note"] and not start:
            continue
        listed = re.search(r"last listed (\d{4}-\d\d-\d\d)", row["note"])
        # The reference calls India's foreign secretaries ministers.
        title = "Foreign Secretary" if post == "foreign-secretary" else row["office_title"]
        tenures.append({"person": merged, "post": post, "side": side, "title": title,
                        "from": start, "until": end, "source": row["source"].split("+")[0],
                        "note": note, "listed": listed.group(1) if listed else "",
                        "observed": row["source_date"], "origin": "reference"})

    # 2. What was found wrong.
    for drop in drops:
        hits = [t for t in tenures if t["side"] == drop["side"]
                and (not drop["post"] or t["post"] == drop["post"])
                and (not drop["name"] or t["person"] == (people.find(drop["name"], drop["side"]) or ""))
                and (not drop["from"] or t["from"] == drop["from"])]
        if not hits:
            print(f"drop.tsv:{drop['_line']}: matches nothing", file=sys.stderr)
        for t in hits:
            tenures.remove(t)

    # 3. The hand-made terms.  `*` as a name: the list that follows is whole
    #    from `from` to `until`, the reference is not asked.
    hand, gone = [], []
    for row in holders:
        if row["name"] == "*":
            lo, hi = first_day(row["from"] or "0000"), last_day(row["until"] or "9999")
            gone += [t for t in tenures if t["side"] == row["side"] and t["post"] == row["post"]
                     and lo <= start_of(t) <= hi]
            tenures = [t for t in tenures if not (
                t["side"] == row["side"] and t["post"] == row["post"]
                and start_of(t) >= lo and start_of(t) <= hi)]
            continue
        pid = people.find(row["name"], row["side"]) or people.alike(row["name"], row["side"]) or slug(row["name"])
        people.add(pid, row["name"], row["side"], row["source"] or "common")
        hand.append({"person": pid, "post": row["post"], "side": row["side"], "title": row["title"],
                     "from": row["from"], "until": row["until"], "source": row["source"] or "common",
                     "note": row["note"], "listed": "", "observed": "9999", "origin": "hand"})
    for h in hand:
        # the reference stays the source of what it says too
        for t in gone + tenures:
            if (t["origin"] == "reference" and t["person"] == h["person"] and t["side"] == h["side"]
                    and t["post"] == h["post"] and t["from"][:7] and t["from"][:7] == h["from"][:7]):
                h["source"] = t["source"]
        tenures = [t for t in tenures if t["origin"] == "hand" or not (
            t["person"] == h["person"] and t["side"] == h["side"] and t["post"] == h["post"]
            and start_of(t) <= end_of(h) and start_of(h) <= end_of(t))]
    tenures += hand

    # 4. One holder at a time: double rows of one person fold together, an
    #    open end closes when the next holder begins.
    groups = {}
    for t in tenures:
        groups.setdefault((t["side"], t["post"]), []).append(t)
    result = []
    for (side, post), group in sorted(groups.items()):
        group.sort(key=lambda t: (start_of(t), end_of(t), t["person"]))
        folded = []
        for t in group:
            same = [f for f in folded if f["person"] == t["person"] and f["origin"] != "hand"
                    and (start_of(t) <= end_of(f)) and (f["title"] == t["title"] or post in SINGLE)]
            if same and t["origin"] != "hand":
                f = same[-1]
                if f["until"] and (not t["until"] or last_day(t["until"]) > last_day(f["until"])):
                    f["until"] = t["until"]
                elif not f["until"] and t["until"]:
                    f["until"] = t["until"]
                continue
            folded.append(t)
        if post in SINGLE or post == "head-of-government":
            for n, t in enumerate(folded):
                if t["note"] == "acting" or t["origin"] == "hand" and t["until"]:
                    continue
                later = [u for u in folded[n + 1:] if u["person"] != t["person"] and start_of(u) > start_of(t)]
                inside = [u for u in later if t["until"] and end_of(u) < end_of(t)]
                if inside:
                    print(f"nested: {side} {post} {t['person']} {t['from']}..{t['until']} holds "
                          + ", ".join(f"{u['person']} {u['from']}..{u['until']}" for u in inside), file=sys.stderr)
                    later = [u for u in later if u not in inside]
                if later and end_of(t) > start_of(later[0]):
                    t["until"] = later[0]["from"]
                elif later and not t["until"] and t["from"]:
                    t["until"] = later[0]["from"]
        result += folded
    for t in result:
        if not t["until"] and t["origin"] == "reference" and not t["listed"] and t["observed"]:
            t["note"] = t["note"] or f"in office {t['observed']}"
        if not t["until"] and t["origin"] == "reference" and t["listed"]:
            t["note"] = t["note"] or f"last listed {t['listed']}"
            if t["post"] not in SINGLE and t["listed"] >= start_of(t):
                t["until"] = t["listed"]
    # 5. Presidents who head their own government.
    extra = []
    for t in result:
        if t["post"] == "president" and t["side"] in PRESIDENTIAL:
            extra.append(dict(t, post="head-of-government"))
    have = {(e["side"]) for e in extra}
    result = [t for t in result if not (t["post"] == "head-of-government" and t["side"] in have)] + extra

    # 6. Write.
    used = {t["person"] for t in result}
    for pid in people.hand:
        used.add(pid)
    lines = set()
    for t in result:
        if t["from"] and t["until"] and last_day(t["until"]) < first_day(t["from"]):
            print(f"dropped: {t['side']} {t['post']} {t['person']} {t['from']}..{t['until']}", file=sys.stderr)
            continue
        lines.add(tuple(t[c] for c in TENURE_HEADER))
    write(out / "tenures.tsv", TENURE_HEADER, sorted(lines))

    told = {}
    for row in people.hand.values():
        words = ascii_fold(row["name"]).split()
        side = (people.by_id[row["id"] or slug(row["name"])]["sides"] + [""])[0]
        if row["gender"] and len(words) > 1 and side not in FAMILY_FIRST | GIVEN_LAST:
            told.setdefault(words[0], set()).add(row["gender"])
    for gender, names in FIRST_NAMES.items():
        for word in names.split():
            told.setdefault(word, set()).add(gender)
    table = []
    for pid in sorted(used):
        person = people.by_id[pid]
        hand_row = people.hand.get(pid, {})
        side = next((s for s in person["sides"] if len(s) == 3), person["sides"][0] if person["sides"] else "")
        name = hand_row.get("name") or person["names"][0]
        if side and not hand_row and side in KINGS | EMIRS:
            name = re.sub(r" of (?!the )[A-Z].*$", "", name)
        forms = split(hand_row.get("forms", ""))
        forms += [n for n in person["names"] if n != name]
        forms += [s for f in [name] + forms[:6] for s in spellings(f, side)]
        folded, keep = {ascii_fold(name)}, []
        for f in forms:
            if ascii_fold(f) not in folded and " " in f or f in split(hand_row.get("forms", "")):
                folded.add(ascii_fold(f))
                keep.append(f)
        family = split(hand_row.get("family", "")) or family_spellings(family_name(name, side))
        gender = hand_row.get("gender", "")
        guess = told.get(ascii_fold(name).split()[0] if " " in name else "", set())
        if not gender and len(guess) == 1 and side not in FAMILY_FIRST | GIVEN_LAST:
            gender = next(iter(guess))
        table.append((pid, name, "|".join(unique(keep)), "|".join(family), gender,
                      hand_row.get("bare", ""), person["sources"][0].split("+")[0]))
    write(out / "people.tsv", PEOPLE_HEADER, table)
    print(f"{len(lines)} tenures, {len(table)} people")


def write(path, header, rows):
    text = "\t".join(header) + "\n" + "".join("\t".join(r) + "\n" for r in rows)
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
