//! Reading the rules.

use std::collections::HashSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::event::{Kind, Mode, Status};
use crate::text::WordMap;

/// A named way of finding a trigger's arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Frame {
    /// The verb's subject meets its object; without one, the members of the subject meet each other.
    SubjectObject,
    /// The subject hosts the object; in the passive the other way round.
    HostGuest,
    /// The subject travels to a place.
    SubjectPlace,
    /// The subject attends an occasion.
    SubjectOccasion,
    /// A noun with its own arguments, or those of the verb that governs it.
    Noun,
    /// A noun of travel: "visit to".
    NounPlace,
    /// A word behind "is" that sends the subject to a place: "is due in", "is expected in".
    AdjectivePlace,
    /// A preposition behind "is" or "was" that puts the subject in a place on a day: "was in Athens on Monday".
    BePlace,
    /// A noun behind "is" or "was" that makes the subject somebody's guest: "was B's guest in Athens".
    BeGuest,
    /// A stretch of time, by its unit, that one side spends with another: "after six hours with".
    TimeWith,
    /// A word that governs a trigger and sets its status.
    Governor,
    /// Words in the trigger's clause that set its mode.
    Phrase,
}

/// What a rule sets.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Sets {
    /// Kind of event.
    pub kind: Option<Kind>,
    /// Channel.
    pub mode: Option<Mode>,
    /// Status.
    pub status: Option<Status>,
}

/// A rule with its proof.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Rule {
    /// Its id, `family/name`.
    pub id: String,
    /// One sentence on what it reads.
    pub about: String,
    /// How its arguments are found.
    pub frame: Frame,
    /// Base forms of its verbs.
    #[serde(default)]
    pub verbs: Vec<String>,
    /// Its nouns, of one or several words.
    #[serde(default)]
    pub nouns: Vec<String>,
    /// Words that govern (base forms of verbs, or adjectives and nouns).
    #[serde(default)]
    pub governors: Vec<String>,
    /// Modals that set a status.
    #[serde(default)]
    pub modals: Vec<String>,
    /// Phrases that set a mode.
    #[serde(default)]
    pub phrases: Vec<String>,
    /// Prepositions that bring the other side.
    #[serde(default)]
    pub with: Vec<String>,
    /// The other side may follow without a preposition.
    #[serde(default)]
    pub direct: bool,
    /// A passive without a partner still tells that they met ("were closeted").
    #[serde(default)]
    pub passive: bool,
    /// The members of a plural subject may meet each other.
    #[serde(default)]
    pub reciprocal: bool,
    /// Words that must follow the verb ("sit" + "down").
    #[serde(default)]
    pub after: Vec<String>,
    /// Words right after the trigger that turn the rule away.
    #[serde(default)]
    pub unless: Vec<String>,
    /// Words right after the object that turn the rule away.
    #[serde(default)]
    pub unless_then: Vec<String>,
    /// Where given, the only words that may follow the object, beside a time or a stop.
    #[serde(default)]
    pub only_then: Vec<String>,
    /// Where given, one of these words must stand in the object's phrase ("visiting").
    #[serde(default)]
    pub object_words: Vec<String>,
    /// Where given, one of these phrases must stand in the sentence after the trigger ("by phone").
    #[serde(default)]
    pub near: Vec<String>,
    /// A city or country must follow the object ("in Bangkok").
    #[serde(default)]
    pub placed: bool,
    /// The object must be a person, not a country.
    #[serde(default)]
    pub person: bool,
    /// A noun that tells a meeting only under a verb like "hold".
    #[serde(default)]
    pub light_only: bool,
    /// What it sets.
    #[serde(default)]
    pub sets: Sets,
    /// Sentences it must accept, with `[who ...]`, `[whom ...]`, `[city ...]`, `[when ...]` marked.
    pub yes: Vec<String>,
    /// Sentences in which it must find nothing.
    pub no: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    rule: Vec<Rule>,
}

/// All rules, with indexes by their words.
#[derive(Debug, Default)]
pub struct RuleSet {
    /// The rules, in order of their files.
    pub rules: Vec<Rule>,
    verbs: WordMap<Vec<usize>, String>,
    nouns: WordMap<Vec<(usize, usize)>, String>,
    /// The words, up to a hyphen, with which its nouns begin.
    firsts: HashSet<String>,
    /// Status by governor.
    pub(super) governors: WordMap<usize, String>,
    /// Status by modal.
    pub(super) modals: WordMap<usize, String>,
    /// Mode phrases, longest first.
    pub(super) phrases: Vec<(String, usize)>,
}

const FILES: [(&str, &str); 7] = [
    ("meet.toml", include_str!("rules/meet.toml")),
    ("talks.toml", include_str!("rules/talks.toml")),
    ("call.toml", include_str!("rules/call.toml")),
    ("host.toml", include_str!("rules/host.toml")),
    ("visit.toml", include_str!("rules/visit.toml")),
    ("gathering.toml", include_str!("rules/gathering.toml")),
    ("cues.toml", include_str!("rules/cues.toml")),
];

impl RuleSet {
    /// The rules that ship with the crate.
    ///
    /// # Errors
    /// When a rule file cannot be read; a test keeps the shipped ones readable.
    pub fn shipped() -> Result<RuleSet, crate::Error> {
        let mut set = RuleSet::default();
        for (name, content) in FILES {
            set.add(name, content)?;
        }
        Ok(set)
    }

    /// Adds the rules of a file, written like the shipped ones; a rule with a known id replaces that rule.
    ///
    /// # Errors
    /// When the content is no valid rule file; the error names file and line.
    pub fn add(&mut self, file: &str, content: &str) -> Result<(), crate::Error> {
        let parsed: File = toml::from_str(content).map_err(|e| {
            let line = e.span().map(|s| content[..s.start].matches('\n').count() + 1);
            crate::Error::new(file, line, e.message(), "write [[rule]] tables with id, about, frame, yes and no")
        })?;
        for rule in parsed.rule {
            match self.rules.iter_mut().find(|r| r.id == rule.id) {
                Some(old) => *old = rule,
                None => self.rules.push(rule),
            }
        }
        self.index();
        Ok(())
    }

    fn index(&mut self) {
        let mut verbs: WordMap<Vec<usize>, String> = WordMap::default();
        let mut nouns: WordMap<Vec<(usize, usize)>, String> = WordMap::default();
        let mut firsts = HashSet::new();
        let (mut governors, mut modals, mut phrases) = (WordMap::default(), WordMap::default(), Vec::new());
        for (n, rule) in self.rules.iter().enumerate() {
            for verb in &rule.verbs {
                verbs.entry(verb.clone()).or_default().push(n);
            }
            for noun in &rule.nouns {
                let first = noun.split(' ').next().unwrap_or(noun).to_string();
                firsts.insert(first.split('-').next().unwrap_or(&first).to_string());
                nouns.entry(first).or_default().push((n, noun.split(' ').count()));
            }
            governors.extend(rule.governors.iter().map(|g| (g.clone(), n)));
            modals.extend(rule.modals.iter().map(|m| (m.clone(), n)));
            phrases.extend(rule.phrases.iter().map(|p| (p.clone(), n)));
        }
        // Longer nouns and phrases are tried first.
        nouns.values_mut().for_each(|list| {
            list.sort_by_key(|(_, len)| std::cmp::Reverse(*len));
            list.dedup();
        });
        phrases.sort_by_key(|(p, _): &(String, usize)| std::cmp::Reverse(p.len()));
        (self.verbs, self.nouns, self.firsts) = (verbs, nouns, firsts);
        (self.governors, self.modals, self.phrases) = (governors, modals, phrases);
    }

    pub(super) fn verb_rules(&self, lemma: &str) -> &[usize] {
        self.verbs.get(lemma).map_or(&[], Vec::as_slice)
    }

    pub(super) fn noun_rules(&self, first: &str) -> &[(usize, usize)] {
        self.nouns.get(first).map_or(&[], Vec::as_slice)
    }

    /// The mode that the longest phrase among some lower-cased words sets, and its rule's id.
    pub fn mode_in(&self, words: &str) -> Option<(Mode, &str)> {
        self.phrases
            .iter()
            .find(|(p, _)| words.contains(p.as_str()))
            .and_then(|(_, n)| Some((self.rules[*n].sets.mode?, self.rules[*n].id.as_str())))
    }

    /// Whether a lower-cased word can be, or begin, a trigger; sentences without one are not read.
    pub fn triggers(&self, word: &str) -> bool {
        self.firsts.contains(word) || crate::clause::verb(word).is_some_and(|v| self.verbs.contains_key(v.lemma))
    }
}
