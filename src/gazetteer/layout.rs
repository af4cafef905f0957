//! What each table holds, column by column: the one place that `schemas/`, the check and the documentation read.

/// How the cells of a column are formed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// An id without spaces.
    Id,
    /// Words.
    Text,
    /// Words, several parted by `|`.
    List,
    /// `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or empty.
    Date,
    /// A number, or empty.
    Number,
    /// Alpha-3 code of a country, or the id of an organisation.
    Side,
    /// One of these.
    OneOf(&'static [&'static str]),
    /// Any of these, several parted by `|`.
    SomeOf(&'static [&'static str]),
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in the header.
    pub name: &'static str,
    /// How its cells are formed.
    pub form: Form,
    /// What they mean.
    pub meaning: &'static str,
    /// A table may do without it.
    pub optional: bool,
}

/// A table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableLayout {
    /// Its name; the file is `NAME.tsv`.
    pub name: &'static str,
    /// What a row is.
    pub about: &'static str,
    /// The column that must not be empty.
    pub key: &'static str,
    /// Its columns, in order.
    pub columns: &'static [Column],
}

const fn c(name: &'static str, form: Form, meaning: &'static str) -> Column {
    Column { name, form, meaning, optional: false }
}

const SOURCE: Column = c("source", Form::Text, "Where the fact is from; SOURCES.md explains the keys.");
const QID: Column = c("qid", Form::Id, "Wikidata QID, empty where none is known for sure.");
const FROM: Column = c("from", Form::Date, "First day, as precise as known; empty for unknown or ever since.");
const UNTIL: Column = c("until", Form::Date, "Last day, as precise as known; empty for unknown or still.");

/// What may set a state's politics or its capital apart.
pub const TRAITS: &[&str] = &["premier-led", "realm", "city-state", "namesake-capital", "seat-apart"];

/// Every table, in the order in which they are read.
pub const LAYOUT: &[TableLayout] = &[
    TableLayout {
        name: "polities",
        about: "A state, living or dead.",
        key: "id",
        columns: &[
            c("id", Form::Id, "Alpha-3 code; dead states keep theirs (SUN, YUG, CSK, DDR)."),
            QID,
            c("name", Form::Text, "The usual name in English news."),
            c("official", Form::Text, "The official name."),
            c("forms", Form::List, "Other names and abbreviations."),
            c("adjectives", Form::List, "Adjectives: Turkish."),
            c("demonyms", Form::List, "Words for its people: Turks, Turk."),
            c(
                "capital",
                Form::List,
                "The capital, which may stand for the government; after it its other names and cities that do so too.",
            ),
            c("seats", Form::List, "Buildings and streets that stand for the government."),
            FROM,
            UNTIL,
            SOURCE,
            Column {
                name: "releases",
                form: Form::List,
                meaning: "How titles of its press office begin that name no country, and lines that head its releases: PM call with.",
                optional: true,
            },
            Column {
                name: "sites",
                form: Form::List,
                meaning: "Hosts of its own web pages, on which \"the minister\" is its minister: gov.uk, mofa.go.jp.",
                optional: true,
            },
            Column {
                name: "traits",
                form: Form::SomeOf(TRAITS),
                meaning: "premier-led: its leader is the head of government, not of state; realm: a monarchy that a prime minister leads; \
                          city-state: the city is the state; namesake-capital: after \"in\" its name is the capital's; seat-apart: the \
                          government sits outside the capital.",
                optional: true,
            },
            Column {
                name: "formerly",
                form: Form::List,
                meaning: "The dead states in which all of it lay: SUN for Russia.",
                optional: true,
            },
            Column {
                name: "governs",
                form: Form::List,
                meaning: "Places of another state where it has governors of its own, so that \"the governor of Kherson\" tells no side.",
                optional: true,
            },
        ],
    },
    TableLayout {
        name: "people",
        about: "A person who speaks, or spoke, for a side.",
        key: "id",
        columns: &[
            c("id", Form::Id, "Wikidata QID, or a slug that begins with p-."),
            c("name", Form::Text, "The usual full name in English news."),
            c("forms", Form::List, "Other spellings of the full name."),
            c("family", Form::List, "What the news calls the person alone."),
            c("gender", Form::OneOf(&["", "m", "f"]), "m, f, or empty."),
            c("bare", Form::OneOf(&["", "yes"]), "yes where the short name alone is unambiguous in world news."),
            SOURCE,
            Column {
                name: "replaces",
                form: Form::List,
                meaning: "Ids of rows that are the same person and give way to this one; for tables that add to others.",
                optional: true,
            },
        ],
    },
    TableLayout {
        name: "posts",
        about: "An office, of any country or of one.",
        key: "id",
        columns: &[
            c("id", Form::Id, "A slug."),
            c("kind", Form::Id, "Which office it is: head_of_state, foreign_minister, ambassador and so on."),
            c("side", Form::Side, "The country or organisation, where the office is of one alone."),
            c("office", Form::Text, "The canonical wording."),
            c("forms", Form::List, "Wordings, in lower case unless a name or an abbreviation."),
            SOURCE,
        ],
    },
    TableLayout {
        name: "tenures",
        about: "Who held which post for which side, from when until when.",
        key: "person",
        columns: &[
            c("person", Form::Id, "Id of a row of people."),
            c("post", Form::Id, "Id of a row of posts."),
            c("side", Form::Side, "Alpha-3 code or id of an organisation."),
            c("title", Form::Text, "The office's own title."),
            FROM,
            UNTIL,
            SOURCE,
            c("note", Form::Text, "`acting`, `joint`, `end unknown` (it has ended, nobody knows when), or a remark."),
        ],
    },
    TableLayout {
        name: "organisations",
        about: "An organisation or movement that acts as a side.",
        key: "id",
        columns: &[
            c("id", Form::Text, "The short name that records write: EU, UN, Hamas."),
            QID,
            c("name", Form::Text, "The full name."),
            c("forms", Form::List, "Other names and abbreviations."),
            c("adjectives", Form::List, "Words that stand before a noun for it."),
            c("kind", Form::Id, "igo, movement, party, bank or agency."),
            c("seat", Form::Text, "City of its seat."),
            c("side", Form::Side, "For whom it speaks, where that is not itself."),
            FROM,
            UNTIL,
            SOURCE,
        ],
    },
    TableLayout {
        name: "places",
        about: "A city, region, island, resort, base or sea.",
        key: "id",
        columns: &[
            c("id", Form::Id, "A slug."),
            c("name", Form::Text, "The usual name."),
            c("forms", Form::List, "Other names."),
            c("country", Form::Side, "Alpha-3 code."),
            c("kind", Form::Id, "city, region, island, resort, base or sea."),
            c("population", Form::Number, "People; of namesakes the larger is meant."),
            c("latitude", Form::Number, "Degrees north."),
            c("longitude", Form::Number, "Degrees east."),
            SOURCE,
        ],
    },
    TableLayout {
        name: "venues",
        about: "A building, residence, base or ship where meetings take place.",
        key: "id",
        columns: &[
            c("id", Form::Id, "A slug that begins with v-."),
            QID,
            c("name", Form::Text, "The usual name."),
            c("forms", Form::List, "Other names."),
            c("city", Form::Text, "The city it stands in."),
            c("country", Form::Side, "Alpha-3 code."),
            c("kind", Form::Id, "palace, residence, ministry, hall, hotel, base, ship or airport."),
            SOURCE,
        ],
    },
    TableLayout {
        name: "gatherings",
        about: "A summit series or other recurring gathering.",
        key: "id",
        columns: &[
            c("id", Form::Id, "A slug."),
            QID,
            c("name", Form::Text, "The usual name."),
            c("forms", Form::List, "Other names."),
            c("organiser", Form::Text, "Country or organisation that holds it."),
            SOURCE,
        ],
    },
    TableLayout {
        name: "gathering_editions",
        about: "One edition of a gathering.",
        key: "gathering",
        columns: &[
            c("gathering", Form::Id, "Id of a row of gatherings."),
            c("edition", Form::Text, "Its number or name."),
            c("year", Form::Number, "The year."),
            FROM,
            UNTIL,
            c("city", Form::Text, "Where it is held."),
            c("country", Form::Side, "Alpha-3 code."),
            SOURCE,
        ],
    },
    TableLayout {
        name: "topics",
        about: "Something that sides talk about.",
        key: "id",
        columns: &[
            c("id", Form::Id, "A slug."),
            QID,
            c("label", Form::Text, "Its usual name."),
            c("forms", Form::List, "Wordings."),
            c("kind", Form::Id, "treaty, dispute, war, detainee, sanctions, negotiation, programme or issue."),
            SOURCE,
        ],
    },
    TableLayout {
        name: "never",
        about: "A phrase, and the kind of tag that must not be read in it.",
        key: "phrase",
        columns: &[
            c("phrase", Form::Text, "The phrase, with its capitals."),
            c(
                "kind",
                Form::OneOf(&["any", "person", "polity", "organisation", "place", "post", "gathering", "topic"]),
                "What must not be read.",
            ),
            c("reason", Form::Text, "Why."),
        ],
    },
];
