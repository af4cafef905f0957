//! Which words of a sentence stand as verbs: "meeting", "visits" and "talks" may be nouns.

use super::chunk::{Chunk, ChunkKind, Clause};
use super::words::{Class, Form, Verb, verb};
use crate::text::LineKind;

impl Clause<'_> {
    /// Marks the words that stand as verbs.
    pub(super) fn mark_verbs(&mut self) {
        for n in 0..self.chunks.len() {
            if self.chunks[n].kind != ChunkKind::Word {
                continue;
            }
            let low = self.low(&self.chunks[n]);
            if let Some(found) = verb(low)
                && self.stands_as_verb(n, low, found)
            {
                self.chunks[n].verb = Some(found);
            } else if verb(low).is_none() && self.acts(n, low) {
                self.chunks[n].verb = Some(Verb { lemma: "act", form: Form::Past });
            }
        }
    }

    /// "Trump dimmed the lights and scolded him": a past form that no list knows, behind its subject or another verb.
    fn acts(&self, n: usize, low: &str) -> bool {
        let chunk = &self.chunks[n];
        let past = low.len() > 4 && low.ends_with("ed") && !low.ends_with("eed") && chunk.class == Class::Other;
        let plain = !self.toks[chunk.from].cap && !low.contains('-');
        let before = self.chunks[..n].iter().rposition(|c| c.class != Class::Adverb);
        let subject = before.is_some_and(|b| {
            let c = &self.chunks[b];
            self.is_party(b)
                || c.class == Class::Pronoun
                || matches!(c.class, Class::Relative)
                || c.class == Class::And && (b.saturating_sub(6)..b).any(|k| self.chunks[k].verb.is_some_and(|v| v.form == Form::Past))
        });
        let object = self.chunks.get(n + 1).is_some_and(|c| {
            matches!(c.class, Class::Determiner | Class::Possessive | Class::Prep | Class::To | Class::Adverb)
                || matches!(c.kind, ChunkKind::Party(_) | ChunkKind::Place | ChunkKind::Time(_))
        });
        past && plain && subject && object
    }

    fn stands_as_verb(&self, n: usize, low: &str, found: Verb) -> bool {
        // "held restricted and delegation-level talks", "in an expanded format"
        let size = |k: usize| matches!(self.low_at(k), "restricted" | "expanded" | "enlarged" | "extended");
        let sized = |k: usize| matches!(self.low_at(k), "format" | "formats" | "meeting" | "talks" | "composition" | "session");
        if size(n) && (sized(n + 1) || self.low_at(n + 1) == "and" && (n + 2..n + 6).any(sized)) && !self.is_party(n.wrapping_sub(1)) {
            return false;
        }
        if matches!(self.chunks[n].class, Class::Auxiliary) {
            // "have talks", "had a call": a verb where no other verb follows.
            let day = |k: usize| match self.chunks.get(k).map(|c| &c.kind) {
                Some(ChunkKind::Time(t)) => self.times[*t].1.role != crate::when::Role::Duration,
                _ => false,
            };
            // "had on Tuesday a working lunch"
            let passed =
                |k: usize| matches!(self.chunks[k].class, Class::Adverb | Class::Not) || day(k) || self.low_at(k) == "on" && day(k + 1);
            let next = (n + 1..self.chunks.len()).find(|&k| !passed(k)).map(|k| &self.chunks[k]);
            // "had the president on the line"
            let line = (n + 1..n + 6).any(|k| {
                self.low_at(k) == "on" && self.low_at(k + 1) == "the" && matches!(self.low_at(k + 2), "line" | "phone" | "telephone")
            });
            if line && found.lemma == "have" && self.is_party(n + 1) {
                return true;
            }
            return matches!(found.lemma, "have")
                && next.is_some_and(|c| {
                    c.class == Class::Determiner
                        || c.class == Class::Possessive
                        || matches!(self.low(c), "lunch" | "dinner" | "breakfast" | "contact" | "contacts" | "exchanges")
                        || c.kind == ChunkKind::Word
                            // "had separate meetings", "have direct talks"; but "had come"
                            && verb(self.low(c)).is_none_or(|v| {
                                matches!(v.form, Form::Third | Form::Ing)
                                    || v.form == Form::Base && !matches!(v.lemma, "come" | "become" | "overcome" | "run")
                            })
                            && c.class == Class::Other
                        || matches!(c.kind, ChunkKind::Adjective(_))
                        || matches!(c.kind, ChunkKind::Time(t) if self.times[t].1.role == crate::when::Role::Duration)
                });
        }
        // "sat face to face"
        let pair = low == "face" && n >= 2 && self.low_at(n - 2) == "face";
        if self.chunks[n].class != Class::Other || pair {
            return false;
        }
        // "the SCO Member States": a capital within running text begins no verb.
        if n > 0
            && self.sentence.kind == LineKind::Body
            && self.toks[self.chunks[n].from].cap
            && found.form == Form::Third
            && self.capped_before(n)
        {
            return false;
        }
        // "Commodore Said Al Harthi": a name.
        if low == "said" && n > 0 && self.sentence.kind == LineKind::Body && self.toks[self.chunks[n].from].cap {
            return false;
        }
        // "behind closed doors", "a three-day working visit"
        let working = low == "working"
            && matches!(
                self.low_at(n + 1),
                "visit"
                    | "visits"
                    | "trip"
                    | "lunch"
                    | "dinner"
                    | "breakfast"
                    | "session"
                    | "meeting"
                    | "meetings"
                    | "group"
                    | "groups"
                    | "level"
                    | "consultations"
            );
        if low == "closed" && self.low_at(n + 1) == "doors" || working {
            return false;
        }
        // "Kallas then goes on to Baku"
        let then = |c: &Chunk| c.class == Class::But && self.low(c) == "then";
        let before = self.chunks[..n].iter().rposition(|c| c.class != Class::Adverb && !then(c));
        // "Meeting with Prime Minister A", "New York: meeting with President B": an entry of a diary.
        let opens = before.is_none_or(|b| matches!(self.chunks[b].class, Class::Dash | Class::Stop));
        let acts = |c: &Chunk| {
            matches!(c.class, Class::Auxiliary | Class::Modal)
                || verb(self.low(c)).is_some_and(|v| matches!(v.form, Form::Past | Form::Third))
        };
        let meets = found.lemma == "meet" && found.form == Form::Ing && self.low_at(n + 1) == "with";
        if meets && opens && !self.chunks[n + 1..].iter().any(acts) {
            return false;
        }
        let Some(b) = before else {
            // The first word of a sentence: a participle, or a headline's verb.
            return matches!(found.form, Form::Ing | Form::Past | Form::Participle);
        };
        let prev = &self.chunks[b];
        let modified = matches!(prev.class, Class::Determiner | Class::Possessive | Class::Genitive)
            || prev.genitive
            || matches!(prev.kind, ChunkKind::Adjective(_) | ChunkKind::Compound(_));
        let party = matches!(prev.kind, ChunkKind::Party(_)) && !prev.genitive;
        // "Ruto, Sisi meeting cancelled", "A, B call planned": where a headline spares the verb.
        let undone = self.headline()
            && matches!(low, "meeting" | "call" | "visit" | "talks")
            && party
            && b + 1 == n
            && self.list_back(b).len() > 1
            && verb(self.low_at(n + 1)).is_some_and(|v| matches!(v.form, Form::Past | Form::Participle));
        match found.form {
            _ if undone => false,
            // "cancels Azerbaijan visit"
            Form::Base
                if matches!(low, "visit" | "tour" | "stop")
                    && b > 0
                    && self.chunks[b - 1].verb.is_some_and(|v| matches!(v.form, Form::Third | Form::Past))
                    && matches!(&prev.kind, ChunkKind::Party(p) if p.iter().all(|q| q.bare_side)) =>
            {
                false
            }
            // "scraps planned trip to India": a headline's adjective.
            Form::Past
                if matches!(low, "planned" | "scheduled" | "proposed")
                    && prev.verb.is_some()
                    && self.chunks.get(n + 1).is_some_and(|c| c.kind == ChunkKind::Word && c.class == Class::Other) =>
            {
                false
            }
            Form::Past => !modified,
            Form::Participle => !modified,
            // "a White House meeting"
            Form::Ing if found.lemma == "meet" && prev.kind == ChunkKind::Place && b + 1 == n && self.names_venue(b) => false,
            // "put off Libreville meeting"
            Form::Ing
                if found.lemma == "meet"
                    && prev.kind == ChunkKind::Place
                    && b + 1 == n
                    && b > 0
                    && !self.is_party(n + 1)
                    && (self.chunks[b - 1].verb.is_some()
                        || b > 1 && matches!(self.low_at(b - 1), "off" | "out" | "up" | "down") && self.chunks[b - 2].verb.is_some()) =>
            {
                false
            }
            // "Macron's Tuesday meeting with Tusk"
            Form::Ing
                if found.lemma == "meet"
                    && matches!(prev.kind, ChunkKind::Time(_))
                    && b > 0
                    && (self.chunks[b - 1].class == Class::Genitive || self.chunks[b - 1].genitive) =>
            {
                false
            }
            // "suggests meeting with B": the noun
            Form::Ing
                if found.lemma == "meet"
                    && self.low_at(n + 1) == "with"
                    && b + 1 == n
                    && prev.verb.is_some_and(|v| matches!(v.lemma, "suggest" | "consider" | "deny" | "recall" | "describe" | "avoid")) =>
            {
                false
            }
            // "calls off meeting with Putin"
            Form::Ing
                if found.lemma == "meet"
                    && matches!(self.low(prev), "off" | "out" | "up")
                    && !self.is_party(n + 1)
                    && b > 0
                    && self.chunks[b - 1].verb.is_some() =>
            {
                false
            }
            Form::Ing
                if found.lemma == "meet"
                    && !self.is_party(n + 1)
                    && prev.verb.is_some_and(|v| {
                        !matches!(
                            v.lemma,
                            "start"
                                | "begin"
                                | "stop"
                                | "avoid"
                                | "include"
                                | "deny"
                                | "keep"
                                | "consider"
                                | "recall"
                                | "describe"
                                | "remember"
                                | "finish"
                                | "enjoy"
                                | "favor"
                                | "favour"
                                | "suggest"
                        )
                    }) =>
            {
                false
            }
            // "a powerful negotiating position"
            Form::Ing
                if low == "negotiating"
                    && matches!(
                        self.low_at(n + 1),
                        "position" | "table" | "team" | "teams" | "power" | "tactic" | "tactics" | "partner" | "process"
                    ) =>
            {
                false
            }
            // "ruled out meeting Petro"
            Form::Ing if found.lemma == "meet" && self.low(prev) == "out" && self.is_party(n + 1) => true,
            // "Beginning of meeting with B", "Transcript of meeting with B"
            Form::Ing
                if found.lemma == "meet"
                    && self.low(prev) == "of"
                    && self.low_at(n + 1) == "with"
                    && b > 0
                    && matches!(
                        self.low_at(b - 1),
                        "beginning"
                            | "start"
                            | "opening"
                            | "end"
                            | "conclusion"
                            | "transcript"
                            | "readout"
                            | "summary"
                            | "results"
                            | "minutes"
                    ) =>
            {
                false
            }
            // "says no to meeting with B"
            Form::Ing if found.lemma == "meet" && self.low(prev) == "to" && b > 0 && self.low_at(b - 1) == "no" => false,
            Form::Ing if found.lemma == "meet" && self.determined(n) => false,
            Form::Ing if found.lemma == "meet" && prev.kind == ChunkKind::Word && prev.class == Class::Other && prev.verb.is_none() => {
                false
            }
            Form::Ing => {
                let noun =
                    prev.class == Class::Other && prev.kind == ChunkKind::Word && prev.verb.is_none() && noun_before_ing(self.low(prev));
                !modified && !noun
            }
            Form::Base => {
                matches!(prev.class, Class::To | Class::Modal | Class::Not | Class::Pronoun)
                    || party && (prev.plural || self.coordinated(b) || self.next_opens_object(n))
                    || prev.class == Class::Auxiliary
                        && matches!(self.low(prev), "do" | "did" | "does" | "didn't" | "don't" | "doesn't" | "not")
                    // "had just come out"
                    || matches!(self.low(prev), "has" | "have" | "had") && matches!(found.lemma, "come" | "become" | "run")
                    || matches!(prev.class, Class::And | Class::Or) && self.verb_before(b) && !self.closes_list(b, n)
                    || prev.class == Class::Comma && (self.helper_before(b).is_some() || self.inserted(b) || self.in_series(b) && self.next_opens_object(n))
                    || matches!(prev.kind, ChunkKind::Time(_)) && self.next_opens_object(n) && !self.determined(n)
                    // "will on Thursday, 23 May 2024, host B"
                    || prev.class == Class::Comma && self.helped_past_day(b)
                    || prev.class == Class::Relative
                    || prev.class == Class::Close
            }
            // "U.S. sanctions on Russia", "Russian attacks on cities": nouns before a preposition.
            Form::Third
                if matches!(
                    low,
                    "sanctions"
                        | "attacks"
                        | "strikes"
                        | "threats"
                        | "tests"
                        | "views"
                        | "concerns"
                        | "charges"
                        | "claims"
                        | "fears"
                        | "demands"
                        | "plans"
                        | "ties"
                        | "links"
                        | "issues"
                        | "contacts"
                ) && self.chunks.get(n + 1).is_some_and(|c| c.class == Class::Prep) =>
            {
                false
            }
            // "and talks are also planned with B"
            Form::Third
                if matches!(low, "talks" | "visits" | "calls")
                    && matches!(prev.class, Class::And | Class::Comma)
                    && matches!(self.low_at(n + 1), "are" | "were" | "will" | "would" | "have" | "had") =>
            {
                false
            }
            // "in Washington for Trump talks"
            Form::Third
                if low == "talks"
                    && party
                    && b > 0
                    && (matches!(self.low_at(b - 1), "for" | "before")
                        || self.low_at(b - 1) == "of" && b > 1 && self.low_at(b - 2) == "ahead") =>
            {
                false
            }
            // "discussed gas exports with B": the object's noun.
            Form::Third
                if prev.kind == ChunkKind::Word
                    && prev.class == Class::Other
                    && prev.verb.is_none()
                    && b > 0
                    && self.chunks[b - 1].verb.is_some_and(|v| v.form != Form::Ing)
                    && self.chunks.get(n + 1).is_some_and(|c| c.class == Class::Prep) =>
            {
                false
            }
            // "discussed the ban on lobster imports with B": the clause has its verb.
            Form::Third
                if prev.kind == ChunkKind::Word
                    && prev.class == Class::Other
                    && prev.verb.is_none()
                    && self.chunks.get(n + 1).is_some_and(|c| c.class == Class::Prep)
                    && (0..b)
                        .rev()
                        .take(10)
                        .take_while(|&k| {
                            !matches!(
                                self.chunks[k].class,
                                Class::That | Class::Comma | Class::Stop | Class::Relative | Class::Subordinate | Class::And | Class::Quote
                            )
                        })
                        .any(|k| self.chunks[k].verb.is_some_and(|v| v.form == Form::Past)) =>
            {
                false
            }
            // "whose talks in Singapore"
            Form::Third if self.low(prev) == "whose" => false,
            // "no current plans for a meeting"
            Form::Third if matches!(low, "plans" | "hopes" | "moves") && !party && self.determined(n) => false,
            // "The visit to Norway begins on Monday"
            Form::Third if prev.kind == ChunkKind::Place && b + 1 == n && goes_on(found.lemma) => {
                let opens = |c: &Chunk| matches!(c.class, Class::That | Class::Comma | Class::Stop | Class::Relative | Class::Quote);
                let acts = |c: &Chunk| {
                    matches!(c.class, Class::Auxiliary | Class::Modal) || c.verb.is_some_and(|v| matches!(v.form, Form::Past | Form::Third))
                };
                !self.chunks[..b].iter().rev().take_while(|c| !opens(c)).any(acts)
            }
            Form::Third => {
                party
                    || matches!(prev.class, Class::Pronoun | Class::Relative | Class::Close | Class::That)
                    || matches!(prev.kind, ChunkKind::Time(_)) && !matches!(low, "talks")
                    || matches!(prev.class, Class::And) && self.verb_before(b)
                    || prev.class == Class::Comma && self.next_opens_object(n)
                    || prev.class == Class::Other
                        && prev.kind == ChunkKind::Word
                        && prev.verb.is_none()
                        && self.next_opens_object(n)
                        && !matches!(
                            low,
                            "talks" | "visits" | "calls" | "meets" | "exchanges" | "contacts" | "requests" | "trips" | "stops"
                        )
            }
        }
    }

    /// Whether a place stands before what takes place there, and not behind a preposition of its own ("in Paris").
    fn names_venue(&self, b: usize) -> bool {
        let before = (0..b).rev().find(|&k| !matches!(self.chunks[k].class, Class::Determiner | Class::Adverb));
        before.is_none_or(|k| self.chunks[k].class != Class::Prep || self.determined(b))
    }

    /// Whether the word before also begins with a capital, so that the two are one name.
    fn capped_before(&self, n: usize) -> bool {
        self.toks[self.chunks[n - 1].to - 1].cap
    }

    /// Whether an article or the like stands before a word, across what may modify it: "the G20 meeting", "a two-day
    /// meeting".
    fn determined(&self, n: usize) -> bool {
        for chunk in self.chunks[..n].iter().rev().take(4) {
            match &chunk.kind {
                // "An hour-long meeting"
                ChunkKind::Time(_) if self.low(chunk).starts_with("a") && self.low(chunk).ends_with("-long") => return true,
                ChunkKind::Time(_) | ChunkKind::Adjective(_) => {}
                ChunkKind::Party(p) if p.iter().all(|q| q.bare_side) => {
                    // "the G20": the article is read with the side.
                    if self.low(chunk).starts_with("the ") || self.low(chunk).starts_with("a ") {
                        return true;
                    }
                }
                ChunkKind::Word if matches!(chunk.class, Class::Determiner | Class::Possessive) || self.low(chunk) == "whose" => {
                    return true;
                }
                ChunkKind::Word if chunk.class == Class::Other && chunk.verb.is_none() => {}
                ChunkKind::Word if matches!(self.low(chunk), "next" | "last" | "first") => {}
                _ => return false,
            }
        }
        false
    }

    /// A party that closes a coordination ("Putin, Xi discuss").
    fn coordinated(&self, b: usize) -> bool {
        b >= 2 && matches!(self.chunks[b - 1].class, Class::And | Class::Comma) && matches!(self.chunks[b - 2].kind, ChunkKind::Party(_))
    }

    fn next_opens_object(&self, n: usize) -> bool {
        self.chunks.get(n + 1).is_some_and(|c| {
            matches!(c.kind, ChunkKind::Party(_) | ChunkKind::Adjective(_) | ChunkKind::Place)
                || matches!(c.class, Class::Determiner | Class::Possessive | Class::Prep | Class::To)
                || c.class == Class::Other && c.kind == ChunkKind::Word
        })
    }

    /// "will travel to Riga on Monday, meet A and hold talks": a base form behind a comma, of a series that "will" or "to" governs.
    fn in_series(&self, comma: usize) -> bool {
        let Some(left) = (0..comma).rev().take(12).find(|&k| self.chunks[k].verb.is_some()) else { return false };
        self.chunks[left].verb.is_some_and(|v| v.form == Form::Base)
            && left > 0
            && matches!(self.chunks[left - 1].class, Class::Modal | Class::To | Class::Comma)
            && self.chunks[left..comma].iter().all(|c| !matches!(c.class, Class::Comma | Class::That | Class::Relative))
    }

    /// "will meet A and then, on Friday, meet": whether a comma closes what is inserted behind an "and" that follows a verb.
    fn inserted(&self, close: usize) -> bool {
        let and =
            self.opening(close).and_then(|open| self.chunks[..open].iter().rposition(|c| !matches!(c.class, Class::Adverb | Class::But)));
        and.is_some_and(|and| matches!(self.chunks[and].class, Class::And | Class::Or) && self.verb_before(and))
    }

    /// "will, on Monday, meet", "had, officials said, met": the helping verb behind which something is inserted that ends with a comma.
    pub fn helper_before(&self, close: usize) -> Option<usize> {
        let inside = |c: &Chunk| !matches!(c.class, Class::Stop | Class::That | Class::Relative | Class::Modal | Class::Auxiliary);
        let comma = |c: &Chunk| c.class == Class::Comma;
        let open = (close.saturating_sub(10)..close).rev().take_while(|&k| inside(&self.chunks[k])).find(|&k| comma(&self.chunks[k]))?;
        let helper = open.checked_sub(1).filter(|_| comma(&self.chunks[close]) && open + 1 < close)?;
        matches!(self.chunks[helper].class, Class::Modal | Class::Auxiliary).then_some(helper)
    }

    /// "will on Thursday, 23 May, host": whether a helping verb and a day stand before a comma.
    pub(super) fn helped_past_day(&self, comma: usize) -> bool {
        let day = comma.checked_sub(1).filter(|&k| matches!(self.chunks[k].kind, ChunkKind::Time(_)));
        let helper = day.and_then(|k| k.checked_sub(1 + usize::from(k > 0 && self.low_at(k - 1) == "on")));
        helper.is_some_and(|k| self.chunks[k].class == Class::Modal)
    }

    /// "discussed the truce, the Gulf and trade with B": whether a base form behind "and" is the last noun of a past verb's objects.
    fn closes_list(&self, and: usize, n: usize) -> bool {
        let verb = (0..and).rev().take(24).find(|&k| self.chunks[k].verb.is_some());
        let past = verb.and_then(|k| self.chunks[k].verb).is_some_and(|v| matches!(v.form, Form::Past | Form::Third));
        let helped = verb.is_some_and(|k| k > 0 && matches!(self.chunks[k - 1].class, Class::Modal | Class::Auxiliary | Class::To));
        past && !helped && self.chunks.get(n + 1).is_none_or(|c| matches!(c.class, Class::Prep | Class::Comma | Class::Stop | Class::And))
    }

    fn verb_before(&self, b: usize) -> bool {
        self.chunks[..b].iter().rev().take(24).any(|c| c.verb.is_some())
    }

    pub(super) fn put_on_hold(&self, n: usize) -> bool {
        (n + 1..self.chunks.len().min(n + 9))
            .take_while(|&k| self.chunks[k].verb.is_none() && self.chunks[k].class != Class::Comma)
            .any(|k| self.low_at(k) == "on" && matches!(self.low_at(k + 1), "hold" | "ice"))
    }
}

/// What a visit or talks do: "begins", "concludes"; no plural of a noun.
fn goes_on(lemma: &str) -> bool {
    matches!(
        lemma,
        "begin" | "start" | "end" | "conclude" | "resume" | "open" | "come" | "follow" | "take" | "continue" | "focus" | "include" | "mark"
    )
}

fn noun_before_ing(word: &str) -> bool {
    matches!(
        word,
        "cabinet"
            | "board"
            | "council"
            | "summit"
            | "annual"
            | "committee"
            | "ministerial"
            | "bilateral"
            | "trilateral"
            | "emergency"
            | "working"
            | "first"
            | "second"
            | "last"
            | "next"
            | "special"
            | "upcoming"
            | "planned"
            | "high-level"
            | "face-to-face"
            | "one-on-one"
            | "formal"
            | "informal"
            | "joint"
            | "regular"
            | "closed-door"
            | "security"
            | "group"
            | "virtual"
            | "bloc"
            | "of"
            | "for"
            | "official"
            | "separate"
            | "brief"
            | "private"
            | "historic"
            | "family"
            | "town"
            | "party"
            | "opening"
            | "inaugural"
            | "expected"
            | "possible"
            | "potential"
            | "third"
            | "fourth"
            | "new"
            | "another"
            | "quarterly"
            | "monthly"
            | "weekly"
    )
}
