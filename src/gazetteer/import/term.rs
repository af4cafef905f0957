//! One cell: an address, some words, or a value that nobody knows.

/// A value of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// Words, an address, a date, a number.
    Known(String),
    /// Wikidata's "unknown value": there is one, nobody knows which.
    Unknown,
}

impl Term {
    /// A bare value, as CSV, plain TSV and flat JSON write it; `None` where there is none.
    pub fn bare(text: &str) -> Option<Term> {
        let text = text.trim();
        let low = text.to_ascii_lowercase();
        if text.is_empty() || low == "no value" {
            return None;
        }
        let blank = text.starts_with("_:")
            || text.contains("/.well-known/genid/")
            || matches!(low.as_str(), "unknown value" | "some value" | "somevalue" | "unknown")
            || text.strip_prefix('t').is_some_and(|n| n.len() > 2 && n.bytes().all(|b| b.is_ascii_digit()));
        Some(if blank { Term::Unknown } else { Term::Known(text.to_string()) })
    }

    /// A term as SPARQL's own TSV writes it: `<address>`, `"words"@en`, `"9"^^<type>`, `_:blank`, `9`.
    pub fn sparql(text: &str) -> Option<Term> {
        let text = text.trim();
        if let Some(address) = text.strip_prefix('<').and_then(|t| t.strip_suffix('>')) {
            return Term::bare(address);
        }
        let Some(quote) = text.chars().next().filter(|c| matches!(c, '"' | '\'')) else { return Term::bare(text) };
        let mut words = String::new();
        let mut letters = text[1..].chars();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => match letters.next() {
                    Some('n' | 'r' | 't') => words.push(' '),
                    Some(other) => words.push(other),
                    None => break,
                },
                c if c == quote => break,
                c => words.push(c),
            }
        }
        Term::bare(&words)
    }

    /// A typed term, as SPARQL's JSON writes it.
    pub fn typed(kind: &str, value: &str) -> Option<Term> {
        if kind == "bnode" { Some(Term::Unknown) } else { Term::bare(value) }
    }

    /// The words, if they are known.
    pub fn known(&self) -> Option<&str> {
        match self {
            Term::Known(words) => Some(words),
            Term::Unknown => None,
        }
    }
}

/// The QID that an address or a short form (`wd:Q42`, `Q42`) names.
pub fn qid(text: &str) -> Option<&str> {
    let last = text.rsplit(['/', ':']).next()?;
    let digits = last.strip_prefix('Q')?;
    (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_read_however_they_are_written() {
        let known = |words: &str| Some(Term::Known(words.to_string()));
        assert_eq!(Term::sparql("<http://www.wikidata.org/entity/Q42>"), known("http://www.wikidata.org/entity/Q42"));
        assert_eq!(Term::sparql("\"a \\\"b\\\"\\tc\"@en"), known("a \"b\" c"));
        assert_eq!(Term::sparql("\"11\"^^<http://www.w3.org/2001/XMLSchema#integer>"), known("11"));
        assert_eq!(Term::sparql("9"), known("9"));
        assert_eq!(Term::sparql(""), None);
        for blank in ["_:b1", "<http://www.wikidata.org/.well-known/genid/0a1b>"] {
            assert_eq!(Term::sparql(blank), Some(Term::Unknown), "{blank}");
        }
        for blank in ["t1234567", "_:t1", "http://www.wikidata.org/.well-known/genid/0a1b", "unknown value"] {
            assert_eq!(Term::bare(blank), Some(Term::Unknown), "{blank}");
        }
        assert_eq!(Term::bare(" tom "), known("tom"));
        assert_eq!(Term::bare("no value"), None);
        assert_eq!(qid("http://www.wikidata.org/entity/Q42"), Some("Q42"));
        assert_eq!((qid("wd:Q7"), qid("Q7"), qid("Queen"), qid("Q"), qid("P39")), (Some("Q7"), Some("Q7"), None, None, None));
    }
}
