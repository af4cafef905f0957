//! The door to the library: built once, shared between threads.

use std::path::PathBuf;

use crate::gazetteer::{self, Gazetteer};
use crate::pipeline::{self, Kit};
use crate::trigger::RuleSet;
use crate::{Document, Entity, Error, Event, explain};

/// Reads documents. Building one takes some milliseconds; reading needs only a shared reference.
///
/// ```
/// use bilat::{Document, Extractor};
///
/// let extractor = Extractor::new();
/// let doc = Document::new("memo", "Emmanuel Macron phoned Volodymyr Zelenskyy on 4 May 2023.");
/// let kinds: Vec<&str> = extractor.tag(&doc).iter().map(|e| e.kind.as_str()).collect();
/// assert_eq!(kinds, ["person", "person", "date"]);
/// assert!(extractor.explain(&doc).contains("call/verb"));
/// ```
pub struct Extractor {
    kit: Kit,
    warnings: Vec<Error>,
}

impl Extractor {
    /// With the gazetteer and the rules that ship with the crate.
    pub fn new() -> Extractor {
        let rules = RuleSet::shipped().expect("the shipped rules are valid: a test reads them");
        Extractor { kit: Kit::new(Gazetteer::shipped(), rules), warnings: Vec::new() }
    }

    /// With tables or rules of one's own.
    ///
    /// ```no_run
    /// let extractor = bilat::Extractor::builder().gazetteer_dir("my-tables").rules_file("my-rules.toml").build()?;
    /// for warning in extractor.warnings() {
    ///     eprintln!("{warning}");
    /// }
    /// # Ok::<(), bilat::Error>(())
    /// ```
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The events of a document, in the order in which the text first tells them; empty if there is none.
    pub fn extract(&self, doc: &Document) -> Vec<Event> {
        pipeline::extract(doc, &self.kit)
    }

    /// The named entities of a document, in order: persons, countries, organisations, places, venues, gatherings, offices,
    /// dates and topics.
    pub fn tag(&self, doc: &Document) -> Vec<Entity> {
        pipeline::entities(doc, &self.kit)
    }

    /// Every layer of a document's reading, for people to read: what was seen, by which rule, and why.
    pub fn explain(&self, doc: &Document) -> String {
        explain::explain(doc, &self.kit)
    }

    /// What could not be read of the tables given to the [`Builder`]; empty if all could.
    pub fn warnings(&self) -> &[Error] {
        &self.warnings
    }

    /// The gazetteer in use.
    pub fn gazetteer(&self) -> &Gazetteer {
        &self.kit.gazetteer
    }

    /// The rules in use.
    pub fn rules(&self) -> &RuleSet {
        &self.kit.rules
    }
}

impl Default for Extractor {
    fn default() -> Extractor {
        Extractor::new()
    }
}

/// What an [`Extractor`] is to be built of.
#[derive(Clone, Debug, Default)]
pub struct Builder {
    gazetteer: Option<PathBuf>,
    rules: Vec<PathBuf>,
    without_people: bool,
}

impl Builder {
    /// Adds a folder of tables to the shipped gazetteer. They are named and formed like the shipped ones; a row with a known id
    /// replaces that row.
    pub fn gazetteer_dir(mut self, dir: impl Into<PathBuf>) -> Builder {
        self.gazetteer = Some(dir.into());
        self
    }

    /// Adds a file of rules to the shipped ones; a rule with a known id replaces that rule.
    pub fn rules_file(mut self, path: impl Into<PathBuf>) -> Builder {
        self.rules.push(path.into());
        self
    }

    /// Leaves out all people and tenures, so that only what a text itself says of a person is known. For measuring what the
    /// tables are worth.
    pub fn without_people(mut self) -> Builder {
        self.without_people = true;
        self
    }

    /// Builds the extractor. Rows of tables that cannot be read are left out and told by [`Extractor::warnings`].
    ///
    /// # Errors
    /// When a folder or file cannot be read, or a file of rules is not valid.
    pub fn build(self) -> Result<Extractor, Error> {
        let mut rules = RuleSet::shipped()?;
        for path in &self.rules {
            let shown = path.display().to_string();
            let content = std::fs::read_to_string(path)
                .map_err(|e| Error::new(&shown, None, &format!("cannot be read: {e}"), "give a file of [[rule]] tables in UTF-8"))?;
            rules.add(&shown, &content)?;
        }
        let mut warnings = Vec::new();
        let gazetteer = if self.gazetteer.is_none() && !self.without_people {
            Gazetteer::shipped()
        } else {
            let mut tables = gazetteer::shipped_tables();
            if let Some(dir) = &self.gazetteer {
                warnings.extend(gazetteer::read_dir(&mut tables, dir)?.into_iter().map(Error::from));
                tables.override_duplicates();
            }
            if self.without_people {
                tables.people.clear();
                tables.tenures.clear();
            }
            Gazetteer::from_tables(tables)
        };
        Ok(Extractor { kit: Kit::new(gazetteer, rules), warnings })
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn threads_share_an_extractor() {
        fn shared<T: Send + Sync + 'static>() {}
        shared::<super::Extractor>();
    }
}
