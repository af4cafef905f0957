//! Offices without a name, counterparts and groups: who that is.

use super::{Discourse, Identifier};

use crate::event::{ParticipantKind, ResolvedBy};
use crate::gazetteer::TagKind;
use crate::mention::cast::Entry;
use crate::mention::{Party, Phrase, Reader};
use crate::text::Span;

/// The offices of one who leads a country, as "the leader" of it may mean.
pub(super) const HEADS: [&str; 2] = ["head_of_state", "head_of_government"];

/// Whether an office is, in other words, the one that some words name: "the president" is no "head of the office of the president".
fn is_office(office: &str, words: &str) -> bool {
    office.contains(words) && !office.contains(&format!("of the {words}")) && !office.contains(&format!("to the {words}"))
}

/// "last met in Oslo", "have just met", "met only recently": whether what stands behind "we" tells that they met, and nobody else.
fn we_met(reader: &Reader<'_>, at: usize) -> bool {
    let helps = |n: usize| {
        matches!(reader.low(n), "have" | "had" | "'ve" | "last" | "just" | "first" | "already" | "both" | "recently" | "also" | "only")
    };
    let Some(verb) = (at..at + 4).find(|&n| !helps(n)).filter(|&n| reader.low(n) == "met") else { return false };
    let set = ["in", "at", "on", "last", "again", "here", "only", "recently", "earlier", "yesterday", "today", "this", ",", ".", "just"];
    set.contains(&reader.low(verb + 1))
}

impl<'a> Identifier<'a> {
    /// Whether a side is a country or an organisation.
    fn kind_of_side(&self, side: Option<&str>) -> ParticipantKind {
        let country = side.is_some_and(|s| self.gaz.tables.polity(s).is_some());
        if country { ParticipantKind::Country } else { ParticipantKind::Organization }
    }

    /// Whether a side is a state whose row bears a trait.
    fn bears(&self, side: &str, property: &str) -> bool {
        self.gaz.tables.polity(side).is_some_and(|p| p.bears(property))
    }

    /// Whether a sentence says behind a token that somebody or his office reports it.
    fn reports(&self, party: &Party, reader: &Reader<'a>, from: usize) -> bool {
        let Some(family) = party.name.as_deref().and_then(|n| n.rsplit(' ').next()).map(str::to_lowercase) else { return false };
        let said = |k: usize| matches!(reader.low(k), "said" | "says" | "told" | "added");
        let staff = |k: usize| matches!(reader.low(k), "office" | "ministry" | "spokesman" | "spokeswoman" | "spokesperson" | "aides");
        (from..reader.toks.len())
            .any(|k| reader.low(k) == family && (said(k + 1) || reader.low(k + 1) == "'s" && staff(k + 2) && said(k + 3)))
    }

    pub(in crate::mention) fn group(&self, p: &Phrase, span: Span, talk: &Discourse, reader: &Reader<'a>, quoted: bool) -> Vec<Party> {
        if matches!(reader.low(p.from), "we" | "us") {
            let Some(first) = talk.first_person(quoted) else { return Vec::new() };
            let party = Party { span, by: ResolvedBy::Pronoun, ..first };
            // "We last met in Dushanbe", said between two: they did.
            if let [one, other] = &talk.speakers[..]
                && one.side != other.side
                && [one, other].iter().any(|s| s.same(&party))
                && we_met(reader, p.to)
            {
                let guest = if one.same(&party) { other } else { one };
                return vec![party, Party { span, by: ResolvedBy::Group, ..guest.clone() }];
            }
            // Before the press an official's "we" is his government, a leader's himself.
            let leads = party.office_kind.as_deref().is_some_and(|k| HEADS.contains(&k) || k == "head_of_organisation");
            return vec![if talk.transcript && !leads {
                let kind = self.kind_of_side(party.side.as_deref());
                Party { kind, person: None, name: None, office: None, office_kind: None, people: true, ..party }
            } else {
                party
            }];
        }
        // "a play about two generals": not the two of whom the text spoke.
        if matches!(reader.low(p.from), "two" | "three" | "four" | "five") {
            return Vec::new();
        }
        // "At the conversation with A the parties discussed": A and whoever meets him, not those who met before.
        let with = |q: &Party| (1..p.from).any(|k| reader.toks[k].span.start == q.span.start && reader.low(k - 1) == "with");
        let partner = talk.here.iter().find(|q| q.name.is_some() && matches!(reader.low(0), "at" | "during" | "in") && with(q));
        if partner.is_some_and(|q| talk.pairs.last().is_none_or(|pair| !pair.iter().any(|r| r.same(q)))) {
            return Vec::new();
        }
        let wanted = p.count;
        let kinds: Vec<String> = self.kinds(p).into_iter().filter(|k| k != "other" && k != "official").collect();
        // "the two ministers" are the last two who met and are ministers.
        let words = p.title.map_or(String::new(), |t| reader.words(t).to_lowercase());
        let bears = |q: &Party| {
            q.office_kind.as_deref().is_some_and(|k| {
                if words.ends_with("prime ministers") || words.ends_with("premiers") {
                    k == "head_of_government"
                } else if words.ends_with("ministers") {
                    k.ends_with("minister")
                } else {
                    HEADS.contains(&k) || k == "monarch" || k == "crown_prince"
                }
            })
        };
        let named = matches!(
            words.as_str(),
            "ministers"
                | "foreign ministers"
                | "presidents"
                | "leaders"
                | "prime ministers"
                | "heads of state"
                | "heads of government"
                | "defence ministers"
                | "defense ministers"
        );
        // In a transcript much is said of "them" between two names; and "they" look back but a little everywhere.
        let they = matches!(reader.low(p.from), "they" | "them" | "their");
        let near = talk.pair_age <= 2 || talk.named.1 <= 1 || !talk.here.is_empty();
        // "The leaders" of a transcript are those whom the question was about.
        let uncounted = talk.transcript && wanted == 0;
        // "those leaders" are the ones of the sentence before.
        let those = matches!(reader.low(p.from), "those" | "these") && talk.pair_age > 1;
        if those || they && talk.transcript || uncounted || (they || talk.transcript) && !near {
            return Vec::new();
        }
        // "A met B and C, and they discussed fish": all of them, of whom the two last are no pair.
        let mut sides: Vec<&str> = talk.here.iter().filter(|q| !q.spokesperson).filter_map(|q| q.side.as_deref()).collect();
        sides.sort_unstable();
        sides.dedup();
        if they && sides.len() > 2 {
            return Vec::new();
        }
        // "Southern leaders agreed to it when they met", "EU ministers will look at it when they gather": those of the sentence.
        let several =
            |k: usize| matches!(reader.low(k), "leaders" | "ministers" | "presidents" | "officials" | "envoys" | "delegates" | "premiers");
        let counted = |k: usize| (k.saturating_sub(3)..k).any(|m| matches!(reader.low(m), "two" | "both" | "three"));
        let unread = talk.here.is_empty() && (0..p.from).any(|k| several(k) && !counted(k));
        let people = talk.here.last().is_some_and(|q| q.people && q.kind == ParticipantKind::Organization);
        if they && (unread || people) {
            return Vec::new();
        }
        // Far from the last event, "the two" are those whom the article is about.
        let far = talk.pair_age > 3;
        let nearest = if far { talk.pairs.first() } else { talk.pairs.last() };
        // "A met B. B will see C. The two also spoke": those who met, not the one of a plan told in passing.
        let verb = p.to + usize::from(matches!(reader.low(p.to), "last" | "first" | "previously"));
        let past = matches!(reader.low(p.to), "also" | "had" | "did")
            || crate::clause::verb(reader.low(verb)).is_some_and(|v| v.form == crate::clause::Form::Past);
        let planned = talk.held.last() == Some(&false);
        let nearest = match (nearest, talk.pairs.len().checked_sub(2)) {
            (Some(last), Some(k)) if past && planned && !far && talk.held[k] => {
                let earlier = &talk.pairs[k];
                let shares = earlier.iter().filter(|q| last.iter().any(|l| l.same(q))).count();
                Some(if shares == 1 { earlier } else { last })
            }
            (nearest, _) => nearest,
        };
        // "The two spoke by telephone, Scholz's office said": those of whom he is one.
        let reports = |pair: &Vec<Party>| pair.iter().any(|q| self.reports(q, reader, p.to));
        let reported = talk.pairs.iter().rev().take(3).find(|pair| reports(pair));
        let nearest = reported.or(nearest);
        let mut told: Vec<&Vec<Party>> = talk.pairs.iter().collect();
        if !far {
            told.reverse();
        }
        let fitting = told.into_iter().find(|pair| named && pair.iter().all(&bears));
        let fitting_none = fitting.is_none();
        let mut pair: Vec<Party> = fitting.or(nearest).cloned().unwrap_or_default();
        // "The two men" are people: who the text is about, and whom this sentence names.
        let men = matches!(reader.low(p.to - 1), "men" | "women" | "statesmen");
        if men
            && pair.iter().any(|q| q.name.is_none())
            && let (Some(subject), Some(other)) = (&talk.subject, talk.here.iter().rev().find(|r| r.name.is_some()))
            && subject.side != other.side
        {
            pair = vec![subject.clone(), other.clone()];
        }
        // The last people of different sides.
        let last = |people: &[Party]| -> Vec<Party> {
            let mut out: Vec<Party> = Vec::new();
            for party in people.iter().rev().filter(|p| p.side.is_some() && !p.spokesperson && (!named || bears(p))) {
                if out.iter().all(|q| q.side != party.side) {
                    out.push(party.clone());
                }
                if out.len() == wanted.max(2) {
                    break;
                }
            }
            out.reverse();
            out
        };
        // Those of this sentence, else of the one before where no event was told since, come before an older event's.
        let here = last(&talk.here);
        let before = if they && talk.named.1 < talk.pair_age { last(&talk.named.0) } else { Vec::new() };
        // An envoy met each of "the two leaders": those who are leaders, not the last who met.
        let leaders = if named && fitting_none && !pair.iter().all(&bears) { last(&talk.recent) } else { Vec::new() };
        for nearer in [leaders, before, here] {
            if nearer.len() >= wanted.max(2) {
                pair = nearer;
            }
        }
        // "Clinton telephoned both leaders", "hosted both men": two others than the one who does so.
        let acted = p.from > 0
            && !talk.here.is_empty()
            && crate::clause::verb(reader.low(p.from - 1)).is_some_and(|v| {
                matches!(v.lemma, "telephone" | "phone" | "call" | "host" | "receive" | "invite" | "meet" | "welcome" | "greet" | "see")
            });
        let himself = |q: &Party| talk.here.iter().any(|h| h.same(q));
        if acted && (men || named) && (pair.len() < 2 || pair.iter().any(|q| himself(q) || q.name.is_none())) {
            let others: Vec<Party> = talk.recent.iter().filter(|q| !himself(q) && q.name.is_some()).cloned().collect();
            pair = last(&others);
        }
        if pair.len() < 2 || wanted > 0 && pair.len() < wanted {
            pair = last(&talk.recent);
        }
        if wanted > pair.len() || pair.len() < 2 {
            return Vec::new();
        }
        // "The two sides" are the states, not those who spoke for them.
        if p.title.is_none() && super::super::phrase::states(reader.low(p.to - 1)) {
            return pair
                .into_iter()
                .map(|q| {
                    let kind = self.kind_of_side(q.side.as_deref());
                    Party { span, by: ResolvedBy::Group, kind, person: None, name: None, office: None, office_kind: None, ..q }
                })
                .collect();
        }
        // "the two energy ministers" after two presidents: others of the same sides.
        let office = p.title.map(|t| reader.words(t).to_string());
        // "leaders" and "ministers" say too little to tell one from another.
        let telling = office.as_deref().is_some_and(|o| {
            !matches!(
                o.to_lowercase().as_str(),
                "leaders" | "ministers" | "officials" | "secretaries" | "envoys" | "diplomats" | "chiefs" | "heads" | "representatives"
            )
        });
        let head = |k: &str| HEADS.contains(&k) || k == "monarch" || k == "crown_prince" || k == "head_of_organisation";
        let fits = |k: &String| k == "other" || k == "official" || kinds.contains(k) || head(k) && kinds.iter().any(|w| head(w));
        let others = telling && !kinds.is_empty() && pair.iter().any(|q| q.office_kind.as_ref().is_some_and(|k| !fits(k)));
        pair.into_iter()
            .map(|q| {
                if others {
                    let other = Party {
                        span,
                        by: ResolvedBy::Group,
                        person: None,
                        name: None,
                        office: office.clone(),
                        office_kind: kinds.first().cloned(),
                        ..q
                    };
                    let side = other.side.clone().unwrap_or_default();
                    self.holder(&side, &kinds, false, other.clone()).map_or(other, |p| Party { by: ResolvedBy::Group, ..p })
                } else {
                    Party { span, by: ResolvedBy::Group, ..q }
                }
            })
            .collect()
    }

    /// An office without a name.
    pub(in crate::mention) fn offices(&self, p: &Phrase, kinds: &[String], base: Party, talk: &Discourse, elsewhere: bool) -> Vec<Party> {
        if p.spokesperson {
            return vec![Party { office: None, ..base }];
        }
        // "U.S. CEOs": of companies.
        if base.office.as_deref().is_some_and(|o| o.to_lowercase().ends_with("ceos")) {
            return Vec::new();
        }
        // "the UNHCR head of sub-office in Kigoma": not the organisation's own.
        let last = base.office.as_deref().and_then(|o| o.rsplit(' ').next());
        let heads = matches!(last, Some("head" | "chief" | "director" | "boss"));
        if heads && elsewhere && self.kind_of_side(base.side.as_deref()) == ParticipantKind::Organization {
            return vec![base];
        }
        // "the President of the Russian Academy of Sciences" is no country's.
        if p.sides.is_empty() && p.owner.is_none() && base.side.is_none() && elsewhere {
            return Vec::new();
        }
        let mut sides: Vec<Option<String>> = p.sides.iter().map(|s| Some(s.side.clone())).collect();
        if sides.is_empty() {
            sides.push(base.side.clone());
        }
        // "senior officials": of the country where they are met, which a later stage knows.
        if sides == [None]
            && p.plural
            && base
                .office
                .as_deref()
                .is_some_and(|o| matches!(o.to_lowercase().as_str(), "officials" | "authorities" | "senior officials" | "top officials"))
        {
            return vec![Party { kind: ParticipantKind::Country, people: true, assumed: true, office: None, office_kind: None, ..base }];
        }
        let several = p.plural && sides.len() > 1;
        if !several {
            sides.truncate(1);
        }
        if p.owner.is_some() && sides == [None] {
            sides[0] = talk.recent.last().and_then(|r| r.side.clone());
        }
        // "Israeli, Ukrainian leaders" may be anybody; "the leaders of Israel and Ukraine" are two.
        let many = base.office.as_deref().is_some_and(|o| {
            let low = o.to_lowercase();
            ["representatives", "officials", "envoys", "negotiators", "delegates", "experts", "diplomats", "ambassadors", "members"]
                .iter()
                .any(|w| low.ends_with(w))
        });
        let vague = many
            || kinds.iter().all(|k| k == "other" || k == "official")
            || base.office.as_deref().is_some_and(|o| o.to_lowercase().ends_with("leaders"))
                && p.sides.iter().any(|s| s.kind == TagKind::Adjective);
        let spans: Vec<Span> = p.sides.iter().map(|s| s.span).collect();
        let mut out = Vec::new();
        for (n, side) in sides.into_iter().enumerate() {
            let span = if several { spans.get(n).copied().unwrap_or(base.span) } else { base.span };
            let base = Party { span, side: side.clone(), by: ResolvedBy::Office, people: p.plural && (!several || vague), ..base.clone() };
            if p.plural && (!several || vague) {
                // "EU foreign ministers": nobody in particular.
                // "the Egyptian and Ethiopian leaders": whom the document introduces as such.
                if several
                    && base.office.as_deref().is_some_and(|o| o.to_lowercase().ends_with("leaders"))
                    && let Some(side) = &side
                {
                    let mut fits = self
                        .cast
                        .entries
                        .iter()
                        .filter(|e| !e.former && e.side.as_ref() == Some(side) && e.kinds.iter().any(|k| HEADS.contains(&k.as_str())));
                    if let (Some(entry), None) = (fits.next(), fits.next()) {
                        out.push(Party { by: ResolvedBy::Office, span, people: false, ..self.of_entry(entry, &base) });
                        continue;
                    }
                }
                if side.is_some() {
                    let organisation = p.sides.first().is_some_and(|s| matches!(s.kind, TagKind::Organisation | TagKind::OrgAdjective));
                    out.push(Party { kind: if organisation { ParticipantKind::Organization } else { ParticipantKind::Country }, ..base });
                }
                continue;
            }
            let found = self.office_of(side, kinds, p.former, base.clone(), talk);
            out.extend(found.map(|party| if p.newly && self.long_in_office(&party) { Party { side: party.side, ..base } } else { party }));
        }
        out
    }

    /// Whether somebody has held his office for more than a year and a half on the document's date: nobody calls him the new one.
    fn long_in_office(&self, party: &Party) -> bool {
        let since = |person: u32| self.gaz.holders.tenure_on(&self.gaz.tables, person, self.on)?.0.from;
        let from = party.person.and_then(since).map(crate::gazetteer::first_day);
        self.on.zip(from).is_some_and(|(on, from)| (on - from).num_days() > 550)
    }

    /// Who holds an office; nobody where a king or a prince is meant and a president holds the highest one.
    pub(in crate::mention) fn office_of(
        &self,
        side: Option<String>,
        kinds: &[String],
        former: bool,
        base: Party,
        talk: &Discourse,
    ) -> Option<Party> {
        let words = base.office.as_deref().unwrap_or("").to_lowercase();
        let royal = ["king", "queen", "prince", "princess", "emperor", "emir", "amir", "sultan"]
            .into_iter()
            .find(|w| words.split(' ').any(|x| x == *w));
        let found = self.holder_of(side.clone(), kinds, former, base.clone(), talk)?;
        let crowned = |p: &Party| match (royal, p.person) {
            (Some(word), Some(person)) => {
                let bears =
                    |title: &str| title.to_lowercase().replace("amir", "emir").split(' ').any(|w| w == word.replace("amir", "emir"));
                // The post tells what a title in another language is: the Yang di-Pertuan Agong is Malaysia's king.
                self.gaz.holders.of_person(&self.gaz.tables, person).any(|t| bears(&t.title) || bears(&t.post))
            }
            _ => true,
        };
        // "talks with the emir": of the country where they are, which a later stage knows.
        if crowned(&found) { Some(found) } else { Some(Party { assumed: side.is_none(), by: ResolvedBy::Office, side, ..base }) }
    }

    /// The office's holder by the text's own people, else by the tables for the document's date.
    fn holder_of(&self, side: Option<String>, kinds: &[String], former: bool, base: Party, talk: &Discourse) -> Option<Party> {
        let words = base.office.as_deref().unwrap_or("").to_lowercase();
        let leader = kinds.is_empty() && words.is_empty()
            || kinds.iter().all(|k| k == "other" || k == "official")
                && matches!(words.as_str(), "ruler" | "strongman" | "chief" | "head" | "boss")
            || (words.ends_with("leader") || words.ends_with("leaders"))
                && !["opposition", "rebel", "militia", "party", "faction", "religious", "spiritual", "separatist"]
                    .iter()
                    .any(|w| words.contains(w));
        // "President" may be an official of many kinds; whoever heads the state comes first.
        let telling = |k: &str| k != "other" && k != "official";
        let general = !kinds.iter().any(|k| telling(k));
        let minister = words == "minister";
        let wanted = |k: &str| {
            kinds.iter().any(|w| w == k) && (general || telling(k))
                || leader && HEADS.contains(&k)
                || minister && k.ends_with("minister") && !k.starts_with("deputy")
        };
        let Some(side) = side else {
            // "the guest": the one from abroad whom the text named last.
            if words == "guest" || words == "visitor" {
                let abroad = |r: &&Party| r.name.is_some() && !r.spokesperson && r.side.is_some() && r.side != self.home;
                let last = talk.recent.iter().rev().find(abroad).filter(|_| self.home.is_some());
                // Else the one whose journey is told.
                let guest = last.or(talk.visit.as_ref().map(|(guest, ..)| guest).filter(|g| g.name.is_some()))?;
                return Some(Party { span: base.span, by: ResolvedBy::Office, ..guest.clone() });
            }
            // "the President" in a transcript is another of the speakers, else that of the government whose transcript it is.
            if talk.transcript && matches!(words.as_str(), "president" | "president-elect" | "vice president") {
                let floor = |p: &Party| talk.floor.as_ref().is_some_and(|f| f.same(p));
                let mut speakers = talk.speakers.iter().filter(|s| s.office_kind.as_deref().is_some_and(&wanted) && !floor(s));
                if let (Some(one), None) = (speakers.next(), speakers.next()) {
                    return Some(Party { span: base.span, by: ResolvedBy::Office, ..one.clone() });
                }
                // Of two ministers before the press each means his own, a spokeswoman her government's.
                let own = talk.floor.as_ref().and_then(|f| f.side.as_ref());
                let own = own.filter(|s| self.kind_of_side(Some(s)) == ParticipantKind::Country);
                let house = talk.house.as_ref().filter(|_| !talk.speakers.is_empty());
                if let Some(home) = own.or(house).or(self.home.as_ref()).or(talk.house.as_ref()) {
                    return self.holder(home, kinds, leader, base);
                }
            }
            // "the president": the one the text is about, else the one spoken of last.
            // "the minister" may be the foreign minister, "the envoy" an ambassador.
            let bears = |k: &str| {
                kinds.iter().any(|w| {
                    w == k && telling(k)
                        || words == "minister" && w == "minister" && k.ends_with("minister")
                        || words == "envoy" && k == "ambassador"
                })
            };
            let minister = |r: &Party| {
                words == "minister" && r.office_kind.is_none() && r.office.as_deref().is_some_and(|o| o.to_lowercase().contains("minister"))
            };
            // A commissioner-general or a commander is no "Secretary-General".
            let general = words.contains("secretary-general") || words.contains("secretary general");
            // "the Foreign Secretary" is no minister called otherwise.
            let clerk = |office: &Option<String>| {
                let low = office.as_deref().map(str::to_lowercase);
                let bears = |low: String| match words.as_str() {
                    "foreign secretary" => low.contains("foreign secretary") || low.starts_with("secretary of state for foreign"),
                    _ => !general || low.contains("secretary"),
                };
                low.is_none_or(bears)
            };
            let titled = |r: &Party| clerk(&r.office);
            // Nobody calls the Secretary of State so.
            let foreign = |side: &Option<String>| words != "foreign minister" || side.as_deref() != Some("USA");
            let fits = |r: &Party| {
                (r.office_kind.as_deref().is_some_and(bears) || minister(r))
                    && titled(r)
                    && foreign(&r.side)
                    && r.name.is_some()
                    && !r.spokesperson
            };
            // "The President" of a readout, with a capital, is the one whom it introduced first.
            let capital = base.office.as_deref().is_some_and(|o| o.starts_with(char::is_uppercase));
            // "The Prime Minister rang A, the Norwegian Prime Minister": their own, whomever the title names.
            // In such a text "the Foreign Minister" is mostly the guest.
            let heads = matches!(words.as_str(), "president" | "prime minister" | "chancellor" | "foreign secretary");
            let bears = |p: &Party| p.office.as_deref().is_some_and(|o| o.to_lowercase().contains(&words));
            let own = || {
                let found = self.holder(self.home.as_deref()?, kinds, leader, base.clone())?;
                let person = self.gaz.holders.of_person(&self.gaz.tables, found.person?).any(|t| t.title.to_lowercase().contains(&words));
                (heads && (person || bears(&found))).then_some(found)
            };
            if let Some(own) = Some(own).filter(|_| self.press && capital).and_then(|own| own()) {
                return Some(own);
            }
            let same = |k: &String| kinds.first() == Some(k) || words == "minister" && k.ends_with("minister");
            // "the Prime Minister" is no chancellor, where the text names somebody who is called so.
            let heads = ["president", "prime minister", "premier", "chancellor"].into_iter().find(|w| *w == words);
            let called = |e: &&Entry| e.office.as_deref().is_some_and(|o| o.to_lowercase().contains(&words));
            let literal = heads.is_some() && self.cast.entries.iter().any(|e| !e.former && called(&e));
            let mut principals = self
                .cast
                .entries
                .iter()
                .filter(|e| !e.former && !e.spokesperson && (e.full || e.person.is_some()) && e.kinds.first().is_some_and(same))
                .filter(|e| foreign(&e.side) && clerk(&e.office) && (!literal || called(e)));
            if let (true, Some(first), second) = (capital && !talk.transcript, principals.next(), principals.next())
                && (second.is_some() || literal)
            {
                // "Talks with A, President of X": the guest, in the release of a press office.
                let own = second.filter(|e| self.press && e.side == self.home && first.side != self.home);
                return Some(Party { by: ResolvedBy::Office, span: base.span, ..self.of_entry(own.unwrap_or(first), &base) });
            }
            // "the premier" is a prime minister, not the chancellor who receives him.
            let prime = |r: &&Party| {
                let office = r.office.as_deref().unwrap_or("").to_lowercase();
                fits(r) && (office.contains("prime minister") || office.contains("premier"))
            };
            if words == "premier"
                && let Some(found) = talk.recent.iter().rev().find(prime)
            {
                return Some(Party { span: base.span, by: ResolvedBy::Office, ..found.clone() });
            }
            if let Some(subject) = talk.subject.as_ref().filter(|s| fits(s)) {
                return Some(Party { span: base.span, by: ResolvedBy::Office, ..subject.clone() });
            }
            if let Some(found) = talk.recent.iter().rev().find(|r| fits(r)) {
                return Some(Party { span: base.span, by: ResolvedBy::Office, ..found.clone() });
            }
            // "The Secretary-General" of an organisation that the text names; the UN's where it names none.
            // But "the Secretary General of the Organization for Ferry Links" is that one's.
            let titles = ["secretary-general", "secretary general"];
            let of_another = || self.organisation.is_none() && !titles.iter().any(|t| words.ends_with(t));
            if titles.iter().any(|t| words.contains(t)) && !of_another() {
                return self.holder(self.organisation.as_deref().unwrap_or("UN"), &["head_of_organisation".to_string()], false, base);
            }
            let words = base.office.as_deref().unwrap_or("").to_lowercase();
            let mut fits = self.cast.entries.iter().filter(|e| {
                !e.former
                    && !e.spokesperson
                    && (e.kinds.iter().any(|k| telling(k) && kinds.contains(k)) && clerk(&e.office)
                        || !words.is_empty() && e.office.as_deref().is_some_and(|o| is_office(&o.to_lowercase(), &words)))
            });
            if let (Some(entry), None) = (fits.next(), fits.next()) {
                return Some(self.of_entry(entry, &base)).map(|p| Party { by: ResolvedBy::Office, ..p });
            }
            let Some(home) = self.home.clone() else {
                // "He will meet the defence minister tomorrow": of the country where he is.
                let heads = |k: &str| HEADS.contains(&k) || matches!(k, "monarch" | "crown_prince");
                let telling = kinds.iter().any(|k| k.ends_with("minister") || heads(k));
                return if telling { Some(Party { assumed: true, by: ResolvedBy::Office, ..base }) } else { None };
            };
            return self.holder(&home, kinds, leader, base).map(|p| Party { assumed: true, ..p });
        };
        if former {
            return Some(base);
        }
        // "the US president-elect": whom the text names so, else whoever takes the office soon.
        if words.ends_with("-elect") {
            let elect =
                |e: &&Entry| e.side.as_deref() == Some(&side) && e.office.as_deref().is_some_and(|o| o.to_lowercase().ends_with("elect"));
            let named = self.cast.entries.iter().find(elect).map(|e| self.of_entry(e, &base));
            let base = Party { side: Some(side.clone()), ..base };
            let row = || {
                let on = self.on?;
                let person = kinds.iter().find_map(|k| self.gaz.holders.elect(&self.gaz.tables, &side, k, on))?;
                Some(self.of_row(person, Some(&side), &base))
            };
            return Some(named.or_else(row).map_or(base.clone(), |p| Party { by: ResolvedBy::Office, span: base.span, ..p }));
        }
        // "the Malagasy guest", "the Iranian official": somebody of that side whom the text has named.
        if general && matches!(words.as_str(), "guest" | "visitor" | "official" | "diplomat" | "politician" | "officer") {
            let named =
                talk.recent.iter().rev().find(|r| r.side.as_ref() == Some(&side) && r.name.is_some() && !r.spokesperson && !r.assumed);
            return Some(named.map_or(base.clone(), |r| Party { span: base.span, by: ResolvedBy::Office, ..r.clone() }));
        }
        // The text's own holder first.
        // "the opposition leader" of a country is no other official of it.
        // "the European Council president" is not the Commission's.
        let body = ["council", "commission", "parliament"].into_iter().find(|w| words.contains(w));
        let of_body = |e: &Entry| body.is_none_or(|b| e.office.as_deref().is_none_or(|o| o.to_lowercase().contains(b)));
        let titled = |e: &Entry| leader || !general || e.office.as_deref().is_some_and(|o| o.to_lowercase().contains(&words));
        let mut fits = self.cast.entries.iter().filter(|e| {
            !e.former && !e.spokesperson && e.side.as_deref() == Some(&side) && e.kinds.iter().any(|k| wanted(k)) && titled(e) && of_body(e)
        });
        if let (Some(entry), None) = (fits.next(), fits.next()) {
            return Some(Party { by: ResolvedBy::Office, span: base.span, ..self.of_entry(entry, &base) });
        }
        // "rules out meeting Vucic ... will not sit down with the Serbian leader"
        let head = |r: &&Party| r.side.as_ref() == Some(&side) && r.office_kind.as_deref().is_some_and(|k| HEADS.contains(&k));
        if let Some(named) = talk.recent.iter().rev().find(|r| words == "leader" && r.name.is_some() && head(r)) {
            return Some(Party { span: base.span, by: ResolvedBy::Office, ..named.clone() });
        }
        self.holder(&side, kinds, leader, base)
    }

    /// The holder that the tables give for the document's date; the side alone where they give none.
    pub(in crate::mention) fn holder(&self, side: &str, kinds: &[String], leader: bool, base: Party) -> Option<Party> {
        let mut kinds: Vec<&str> = kinds.iter().map(String::as_str).filter(|k| !leader || *k == "head_of_organisation").collect();
        if leader {
            kinds.push(if self.bears(side, "premier-led") { "head_of_government" } else { "head_of_state" });
            kinds.push("head_of_organisation");
        }
        let base = Party { side: Some(side.to_string()), ..base };
        let Some(on) = self.on else { return Some(base) };
        // India's foreign secretary ranks below a minister, but is one.
        let secretary = base.office.as_deref().is_some_and(|w| w.to_lowercase().contains("foreign secretar"));
        // "the deputy energy minister" is not the minister.
        let under = base.office.as_deref().is_some_and(|w| {
            let first = w.to_lowercase();
            ["deputy ", "vice ", "vice-", "assistant ", "associate ", "junior "].iter().any(|rank| first.starts_with(rank))
        });
        let found = kinds.iter().find_map(|k| {
            if *k == "deputy_foreign_minister" && secretary {
                return self.gaz.holders.titled(&self.gaz.tables, side, k, "Foreign Secretary", on);
            }
            if !one_holds(k) || under && !matches!(*k, "deputy_head" | "vice_president") {
                return None;
            }
            let words = base.office.as_deref().filter(|w| *k == "head_of_organisation" && w.contains([' ', '-']));
            let titled = words.and_then(|w| self.gaz.holders.titled(&self.gaz.tables, side, k, w, on));
            titled.or_else(|| self.gaz.holders.who(&self.gaz.tables, side, k, on))
        });
        // "the chair of ASEAN" is a member's minister, not the secretary-general.
        let chair = base.office.as_deref().is_some_and(|w| w.to_lowercase().split([' ', '-']).any(|w| w.starts_with("chair")));
        let clerk = |person: u32| {
            self.gaz.holders.tenure_on(&self.gaz.tables, person, Some(on)).is_some_and(|(t, _)| t.post == "secretary-general")
        };
        Some(match found.filter(|&person| !(chair && clerk(person))) {
            Some(person) => Party { by: ResolvedBy::Office, ..self.of_row(person, Some(side), &base) },
            None => base,
        })
    }

    /// "his Turkish counterpart": the same office of the other side.
    pub(in crate::mention) fn counterparts(
        &self,
        p: &Phrase,
        base: Party,
        talk: &Discourse,
        kinds: &[String],
        speaker: Option<&Party>,
    ) -> Vec<Party> {
        let owner = talk
            .recent
            .iter()
            .rev()
            .find(|r| {
                r.kind == ParticipantKind::Person
                    && r.office_kind.is_some()
                    && !r.spokesperson
                    && p.sides.iter().all(|s| Some(&s.side) != r.side.as_ref())
            })
            .or(talk.subject.as_ref());
        let owner = speaker.or(owner);
        // A president's counterpart in a monarchy is its prime minister.
        let president = owner.is_some_and(|o| {
            o.office_kind.as_deref() == Some("head_of_state") && !o.side.as_deref().is_some_and(|s| self.bears(s, "realm"))
        });
        let kinds: Vec<String> = if kinds.is_empty() {
            talk.office_kind
                .clone()
                .filter(|_| p.owner.is_none())
                .or_else(|| owner.and_then(|o| o.office_kind.clone()))
                .into_iter()
                .collect()
        } else {
            kinds.to_vec()
        };
        let office = owner.and_then(|o| o.office.clone());
        // "The head of Latvia's border guard met his Belarusian counterpart": of a body, not of the state.
        let of_body =
            owner.is_some_and(|o| o.by == ResolvedBy::Pattern && matches!(o.office.as_deref(), Some("head" | "chief" | "chairman")));
        let kinds = if of_body { Vec::new() } else { kinds };
        // The counterpart of a deputy prime minister who is foreign minister is the foreign minister.
        let foreign = office.as_deref().is_some_and(|o| {
            let low = o.to_lowercase();
            low.contains("foreign minister") || low.contains("foreign affairs") || low.contains("external affairs")
        });
        let deputy = kinds.iter().any(|k| k == "deputy_head");
        let kinds = if foreign && deputy { vec!["foreign_minister".to_string()] } else { kinds };
        // "government counterparts": of the country where they are met.
        if p.sides.is_empty() && p.plural {
            // "meetings with his counterparts", "with counterparts in New York": of countries that nobody names.
            if p.owner.is_some() || p.to == p.from + 1 {
                return Vec::new();
            }
            let office = None;
            return vec![Party { kind: ParticipantKind::Country, people: true, assumed: true, office, office_kind: None, ..base }];
        }
        p.sides
            .iter()
            .filter_map(|side| {
                let span = if p.sides.len() > 1 { side.span } else { base.span };
                let base = Party {
                    span,
                    side: Some(side.side.clone()),
                    office: office.clone(),
                    office_kind: kinds.first().cloned(),
                    ..base.clone()
                };
                if kinds.is_empty() {
                    return Some(Party { by: ResolvedBy::Counterpart, ..base });
                }
                let crowned = president && self.bears(&side.side, "realm") && kinds.iter().any(|k| k == "head_of_state");
                let heads = ["head_of_government".to_string()];
                let kinds = if crowned { &heads[..] } else { &kinds[..] };
                self.office_of(Some(side.side.clone()), kinds, false, base, talk).map(|q| Party { by: ResolvedBy::Counterpart, ..q })
            })
            .collect()
    }
}

/// Whether an office of that kind tells who: envoys and deputies are many.
pub(crate) fn one_holds(kind: &str) -> bool {
    !matches!(
        kind,
        "ambassador"
            | "special_envoy"
            | "deputy_foreign_minister"
            | "official"
            | "other"
            | "minister"
            | "legislator"
            | "military"
            | "spokesperson"
            | "deputy_head"
    )
}
