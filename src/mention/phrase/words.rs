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

/// What stands behind the name of a member of a parliament.
pub(super) fn post_nominal(word: &str) -> bool {
    matches!(word, "MP" | "MEP" | "MSP" | "TD")
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
    "former", "ex", "then", "acting", "interim", "outgoing", "incoming", "visiting", "non-resident", "new", "newly", "elected",
    "re-elected", "current", "senior", "top", "civilian", "veteran", "late", "caretaker", "longtime", "transitional", "rebel",
    "paramilitary", "northern", "southern", "exiled", "ousted", "deposed", "self-declared", "ruling", "powerful", "influential",
    "embattled", "appointed", "respective", "fellow", "joint", "high-level", "high-ranking", "ranking", "sacked", "dear", "right-wing",
    "left-wing", "far-right", "conservative", "his", "one-time", "onetime", "provisional", "de", "facto", "mr", "mr.", "mrs", "mrs.", "ms",
    "ms.", "dr", "dr.", "sir", "h.e.", "excellency", "hon.", "sheikh", "sheikha", "majesty", "highness", "royal", "holiness", "eminence",
    "honourable", "honorable", "monsieur", "lady", "lord", "ayatollah", "mullah", "gen.", "lt.", "lt", "maj.", "col.", "adm.", "prof",
    "prof.", "professor", "comrade", "brig.", "retired", "nominal", "candidate", "marxist", "maoist", "islamist", "leftist", "rightist",
    "communist", "jihadist", "separatist", "two-time", "eng.", "engr.", "m.", "amb.", "adv.", "madam", "mme", "datuk", "dato", "seri",
    "shri", "bipartisan", "cross-party",
];

pub(super) fn modifier(word: &str) -> bool {
    is(word, MODIFIER_BIT)
}

const PARTICLE: &[&str] = &[
    "al", "el", "bin", "wa", "ole", "arap", "ould", "ibn", "bint", "van", "der", "den", "ter", "von", "zu", "de", "da", "do", "dos", "das",
    "del", "della", "di", "la", "le", "du", "ul", "ur", "e", "y", "san", "af", "ben", "abu", "dela", "delos", "los", "las", "ten", "oglu",
    "oghlu", "qizi", "kyzy", "gizi", "uulu",
];

pub(super) fn particle(word: &str) -> bool {
    is(word, PARTICLE_BIT)
}

const COUNTERPART: &[&str] = &["counterpart", "counterparts", "opposite", "homologue", "colleague", "colleagues", "peer", "peers"];

pub(super) fn counterpart(word: &str) -> bool {
    is(word, COUNTERPART_BIT)
}

const PEOPLE: &[&str] = &[
    "officials", "official", "delegation", "delegations", "delegates", "negotiators", "negotiator", "diplomats", "diplomat",
    "representatives", "representative", "envoys", "lawmakers", "senators", "parliamentarians", "leaders", "authorities", "government",
    "governments", "team", "teams", "side", "sides", "mediators", "ministers", "leadership", "administration", "experts", "commanders",
    "generals", "ministry", "embassy", "mission", "rebels", "congressmen", "emissaries", "emissary", "congressional", "lawmaker", "army",
    "officers", "visitors", "senator", "congressman", "adviser", "advisers", "advisor", "advisors", "military", "junta", "regime",
    "rulers", "faction", "factions",
];

/// Words for several people of a side who work in one field: "border chiefs", "water officials".
pub(super) fn officials(word: &str) -> bool {
    matches!(
        word,
        "negotiators"
            | "ministers"
            | "chiefs"
            | "officials"
            | "experts"
            | "envoys"
            | "delegates"
            | "delegations"
            | "diplomats"
            | "commanders"
            | "officers"
            | "representatives"
    )
}

/// What a team is for that speaks for a side: "the Egyptian mediation team".
pub(super) fn negotiates(word: &str) -> bool {
    matches!(
        word,
        "mediation"
            | "mediating"
            | "negotiating"
            | "negotiation"
            | "negotiations"
            | "peace"
            | "technical"
            | "ceasefire"
            | "truce"
            | "trade"
            | "security"
            | "diplomatic"
            | "intelligence"
            | "government"
    )
}

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
    "migration", "immigration", "communication", "transportation", "housing", "fisheries", "forestry", "livestock", "mines", "mining",
    "railways", "sports", "sport", "youth", "religious", "religions", "digital", "innovation", "research", "employment", "works",
    "construction", "aviation", "telecommunications", "management", "supply", "emergencies", "situations", "ecology", "climate", "tax",
    "customs", "minerals", "ports", "roads", "heritage", "endowments", "budget", "revenue", "gender", "food", "irrigation", "lands",
    "reconstruction", "diaspora", "refugees", "protection", "welfare", "veterans", "reforms", "cybersecurity", "space", "industries",
    "textiles", "shipping", "telecom", "power", "electricity", "maritime", "oceans", "broadcasting", "women", "children", "families",
    "enterprises", "privatisation", "privatization", "statistics", "sciences", "universities", "pensions", "narcotics", "investments",
    "mobility", "biodiversity", "wildlife", "antiquities", "arts", "rights", "connectivity", "reconciliation", "policy", "disarmament",
    "proliferation", "terrorism", "counterterrorism", "hydrocarbons", "solidarity", "equality", "population", "verification", "compliance",
    "stabilization", "stabilisation", "enforcement", "monitoring", "waterways", "plantation", "plantations", "municipality",
    "municipalities", "chieftaincy", "highways", "cooperatives", "commodities", "society", "protocol", "land", "mine", "wellness",
    "elderly", "energies", "aerospace", "crafts", "handicrafts", "smes", "habitat", "emigrants", "francophonie", "sanitation",
    "decentralisation", "decentralization", "urbanism", "aquaculture", "entrepreneurship", "empowerment", "geology", "logistics",
    "competitiveness", "modernisation", "modernization", "demography", "urbanisation", "urbanization", "meteorology", "disabilities",
    "cinema", "textile", "minorities",
];

pub(super) fn portfolio_noun(word: &str) -> bool {
    is(word, PORTFOLIO_NOUN_BIT)
}

const INSTITUTION: &[&str] = &[
    "federation", "council", "ministry", "department", "committee", "party", "parliament", "army", "forces", "force", "bank", "agency",
    "university", "institute", "house", "court", "congress", "senate", "assembly", "union", "organization", "organisation", "association",
    "company", "corporation", "corp", "inc", "holding", "holdings", "airways", "airlines", "plc", "ltd", "gmbh", "llc", "motors", "group",
    "news", "press", "times", "post", "television", "radio", "center", "centre", "airport", "street", "summit", "conference", "commission",
    "front", "movement", "command", "navy", "police", "guard", "guards", "republic", "kingdom", "office", "foundation", "forum", "league",
    "alliance", "coalition", "agreement", "accord", "treaty", "act", "war", "sea", "strait", "ocean", "gulf", "river", "island", "islands",
    "palace", "hotel", "base", "province", "region", "state", "states", "affairs", "security", "nations", "dialogue", "dialogues",
    "consultations", "consultation", "bilateral", "trilateral", "strategic", "ministerial", "session", "negotiations", "partnership",
    "initiative", "process", "framework", "declaration", "statement", "roundtable", "retreat", "room", "building", "hall", "library",
];

/// The country that the first half of a compound stands for: "Sino-Indian".
pub(super) fn combining(word: &str) -> Option<&'static str> {
    Some(match word {
        "sino" => "CHN",
        "indo" => "IND",
        "pak" => "PAK",
        "russo" => "RUS",
        "franco" => "FRA",
        "anglo" => "GBR",
        "greco" | "graeco" => "GRC",
        "turco" | "turko" => "TUR",
        "italo" => "ITA",
        "luso" => "PRT",
        "hispano" => "ESP",
        "israelo" => "ISR",
        "serbo" => "SRB",
        "austro" => "AUT",
        _ => return None,
    })
}

/// What is named after people.
pub(crate) fn memorial(word: &str) -> bool {
    matches!(
        word,
        "academy"
            | "institute"
            | "university"
            | "foundation"
            | "center"
            | "centre"
            | "airport"
            | "hospital"
            | "school"
            | "stadium"
            | "library"
            | "prize"
            | "award"
            | "medal"
            | "museum"
            | "college"
    )
}

/// Titles and plain words that are surnames as well.
pub(super) fn surname_too(word: &str) -> bool {
    matches!(
        word,
        "sheikh" | "king" | "prince" | "marshal" | "bishop" | "baron" | "duke" | "earl" | "khan" | "west" | "north" | "read" | "ok"
    )
}

/// Ranks that stand between an office and a name.
pub(super) fn rank(word: &str) -> bool {
    matches!(
        word,
        "major"
            | "lieutenant"
            | "lieut"
            | "brigadier"
            | "rear"
            | "air"
            | "general"
            | "admiral"
            | "colonel"
            | "marshal"
            | "commodore"
            | "vice"
            | "captain"
            | "lt"
            | "gen"
            | "maj"
            | "col"
            | "adm"
            | "brig"
            | "capt"
            | "cmdr"
    )
}

/// What serves a state: an official of it speaks for that state.
pub(super) fn state_body(word: &str) -> bool {
    matches!(
        word,
        "ministry"
            | "mfa"
            | "department"
            | "agency"
            | "council"
            | "committee"
            | "government"
            | "administration"
            | "army"
            | "police"
            | "service"
            | "commission"
            | "authority"
            | "directorate"
            | "navy"
            | "presidency"
            | "embassy"
            | "cabinet"
            | "office"
            | "forces"
            | "military"
            | "delegation"
            | "command"
            | "desk"
            | "guard"
            | "guards"
            | "bureau"
            | "force"
            | "intelligence"
    ) || parliament(word)
}

/// Names of parliaments and their houses.
pub(super) fn parliament(word: &str) -> bool {
    matches!(
        word,
        "parliament"
            | "senate"
            | "assembly"
            | "chamber"
            | "bundestag"
            | "bundesrat"
            | "duma"
            | "eduskunta"
            | "folketing"
            | "knesset"
            | "majlis"
            | "rada"
            | "riigikogu"
            | "riksdag"
            | "saeima"
            | "seimas"
            | "sejm"
            | "storting"
    )
}

/// Words in a capitalised run that make it an institution, not a person.
pub(super) fn institution(word: &str) -> bool {
    is(word, INSTITUTION_BIT)
}

const NOT_A_NAME: &[&str] = &[
    "the", "neither", "president", "minister", "prime", "secretary", "foreign", "white", "kremlin", "oval", "state", "house", "senate",
    "congress", "parliament", "democrat", "republican", "democratic", "republicans", "democrats", "islamic", "muslim", "christian",
    "jewish", "roman", "catholic", "covid", "covid-19", "internet", "western", "eastern", "northern", "southern", "central", "european",
    "african", "asian", "arab", "latin", "north", "south", "east", "west", "middle", "gmt", "read", "photo", "image", "file", "watch",
    "live", "breaking", "exclusive", "update", "video", "analysis", "opinion", "factbox", "q&a", "nobel", "olympic", "world", "global",
    "national", "international", "federal", "supreme", "high", "general", "special", "annual", "joint", "deputy", "vice", "chief",
    "senior", "first", "second", "third", "two", "both", "new", "however", "meanwhile", "also", "at", "in", "on", "talks", "meeting",
    "summit", "visit", "trip", "says", "said", "meets", "meet", "met", "hosts", "visits", "receives", "holds", "discusses", "discuss",
    "urges", "arrives", "calls", "call", "to", "tells", "warns", "seeks", "vows", "welcomes", "heads", "leaves", "travels", "speaks",
    "wants", "hails", "plans", "set", "no", "so", "well", "look", "listen", "okay", "ok", "yeah", "yes", "thanks",
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

/// Words that a capitalised run may hold and a personal name does not: things, measures, bodies, the verbs of headlines.
pub(crate) const THING: &[&str] = &[
    "accident", "account", "accounts", "accusations", "achieve", "achievement", "achievements", "achieves", "acquisition", "act", "action",
    "actions", "activities", "activity", "actor", "actors", "address", "addresses", "addressing", "administration", "administrator",
    "admissions", "adoption", "advance", "advancement", "advances", "adversary", "advice", "advisory", "aeronautics", "aerospace",
    "affordable", "afghan", "ag", "age", "agenda", "agent", "agents", "aggression", "agreements", "agricultural", "agriculture", "aid",
    "air", "aircraft", "airline", "airlines", "airways", "alert", "all", "ally", "amendment", "amendments", "america", "americans",
    "analyst", "anniversary", "announce", "announced", "announcement", "announces", "announcing", "anthem", "anti", "apparatus", "appeal",
    "appeals", "applauds", "applications", "appoints", "approach", "appropriations", "approval", "approves", "archive", "archives", "area",
    "areas", "armed", "arms", "army", "arrangement", "arrest", "arrival", "arrives", "arts", "asks", "assassination", "assault",
    "assembly", "asset", "assets", "assistance", "assistant", "associate", "associates", "association", "associations", "athletes",
    "atlantic", "attack", "attacks", "attends", "audit", "authorities", "authority", "auto", "award", "awards", "backs", "ballistic",
    "ban", "band", "bank", "bans", "barracks", "base", "basic", "basketball", "beach", "beast", "beasts", "bills", "biological", "blue",
    "board", "bolster", "bolsters", "bomb", "bombing", "bonds", "book", "books", "border", "boundary", "bowl", "breach", "break",
    "breakfast", "breakthrough", "breakthroughs", "briefing", "briefings", "brigade", "broadband", "brotherhood", "budget", "build",
    "building", "builds", "bureau", "bus", "business", "businesses", "cabinet", "calendar", "camp", "campaign", "campus", "canal",
    "cancer", "candidate", "cap", "capability", "capacity", "capital", "capitol", "care", "cargo", "cases", "celebrates", "celebration",
    "census", "ceremony", "certain", "challenge", "challenges", "champions", "championship", "change", "changes", "channel", "chapter",
    "charge", "charter", "charts", "chemical", "chief", "children", "circuit", "cities", "citizen", "citizens", "citizenship", "city",
    "civic", "civil", "civilian", "claims", "clean", "clemency", "client", "climate", "clinic", "club", "coal", "coalition", "coast",
    "code", "collection", "collective", "college", "colonel", "comes", "command", "commander", "commemorates", "commerce", "commercial",
    "commission", "commissioner", "commitment", "committee", "commodities", "commodity", "common", "commons", "communications",
    "communities", "community", "companies", "company", "competition", "competitiveness", "completion", "compliance", "compound",
    "comprehensive", "computer", "concept", "concert", "conclude", "concludes", "conditions", "conduct", "conducts", "conference",
    "conflict", "congressional", "conservation", "constitution", "construction", "consular", "consulate", "consultation", "consultations",
    "consultative", "consumer", "contract", "contracts", "control", "controls", "convenes", "convention", "conventional", "conversation",
    "convoy", "cooperation", "coordination", "core", "corner", "corporation", "corps", "correspondents", "corridor", "cost", "costs",
    "council", "counsel", "counter", "counterterrorism", "countries", "country", "county", "court", "courts", "crackdown", "cracks",
    "create", "creates", "credit", "crime", "crimes", "criminal", "crisis", "critical", "crossing", "crude", "culture", "cup", "currency",
    "current", "customs", "cut", "cuts", "cyber", "cybersecurity", "dam", "data", "date", "day", "daylight", "days", "deal", "deals",
    "debris", "debt", "decade", "decision", "declaration", "declares", "decree", "deeper", "defeat", "defence", "defends", "defense",
    "deficit", "deficits", "deforestation", "delegation", "delivers", "demands", "democracy", "democratic", "department", "deploy",
    "deployment", "deputies", "deputy", "designer", "desk", "detention", "determination", "development", "dialogue", "digital",
    "diplomacy", "diplomatic", "direct", "direction", "director", "directorate", "disability", "disaster", "disbursing", "disclosure",
    "discount", "discovery", "diseases", "display", "district", "diversity", "division", "doctrine", "document", "documents", "dollar",
    "domestic", "dominance", "donor", "down", "draft", "drug", "drugs", "duties", "duty", "early", "earth", "economic", "economics",
    "economist", "economy", "education", "efficiency", "effort", "efforts", "election", "elections", "electoral", "electric", "embassy",
    "emergency", "emissions", "employee", "employment", "en", "enablers", "end", "ended", "endorses", "ends", "energy", "enforcement",
    "engagement", "engineering", "enhance", "enhancement", "enhances", "enterprise", "entities", "entity", "environment", "environmental",
    "equality", "equity", "era", "establish", "establishes", "establishing", "establishment", "estate", "ethics", "euro", "event",
    "events", "excellence", "exchange", "executive", "executives", "exercise", "exhibition", "expands", "expansion", "expenditure",
    "expert", "experts", "exploitation", "exploration", "export", "exports", "express", "expressway", "external", "facebook",
    "facilitation", "facility", "fact", "fact-sheet", "factory", "facts", "faculty", "families", "family", "farm", "farmers", "feature",
    "federation", "fellows", "fellowship", "festival", "figure", "figures", "film", "final", "finance", "financial", "financing", "fire",
    "firearms", "first", "fiscal", "fisheries", "five", "flag", "fleet", "flight", "food", "football", "for", "force", "forced", "forces",
    "foreign", "formula", "forum", "foundation", "four", "fourth", "framework", "free", "freedom", "friendship", "front", "fuel", "full",
    "fund", "funding", "funds", "future", "games", "gangs", "garden", "gas", "gathering", "gender", "general", "generals", "generation",
    "geological", "gifts", "global", "goals", "goods", "governing", "government", "governments", "grade", "grand", "grants", "grid",
    "ground", "group", "groups", "growth", "guard", "guest", "guidance", "guided", "guideline", "guidelines", "hails", "hardware",
    "harmonized", "harvest", "hazardous", "headquarters", "health", "healthcare", "hearing", "hemisphere", "heritage", "heroes", "high",
    "highlighting", "highway", "highways", "history", "holding", "holds", "holidays", "holocaust", "holy", "home", "homeland", "hon",
    "honors", "honours", "horizon", "hospital", "hospitals", "hostage", "hostile", "hosts", "hotel", "hour", "hours", "houses", "housing",
    "human", "humanitarian", "hydrogen", "i'm", "i've", "idea", "immigrant", "immigration", "impact", "implementation", "import",
    "imports", "improvement", "in", "incident", "includes", "income", "index", "industrial", "industries", "industry", "inflation",
    "informs", "initiative", "initiatives", "innovation", "inspector", "institutes", "institution", "institutions", "insurance",
    "integrated", "integrity", "intelligence", "intends", "interagency", "interest", "interests", "interior", "internal", "international",
    "internet", "interpreters", "intervention", "interview", "invasion", "investigation", "investigations", "investigator", "investment",
    "investments", "invites", "involving", "island", "issue", "issues", "job", "jobs", "joins", "joint", "journal", "journalists", "judge",
    "judicial", "judiciary", "jury", "justice", "knowledge", "lab", "labor", "laboratories", "laboratory", "labour", "language", "launch",
    "launches", "launching", "laws", "lawyers", "leader", "leaders", "leadership", "leads", "league", "learning", "legal", "legislation",
    "legislative", "lending", "letter", "liberty", "library", "licence", "license", "lieutenant", "lifting", "line", "list", "loan",
    "loans", "local", "logistics", "long-term", "mandate", "manufacturers", "manufacturing", "marathon", "marine", "maritime", "market",
    "markets", "massive", "materials", "maternal", "matter", "measure", "measures", "mechanism", "medal", "media", "medicaid", "medical",
    "medicare", "medicine", "meet", "meeting", "meetings", "meets", "member", "members", "memorandum", "memorial", "men", "mental",
    "message", "metal", "metallurgical", "migrant", "migration", "militants", "military", "militia", "mine", "mineral", "minerals",
    "minimum", "mining", "ministerial", "ministers", "ministries", "ministry", "minors", "missile", "missiles", "mission", "missions",
    "mobile", "mobility", "modern", "moms", "monetary", "money", "monitor", "monitored", "month", "monument", "moonshot", "motor",
    "motors", "mount", "mountain", "movement", "movements", "multilateral", "municipal", "museum", "music", "names", "nation", "national",
    "nationals", "nations", "natural", "naval", "navy", "negotiation", "negotiations", "negotiator", "network", "new", "news", "night",
    "nomination", "nominations", "nominees", "non", "northwest", "note", "notice", "nuclear", "number", "nurses", "objective", "occasion",
    "ocean", "of", "office", "officer", "officers", "offices", "official", "officials", "oil", "olympic", "olympics", "on", "one",
    "online", "open", "operating", "operation", "operations", "operator", "opportunity", "opposition", "order", "orders", "ordinance",
    "organization", "organizations", "orthodox", "outbreak", "outlines", "outlook", "outreach", "oversight", "pact", "palace", "pandemic",
    "panel", "paper", "parents", "parliament", "parliamentary", "participants", "parties", "partner", "partners", "partnership", "party",
    "pass", "passage", "passes", "passport", "patent", "patents", "path", "pathway", "patriots", "patrol", "pavilion", "pay",
    "peacekeeping", "pension", "people", "performance", "permanent", "permit", "personnel", "persons", "phase", "physician", "physicians",
    "pipeline", "pivotal", "plague", "plan", "plane", "planning", "plans", "platform", "plays", "pledge", "podium", "point", "police",
    "policies", "policy", "political", "poll", "population", "port", "portfolio", "ports", "position", "postal", "posture", "poverty",
    "practice", "practices", "premier", "prepared", "presentation", "presidency", "president", "presidential", "presidents", "press",
    "prevention", "previewing", "previews", "prices", "prime", "prisoners", "privacy", "private", "privileged", "prize", "pro", "pro-am",
    "problem", "procedure", "process", "proclamation", "procurement", "product", "production", "products", "program", "programme",
    "programmes", "programs", "progress", "project", "projects", "promise", "promises", "promotion", "property", "proposal", "prosecution",
    "prosecutor", "prosecutors", "prosperity", "protection", "protections", "protocol", "protocols", "providing", "province", "provinces",
    "proving", "public", "purchase", "pursuit", "puts", "quality", "quarter", "question", "questions", "race", "radical", "rail",
    "railway", "railways", "rally", "rate", "rates", "readiness", "readout", "reaffirms", "real", "rebels", "recall", "recaps", "receives",
    "recession", "recognition", "record", "records", "recovery", "reduction", "reductions", "reform", "reforms", "refugee", "refugees",
    "regarding", "regime", "region", "regional", "register", "regulation", "regulations", "regulatory", "rejects", "relations", "release",
    "released", "releases", "relief", "remark", "remarks", "removal", "renaissance", "renewable", "reply", "report", "reporters",
    "reporting", "reports", "representative", "representatives", "republic", "republican", "republicans", "rescue", "research", "reserve",
    "reserves", "residence", "resident", "resilience", "resistance", "resolution", "resolutions", "resource", "resources", "response",
    "restaurant", "restoration", "restores", "restrictions", "results", "return", "returns", "revenue", "review", "revolution", "reward",
    "right", "rights", "risk", "river", "roadmap", "rocket", "role", "room", "round", "roundtable", "route", "rule", "rules", "rural",
    "safety", "sale", "sales", "sanction", "sanctions", "saves", "says", "schedule", "scheme", "school", "schools", "science", "sciences",
    "scientific", "scientists", "scout", "screening", "sea", "search", "season", "seats", "sec", "second", "secretariat", "secretaries",
    "secretary", "sector", "sectors", "secures", "security", "seed", "self-determination", "semiconductor", "senator", "senators", "sends",
    "senior", "sentencing", "sergeant", "series", "server", "service", "services", "session", "sessions", "settlement", "settlements",
    "seven", "sheet", "shelter", "ship", "shipping", "ships", "shooting", "show", "shows", "signature", "signing", "signs", "sites", "six",
    "skating", "skill", "slashes", "slave", "smart", "soccer", "social", "society", "software", "soldier", "soldiers", "solution",
    "solutions", "source", "south", "sovereign", "sovereignty", "space", "spaces", "special", "spending", "sport", "sports", "square",
    "stability", "stabilization", "staff", "stage", "standard", "standards", "standing", "start", "state", "statement", "statements",
    "states", "station", "statistics", "status", "step", "steps", "stops", "strategic", "strategies", "strategy", "strengthen",
    "strengthening", "strengthens", "strike", "strikes", "student", "students", "studies", "study", "subcommittee", "subject", "submits",
    "suicide", "summit", "summits", "superintendent", "supply", "support", "supreme", "surgeon", "surveillance", "survey",
    "sustainability", "sustainable", "swiss", "symposium", "system", "systems", "table", "tackles", "taken", "takes", "talks", "target",
    "targets", "tariff", "tariffs", "task", "tax", "taxes", "teacher", "teachers", "team", "teams", "technical", "technologies",
    "technology", "telecommunication", "telecommunications", "telegram", "telephone", "television", "tells", "tem", "temporary", "ten",
    "tennis", "term", "territorial", "territories", "territory", "terror", "terrorism", "terrorist", "terrorists", "test", "tests", "text",
    "thanks", "the", "theater", "theatre", "third", "times", "title", "today", "together", "top", "tour", "tourism", "town", "township",
    "trade", "traffic", "trafficking", "training", "transaction", "transcript", "transfer", "transformation", "transition",
    "transnational", "transparency", "transport", "transportation", "travel", "traveler", "treasury", "treaty", "trial", "tribal",
    "tribunal", "troops", "trucking", "trust", "truth", "tunnel", "two", "u.s.", "uk", "under", "underscore", "unemployment", "unilateral",
    "union", "unions", "unit", "unity", "universities", "university", "unleashes", "unveils", "update", "upgrade", "urban", "use",
    "vaccine", "vaccines", "value", "values", "vehicle", "vehicles", "venture", "veterans", "vice", "victims", "victory", "video",
    "village", "violations", "violence", "virtual", "visa", "visas", "visit", "visits", "voters", "voting", "wages", "war", "warns",
    "warrant", "wars", "watch", "water", "way", "wealth", "weapon", "weapons", "week", "welfare", "western", "whip", "wholesalers",
    "wildlife", "wins", "winter", "women", "work", "worker", "workers", "workforce", "working", "workplace", "works", "workshop", "world",
    "year", "years", "zone", "zones",
];

/// Whether a word of a capitalised run shows that it is no personal name.
pub(crate) fn thing(word: &str) -> bool {
    THING.binary_search(&word).is_ok()
}

/// Trades whose people are in the news but not in office.
pub(super) const TRADE: &[&str] = &[
    "accountant", "actor", "actress", "amateur", "archer", "artist", "astronomer", "athlete", "babysitter", "barber", "barmaid", "barman",
    "beautician", "biologist", "blacksmith", "boxer", "bricklayer", "butcher", "bystander", "cardiologist", "carpenter", "cellist", "chef",
    "chemist", "choreographer", "cleaner", "climber", "clown", "composer", "cricketer", "cyclist", "dancer", "defender", "dentist",
    "dermatologist", "designer", "driver", "drummer", "electrician", "farmhand", "filmmaker", "firefighter", "fisherman", "florist",
    "footballer", "gardener", "geologist", "goalkeeper", "goalscorer", "golfer", "grandmother", "greengrocer", "guitarist", "gymnast",
    "hairdresser", "handyman", "hiker", "homeowner", "housewife", "jeweller", "jockey", "judoka", "librarian", "lifeguard", "lumberjack",
    "marathoner", "mechanic", "midfielder", "midwife", "milkman", "motorist", "musician", "neighbor", "neighbour", "neurosurgeon",
    "novelist", "nurse", "oncologist", "optician", "organist", "paediatrician", "painter", "paramedic", "passenger", "passerby",
    "pathologist", "pediatrician", "pensioner", "pharmacist", "photographer", "physiotherapist", "pianist", "pitcher", "playwright",
    "plumber", "poet", "postman", "postmaster", "potter", "psychologist", "pupil", "quarterback", "racer", "receptionist", "referee",
    "resident", "retiree", "roofer", "rower", "runner", "sculptor", "seamstress", "shepherd", "shopkeeper", "shopper", "singer", "skater",
    "skier", "skipper", "snowboarder", "soprano", "spectator", "sprinter", "stonemason", "striker", "student", "surfer", "surgeon",
    "swimmer", "tailor", "tenor", "tourist", "trainer", "trucker", "umpire", "veterinarian", "viewer", "villager", "vintner", "violinist",
    "waiter", "waitress", "welder", "winger", "wrestler", "zookeeper",
];

/// A title before a personal name that is no part of it.
pub(super) fn honorific(word: &str) -> bool {
    matches!(
        word,
        "prof"
            | "professor"
            | "hon"
            | "hon'ble"
            | "honourable"
            | "honorable"
            | "sir"
            | "dame"
            | "lord"
            | "baroness"
            | "sheikh"
            | "shaikh"
            | "sheikha"
            | "sayyid"
            | "alhaji"
            | "hajiya"
            | "barrister"
            | "eng"
            | "engr"
            | "ing"
            | "arch"
            | "arc"
            | "pehin"
            | "tun"
            | "datuk"
            | "dato"
            | "dasho"
            | "lyonpo"
            | "lyonchhen"
            | "u"
            | "daw"
            | "shri"
            | "smt"
            | "rev"
            | "reverend"
            | "fr"
            | "father"
            | "bishop"
            | "pastor"
            | "maulana"
            | "comrade"
            | "madam"
            | "mme"
            | "m"
            | "herr"
            | "frau"
            | "senhor"
            | "senhora"
            | "ato"
            | "amb"
            | "ustaz"
            | "khun"
            | "samdech"
            | "oknha"
            | "h.e"
            | "mr"
            | "mrs"
            | "ms"
            | "dr"
    )
}

/// "Mr", "Ms.", "Dr": a title that anybody may bear.
pub(crate) fn courtesy(word: &str) -> bool {
    matches!(word, "mr" | "mr." | "mrs" | "mrs." | "ms" | "ms." | "dr" | "dr." | "h.e.")
}

/// Whether a word names such a trade.
pub(super) fn trade(word: &str) -> bool {
    TRADE.binary_search(&word).is_ok()
}

/// Houses that send no envoys, but whose people are called doctor.
pub(super) fn practice(word: &str) -> bool {
    matches!(
        word,
        "hospital" | "clinic" | "surgery" | "infirmary" | "hospice" | "school" | "primary" | "laboratory" | "museum" | "parish" | "church"
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn lists_that_are_searched_are_sorted() {
        assert!(super::THING.is_sorted() && super::TRADE.is_sorted());
    }
}
