//! The objects of a verb or noun: lists of participants, in one group or kept apart.

use super::chunk::{ChunkKind, Clause};
use super::words::{Class, Form};

/// A list of parties and where it ends.
#[derive(Clone, Debug, Default)]
pub struct Listed {
    /// Chunks of the parties, in order.
    pub at: Vec<usize>,
    /// One past the list.
    pub end: usize,
    /// The place that follows each party of a respectively-list ("with A in Cairo and B in Amman"), by chunk.
    pub places: Vec<Option<usize>>,
    /// "separately".
    pub apart: bool,
    /// For each party, whether words keep it apart from the one before ("and later", "and, an hour afterwards,").
    pub later: Vec<bool>,
    /// The time that follows each party ("with A on Monday and B on Tuesday"), by chunk.
    pub times: Vec<Option<usize>>,
}

impl<'a> Clause<'a> {
    /// The list of parties that begins at a chunk; `None` where no party stands there.
    pub fn list_from(&self, n: usize) -> Option<Listed> {
        let Some(list) = self.list(n, 1) else { return self.named_among(n) };
        // "the leaders of five countries, including A": those who are named.
        let nobody = |&k: &usize| self.parties(k).is_some_and(|p| p.iter().all(|q| q.name.is_none() && q.side.is_none()));
        // "spoke to three leaders on Wednesday: A, B and C"
        let colon = || (list.end..self.chunks.len().min(list.end + 9)).find(|&k| self.chunks[k].verb.is_some() || self.low_at(k) == ":");
        // "several of his colleagues", "a number of her fellow ministers"
        let count = n.saturating_sub(3);
        let behind = || colon().filter(|&k| self.low_at(k) == ":" && self.counts_people(count, k)).and_then(|k| self.list_from(k + 1));
        let named = list.at.iter().all(nobody).then(|| self.among(list.end).or_else(behind)).flatten();
        Some(named.unwrap_or(list))
    }

    /// "several Arab leaders, including A", "a number of officials, among them B": those who are named of people who are not.
    pub fn named_among(&self, n: usize) -> Option<Listed> {
        let people = |k: usize| {
            matches!(
                self.low_at(k).rsplit(' ').next(),
                Some(
                    "leaders"
                        | "officials"
                        | "ministers"
                        | "counterparts"
                        | "lawmakers"
                        | "envoys"
                        | "diplomats"
                        | "presidents"
                        | "representatives"
                )
            )
        };
        let plain = |&k: &usize| {
            let chunk = &self.chunks[k];
            chunk.kind == ChunkKind::Word && chunk.verb.is_none() && !matches!(chunk.class, Class::Stop | Class::Comma | Class::And)
                || people(k)
        };
        let people = (n..self.chunks.len().min(n + 6)).take_while(plain).find(|&k| people(k))?;
        self.among(people + 1)
    }

    /// "received guests, among them A and B", "hosted lawmakers including A": those whom a phrase's end names.
    pub fn among(&self, after: usize) -> Option<Listed> {
        let goes_on =
            |&k: &usize| self.chunks[k].verb.is_none() && !matches!(self.chunks[k].class, Class::Stop | Class::That | Class::Relative);
        let mut words = (after..self.chunks.len().min(after + 9)).take_while(goes_on);
        let k = words.find(|&k| self.low_at(k) == "including" || self.low_at(k) == "among" && self.low_at(k + 1) == "them")?;
        self.list_from(k + 1 + usize::from(self.low_at(k) == "among"))
    }

    /// The subjects that begin at a chunk: "A and B agreed", where the last of them stands before the verb.
    pub fn subjects_from(&self, n: usize) -> Option<Listed> {
        self.list(n, 2)
    }

    /// "(Talks with) A and B (dealt with fish)": the list at a chunk whose noun has the verb behind it, and no member of the list.
    pub fn list_before_verb(&self, n: usize) -> Option<Listed> {
        self.chunks.get(n + 1).filter(|c| c.class == Class::And).and_then(|_| self.list(n, 2))
    }

    /// The list after "between" or "among", which has two members at least.
    pub fn list_between(&self, from: usize) -> Option<Listed> {
        for n in from..(from + 10).min(self.chunks.len()) {
            let chunk = &self.chunks[n];
            if matches!(self.low(chunk), "between" | "among" | "amongst") {
                // "between the Ministries of Foreign Affairs of A and B"
                let bodies = (n + 1..n + 4).any(|k| {
                    matches!(self.low_at(k), "ministries" | "governments" | "delegations" | "parliaments" | "presidencies" | "institutions")
                });
                let reach = if bodies { 11 } else { 4 };
                // "between the two countries' police commissioners"
                let both = |k: usize| {
                    self.chunks[k].genitive && self.parties(k).is_some_and(|p| p.len() > 1 && p.iter().all(|q| q.name.is_none()))
                };
                if let Some(k) = (n + 1..(n + 3).min(self.chunks.len())).find(|&k| both(k)) {
                    let end = (k + 1..self.chunks.len().min(k + 6)).find(|&m| self.is_party(m)).map_or(k + 1, |m| m + 1);
                    let list = Listed { at: vec![k], end, places: vec![None], apart: false, later: vec![false], times: vec![None] };
                    return Some(list);
                }
                // "between delegations led by A and B"
                let led = |k: usize| bodies && matches!(self.low_at(k), "led" | "headed") && self.low_at(k + 1) == "by";
                let ends = |k: usize| self.chunks[k].verb.is_some() || matches!(self.chunks[k].class, Class::Stop | Class::Comma);
                let start = (n + 1..(n + reach).min(self.chunks.len())).take_while(|&k| led(k) || !ends(k)).find(|&k| self.is_party(k))?;
                return self.list(start, 2);
            }
            // "the meeting of President A and Chancellor B", "the meeting in Paris on Tuesday of A and B"
            if (n == from || n == self.own_circumstances(from).2) && self.low(chunk) == "of" {
                let named = |k: usize| self.parties(k).is_some_and(|p| p.iter().all(|q| q.name.is_some()));
                return self.list(n + 1, 2).filter(|l| l.at.len() >= 2 && l.at.iter().all(|&k| named(k)));
            }
            // "talks were held in Ankara between A and B", "a meeting took place between A and B"
            let holds = chunk.verb.is_some_and(|v| match v.lemma {
                // "No meeting planned between A and B"
                "schedule" | "plan" if n == from && v.form == Form::Past => true,
                // "welcomed talks held on Monday between A and B"
                "hold" if n == from && v.form == Form::Past => self.chunks.get(n + 1).is_some_and(|c| {
                    c.class == Class::Prep || matches!(c.kind, ChunkKind::Time(_) | ChunkKind::Place) || c.class == Class::Adverb
                }),
                "hold" | "conduct" | "convene" | "organize" | "organise" | "schedule" | "plan" => self.chunks[..n]
                    .iter()
                    .rev()
                    .take(3)
                    .any(|c| matches!(self.low(c), "was" | "were" | "be" | "been" | "being" | "is" | "are")),
                "take" => self.low_at(n + 1) == "place",
                "be" => matches!(self.low_at(n + 1), "between" | "among"),
                // "Talks have begun in Ankara between A and B", "The meeting opened on Monday between"
                "begin" | "start" | "resume" | "open" => matches!(v.form, Form::Past | Form::Participle),
                _ => false,
            });
            // "a round of negotiations on reopening the crossing between A and B"
            let matter =
                n > from && chunk.verb.is_some_and(|v| v.form == Form::Ing) && matches!(self.low_at(n - 1), "on" | "about" | "over");
            if holds || matter {
                continue;
            }
            if chunk.verb.is_some() || matches!(chunk.class, Class::Stop | Class::That | Class::Relative | Class::Subordinate) {
                return None;
            }
        }
        None
    }

    fn list(&self, n: usize, least: usize) -> Option<Listed> {
        let mut n = n;
        let mut apart = false;
        while matches!(self.chunks.get(n).map(|c| c.class), Some(Class::Adverb | Class::Quote)) {
            apart |= self.low_at(n) == "separately";
            n += 1;
        }
        if !self.is_party(n) {
            return None;
        }
        // "between both leaders, A and B agreed": who they are is told, and no list goes on.
        let least = if self.whole_group(n) { 1 } else { least };
        let mut out = Listed { at: vec![n], end: n + 1, places: vec![None], apart, later: vec![false], times: vec![None] };
        loop {
            let mut k = out.end;
            // "A (of X)", "A in Cairo on Monday", "A, the X minister,"
            let (place, time, end) = self.own_circumstances(k);
            if end > k && self.continues(end) {
                if let Some(last) = out.places.last_mut() {
                    *last = place;
                }
                if let Some(last) = out.times.last_mut() {
                    *last = time;
                }
                k = end;
            }
            if let Some(end) = self.bracket_end(k) {
                k = end;
            }
            // "A in the morning and B in the evening", "A twice and B once"
            if let Some(end) = self.part_of_day(k).filter(|&end| self.continues(end)) {
                out.apart = true;
                k = end;
            }
            // "Talks between A, who is visiting, and B were held": the verb is the noun's.
            let goes_on = |end: usize| self.continues(end) || least > out.at.len() && self.next_member(end).is_some();
            if let Some(end) = self.apposition_end(k).or_else(|| self.relative_end(k))
                && goes_on(end)
            {
                k = end;
            }
            let Some((next, later, ahead)) = self.next_member(k) else { break };
            // "to see A, a source close to the talks said"
            let told_by = |k: usize| self.parties(k).is_some_and(|p| !p.is_empty() && p.iter().all(|q| q.spokesperson && q.name.is_none()));
            if self.circumstance(next) || told_by(next) {
                break;
            }
            // "talks between A, B and C took place": the verb is the noun's, not C's.
            let last_of_all = least > 1 && self.chunks[next - 1].class == Class::And;
            if out.at.len() >= least && !last_of_all && self.begins_clause(next) {
                break;
            }
            if self.second_office(next) {
                out.end = next + 1;
                continue;
            }
            out.at.push(next);
            out.places.push(None);
            out.times.push(ahead);
            out.later.push(later);
            out.end = next + 1;
        }
        let (place, time, _) = self.own_circumstances(out.end);
        if place.is_some()
            && out.places.iter().any(Option::is_some)
            && let Some(last) = out.places.last_mut()
        {
            *last = place;
        }
        // "met on Tuesday with A, and with B on Wednesday": the first day stands before.
        let ahead = n >= 2 && self.chunks[n - 1].class == Class::Prep && matches!(self.chunks[n - 2].kind, ChunkKind::Time(_));
        let with = out.at.last().is_some_and(|&k| k > n && self.low_at(k - 1) == "with");
        if time.is_some()
            && (out.times.iter().any(Option::is_some) || ahead && with && out.at.len() > 1)
            && let Some(last) = out.times.last_mut()
        {
            *last = time;
        }
        Some(out)
    }

    /// One past "in the morning", "twice" at a chunk.
    fn part_of_day(&self, n: usize) -> Option<usize> {
        if matches!(self.low_at(n), "once" | "twice") {
            let (.., end) = self.own_circumstances(n + 1);
            return Some(end);
        }
        let part =
            self.low_at(n) == "in" && self.low_at(n + 1) == "the" && matches!(self.low_at(n + 2), "morning" | "afternoon" | "evening");
        part.then_some(n + 3)
    }

    /// "the two sides", "both ministers" at a chunk: all who take part, told or not.
    pub(super) fn whole_group(&self, n: usize) -> bool {
        let group = |p: &[crate::mention::Party]| p.len() > 1 && p.iter().all(|q| q.by == crate::event::ResolvedBy::Group);
        self.chunks[n].plural && self.parties(n).is_none_or(|p| p.is_empty() || group(p))
    }

    /// "with A, Cambodian deputy prime minister and minister of interior": another office of A.
    fn second_office(&self, n: usize) -> bool {
        let office = |p: &crate::mention::Party| p.office.is_some() && p.by == crate::event::ResolvedBy::Office;
        let bare = self.parties(n).is_some_and(|p| p.iter().all(office)) && !self.toks[self.chunks[n].from].cap;
        let begins =
            !matches!(super::words::class(self.text.low(self.toks[self.chunks[n].from].span)), Class::Determiner | Class::Possessive);
        let apposed = n >= 2
            && self.chunks[n - 1].class == Class::And
            && self.parties(n - 2).is_some_and(|p| p.iter().all(|q| q.name.is_some()))
            && self.low_at(n - 2).contains(", ");
        bare && begins && apposed
    }

    /// ", with Iran and Syria on the table": whether what "with" brings is no partner, but what is talked about.
    fn circumstance(&self, n: usize) -> bool {
        let state = |k: usize| self.parties(k).is_some_and(|p| p.iter().all(|q| q.bare_side));
        let listed = |&k: &usize| state(k) || matches!(self.chunks[k].class, Class::And | Class::Comma);
        let with = (n.saturating_sub(12)..n).rev().find(|k| !listed(k));
        state(n)
            && with.is_some_and(|k| self.low_at(k) == "with")
            && (n + 1..n + 10)
                .take_while(|&k| self.chunks.get(k).is_some_and(|c| c.verb.is_none() && c.class != Class::Stop))
                .any(|k| self.low_at(k) == "high" || self.low_at(k) == "on" && matches!(self.low_at(k + 2), "table" | "agenda" | "menu"))
    }

    /// "in Cairo on Monday" at a chunk: the place's chunk, the time's, and one past them.
    pub fn own_circumstances(&self, n: usize) -> (Option<usize>, Option<usize>, usize) {
        let (mut place, mut time, mut end) = (None, None, n);
        loop {
            if place.is_none()
                && let Some((found, to)) = self.place_phrase(end)
            {
                (place, end) = (Some(found), to);
                continue;
            }
            if time.is_none()
                && let Some((found, to)) = self.time_phrase(end)
            {
                (time, end) = (Some(found), to);
                continue;
            }
            // "at 9am on Thursday"
            let clock = self.low_at(end) == "at" && self.low_at(end + 1).starts_with(|c: char| c.is_ascii_digit());
            let told = (end + 2..end + 4).find(|&k| self.low_at(k) == "on").filter(|_| clock && time.is_none());
            if let Some((found, to)) = told.and_then(|on| self.time_phrase(on)) {
                (time, end) = (Some(found), to);
                continue;
            }
            return (place, time, end);
        }
    }

    /// Past what stands between a verb of receiving and its guest: "in Riga", "at the Grand Hotel on Monday", "in audience".
    pub fn past_setting(&self, n: usize) -> usize {
        let (.., told) = self.own_circumstances(n);
        if told > n && self.chunks.get(told).is_some_and(|c| matches!(c.kind, ChunkKind::Party(_))) {
            return told;
        }
        let comma = |k: usize| self.chunks.get(k).is_some_and(|c| c.class == Class::Comma);
        // "welcomed to the Grand Palace on Monday B"
        if self.low_at(n) == "to" && self.chunks.get(n + 1).is_some_and(|c| c.kind == ChunkKind::Place) {
            let (.., told) = self.own_circumstances(n + 2);
            if self.is_party(told) {
                return told;
            }
        }
        // "will welcome in Riga tomorrow, May 9, 2022, the minister"
        let guest = |k: usize| self.is_party(k) && !self.begins_clause(k);
        if told > n && comma(told) && matches!(self.chunks[told - 1].kind, ChunkKind::Time(_)) && guest(told + 1) {
            return told + 1;
        }
        // "received, at the Royal Palace in Rabat, the ministers"
        if comma(n) {
            let (.., told) = self.own_circumstances(n + 1);
            if told > n + 1 && comma(told) && self.is_party(told + 1) {
                return told + 1;
            }
        }
        let at = self.chunks.get(n).is_some_and(|c| matches!(self.low(c), "at" | "in"));
        // "received in a video format the vice president"
        if at && matches!(self.low_at(n + 1), "a" | "an") && self.low_at(n + 3) == "format" && self.is_party(n + 4) {
            return n + 4;
        }
        // "received in audience on 5 June the ambassador"
        if at && self.low_at(n + 1) == "audience" {
            let (.., told) = self.own_circumstances(n + 2);
            if self.is_party(told) {
                return told;
            }
        }
        let office = |k: usize| matches!(self.low_at(k), "office" | "residence" | "palace" | "ministry" | "headquarters" | "airport");
        let plain = |k: &usize| {
            self.chunks.get(*k).is_some_and(|c| {
                // "received at the ministry B"
                let house = matches!(c.kind, ChunkKind::Party(_)) && ["ministry", "presidency"].iter().any(|w| self.low(c).ends_with(w));
                house
                    || c.kind == ChunkKind::Word
                        && (matches!(c.class, Class::Determiner | Class::Possessive)
                            || self.toks[c.from].cap
                            || self.low(c) == "audience"
                            || office(*k))
            })
        };
        // "received in his office today B"
        // "in his office in Ankara B"
        let past_day = |k: usize| self.own_circumstances(k).2;
        // "received in his office at the ministry in Riga B"
        let past_house = |k: usize| {
            let house = matches!(self.low_at(k), "at" | "of") && plain(&(k + 1)) && office(k - 1);
            if house { (k + 1..k + 4).find(|k| !plain(k)).unwrap_or(k) } else { k }
        };
        let end = (n + 1..n + 6).find(|k| !plain(k)).filter(|&k| at && k > n + 1).map(past_house).map(past_day);
        let end = end.filter(|&k| self.is_party(k));
        // "greeted on Tuesday at the airport B"
        let dated = self.time_phrase(n).map(|(_, to)| to).filter(|&to| end.is_none() && matches!(self.low_at(to), "at" | "in"));
        end.or(dated.map(|to| self.past_setting(to)).filter(|&k| self.is_party(k))).unwrap_or(n)
    }

    /// "on Monday", "last week" at a chunk: the time's chunk and one past it.
    fn time_phrase(&self, n: usize) -> Option<(usize, usize)> {
        let chunk = self.chunks.get(n)?;
        let k = if chunk.class == Class::Prep && matches!(self.low(chunk), "on" | "in" | "at") { n + 1 } else { n };
        matches!(self.chunks.get(k)?.kind, ChunkKind::Time(_)).then_some((k, k + 1))
    }

    /// Whether those named at a chunk are said to have been there too: "also at the table", "in attendance", "looking on".
    fn sat_in(&self, n: usize) -> bool {
        let within = |&k: &usize| self.chunks[k].class != Class::Stop && self.chunks[k].verb.is_none_or(|v| v.form == Form::Ing);
        (n..self.chunks.len().min(n + 12)).take_while(within).any(|k| {
            matches!(self.low_at(k), "present" | "attendance" | "attending" | "watching")
                || self.low_at(k) == "table" && self.low_at(k - 1) == "the" && self.low_at(k.saturating_sub(2)) == "at"
                || self.low_at(k) == "looking" && self.low_at(k + 1) == "on"
        })
    }

    /// "SLMC", a word of capitals.
    fn acronym(&self, n: usize) -> bool {
        let word = self.text.get(self.span(&self.chunks[n]));
        self.chunks[n].kind == ChunkKind::Word && (2..=6).contains(&word.len()) && word.chars().all(|c| c.is_ascii_uppercase())
    }

    /// After a list member: ", B", "and B", ", and then with B", "as well as B", "and, over breakfast, B". Tells whether
    /// words of time keep the next one apart, and by chunk the time that stands before it.
    fn next_member(&self, k: usize) -> Option<(usize, bool, Option<usize>)> {
        let mut n = k;
        let mut linked = k > 0 && self.chunks[k - 1].closed;
        let mut later = false;
        let mut time = None;
        let mut steps = 0;
        while n < self.chunks.len() && steps < 8 {
            let chunk = &self.chunks[n];
            match chunk.class {
                Class::Comma | Class::And => linked = true,
                Class::But if self.low(chunk) == "then" => later = true,
                Class::Adverb => {
                    later |= matches!(self.low(chunk), "later" | "afterwards" | "afterward" | "subsequently" | "separately" | "earlier");
                }
                // "and, over breakfast, B"
                Class::Prep
                    if linked
                        && self.chunks[n - 1].class == Class::Comma
                        && !matches!(self.low(chunk), "with" | "alongside" | "including")
                        && let Some(close) = self.parenthesis_end(n) =>
                {
                    n = close;
                }
                // "met B, with C and D also at the table": who sat in.
                Class::Prep if linked && self.low(chunk) == "with" && self.sat_in(n + 1) => return None,
                Class::Prep if linked && matches!(self.low(chunk), "with" | "alongside" | "including") => {}
                Class::Prep if matches!(self.low(chunk), "alongside" | "including") => linked = true,
                // "to A and to B"
                Class::To if linked && self.chunks[n - 1].class == Class::And => {}
                Class::Subordinate if self.low(chunk) == "as" && (self.low_at(n + 1) == "well" && self.low_at(n + 2) == "as") => {
                    linked = true;
                    n += 2;
                }
                Class::Subordinate if self.low(chunk) == "following" => return None,
                _ if self.low(chunk) == "along" && self.low_at(n + 1) == "with" => linked = true,
                _ if self.low(chunk) == "together" => linked = true,
                _ if self.low(chunk) == "followed" && self.low_at(n + 1) == "by" => {
                    linked = true;
                    n += 1;
                }
                _ if matches!(chunk.kind, ChunkKind::Time(_)) && linked => (later, time) = (true, Some(n)),
                _ if linked && self.man_of(n).is_some() => return self.man_of(n).map(|n| (n, later, time)),
                // "A, SLMC leader B and DPF leader C": a party that no table lists.
                _ if linked && self.acronym(n) && self.is_party(n + 1) => return Some((n + 1, later, time)),
                _ => return (linked && self.is_party(n)).then_some((n, later, time)),
            }
            n += 1;
            steps += 1;
        }
        None
    }

    /// A phrase that begins at a chunk, right after a comma: the comma that closes it, a few plain words further on.
    fn parenthesis_end(&self, n: usize) -> Option<usize> {
        for k in n + 1..(n + 7).min(self.chunks.len()) {
            let chunk = &self.chunks[k];
            if chunk.class == Class::Comma {
                return Some(k);
            }
            if chunk.verb.is_some() || matches!(chunk.class, Class::Stop | Class::That | Class::Relative | Class::Subordinate | Class::And)
            {
                return None;
            }
        }
        None
    }

    /// A party after a comma that is the subject of what follows: "met Putin, Lavrov said", "and Xi told".
    fn begins_clause(&self, n: usize) -> bool {
        // "received B, Norway's Ministry of Trade reports"
        let house = ["ministry", "office", "department", "service"].iter().any(|w| self.low_at(n).ends_with(w));
        let tells = |k: usize| matches!(self.low_at(k), "reports" | "reported" | "said" | "says" | "informs" | "announced");
        if house && self.low_at(n + 1) == "of" && (n + 3..n + 8).any(tells) {
            return true;
        }
        let mut k = n + 1;
        while k < self.chunks.len()
            && (matches!(self.chunks[k].class, Class::Adverb | Class::Quote) || matches!(self.chunks[k].kind, ChunkKind::Time(_)))
        {
            k += 1;
        }
        // "with A in Riga, Interfax news agency quoted a minister"
        while k > n && matches!(self.low_at(k), "news" | "agency" | "newspaper" | "daily" | "television" | "radio" | "reporters") {
            k += 1;
        }
        // "with A and B, C said": the list ends with B.
        let last = n > 0 && self.chunks[n - 1].class == Class::And;
        // "with the rebels, A, an adviser of the king, said"
        if self.chunks.get(k).is_some_and(|c| c.class == Class::Comma) && self.low_at(k.wrapping_sub(1)) != "and" && !last {
            let ends =
                |j: &usize| self.chunks[*j].verb.is_some() || matches!(self.chunks[*j].class, Class::Comma | Class::And | Class::Stop);
            let office = |k: usize| ["a ", "an ", "the "].iter().any(|w| self.low_at(k).starts_with(w));
            let described = self.chunks.get(k + 1).is_some_and(|c| c.class == Class::Determiner) || office(k + 1);
            let end = (k + 2..self.chunks.len().min(k + 14)).find(ends).filter(|_| described);
            let said = end.map(|j| j + usize::from(self.chunks[j].class == Class::Comma));
            if said.is_some_and(|j| matches!(self.low_at(j), "said" | "says" | "told" | "added" | "announced")) {
                return true;
            }
        }
        // Across ", B and C said"
        while k + 1 < self.chunks.len()
            && (self.chunks[k].class == Class::And || self.chunks[k].class == Class::Comma && !last)
            && self.is_party(k + 1)
        {
            k += 2;
        }
        self.chunks.get(k).is_some_and(|c| {
            matches!(c.class, Class::Auxiliary | Class::Modal) || c.verb.is_some_and(|v| matches!(v.form, Form::Past | Form::Third))
        })
    }

    /// "in Cairo" at a chunk: the place's chunk and one past it.
    pub fn place_phrase(&self, n: usize) -> Option<(usize, usize)> {
        let prep = self.chunks.get(n)?;
        if prep.class != Class::Prep || !matches!(self.low(prep), "in" | "at" | "near" | "outside") {
            return None;
        }
        let mut k = n + 1;
        while matches!(self.chunks.get(k)?.class, Class::Determiner)
            || k == n + 1
                && self.chunks[k].class == Class::Other
                && self.chunks[k].kind == ChunkKind::Word
                && self.chunks.get(k + 1).is_some_and(|c| c.kind == ChunkKind::Place)
        {
            k += 1;
        }
        if self.chunks.get(k)?.kind != ChunkKind::Place {
            return None;
        }
        let mut end = k + 1;
        while end + 1 < self.chunks.len() && self.chunks[end].class == Class::Comma && self.chunks[end + 1].kind == ChunkKind::Place {
            end += 2;
        }
        Some((k, end))
    }

    fn continues(&self, n: usize) -> bool {
        self.next_member(n).is_some_and(|(m, ..)| !self.begins_clause(m))
    }

    /// ", a former general," after a list member: the comma that closes it.
    fn apposition_end(&self, n: usize) -> Option<usize> {
        if self.chunks.get(n)?.class != Class::Comma || self.chunks.get(n + 1)?.class != Class::Determiner {
            return None;
        }
        let plain = |c: &super::chunk::Chunk| {
            c.kind == ChunkKind::Word
                && c.verb.is_none()
                && matches!(c.class, Class::Other | Class::Determiner | Class::Prep | Class::Adverb)
        };
        let close = (n + 2..(n + 9).min(self.chunks.len()))
            .find(|&k| !plain(&self.chunks[k]) && !matches!(self.chunks[k].kind, ChunkKind::Adjective(_) | ChunkKind::Place))?;
        (self.chunks[close].class == Class::Comma && close > n + 2).then_some(close)
    }

    /// ", who is in charge of trade," after a named list member: the comma that closes it, where "and" goes on with the list.
    fn relative_end(&self, n: usize) -> Option<usize> {
        let opens = self.chunks.get(n)?.class == Class::Comma && self.low_at(n + 1) == "who";
        let ends = |k: &usize| matches!(self.chunks[*k].class, Class::Comma | Class::Stop | Class::Dash);
        let close = (n + 2..(n + 18).min(self.chunks.len())).find(ends).filter(|_| opens)?;
        let named = |p: &[crate::mention::Party]| p.iter().all(|q| q.name.is_some());
        let goes_on = self.chunks[close].class == Class::Comma
            && self.chunks.get(close + 1).is_some_and(|c| c.class == Class::And)
            && self.parties(close + 2).is_some_and(named)
            && n > 0
            && self.parties(n - 1).is_some_and(named);
        goes_on.then_some(close)
    }

    fn bracket_end(&self, n: usize) -> Option<usize> {
        if self.chunks.get(n)?.class != Class::Open {
            return None;
        }
        (n + 1..(n + 12).min(self.chunks.len())).find(|&k| self.chunks[k].class == Class::Close).map(|k| k + 1)
    }

    /// The list after one of the prepositions, right of `from`, across adverbials; stops where another clause begins.
    /// `direct` also takes a list that follows at once.
    pub fn list_after(&self, from: usize, preps: &[&str], direct: bool) -> Option<Listed> {
        // "met, among others, A and B", "met not only A but also B"
        let led = preps.contains(&self.low_at(from));
        if let Some(aside) = self.past_aside(from + usize::from(led)).filter(|_| direct || led) {
            return self.list_from(aside);
        }
        if let Some(list) = self.not_only(from, preps, direct) {
            return Some(list);
        }
        // "received each of them"
        let each = direct && matches!(self.low_at(from), "each" | "both") && self.low_at(from + 1) == "of";
        let from = from + if each { 2 } else { 0 };
        let mut n = from;
        let mut apart = each && self.low_at(from - 2) == "each";
        let mut steps = 0;
        while n < self.chunks.len() && steps < 24 {
            steps += 1;
            let chunk = &self.chunks[n];
            let low = self.low(chunk);
            if matches!(low, "separately" | "respectively") {
                apart = true;
            }
            // "spoke as well with"
            if low == "as" && self.low_at(n + 1) == "well" && preps.contains(&self.low_at(n + 2)) {
                n += 2;
                continue;
            }
            if chunk.class == Class::Prep || chunk.class == Class::To {
                // "his herds on the frontier with Chad", "a fishing accord with Peru"
                let states = |k: usize| self.parties(k).is_some_and(|p| p.iter().all(|q| q.bare_side));
                let related = low == "with"
                    && n > from
                    && (n + 1..n + 3).any(states)
                    && self.chunks[n - 1].verb.is_none()
                    && matches!(
                        self.low_at(n - 1),
                        "border"
                            | "borders"
                            | "war"
                            | "ties"
                            | "relations"
                            | "accord"
                            | "treaty"
                            | "pact"
                            | "alliance"
                            | "friendship"
                            | "ceasefire"
                            | "truce"
                            | "conflict"
                            | "dispute"
                            | "tensions"
                            | "partnership"
                            | "process"
                            | "engagement"
                            | "engagements"
                            | "relationship"
                            | "standoff"
                            | "thaw"
                            | "concerns"
                            | "negotiations"
                            | "talks"
                            | "dialogue"
                            | "competition"
                            | "deal"
                            | "agreement"
                    );
                if related {
                    n += 1;
                    continue;
                }
                if preps.contains(&low)
                    && let Some(mut list) = self.list_from(n + 1)
                {
                    list.apart |= apart;
                    return Some(list);
                }
                if preps.contains(&low)
                    && let Some(k) = self.past_modifiers(n + 1)
                    && let Some(mut list) = self.list_from(k)
                {
                    list.apart |= apart;
                    return Some(list);
                }
                // "is negotiating with the country on a pact like the one with Tunisia": the first partner counts.
                let company = |k: usize| {
                    ["country", "bloc", "group", "company", "agency", "movement", "union", "countries", "companies", "nations"]
                        .contains(&self.low_at(k))
                };
                let ours = |k: usize| matches!(self.low_at(k), "partners" | "allies" | "colleagues" | "friends");
                let within = |k: &usize| {
                    self.chunks.get(*k).is_some_and(|c| !matches!(c.class, Class::Prep | Class::To | Class::Comma | Class::Stop))
                };
                let partner =
                    matches!(self.low_at(n + 1), "the" | "a" | "an") && company(n + 2) || (n + 1..n + 5).take_while(within).any(ours);
                if low == "with" && preps.contains(&low) && partner {
                    return None;
                }
                n += 1;
                continue;
            }
            if direct && self.is_party(n) && (n == from || self.only_adverbials(from, n)) {
                let mut list = self.list_from(n)?;
                list.apart |= apart;
                return Some(list);
            }
            if let Some(k) = self.officer_of(n).filter(|_| direct && n == from) {
                return self.list_from(k);
            }
            if direct && n == from && self.stateless_adjective(n) {
                return self.list_from(n + 1);
            }
            if let Some(head) = self.head_of_region(n).filter(|_| direct && n == from) {
                return self.list_from(head);
            }
            // "rang three people on Wednesday: A, B and C"
            if low == ":" && self.counts_people(from, n) {
                return self.list_from(n + 1).map(|list| Listed { apart: list.apart || apart, ..list });
            }
            match chunk.class {
                Class::Stop | Class::That | Class::Relative | Class::Modal | Class::Auxiliary | Class::Dash | Class::Pronoun => {
                    return None;
                }
                Class::Subordinate | Class::But => return None,
                Class::Comma if steps > 1 && !self.adverbial_between_commas(n) && !self.lists_things(n, preps) => return None,
                _ => {}
            }
            // "discussed ways to end the war with B"
            let aim = n > from + 1
                && self.chunks[n - 1].class == Class::To
                && matches!(
                    self.low_at(n - 2),
                    "ways"
                        | "steps"
                        | "efforts"
                        | "plans"
                        | "measures"
                        | "means"
                        | "how"
                        | "proposals"
                        | "moves"
                        | "options"
                        | "initiatives"
                );
            if chunk.verb.is_some_and(|v| matches!(v.form, Form::Past | Form::Third | Form::Base)) && n > from && !aim {
                return None;
            }
            n += 1;
        }
        None
    }

    /// ", among others," at a chunk, before somebody: one past it.
    fn past_aside(&self, comma: usize) -> Option<usize> {
        let opens = self.low_at(comma) == "," && self.low_at(comma + 1) == "among" && matches!(self.low_at(comma + 2), "others" | "other");
        let close = (comma + 3..comma + 6).find(|&k| self.low_at(k) == ",")?;
        (opens && self.is_party(close + 1)).then_some(close + 1)
    }

    /// "not only A but also B", "not only with A but with B": both of them.
    fn not_only(&self, from: usize, preps: &[&str], direct: bool) -> Option<Listed> {
        if self.low_at(from) != "not" || self.low_at(from + 1) != "only" {
            return None;
        }
        let member = |at: usize| {
            let led = preps.contains(&self.low_at(at));
            let at = at + usize::from(led);
            self.list(at, 1).filter(|_| led || direct || from == 0)
        };
        let first = member(from + 2)?;
        let but = first.end + usize::from(self.low_at(first.end) == ",");
        let also = but + 1 + usize::from(self.low_at(but + 1) == "also");
        let second = self.list(also + usize::from(preps.contains(&self.low_at(also))), 1).filter(|_| self.low_at(but) == "but")?;
        let chain = |a: Vec<Option<usize>>, b: Vec<Option<usize>>| a.into_iter().chain(b).collect();
        Some(Listed {
            at: first.at.into_iter().chain(second.at).collect(),
            end: second.end,
            places: chain(first.places, second.places),
            apart: true,
            later: first.later.into_iter().chain(second.later).collect(),
            times: chain(first.times, second.times),
        })
    }

    /// "discussed the deal reached in Vienna in 2015 with B", "spoke about an oil pipeline that would run through Armenia with B":
    /// the partner behind a matter that a clause of its own describes.
    pub fn late_partner(&self, from: usize) -> Option<Listed> {
        let matter = |k: &usize| {
            let c = &self.chunks[*k];
            !matches!(c.class, Class::Stop | Class::And | Class::But | Class::Quote | Class::Dash | Class::Subordinate)
                && !matches!(self.low(c), "said" | "says" | "told" | "announced")
                || matches!(self.low(c), "whether" | "where")
        };
        let with = (from + 1..self.chunks.len().min(from + 18)).take_while(matter).find(|&k| self.low_at(k) == "with")?;
        // "the deal that B signed with C": the verb's own.
        let described = (from..with).any(|k| self.chunks[k].verb.is_some() || self.chunks[k].class == Class::Relative);
        let own = (with.saturating_sub(3)..with).any(|k| {
            self.chunks[k].verb.is_some_and(|v| {
                matches!(
                    v.lemma,
                    "sign"
                        | "agree"
                        | "conclude"
                        | "negotiate"
                        | "make"
                        | "strike"
                        | "hold"
                        | "have"
                        | "meet"
                        | "talk"
                        | "speak"
                        | "share"
                        | "deal"
                        | "reach"
                )
            })
        });
        let official = |p: &crate::mention::Party| p.name.is_some() && (p.office.is_some() || p.side.is_some());
        self.list_from(with + 1)
            .filter(|l| described && !own && l.at.iter().all(|&k| self.parties(k).is_some_and(|p| !p.is_empty() && p.iter().all(official))))
    }

    /// "three people", "two of her counterparts" between two chunks: those whom a list behind a colon names.
    pub fn counts_people(&self, from: usize, to: usize) -> bool {
        let word = |k: usize, of: &[&str]| self.low_at(k).split(' ').any(|w| of.contains(&w));
        // "the Co-Chairs of the Geneva talks: A, B and C"
        let chairs = (from..to).any(|k| word(k, &["co-chairs", "cochairs", "chairs"]));
        let count = (from..to)
            .find(|&k| word(k, &["two", "three", "four", "five", "several"]) || self.low_at(k) == "number" && self.low_at(k + 1) == "of");
        let people = ["people", "leaders", "counterparts", "colleagues", "officials", "ministers", "presidents", "guests"];
        chairs || count.is_some_and(|k| (k..to.min(k + 5)).any(|m| word(m, &people)))
    }

    /// "Kurdish leader Masoud Barzani", "Maoist chief Prachanda": an adjective of no state right before somebody.
    fn stateless_adjective(&self, n: usize) -> bool {
        let chunk = &self.chunks[n];
        chunk.kind == ChunkKind::Word
            && chunk.verb.is_none()
            && self.toks[chunk.from].cap
            && ["ish", "an", "ese", "i", "ist"].iter().any(|end| self.low(chunk).ends_with(end))
            && self.is_party(n + 1)
            && !self.toks[self.chunks[n + 1].from].cap
    }

    /// "the rebels' chief negotiator, X" at the rebels' chunk: the chunk of X.
    fn man_of(&self, n: usize) -> Option<usize> {
        let chunk = self.chunks.get(n)?;
        let nobody = chunk.genitive && self.parties(n).is_some_and(|p| p.iter().all(|q| q.name.is_none() && q.side.is_none()));
        let owned = nobody && self.chunks.get(n + 1).is_some_and(|c| c.class == Class::Genitive);
        (owned && self.is_party(n + 2)).then_some(n + 2)
    }

    /// "Syria's Idlib governor X" at the state's chunk: the chunk of X.
    fn head_of_region(&self, n: usize) -> Option<usize> {
        let state = self.chunks[n].genitive && self.chunks.get(n + 1).is_some_and(|c| c.class == Class::Genitive);
        let region = self.chunks.get(n + 2).is_some_and(|c| c.kind == ChunkKind::Place);
        let side = &self.parties(n)?.first()?.side;
        let of_state = |k: &usize| self.parties(*k).is_some_and(|p| p.iter().all(|q| q.name.is_some() && q.side == *side));
        (n + 3..n + 6).find(|&k| self.is_party(k)).filter(|k| state && region && of_state(k))
    }

    /// "UNHCR regional director X" at the organisation's chunk: the chunk of its officer, whom plain words part from it.
    fn officer_of(&self, n: usize) -> Option<usize> {
        let of = match &self.chunks[n].kind {
            ChunkKind::Adjective(of) => of,
            // "UNICEF's regional director, X"
            ChunkKind::Party(of) if self.chunks[n].genitive && of.iter().all(|q| q.bare_side) => of,
            _ => return None,
        };
        let n = n + usize::from(self.chunks.get(n + 1).is_some_and(|c| c.class == Class::Genitive));
        let plain = |k: &usize| {
            self.chunks
                .get(*k)
                .is_some_and(|c| c.kind == ChunkKind::Word && c.class == Class::Other && c.verb.is_none() && !self.toks[c.from].cap)
        };
        let k = (n + 1..n + 5).find(|k| !plain(k))?;
        let comma = usize::from(k > n + 1 && self.chunks.get(k).is_some_and(|c| c.class == Class::Comma));
        let k = Some(k + comma).filter(|&k| self.is_party(k))?;
        // "National Transitional Council chief X"
        let chief = matches!(self.low_at(k - 1), "chief" | "head" | "leader" | "boss" | "chairman" | "commander");
        let his = |p: &crate::mention::Party| p.name.is_some() && p.side.is_some() && (chief || of.iter().any(|q| q.side == p.side));
        self.parties(k)?.iter().all(his).then_some(k)
    }

    /// "with a delegation led by X", "with the visiting X": the first party within a few plain words.
    fn past_modifiers(&self, n: usize) -> Option<usize> {
        for k in n..(n + 6).min(self.chunks.len()) {
            if self.is_party(k) {
                return Some(k);
            }
            if self.stateless_adjective(k) {
                return Some(k + 1);
            }
            if let Some(man) = self.man_of(k) {
                return Some(man);
            }
            if let Some(head) = self.head_of_region(k) {
                return Some(head);
            }
            if let Some(officer) = self.officer_of(k) {
                return Some(officer);
            }
            // "with his good friend, Foreign Minister Retno Marsudi"
            if matches!(self.low_at(k), "friend" | "colleague" | "ally") {
                let next = k + 1 + usize::from(self.chunks.get(k + 1).is_some_and(|c| c.class == Class::Comma));
                return Some(next).filter(|&n| self.is_party(n));
            }
            // "with Phuc's successor, Pham Minh Chinh"
            let heir = self.chunks[k].genitive && matches!(self.low_at(k + 2), "successor" | "predecessor" | "deputy");
            if heir && self.chunks.get(k + 3).is_some_and(|c| c.class == Class::Comma) && self.is_party(k + 4) {
                return Some(k + 4);
            }
            let chunk = &self.chunks[k];
            let low = self.low(chunk);
            let passes = matches!(chunk.class, Class::Determiner | Class::Adverb | Class::Possessive)
                || chunk.kind == ChunkKind::Word
                    && matches!(
                        low,
                        "delegation"
                            | "group"
                            | "team"
                            | "led"
                            | "headed"
                            | "by"
                            | "of"
                            | "visiting"
                            | "a"
                            | "number"
                            | "series"
                            | "mission"
                            | "chaired"
                            | "comprising"
                            | "members"
                            | "representatives"
                            | "the"
                            | "senior"
                            | "good"
                            | "old"
                            | "close"
                            | "longtime"
                            | "top"
                            | "leading"
                            | "key"
                            | "departing"
                            | "outgoing"
                            | "incoming"
                            | "fellow"
                    );
            if !passes {
                return None;
            }
        }
        None
    }

    /// "Aziz, with whom he is to negotiate", "Kim, whom he met": the list before the relative pronoun that is the object of
    /// the verb whose group starts at a chunk.
    pub fn list_before_whom(&self, start: usize, preps: &[&str], direct: bool) -> Option<Listed> {
        let whom = (0..start).rev().take(10).find(|&n| self.low_at(n) == "whom")?;
        let clean = (whom + 1..start).all(|n| self.chunks[n].verb.is_none() && self.chunks[n].class != Class::Comma);
        let prep = whom.checked_sub(1).filter(|&p| preps.contains(&self.low_at(p)) && self.chunks[p].class == Class::Prep);
        let mut last = prep.unwrap_or(whom).checked_sub(1)?;
        if self.chunks[last].class == Class::Comma {
            last = last.checked_sub(1)?;
        }
        if !clean || prep.is_none() && !direct || !self.is_party(last) {
            return None;
        }
        Some(Listed { at: vec![last], end: start, places: vec![None], apart: false, later: vec![false], times: vec![None] })
    }

    /// "Modi, hosted by Marcos in Manila, called": the parties before a bare participle between commas that an agent follows.
    pub fn reduced_passive(&self, v: usize) -> Option<Vec<usize>> {
        let bare = self.chunks[v].verb.is_some_and(|x| matches!(x.form, Form::Past | Form::Participle));
        let opens = v >= 2 && self.chunks[v - 1].class == Class::Comma && self.is_party(v - 2);
        let agent = (v + 1..self.chunks.len().min(v + 10))
            .take_while(|&k| self.chunks[k].class != Class::Comma && self.chunks[k].verb.is_none())
            .any(|k| self.low_at(k) == "by" && self.is_party(k + 1));
        let governed = |list: &Vec<usize>| list[0] > 0 && self.chunks[list[0] - 1].class == Class::Prep;
        (bare && opens && agent).then(|| self.list_back(v - 2)).filter(|list| !governed(list))
    }

    fn only_adverbials(&self, from: usize, to: usize) -> bool {
        // "received on Tuesday in Moscow the ambassador"
        (from..to).all(|n| {
            let chunk = &self.chunks[n];
            let circumstance = |n: usize| matches!(self.chunks[n].kind, ChunkKind::Time(_) | ChunkKind::Place);
            matches!(chunk.class, Class::Adverb | Class::Quote)
                || circumstance(n)
                || chunk.class == Class::Prep && matches!(self.low(chunk), "on" | "in" | "at") && n + 1 < to && circumstance(n + 1)
        })
    }

    /// "discussed the truce, the Gulf and trade with B": whether the comma at a chunk stands in a list of things, whose end such a
    /// preposition follows.
    fn lists_things(&self, comma: usize, preps: &[&str]) -> bool {
        let mut and = false;
        for n in comma + 1..(comma + 12).min(self.chunks.len()) {
            let chunk = &self.chunks[n];
            match chunk.class {
                Class::And => and = true,
                Class::Prep if and && preps.contains(&self.low(chunk)) => return self.is_party(n + 1),
                Class::Comma | Class::Determiner | Class::Possessive | Class::Genitive => {}
                Class::Prep if matches!(self.low(chunk), "of" | "in" | "on" | "for") => {}
                Class::Other if chunk.verb.is_none() && self.parties(n).is_none_or(|p| p.iter().all(|q| q.bare_side)) => {}
                _ => return false,
            }
        }
        false
    }

    fn adverbial_between_commas(&self, comma: usize) -> bool {
        let next = self.chunks.get(comma + 1);
        next.is_some_and(|c| matches!(c.kind, ChunkKind::Time(_) | ChunkKind::Place) || matches!(c.class, Class::Prep | Class::Adverb))
            || comma > 0
                && matches!(self.chunks[comma - 1].kind, ChunkKind::Place | ChunkKind::Time(_))
                && next.is_some_and(|c| c.class == Class::Prep)
    }
}
