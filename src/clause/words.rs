//! Closed word classes and verb forms of newswire English.
//!
//! No part-of-speech tagger: the words that bound a clause are a closed list, and the verbs that news uses most are a
//! list of their own (`verbs.txt`), inflected by rule.

use std::sync::OnceLock;

use crate::text::WordMap;

/// What a word does in a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// in, at, with, of ...
    Prep,
    /// and, &, as well as.
    And,
    /// or, nor.
    Or,
    /// but, then, yet.
    But,
    /// A comma, or the semicolon of a list.
    Comma,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// A dash between clauses.
    Dash,
    /// A quotation mark.
    Quote,
    /// Full stop, colon, semicolon and the like.
    Stop,
    /// who, which, whom, whose.
    Relative,
    /// that.
    That,
    /// after, before, when, while, as ...: begins a subordinate clause.
    Subordinate,
    /// the, a, this ...
    Determiner,
    /// his, her, its, their, our, my.
    Possessive,
    /// he, she, they, it, we, I, you.
    Pronoun,
    /// him, her, them, us, me.
    ObjectPronoun,
    /// is, was, has, had, been ...
    Auxiliary,
    /// will, would, could, may ...
    Modal,
    /// to.
    To,
    /// not, never, n't.
    Not,
    /// An adverb that stands anywhere.
    Adverb,
    /// 's or '.
    Genitive,
    /// Any other word.
    Other,
}

/// The words of each class; what is in none is an adverb in -ly or any other word.
const CLASSES: &[(Class, &[&str])] = &[
    (Class::Comma, &[",", ";"]),
    (Class::Open, &["(", "["]),
    (Class::Close, &[")", "]"]),
    (Class::Dash, &["--"]),
    (Class::Quote, &["\""]),
    (Class::Stop, &[".", ":", "!", "?", "|"]),
    (Class::Genitive, &["'s", "'"]),
    (Class::And, &["and", "&"]),
    (Class::Or, &["or", "nor"]),
    (Class::But, &["but", "yet", "then"]),
    (Class::Relative, &["who", "which", "whom", "whose"]),
    (Class::That, &["that"]),
    (Class::To, &["to"]),
    (Class::Not, &["not", "never"]),
    (
        Class::Subordinate,
        &[
            "after", "before", "when", "while", "as", "since", "because", "if", "until", "although", "though", "where", "once", "unless",
            "whether", "whereas", "following",
        ],
    ),
    (
        Class::Prep,
        &[
            "in", "on", "at", "with", "of", "for", "from", "by", "between", "among", "amongst", "about", "over", "into", "via", "during",
            "against", "through", "under", "near", "outside", "inside", "around", "within", "alongside", "amid", "toward", "towards",
            "despite", "without", "beyond", "across", "per", "upon", "aboard", "including", "ahead", "regarding", "concerning", "versus",
            "like", "above", "below", "behind", "off", "onto", "throughout",
        ],
    ),
    (
        Class::Determiner,
        &[
            "the", "a", "an", "this", "that's", "these", "those", "some", "any", "each", "every", "no", "another", "both", "several",
            "all", "many", "such",
        ],
    ),
    (Class::Possessive, &["his", "her", "its", "their", "our", "my", "your"]),
    (Class::Pronoun, &["he", "she", "they", "it", "we", "i", "you"]),
    (Class::ObjectPronoun, &["him", "them", "us", "me"]),
    (
        Class::Auxiliary,
        &[
            "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having", "did", "does", "do", "don't", "didn't",
            "doesn't", "isn't", "wasn't", "haven't", "hasn't", "hadn't", "'ve", "'re", "aren't", "weren't", "am",
        ],
    ),
    (
        Class::Modal,
        &[
            "will", "would", "could", "may", "might", "should", "shall", "can", "must", "won't", "wouldn't", "cannot", "couldn't", "can't",
            "'d", "'ll", "he'll", "she'll", "they'll", "we'll", "i'll",
        ],
    ),
    (
        Class::Adverb,
        &[
            "inter", "alia", "also", "again", "already", "later", "earlier", "here", "there", "still", "soon", "just", "only", "even",
            "now", "together", "twice", "reportedly", "first", "next", "last", "instead", "today", "yesterday", "tomorrow", "meanwhile",
            "too", "ever", "face-to-face", "one-on-one", "afterwards", "afterward", "further", "recently", "alone", "abroad", "overnight",
            "upstairs", "aside", "apart", "else", "often", "almost", "nearly", "however", "nevertheless", "nonetheless",
        ],
    ),
];

/// Words in -ly that are no adverbs.
const NOT_ADVERBS: &[&str] = &[
    "family", "assembly", "monthly", "italy", "reply", "supply", "anomaly", "jelly", "rally", "bully", "apply", "multiply", "comply",
    "imply", "early", "weekly", "daily", "friendly", "deadly", "unlikely",
];

/// "Connolly", "Donnelly", "Reilly"
fn irish(word: &str) -> bool {
    word != "wholly" && ["elly", "illy", "olly"].iter().any(|end| word.ends_with(end))
}

/// The class of a lower-cased word or mark.
pub fn class(word: &str) -> Class {
    static TABLE: OnceLock<WordMap<Class>> = OnceLock::new();
    let table = TABLE.get_or_init(|| CLASSES.iter().flat_map(|(class, words)| words.iter().map(|w| (*w, *class))).collect());
    match table.get(word) {
        Some(&class) => class,
        None if word.len() > 5 && word.ends_with("ly") && !NOT_ADVERBS.contains(&word) && !irish(word) => Class::Adverb,
        None => Class::Other,
    }
}

/// Which form of its verb a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// meet
    Base,
    /// meets
    Third,
    /// met (past; may also be the participle)
    Past,
    /// met, held, taken (participle only)
    Participle,
    /// meeting
    Ing,
}

/// A word read as a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb {
    /// Its base form.
    pub lemma: &'static str,
    /// Which form it is.
    pub form: Form,
}

static VERBS: OnceLock<WordMap<Verb, String>> = OnceLock::new();

fn verbs() -> &'static WordMap<Verb, String> {
    VERBS.get_or_init(|| {
        let mut map = WordMap::default();
        for line in include_str!("verbs.txt").lines().filter(|l| !l.starts_with('#')) {
            if let Some((base, rest)) = line.split_once(':') {
                // meet: met met  (past, participle)
                let mut forms = rest.split_whitespace();
                let past = forms.next().unwrap_or(base);
                let participle = forms.next().unwrap_or(past);
                add_regular(&mut map, base, false);
                map.insert(past.to_string(), Verb { lemma: base, form: Form::Past });
                map.entry(participle.to_string()).or_insert(Verb { lemma: base, form: Form::Participle });
            } else {
                for base in line.split_whitespace() {
                    add_regular(&mut map, base, true);
                }
            }
        }
        map.insert("has".to_string(), Verb { lemma: "have", form: Form::Third });
        map
    })
}

fn add_regular(map: &mut WordMap<Verb, String>, base: &'static str, regular_past: bool) {
    let stem = base.strip_suffix('e').unwrap_or(base);
    let consonant_y = base.ends_with('y') && !base.ends_with("ay") && !base.ends_with("ey") && !base.ends_with("oy");
    let doubled = |suffix: &str| format!("{base}{}{suffix}", &base[base.len() - 1..]);
    let third = if base.ends_with(['s', 'x', 'z', 'o']) || base.ends_with("ch") || base.ends_with("sh") {
        format!("{base}es")
    } else if consonant_y {
        format!("{}ies", &base[..base.len() - 1])
    } else {
        format!("{base}s")
    };
    map.insert(base.to_string(), Verb { lemma: base, form: Form::Base });
    map.insert(third, Verb { lemma: base, form: Form::Third });
    let ing = match base.strip_suffix("ie") {
        Some(short) => format!("{short}ying"),
        None if base.ends_with("ee") => format!("{base}ing"),
        None => format!("{stem}ing"),
    };
    map.insert(ing, Verb { lemma: base, form: Form::Ing });
    map.entry(doubled("ing")).or_insert(Verb { lemma: base, form: Form::Ing });
    if regular_past {
        let past = if base.ends_with('e') {
            format!("{base}d")
        } else if consonant_y {
            format!("{}ied", &base[..base.len() - 1])
        } else {
            format!("{base}ed")
        };
        map.insert(past, Verb { lemma: base, form: Form::Past });
        map.entry(doubled("ed")).or_insert(Verb { lemma: base, form: Form::Past });
    }
}

/// Reads a lower-cased word as a verb of the list; the caller decides whether it stands as one.
pub fn verb(word: &str) -> Option<Verb> {
    verbs().get(word).copied()
}

/// Whether a lower-cased word may stand after "to": "build", also "set" and "put", whose past looks the same.
pub fn infinitive(word: &str) -> bool {
    verb(word).is_some_and(|v| v.form == Form::Base || v.lemma == word) || matches!(word, "speed" | "de-escalate")
}

/// "on the sidelines of a summit", "at the fringe of the assembly": whether a word says that something was beside a gathering.
pub fn is_margin(word: &str) -> bool {
    matches!(word, "edges" | "sidelines" | "sideline" | "margins" | "margin" | "fringes" | "fringe")
}

/// Houses of lawmakers, before which somebody speaks.
pub fn is_chamber(word: &str) -> bool {
    matches!(
        word,
        "parliament"
            | "parliaments"
            | "assembly"
            | "congress"
            | "senate"
            | "bundestag"
            | "diet"
            | "duma"
            | "knesset"
            | "majlis"
            | "rada"
            | "sejm"
    )
}

/// Whether a word is a form of "be".
pub fn is_be(word: &str) -> bool {
    matches!(word, "is" | "are" | "was" | "were" | "be" | "been" | "being" | "am" | "'re" | "'s")
}
