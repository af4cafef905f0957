//! Word lists of the phrase grammar.

use std::sync::OnceLock;

use crate::text::WordMap;

/// The lists, each a bit of what a word is.
const LISTS: [&[&str]; 12] = [
    SUFFIX, MODIFIER, PARTICLE, COUNTERPART, PEOPLE, NO_PARTICIPANT, GROUP_NOUN, OFFICE_NOUN, PORTFOLIO_NOUN, INSTITUTION, NOT_A_NAME,
    IS_TIME_WORD,
];

const SUFFIX_BIT: u16 = 1 << 0;
const MODIFIER_BIT: u16 = 1 << 1;
const PARTICLE_BIT: u16 = 1 << 2;
const COUNTERPART_BIT: u16 = 1 << 3;
const PEOPLE_BIT: u16 = 1 << 4;
const NO_PARTICIPANT_BIT: u16 = 1 << 5;
const GROUP_NOUN_BIT: u16 = 1 << 6;
const OFFICE_NOUN_BIT: u16 = 1 << 7;
const PORTFOLIO_NOUN_BIT: u16 = 1 << 8;
const INSTITUTION_BIT: u16 = 1 << 9;
const NOT_A_NAME_BIT: u16 = 1 << 10;
const IS_TIME_WORD_BIT: u16 = 1 << 11;

/// Whether a lower-cased word stands in a list, by the list's bit.
fn is(word: &str, list: u16) -> bool {
    static TABLE: OnceLock<WordMap<u16>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = WordMap::default();
        for (n, words) in LISTS.iter().enumerate() {
            for word in *words {
                *table.entry(*word).or_default() |= 1 << n;
            }
        }
        table
    });
    table.get(word).is_some_and(|bits| bits & list != 0)
}

const SUFFIX: &[&str] = &["jr.", "jr", "sr.", "sr", "iii"];

pub(super) fn suffix(word: &str) -> bool {
    is(word, SUFFIX_BIT)
}

/// one..six as words or digits, for "the two", "the three ministers".
pub(super) fn number(word: &str) -> Option<usize> {
    Some(match word {
        "two" | "2" => 2,
        "three" | "3" => 3,
        "four" | "4" => 4,
        "five" | "5" => 5,
        "six" | "6" => 6,
        _ => return None,
    })
}

const MODIFIER: &[&str] = &[
    "former", "ex", "then", "acting", "interim", "outgoing", "incoming", "visiting", "new", "newly", "elected", "re-elected", "current",
    "senior", "top", "veteran", "late", "caretaker", "longtime", "transitional", "rebel", "exiled", "ousted", "deposed", "self-declared",
    "powerful", "influential", "embattled", "appointed", "respective", "fellow", "high-level", "high-ranking", "ranking", "sacked", "dear",
    "right-wing", "left-wing", "far-right", "conservative", "his", "one-time", "onetime", "provisional", "de", "facto", "mr", "mr.", "mrs",
    "mrs.", "ms", "ms.", "dr", "dr.", "sir", "h.e.", "excellency", "hon.", "sheikh", "sheikha", "majesty", "highness", "royal", "holiness",
    "eminence", "honourable", "honorable", "monsieur", "lady", "lord", "ayatollah", "mullah", "gen.", "lt.", "lt", "maj.", "col.", "adm.",
    "prof.", "professor", "comrade", "brig.", "retired", "nominal", "two-time",
];

pub(super) fn modifier(word: &str) -> bool {
    is(word, MODIFIER_BIT)
}

const PARTICLE: &[&str] = &[
    "al", "el", "bin", "ibn", "bint", "van", "der", "den", "ter", "von", "zu", "de", "da", "do", "dos", "das", "del", "della", "di", "la",
    "le", "du", "ul", "ur", "e", "y", "san", "af", "ben", "abu",
];

pub(super) fn particle(word: &str) -> bool {
    is(word, PARTICLE_BIT)
}

const COUNTERPART: &[&str] = &["counterpart", "counterparts", "opposite", "homologue", "colleague", "colleagues"];

pub(super) fn counterpart(word: &str) -> bool {
    is(word, COUNTERPART_BIT)
}

const PEOPLE: &[&str] = &[
    "officials", "official", "delegation", "delegations", "delegates", "negotiators", "negotiator", "diplomats", "diplomat",
    "representatives", "representative", "envoys", "lawmakers", "senators", "parliamentarians", "leaders", "authorities", "government",
    "governments", "team", "teams", "side", "sides", "mediators", "ministers", "leadership", "administration", "experts", "commanders",
    "generals", "ministry", "embassy", "mission", "rebels", "congressmen", "emissaries", "emissary", "congressional", "lawmaker",
    "senator", "congressman", "adviser", "advisers", "advisor", "advisors", "military", "junta", "regime", "rulers",
];

/// Heads that speak for a side without naming anybody.
pub(super) fn people(word: &str) -> bool {
    is(word, PEOPLE_BIT)
}

const NO_PARTICIPANT: &[&str] = &[
    "spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen", "aide", "aides", "journalist", "journalists", "reporter",
    "reporters", "analyst", "analysts", "source", "sources", "correspondent", "editor", "photographer", "columnist", "historian",
    "professor", "scholar", "author", "attorney", "lawyer",
];

/// Who only speaks, writes or explains.
pub(super) fn no_participant(word: &str) -> bool {
    is(word, NO_PARTICIPANT_BIT)
}

const GROUP_NOUN: &[&str] = &[
    "leaders", "sides", "men", "women", "presidents", "ministers", "parties", "countries", "nations", "officials", "diplomats",
    "governments", "statesmen", "heads", "delegations", "chiefs", "states", "secretaries", "premiers", "envoys", "neighbors", "neighbours",
    "negotiators", "rivals", "foes", "allies", "top", "interlocutors", "powers",
];

pub(super) fn group_noun(word: &str) -> bool {
    is(word, GROUP_NOUN_BIT)
}

const OFFICE_NOUN: &[&str] = &[
    "minister", "undersecretary", "secretary", "ambassador", "envoy", "adviser", "advisor", "commissioner", "governor", "director",
    "president", "chairman", "negotiator", "representative", "coordinator", "premier", "commander", "chancellor", "councilor",
    "councillor", "counselor", "administrator", "chief", "coordinator-general", "senator", "congressman", "congresswoman", "mayor",
    "speaker", "admiral", "general", "prince", "princess", "king", "queen", "emir", "sultan", "lady",
];

pub(super) fn office_noun(word: &str) -> bool {
    is(word, OFFICE_NOUN_BIT)
}

const PORTFOLIO_NOUN: &[&str] = &[
    "affairs", "defence", "defense", "trade", "finance", "interior", "cooperation", "energy", "economy", "development", "commerce",
    "justice", "security", "state", "health", "education", "agriculture", "environment", "tourism", "industry", "transport", "culture",
    "labour", "labor", "expatriates", "relations", "integration", "operations", "staff", "intelligence", "resources", "council", "foreign",
    "investment", "infrastructure", "science", "technology", "planning", "water", "petroleum", "information", "communications",
    "migration", "immigration",
];

pub(super) fn portfolio_noun(word: &str) -> bool {
    is(word, PORTFOLIO_NOUN_BIT)
}

const INSTITUTION: &[&str] = &[
    "federation", "council", "ministry", "department", "committee", "party", "parliament", "army", "forces", "force", "bank", "agency",
    "university", "institute", "house", "court", "congress", "senate", "assembly", "union", "organization", "organisation", "association",
    "company", "corporation", "corp", "inc", "group", "news", "press", "times", "post", "television", "radio", "center", "centre",
    "airport", "street", "summit", "conference", "commission", "front", "movement", "command", "navy", "police", "guard", "guards",
    "republic", "kingdom", "office", "foundation", "forum", "league", "alliance", "coalition", "agreement", "accord", "treaty", "act",
    "war", "sea", "strait", "ocean", "gulf", "river", "island", "islands", "palace", "hotel", "base", "province", "region", "state",
    "states", "affairs", "security", "nations", "dialogue", "dialogues", "consultations", "consultation", "bilateral", "trilateral",
    "strategic", "ministerial", "session", "negotiations", "partnership", "initiative", "process", "framework", "declaration", "statement",
    "roundtable", "retreat", "room", "building", "hall", "library",
];

/// Words in a capitalised run that make it an institution, not a person.
pub(super) fn institution(word: &str) -> bool {
    is(word, INSTITUTION_BIT)
}

const NOT_A_NAME: &[&str] = &[
    "the", "president", "minister", "prime", "secretary", "foreign", "white", "kremlin", "oval", "state", "house", "senate", "congress",
    "parliament", "democrat", "republican", "democratic", "republicans", "democrats", "islamic", "muslim", "christian", "jewish", "roman",
    "catholic", "covid", "covid-19", "internet", "western", "eastern", "northern", "southern", "central", "european", "african", "asian",
    "arab", "latin", "north", "south", "east", "west", "middle", "gmt", "read", "photo", "image", "file", "watch", "live", "breaking",
    "exclusive", "update", "video", "analysis", "opinion", "factbox", "q&a", "nobel", "olympic", "world", "global", "national",
    "international", "federal", "supreme", "high", "general", "special", "annual", "joint", "deputy", "vice", "chief", "senior", "first",
    "second", "third", "two", "both", "new", "however", "meanwhile", "also", "at", "in", "on", "talks", "meeting", "summit", "visit",
    "trip", "says", "said", "meets", "meet", "met", "hosts", "visits", "receives", "holds", "discusses", "discuss", "urges", "arrives",
    "calls", "call", "to", "tells", "warns", "seeks", "vows", "welcomes", "heads", "leaves", "travels", "speaks", "wants", "hails",
    "plans", "set",
];

/// Capitalised words that begin no personal name.
pub(super) fn not_a_name(word: &str) -> bool {
    institution(word) || is(word, NOT_A_NAME_BIT)
}

const IS_TIME_WORD: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july",
    "august", "september", "october", "november", "december", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.",
    "oct.", "nov.", "dec.", "sept", "today", "yesterday", "tomorrow", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
];

/// Days, months and words for times.
pub fn is_time_word(word: &str) -> bool {
    is(word, IS_TIME_WORD_BIT)
}
