//! Where a personal name begins and ends.

use super::words::*;
use super::{Phrase, Reader};
use crate::clause::{Class, Form, class, verb};
use crate::gazetteer::TagKind;
use crate::mention::Cast;
use crate::text::Span;

impl<'a> Reader<'a> {
    /// Whether a word stands for a name that is another word elsewhere: "Commodore Said Al Harthi", "Christian Lindner",
    /// "Tourism Minister Will Barnes", "An Tran", "Ms June Tanaka".
    fn like_a_word(&self, n: usize) -> bool {
        let Some(before) = n.checked_sub(1) else { return false };
        let (low, next) = (self.low(n), self.toks.get(n + 1));
        // "Said bin Khalfan"
        let son = low == "said" && matches!(self.low(n + 1), "bin" | "ben" | "ibn" | "al" | "el" | "ould");
        if self.toks[before].cap && self.two_syllables(n) {
            return true;
        }
        let capitals = self.toks[n].cap && (son || next.is_some_and(|t| t.cap && t.word && t.span.len() > 1));
        let mark = matches!(self.low(before), "." | "\"" | ":" | ";" | "-");
        // "Roman Catholic", "Christian Democrat" are none.
        let named = !not_a_name(self.low(n + 1)) && !is_time_word(self.low(n + 1)) && class(self.low(n + 1)) == Class::Other;
        let titled = office_noun(self.low(before)) || courtesy(self.low(before));
        capitals
            && match low {
                "said" => self.toks[before].word,
                "roman" | "christian" => named && self.side_at(n + 1).is_none(),
                "will" | "an" | "to" | "do" | "so" | "no" | "on" | "in" | "sun" => named && !mark,
                "april" | "may" | "june" | "august" | "per" | "he" => named && !mark && titled,
                _ => false,
            }
    }

    /// "Do-hoon", "In-guk": a Korean given name, whose first syllable may be a word.
    fn two_syllables(&self, n: usize) -> bool {
        let low = |n: usize| self.toks.get(n).is_some_and(|t| t.glued && t.word && !t.cap);
        self.toks.get(n).is_some_and(|t| t.cap && t.span.len() < 6) && self.low(n + 1) == "-" && self.toks[n + 1].glued && low(n + 2)
    }

    /// Whether a word ends like an adverb and may be a name where it has a capital: "Hany Barakatly said".
    fn adverb_like(&self, n: usize) -> bool {
        let low = self.low(n);
        class(low) == Class::Adverb && low.ends_with("ly") && !not_a_name(low)
    }

    /// Whether a word shows that its run is no name; but "Choe Su-hon" is one.
    fn thing_at(&self, n: usize) -> bool {
        let part = n > 0 && self.low(n - 1) == "-" && self.toks[n].glued && !self.toks[n].cap;
        !part && thing(self.low(n))
    }

    /// The longest run of words from a token that is a known name.
    pub(in crate::mention) fn known_name(&self, at: usize, cast: &Cast) -> Option<usize> {
        let tagged = self.tag_at(at, &[TagKind::Person, TagKind::Family]).map(|(_, to)| to);
        let longest = (at + 1..=(at + 5).min(self.toks.len())).rev().find(|&to| {
            let words = self.text.get(Span::new(self.toks[at].span.start, self.toks[to - 1].span.end));
            self.toks[to - 1].word
                && (at..to).all(|n| !matches!(class(self.low(n)), Class::Open | Class::Close | Class::Comma))
                && (cast.full(words).is_some() || !cast.short(words).is_empty() || !self.gaz.names.full(words).is_empty() && to > at + 1)
        });
        // "Meloni, von der Leyen meet"
        tagged.max(longest).filter(|_| self.toks[at].cap || tagged.is_some() && particle(self.low(at)))
    }

    /// "Before the Chinese leader, Abe had talks": a name whose bearers all speak for other sides is no apposition.
    pub(in crate::mention) fn may_hold(&self, p: &Phrase, from: usize, end: usize) -> bool {
        let Some(side) = p.sides.first() else { return true };
        // An organisation's officials come from the countries that the tables know them of.
        if matches!(side.kind, TagKind::Organisation | TagKind::OrgAdjective) && end - from > 1 {
            return true;
        }
        let words = self.text.get(Span::new(self.toks[from].span.start, self.toks[end - 1].span.end));
        let bearers = if end - from == 1 { self.gaz.names.family(words) } else { self.gaz.names.full(words) };
        bearers.is_empty()
            || bearers.iter().any(|&b| {
                let mut sides = self.gaz.holders.of_person(&self.gaz.tables, b).peekable();
                sides.peek().is_none() || sides.any(|t| t.side == side.side)
            })
            || !bearers.iter().any(|&b| self.gaz.holders.of_person(&self.gaz.tables, b).next().is_some())
    }

    pub(in crate::mention) fn take_name(&self, p: &mut Phrase, from: usize, to: usize, known: Option<u32>) {
        // "Brigadier Rahim Osmani", "Col-Gen Vadim Orlov"
        let bare = (from..to).find(|&n| !rank(self.low(n).trim_end_matches('.')) && self.low(n) != "-");
        let from = bare.filter(|_| known.is_none()).unwrap_or(from);
        // "Prof. Peter Otieno", "Datuk Seri Lim Keng"; but a surname alone keeps its title.
        let styled = |n: usize| {
            let low = self.low(n).trim_end_matches('.');
            // "HE Sakher Majali", "H E Sakher Majali"
            let initials = matches!(self.word(n), "HE" | "HRH" | "HH" | "HM" | "YB" | "YAB")
                || self.word(n) == "H" && self.word(n + 1) == "E"
                || n > from && self.word(n) == "E" && self.word(n - 1) == "H";
            honorific(low)
                || initials
                || low == "rt" && self.low(n + 1) == "hon"
                || n > from && matches!(low, "sri" | "seri" | "'")
                || low == "tan" && self.low(n + 1) == "sri"
        };
        let name = (from..to).find(|&n| !styled(n)).filter(|&n| known.is_none() && to - n >= 2);
        let (from, to) = self.proper(name.unwrap_or(from), to);
        p.names.push(Span::new(self.toks[from].span.start, self.toks[to - 1].span.end));
        p.people.push(known);
    }

    /// The name proper in a run of capitalised words: "Defense Kyrylo Budanov", "Tim Cook Announces", "Q John Kirby".
    fn proper(&self, from: usize, to: usize) -> (usize, usize) {
        let to = to - usize::from(to - from > 2 && post_nominal(self.word(to - 1)));
        if to - from < 3 {
            // "Trump Marks", "Biden Intends": a surname that stands alone, and a verb.
            if to - from == 2 && self.surname_alone(from, to) {
                return (from, from + 1);
            }
            let lone = to - from == 2 && self.asks(from) && self.toks[from].span.end + 1 == self.toks[from + 1].span.start;
            return (from + usize::from(lone), to);
        }
        // A full name that the tables know.
        let known = (from..to).find_map(|at| {
            let (_, end) = self.tag_at(at, &[TagKind::Person]).filter(|(_, end)| *end <= to && *end - at > 1)?;
            Some((at, end))
        });
        if let Some((at, end)) = known {
            let at = if (from..at).all(|n| self.given(n) && self.side_at(n).is_none()) { from } else { at };
            // "Mohammed bin Salman Al Saud", "Joseph R. Biden, Jr."
            let goes_on = end < to
                && (!self.toks[end].word
                    || particle(self.low(end))
                    || suffix(self.low(end))
                    || self.known_only.is_none() && (end..to).all(|n| !self.thing_at(n) && !joined(self.word(n))));
            return (at, if goes_on { to } else { end });
        }
        if self.surname_alone(from, to) {
            return (from, from + 1);
        }
        // "Ban Seung-woo": a Korean family name that looks like a word.
        let korean =
            self.toks[from + 1].cap && self.low(from + 2) == "-" && self.toks.get(from + 3).is_some_and(|t| t.glued && t.word && !t.cap);
        let kept = |n: usize| n == from && korean;
        let first = (from..to).find(|&n| kept(n) || !(self.toks[n].word && self.thing_at(n) || self.asks(n))).unwrap_or(from);
        let last = (first..to).find(|&n| !kept(n) && self.toks[n].word && (self.thing_at(n) || joined(self.word(n)))).unwrap_or(to);
        if last - first > 1 { (first, last) } else { (from, to) }
    }

    /// "Q" or "A" before a name: the mark of a question or an answer, where no further initial follows.
    fn asks(&self, at: usize) -> bool {
        matches!(self.word(at), "Q" | "A") && self.word(at + 1).len() > 1
    }

    /// Whether the words around a name give a trade that nobody in office has: "plumber John Kerry", "Susan Rice, a nurse",
    /// "Dr. Susan Rice of St Mary's Hospital".
    pub(in crate::mention) fn in_trade(&self, p: &Phrase) -> bool {
        let first = p.names.first().map_or(0, |n| self.toks.partition_point(|t| t.span.start < n.start));
        if first > 0 && trade(self.low(first - 1)) {
            return true;
        }
        let at = self.toks.partition_point(|t| p.names.last().is_none_or(|n| t.span.start < n.end));
        match self.low(at) {
            "," => {
                let from = if self.low(at + 1).parse::<u32>().is_ok() && self.low(at + 2) == "," { at + 3 } else { at + 1 };
                if !matches!(self.low(from), "a" | "an" | "the") {
                    return false;
                }
                let end = (from + 1..(from + 6).min(self.toks.len()))
                    .find(|&n| !self.toks[n].word || class(self.low(n)) != Class::Other)
                    .unwrap_or((from + 6).min(self.toks.len()));
                trade(self.low(end - 1)) && !(from + 1..end).any(|n| modifier(self.low(n)) && self.low(n) != "retired")
            }
            "of" | "at" | "from" => {
                let end = (at + 1..self.toks.len()).find(|&n| !self.toks[n].word && !matches!(self.low(n), "'s" | "'"));
                let end = end.unwrap_or(self.toks.len()).min(at + 8);
                (at + 1..end).any(|n| self.toks[n].cap && practice(self.low(n)))
            }
            _ => false,
        }
    }

    /// Whether a run begins with the surname of somebody whom the news calls by it alone, and is no name as a whole.
    fn surname_alone(&self, from: usize, to: usize) -> bool {
        let run = self.text.get(Span::new(self.toks[from].span.start, self.toks[to - 1].span.end));
        let bare = |at: usize| {
            self.gaz.names.family(self.word(at)).iter().any(|&p| self.gaz.tables.people[p as usize].bare && self.word(at).len() > 3)
        };
        // "Maliki Osman", in running text
        let surname = |at: usize| !self.gaz.names.family(self.word(at)).is_empty() || self.gaz.names.given(self.word(at));
        self.toks[from + 1].word
            && bare(from)
            && !(self.known_only.is_none() && surname(from + 1))
            && !suffix(self.low(to - 1))
            && !particle(self.low(from + 1))
            && self.gaz.names.full(run).is_empty()
            && !self.gaz.names.given(self.word(from))
            && self.starts[from].iter().all(|(t, end)| *end <= from + 1 && t.kind != TagKind::Person)
    }

    /// Whether a token is a given name or an initial.
    fn given(&self, at: usize) -> bool {
        self.word(at).len() == 2 && self.word(at).ends_with('.') || self.gaz.names.given(self.word(at))
    }

    /// Where a run of capitalised words turns from a portfolio into a person's name.
    pub(in crate::mention) fn before_name(&self, from: usize, to: usize) -> usize {
        for at in from + 1..to {
            if self.tag_at(at, &[TagKind::Person]).is_some() {
                return at;
            }
        }
        let words = (from..to).filter(|&n| self.toks[n].cap).count();
        let first = (from..to).find(|&n| self.toks[n].cap).unwrap_or(from);
        // "Foreign Affairs Lazar Comanescu"
        for at in first + 1..to {
            if portfolio_noun(self.low(at - 1))
                && self.toks[at].cap
                && class(self.low(at)) == Class::Other
                && !portfolio_noun(self.low(at))
                // "Foreign Affairs Committee Peter Otieno"
                && !state_body(self.low(at))
                && !institution(self.low(at))
                && self.toks[at - 1].span.end + 1 == self.toks[at].span.start
            {
                return at;
            }
        }
        // "Mayor of Nis Jelena Tanic": the name behind a town, or from a given name on.
        let run = |at: usize| (2..=3).contains(&(to - at)) && (at..to).all(|n| self.toks[n].cap && class(self.low(n)) == Class::Other);
        let person = |at: &usize| run(*at) && (*at..to).all(|n| !self.thing_at(n) && !not_a_name(self.low(n)));
        let town = self.tag_at(first, &[TagKind::Place, TagKind::Capital]).map(|(_, end)| end);
        let given = (first + 1..to).find(|&at| self.given(at));
        if let Some(at) = town.filter(person).or(given.filter(person)) {
            return at;
        }
        // "Director of the Defence Policy Directorate": a body.
        let body = state_body(self.low(to - 1)) || institution(self.low(to - 1));
        if words == 3 && portfolio_noun(self.low(first)) && !body { first + 1 } else { to }
    }

    /// "Blinken Meets Egyptian Foreign Minister Hany Barakat": where a name ends that nobody knows, behind an office in a line of
    /// capitalised words.
    pub(in crate::mention) fn titled_name(&self, at: usize) -> Option<usize> {
        self.known_only?;
        let name = |n: usize| {
            let low = self.low(n);
            self.toks.get(n).is_some_and(|t| t.cap && t.word && t.span.len() > 2)
                && class(low) == Class::Other
                && verb(low).is_none()
                && self.side_at(n).is_none()
                && !self.thing_at(n)
                && !not_a_name(low)
                && !is_time_word(low)
                && self.tag_at(n, &[TagKind::Post, TagKind::Posts, TagKind::Place, TagKind::Venue, TagKind::Topic]).is_none()
        };
        let end = (at..at + 3).find(|&n| !name(n)).unwrap_or(at + 3);
        let word = self.low(at);
        let inflected = ["s", "ed", "ing"].iter().any(|tail| word.ends_with(tail));
        (end > at + 1 || end == at + 1 && !inflected).then_some(end)
    }

    /// Where a capitalised personal name that begins here ends.
    pub fn name_end(&self, at: usize) -> Option<usize> {
        let first = self.toks.get(at)?;
        if let Some(cast) = self.known_only {
            return self.known_name(at, cast);
        }
        let low = self.low(at);
        // "the High-Level Dialogue": half a word begins no name.
        let hyphened = at > 1 && first.glued && self.low(at - 1) == "-" && self.toks[at - 1].glued;
        if hyphened && self.tag_at(at, &[TagKind::Person, TagKind::Family]).is_none() {
            return None;
        }
        // "Radio Tirana", "Herald Nairobi": an outlet, not a person
        if matches!(low, "journal" | "gazette" | "herald" | "tribune" | "newspaper" | "radio" | "television") {
            return None;
        }
        let particle_first = matches!(low, "al" | "el" | "bin" | "van" | "von" | "de" | "ul")
            && self.toks.get(at + 1).is_some_and(|t| {
                t.cap || self.low(at + 1) == "-" || particle(self.low(at + 1)) && self.toks.get(at + 2).is_some_and(|t| t.cap)
            });
        let capital = first.cap && first.word;
        if !capital && !particle_first || first.word && first.span.len() == 1 && self.toks.get(at + 1).is_none_or(|t| !t.cap) {
            return None;
        }
        // "Hosting Tusk in Paris, Macron said"
        let doing = at == 0
            && verb(low).is_some_and(|v| v.form == Form::Ing)
            && !self.gaz.names.given(self.word(at))
            && self.gaz.names.family(self.word(at)).is_empty();
        // "Spoke of Afghanistan and of vaccines": what a post begins with that says no "I".
        let opens = at == 0 || self.low(at - 1) == "\"";
        let did = opens
            && verb(low).is_some_and(|v| v.form == Form::Past)
            && self.toks.get(at + 1).is_some_and(|t| t.word && !t.cap)
            && self.gaz.names.family(self.word(at)).is_empty();
        if doing || did {
            return None;
        }
        let adverb = self.adverb_like(at)
            && if self.toks.get(at + 1).is_some_and(|t| t.cap && t.word) {
                at > 0
            } else {
                // Behind a word of the sentence, or where it acts: "said Barakatly", "Barakatly will meet".
                at > 0 && self.toks[at - 1].word
                    || verb(self.low(at + 1)).is_some_and(|v| matches!(v.form, Form::Past | Form::Third))
                    || matches!(class(self.low(at + 1)), Class::Auxiliary | Class::Modal | Class::Genitive)
            };
        // "Foreign Minister A K Sarwar": an initial, where no article has a capital.
        // (In a line of capitals it is one.)
        let shouted = |word: &str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase());
        let initial = low == "a" && at > 0 && self.toks.get(at + 1).is_some_and(|t| t.cap && t.word) && !shouted(self.word(at + 1));
        if self.like_a_word(at) || adverb || initial {
            // "Irakly Menagarishvili", within a sentence
        } else if is_time_word(low)
            || not_a_name(low)
            || class(low) != Class::Other && class(low) != Class::Prep && self.tag_at(at, &[TagKind::Family, TagKind::Person]).is_none()
            || class(low) == Class::Prep && !(at > 0 && self.gaz.names.given(self.word(at)) && self.toks.get(at + 1).is_some_and(|t| t.cap))
        {
            return None;
        }
        let mut end = at;
        let mut names = 0;
        while end < self.toks.len() && names < 6 {
            let tok = &self.toks[end];
            let low = self.low(end);
            if tok.cap && tok.word {
                // "Mateen Sheikh", "Angus King": what ends a name after a given one is no title.
                let surname = names > 0 && surname_too(low) && self.toks.get(end + 1).is_none_or(|t| !t.cap)
                    // "Hassan Sheikh Mohamud", "Vice Premier Liu He"
                    || names > 0 && low == "sheikh" && self.toks.get(end + 1).is_some_and(|t| t.cap && t.word)
                    || names == 1 && low == "he" && end == at + 1;
                // "Dao Thu Nga" holds a weekday's abbreviation.
                let short = matches!(low, "thu" | "sun" | "sat" | "mon" | "jan" | "mar" | "may")
                    && self.toks.get(end + 1).is_some_and(|t| t.cap && t.word && !is_time_word(self.low(end + 1)))
                    // "Kyaw Thu met", "the minister, Kyaw Thu, met"
                    || names == 1
                        && matches!(low, "thu" | "sun" | "mar" | "may")
                        && self.toks.get(end + 1).is_some_and(|t| {
                            let word = t.word && !t.cap && !self.low(end + 1).starts_with(|c: char| c.is_ascii_digit());
                            word || self.low(end + 1) == "," && at > 0 && self.low(at - 1) == ","
                        });
                // "Ebrahim I Ebrahim"
                let adverb_like = names > 0 && self.adverb_like(end) && self.toks.get(end + 1).is_none_or(|t| !t.cap);
                let initial = low == "i" && names > 0 && self.toks.get(end + 1).is_some_and(|t| t.cap && t.word && t.span.len() > 2);
                // "Philip Hall", "Robert Court"
                let hall = names == 1
                    && self.gaz.names.given(self.word(at))
                    && matches!(low, "hall" | "court" | "street" | "house" | "palace")
                    && self.toks.get(end + 1).is_none_or(|t| !t.cap);
                if names > 0
                    && !surname
                    && !hall
                    && !self.two_syllables(end)
                    && !initial
                    && !adverb_like
                    && (is_time_word(low) && !short
                        || not_a_name(low) && !self.like_a_word(end)
                        || !matches!(class(low), Class::Other)
                        || self.tag_at(end, &[TagKind::Post, TagKind::Posts]).is_some())
                {
                    break;
                }
                // "Putin Russia's": a side after a name belongs to what follows.
                if names > 0
                    && self.side_at(end).is_some_and(|(s, _)| matches!(s.kind, TagKind::Adjective | TagKind::Polity))
                    && self.tag_at(at, &[TagKind::Person]).is_none_or(|(_, t)| t <= end)
                {
                    break;
                }
                // "the Marxist FARC rebels"
                let acronym = tok.span.len() > 2 && self.word(end).bytes().all(|b| b.is_ascii_uppercase());
                if acronym && self.tag_at(end, &[TagKind::Organisation]).is_some_and(|(_, t)| t == end + 1) {
                    return (names > 1).then_some(end);
                }
                names += 1;
                end += 1;
            } else if low == "-"
                && tok.glued
                && self
                    .toks
                    .get(end + 1)
                    .is_some_and(|t| t.glued && t.word && (t.cap || particle(self.low(end + 1)) || self.toks[end - 1].cap))
                && !matches!(
                    self.low(end + 1),
                    "led" | "brokered" | "backed" | "style" | "era" | "mediated" | "level" | "ranking" | "based" | "profile" | "wide"
                )
            {
                // "al-Sisi": the name itself comes behind the hyphen.
                names = names.max(usize::from(self.toks[end + 1].cap));
                end += 2;
            } else if particle(low)
                && (names > 0 || particle_first)
                && self.toks.get(end + 1).is_some_and(|t| t.cap || self.low(end + 1) == "-" || particle(self.low(end + 1)))
            {
                end += 1;
            } else {
                break;
            }
        }
        while end > at && matches!(self.low(end - 1), "-" | "de" | "of") {
            end -= 1;
        }
        // "the Golden Lotus Temple", "the Gandhi Smriti Museum", "the Rosario Wharf": how many words make it a sight. Temple is a surname.
        let sight = |n: usize| match self.low(n) {
            "temple" | "museum" | "monastery" | "mosque" | "cathedral" | "shrine" | "memorial" => Some(3),
            "wharf" | "pagoda" | "basilica" | "cemetery" | "waterfront" => Some(2),
            _ => None,
        };
        if sight(end - 1).is_some_and(|least| names >= least) || sight(end).is_some() && self.toks[end].cap {
            return None;
        }
        // "Joseph R. Biden, Jr."
        if self.low(end) == "," && suffix(self.low(end + 1)) {
            end += 2;
        } else if suffix(self.low(end)) {
            end += 1;
        }
        (end > at && names > 0).then_some(end)
    }

    /// After a side without an office, a capitalised run is a name only if it looks like one: "Iran's Masoud
    /// Pezeshkian", but not "Russian Federation Council".
    pub(in crate::mention) fn ends_unnamed(&self, at: usize, to: usize) -> bool {
        if self.tag_at(at, &[TagKind::Person, TagKind::Family]).is_some() {
            return false;
        }
        to - at < 2
            || self.starts[at].iter().any(|(t, _)| {
                matches!(t.kind, TagKind::Organisation | TagKind::Place | TagKind::Venue | TagKind::Gathering | TagKind::Topic)
            })
            || (at..to).any(|n| institution(self.low(n)))
    }
}

/// "SergeiDirector": two words that lost the space between them.
fn joined(word: &str) -> bool {
    let inner = word.as_bytes().windows(2).position(|w| w[0].is_ascii_lowercase() && w[1].is_ascii_uppercase());
    inner.is_some_and(|n| n > 3)
}
