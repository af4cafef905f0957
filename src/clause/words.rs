//! Closed word classes and verb forms of newswire English.
//!
//! No part-of-speech tagger: the words that bound a clause are a closed list, and the verbs that news uses most are a
//! list of their own (`verbs.txt`), inflected by rule.

use std::collections::HashMap;
use std::sync::OnceLock;

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
    /// A comma.
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

/// The class of a lower-cased word or mark.
pub fn class(word: &str) -> Class {
    match word {
        "," => Class::Comma,
        "(" | "[" => Class::Open,
        ")" | "]" => Class::Close,
        "--" => Class::Dash,
        "\"" => Class::Quote,
        "." | ":" | ";" | "!" | "?" | "|" => Class::Stop,
        "'s" | "'" => Class::Genitive,
        "and" | "&" => Class::And,
        "or" | "nor" => Class::Or,
        "but" | "yet" | "then" => Class::But,
        "who" | "which" | "whom" | "whose" => Class::Relative,
        "that" => Class::That,
        "to" => Class::To,
        "not" | "never" => Class::Not,
        "after" | "before" | "when" | "while" | "as" | "since" | "because" | "if" | "until" | "although" | "though" | "where" | "once"
        | "unless" | "whether" | "whereas" | "following" => Class::Subordinate,
        "in" | "on" | "at" | "with" | "of" | "for" | "from" | "by" | "between" | "among" | "amongst" | "about" | "over" | "into"
        | "via" | "during" | "against" | "through" | "under" | "near" | "outside" | "inside" | "around" | "within" | "alongside"
        | "amid" | "toward" | "towards" | "despite" | "without" | "beyond" | "across" | "per" | "upon" | "aboard" | "including"
        | "ahead" | "regarding" | "concerning" | "versus" | "like" | "above" | "below" | "behind" | "off" | "onto" | "throughout" => {
            Class::Prep
        }
        "the" | "a" | "an" | "this" | "that's" | "these" | "those" | "some" | "any" | "each" | "every" | "no" | "another" | "both"
        | "several" | "all" | "many" | "such" => Class::Determiner,
        "his" | "her" | "its" | "their" | "our" | "my" | "your" => Class::Possessive,
        "he" | "she" | "they" | "it" | "we" | "i" | "you" => Class::Pronoun,
        "him" | "them" | "us" | "me" => Class::ObjectPronoun,
        "is" | "are" | "was" | "were" | "be" | "been" | "being" | "has" | "have" | "had" | "having" | "did" | "does" | "do" | "didn't"
        | "doesn't" | "isn't" | "wasn't" | "haven't" | "hasn't" | "hadn't" | "'ve" | "'re" | "aren't" | "weren't" | "am" => {
            Class::Auxiliary
        }
        "will" | "would" | "could" | "may" | "might" | "should" | "shall" | "can" | "must" | "won't" | "wouldn't" | "cannot"
        | "couldn't" | "can't" | "'d" | "'ll" | "he'll" | "she'll" | "they'll" | "we'll" | "i'll" => Class::Modal,
        _ if adverb(word) => Class::Adverb,
        _ => Class::Other,
    }
}

fn adverb(word: &str) -> bool {
    matches!(
        word,
        "inter"
            | "alia"
            | "also"
            | "again"
            | "already"
            | "later"
            | "earlier"
            | "here"
            | "there"
            | "still"
            | "soon"
            | "just"
            | "only"
            | "even"
            | "now"
            | "together"
            | "twice"
            | "once"
            | "reportedly"
            | "first"
            | "next"
            | "last"
            | "instead"
            | "today"
            | "yesterday"
            | "tomorrow"
            | "meanwhile"
            | "too"
            | "ever"
            | "face-to-face"
            | "one-on-one"
            | "afterwards"
            | "afterward"
            | "further"
            | "recently"
            | "alone"
            | "abroad"
            | "overnight"
            | "upstairs"
            | "aside"
            | "apart"
            | "else"
            | "often"
            | "almost"
            | "nearly"
    ) || word.len() > 5
        && word.ends_with("ly")
        && !matches!(
            word,
            "family"
                | "assembly"
                | "monthly"
                | "italy"
                | "reply"
                | "supply"
                | "anomaly"
                | "jelly"
                | "rally"
                | "bully"
                | "apply"
                | "multiply"
                | "comply"
                | "imply"
                | "early"
                | "weekly"
                | "daily"
                | "friendly"
                | "deadly"
        )
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

static VERBS: OnceLock<HashMap<String, Verb>> = OnceLock::new();

fn verbs() -> &'static HashMap<String, Verb> {
    VERBS.get_or_init(|| {
        let mut map = HashMap::new();
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
        map
    })
}

fn add_regular(map: &mut HashMap<String, Verb>, base: &'static str, regular_past: bool) {
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
