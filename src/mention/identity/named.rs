//! Phrases with a name: whose it is.

use super::Identifier;

use crate::event::ResolvedBy;
use crate::gazetteer::{Names, name_key};
use crate::mention::cast::Entry;
use crate::mention::{Party, Phrase, thing};

/// Surnames that are common given names, surnames of many, or English words.
pub(super) const COMMON_SURNAMES: &[&str] = &[
    "brown", "smith", "jones", "johnson", "williams", "taylor", "wilson", "davis", "miller", "martin", "harris", "clark", "lewis",
    "walker", "hall", "young", "king", "wright", "green", "baker", "hill", "cooper", "rice", "bush", "may", "park", "long", "price",
    "wong", "lee", "kim", "chen", "li", "wang", "zhang", "liu", "singh", "khan", "ali", "ahmed", "hassan", "hussein", "mohammed",
    "abdullah", "thomas", "david", "james", "john", "george", "paul", "peter", "michael", "charles", "joseph", "francis", "henry", "simon",
    "morris", "grant", "hunt", "day", "law", "mitchell", "ross", "gray", "grey", "black", "white", "marshall", "stewart", "ford", "carter",
    "rogers", "silva", "santos", "garcia", "lopez", "rodriguez", "gonzalez", "perez", "sanchez", "ramos", "cruz", "rivera", "fernandez",
    "hernandez", "martinez", "diaz", "shah", "sharma", "kumar", "das", "roy", "sen", "ram", "sun", "moon", "han", "ho", "hu", "lin", "ma",
    "lu", "yang", "xu", "tan", "lim", "ng", "le", "do", "bay", "sea", "major", "prince", "bishop", "pope", "stone", "wood", "rose", "bell",
    "barry", "nelson", "murray", "kelly", "ryan", "gordon", "douglas", "hamilton", "wallace", "palmer", "bennett", "campbell", "anderson",
    "thompson", "moore", "jackson", "lewis", "allen", "scott", "adams", "robinson", "evans", "edwards", "turner", "parker", "collins",
    "philip", "phillips", "elizabeth", "victoria", "camilla", "harald", "felipe", "albert", "alexander", "salman", "hamad", "felix",
    "ernest", "costa", "simpson", "holness", "davis", "browne", "skerrit", "mitchell", "hill", "jesus", "son", "mcdonald", "mason",
    "medina", "meta", "tatar", "scotland", "fall", "peterson", "barnes", "holland", "england",
];

impl<'a> Identifier<'a> {
    pub(in crate::mention) fn of_row(&self, person: u32, stated: Option<&str>, base: &Party) -> Party {
        let row = &self.gaz.tables.people[person as usize];
        let tenure = self.gaz.holders.tenure_on(&self.gaz.tables, person, self.on);
        let sides: Vec<&str> = self.gaz.holders.of_person(&self.gaz.tables, person).map(|t| t.side.as_str()).collect();
        // "Congolese President Denis Sassou Nguesso": of the state of that adjective for which the person speaks.
        let stated = match (stated, &tenure) {
            (Some(stated), Some((t, _))) if self.share_adjective(stated, &t.side) => Some(t.side.as_str()),
            _ => stated,
        };
        // A side that the text states beside an office wins; an adjective that names another side the person never
        // spoke for is more likely part of something else.
        let side = match (stated, &tenure) {
            (Some(stated), _) if base.office.is_some() || sides.contains(&stated) || sides.is_empty() => Some(stated.to_string()),
            // Who left the European Union's service is back in the politics of a country that the row does not tell.
            (_, Some((t, current))) if *current || t.side != "EU" => Some(t.side.clone()),
            (stated, _) => stated.map(str::to_string),
        };
        let kind = self
            .gaz
            .holders
            .offices_of(&self.gaz.tables, person)
            .find(|(t, _)| tenure.is_some_and(|(c, _)| std::ptr::eq(c, *t)))
            .map(|(_, k)| k.to_string());
        // An office that the text states and the table does not give for that day is the text's.
        let stated = base.office_kind.as_deref().filter(|k| !matches!(*k, "other" | "official" | "minister"));
        let disagree = base.office.is_some() && stated.is_some() && kind.is_some() && stated != kind.as_deref();
        let office = tenure
            .filter(|(t, current)| *current && Some(&t.side) == side.as_ref() && !disagree)
            .map(|(t, _)| t.title.clone())
            .filter(|t| !t.is_empty());
        Party {
            person: Some(person),
            name: Some(row.name.clone()),
            side,
            office: office.or_else(|| base.office.clone()),
            office_kind: base.office_kind.clone().filter(|k| k != "other" && k != "official").or(kind),
            ..base.clone()
        }
    }

    pub(in crate::mention) fn of_entry(&self, entry: &Entry, base: &Party) -> Party {
        let mut party = match entry.person {
            Some(person) => self.of_row(
                person,
                entry.side.as_deref(),
                &Party { office: base.office.clone().or_else(|| entry.office.clone()), ..base.clone() },
            ),
            None => Party {
                name: Some(entry.name.clone()),
                side: base.side.clone().or_else(|| entry.side.clone()),
                assumed: base.side.is_none() && entry.assumed,
                office: base.office.clone().or_else(|| entry.office.clone()),
                by: ResolvedBy::Pattern,
                ..base.clone()
            },
        };
        if party.office_kind.is_none() {
            party.office_kind = entry.kinds.first().cloned();
        }
        party.spokesperson |= entry.spokesperson;
        party
    }

    /// A phrase with a name.
    pub(in crate::mention) fn named(
        &self,
        written: &str,
        side: Option<&str>,
        kinds: &[String],
        p: &Phrase,
        tagged: Option<u32>,
        base: &Party,
    ) -> Party {
        let written = written.trim();
        if p.unknown || side.is_none() && kinds.is_empty() && self.cast.full(written).is_some_and(|e| e.private) {
            return Party { name: Some(crate_name(written)), side: side.map(str::to_string), by: ResolvedBy::Pattern, ..base.clone() };
        }
        // "Prince Turki bin Nasser Al Amri", "King Abdullah bin Abdulaziz"
        let bare = written.split_once(' ').filter(|(first, rest)| {
            rest.contains(' ') && matches!(*first, "Prince" | "Princess" | "Sheikh" | "King" | "Queen" | "Emir" | "Amir" | "Cardinal")
        });
        let written = bare.filter(|_| self.gaz.names.full(written).is_empty()).map_or(written, |(_, rest)| rest);
        let full = self.gaz.names.full(written);
        let candidates: Vec<u32> = if full.is_empty() { self.first_and_last(written).to_vec() } else { full.to_vec() };
        // "Trade Minister Golam Sarwar Khan" is another than Golam Sarwar, who never held such an office.
        let holds = |t: u32| {
            kinds.is_empty() || p.former || self.gaz.holders.offices_of(&self.gaz.tables, t).any(|(_, k)| kinds.iter().any(|l| l == k))
        };
        let begun = |&t: &u32| self.begins(t, written) && holds(t);
        let candidates = if candidates.is_empty() { tagged.filter(begun).into_iter().collect() } else { candidates };
        let candidates = self.initials_agree(candidates, written);
        // One word is a whole name only of somebody in the news at the time.
        let single = !name_key(written).contains(' ');
        let candidates: Vec<u32> = if single { candidates.into_iter().filter(|&c| self.near(c)).collect() } else { candidates };
        let candidates = if single && candidates.len() > 1 { Vec::new() } else { candidates };
        // Somebody of another side who bears the same name is somebody else.
        let candidates: Vec<u32> = match side {
            Some(side) if p.title.is_some() => candidates.into_iter().filter(|&c| self.spoke_for(c, side)).collect(),
            _ => candidates,
        };
        if let Some(person) = self.choose(&candidates, side, kinds, p.former) {
            return self.of_row(person, side, base);
        }
        // The document's own bearer of a surname before the tables' holder of an office of that name.
        if single {
            // "President Biden" is not the first lady.
            let telling = |k: &String| matches!(k.as_str(), "head_of_state" | "head_of_government");
            let president = base.office.as_deref().is_some_and(|o| o.to_lowercase().ends_with("president"));
            let bears = |e: &Entry| {
                !president
                    || !kinds.iter().any(telling)
                    || e.kinds.is_empty() && e.side.is_some()
                    || e.kinds.iter().any(|k| telling(k) && kinds.contains(k))
                    || e.former
            };
            // "The Taoiseach, Mr Ahern" is not the minister of that name.
            let holder = self.holder_named(written, side, kinds);
            let other =
                |e: &Entry| holder.is_some() && e.person != holder && !e.kinds.is_empty() && !e.kinds.iter().any(|k| kinds.contains(k));
            let own: Vec<&Entry> = self
                .cast
                .short(written)
                .into_iter()
                .filter(|e| e.full && (side.is_none() || e.side.as_deref() == side) && bears(e) && !other(e))
                .collect();
            if let [entry] = own[..] {
                return self.of_entry(entry, base);
            }
        }
        if let Some(person) = self.holder_named(written, side, kinds) {
            return self.of_row(person, side, base);
        }
        // "H. Valunjkar", whom the text has introduced as Harish Valunjkar.
        if let Some((initial, last)) =
            written.rsplit_once(". ").filter(|(initial, _)| initial.chars().all(|c| c.is_uppercase() || matches!(c, '.' | ' ')))
        {
            let begins = |e: &&Entry| {
                e.full
                    && e.name.split(' ').next().is_some_and(|first| !first.contains('.'))
                    && e.name.chars().next() == initial.chars().next()
                    && name_key(&e.name).ends_with(&name_key(last))
            };
            if let [entry] = self.cast.short(last).into_iter().filter(begins).collect::<Vec<_>>()[..] {
                return self.of_entry(entry, base);
            }
        }
        if let Some(entry) = self.cast.full(written) {
            return self.of_entry(entry, base);
        }
        // A short form: the document's own people first.
        let entries = self.cast.short(written);
        // "President Biden" beside a granddaughter of that name: the one who holds the office.
        let holder = if kinds.is_empty() { None } else { self.choose_family(self.gaz.names.family(written), side, kinds, p) };
        let fits: Vec<&&Entry> = entries
            .iter()
            .filter(|e| holder.is_none() || !e.kinds.is_empty())
            .filter(|e| {
                (side.is_none() || e.side.is_none() || e.side.as_deref() == side)
                    && (kinds.is_empty() || e.kinds.is_empty() || e.kinds.iter().any(|k| kinds.contains(k)) || e.former)
            })
            .collect();
        if let [entry] = fits[..] {
            return self.of_entry(entry, base);
        }
        if !fits.is_empty() {
            // The surname proper before a given name, then the one spoken of most, then the one named first.
            let last = name_key(written);
            let office = |o: &Option<String>| o.as_deref().and_then(|o| o.rsplit(' ').next()).map(str::to_lowercase);
            let titled = |e: &Entry| base.office.is_some() && office(&e.office) == office(&base.office);
            let rank = |e: &&&&Entry| (name_key(&e.name).ends_with(&last), titled(e), e.count);
            let best = fits.iter().rev().max_by_key(rank).expect("not empty");
            return self.of_entry(best, base);
        }
        // "Ambassador Kim" where the text has introduced one Kim: an office that many hold tells nobody apart.
        if let ([entry], None) = (&entries[..], side)
            && held_by_many(kinds)
            && (entry.kinds.is_empty() || held_by_many(&entry.kinds))
        {
            return self.of_entry(entry, base);
        }
        let family = self.gaz.names.family(written);
        if let Some(person) = self.choose_family(family, side, kinds, p) {
            return self.of_row(person, side, base);
        }
        if let Some(person) = self.by_initial(written, side, kinds, p) {
            return self.of_row(person, side, base);
        }
        let assumed = side.is_none();
        let side = side.map(str::to_string).or_else(|| {
            if kinds.is_empty() {
                None
            } else {
                // A surname that the tables know is somebody's of whom they would tell the side.
                let stranger = !single || self.gaz.names.family(written).is_empty();
                let prevailing = self.prevailing.clone().filter(|_| stranger && kinds.iter().any(|k| governmental(k)));
                // "Azerbaijan envoy meets army chief": whose ambassador the text names without a side.
                let sent = self.envoy.clone().filter(|_| kinds.iter().all(|k| k == "ambassador"));
                sent.or(self.home.clone()).or(prevailing)
            }
        });
        Party { name: Some(crate_name(written)), side, assumed, by: ResolvedBy::Pattern, ..base.clone() }
    }

    /// Whether a name begins with the whole name of a person of more than one word: "Mohammed bin Salman Al Saud", but not
    /// "Francis Rooney" for Pope Francis.
    fn begins(&self, person: u32, written: &str) -> bool {
        let row = &self.gaz.tables.people[person as usize];
        let key = name_key(written);
        [&row.name].into_iter().chain(&row.forms).any(|form| {
            let form = name_key(form);
            key == form || form.contains(' ') && key.strip_prefix(&form).is_some_and(|rest| rest.starts_with(' '))
        })
    }

    /// Of people of one name the one whose number or initials are written: "King Abdullah II", "George W. Bush", "George H.W. Bush".
    fn initials_agree(&self, candidates: Vec<u32>, written: &str) -> Vec<u32> {
        let number = |name: &str| {
            let roman = |w: &&str| !w.is_empty() && w.len() < 6 && w.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
            name.split(' ').skip(1).find(roman).map(str::to_string)
        };
        let candidates: Vec<u32> = match number(written) {
            Some(wanted) => {
                let own = |c: u32| number(&self.gaz.tables.people[c as usize].name);
                let bears = |c: &u32| own(*c).is_some_and(|own| own == wanted);
                let any = candidates.iter().any(bears);
                candidates.into_iter().filter(|&c| if any { bears(&c) } else { own(c).is_none() }).collect()
            }
            None => candidates,
        };
        let plain = |name: &str| name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
        if !written.contains('.') {
            return candidates;
        }
        // "John F. Kennedy, Jr." is not John Neely Kennedy.
        let middle = |name: &str| match name.split([' ', ',']).filter(|w| !w.is_empty()).collect::<Vec<_>>()[..] {
            [_, middle, _] | [_, middle, _, "Jr." | "Jr" | "Sr." | "Sr"] => middle.chars().next(),
            _ => None,
        };
        let candidates: Vec<u32> = candidates
            .into_iter()
            .filter(|&c| {
                let own = middle(&self.gaz.tables.people[c as usize].name);
                own.is_none() || middle(written).is_none() || own == middle(written)
            })
            .collect();
        let wanted = plain(written);
        let fits = |&c: &u32| {
            let row = &self.gaz.tables.people[c as usize];
            [&row.name].into_iter().chain(&row.forms).any(|form| plain(form) == wanted)
        };
        if candidates.iter().any(fits) { candidates.into_iter().filter(fits).collect() } else { candidates }
    }

    /// Whether a person may speak for a side: the tables know of it, or know of no side at all.
    pub(in crate::mention) fn spoke_for(&self, person: u32, side: &str) -> bool {
        let mut any = false;
        for tenure in self.gaz.holders.of_person(&self.gaz.tables, person) {
            any = true;
            if tenure.side == side || self.kin(&tenure.side, side) || self.share_adjective(&tenure.side, side) {
                return true;
            }
        }
        !any
    }

    /// Whether an adjective may mean either of two states: "Congolese".
    fn share_adjective(&self, a: &str, b: &str) -> bool {
        let adjectives = |id: &str| self.gaz.tables.polity(id).map(|p| &p.adjectives);
        a != b && adjectives(a).zip(adjectives(b)).is_some_and(|(a, b)| a.iter().any(|x| b.contains(x)))
    }

    /// Dead states and their heirs.
    pub(in crate::mention) fn kin(&self, a: &str, b: &str) -> bool {
        let lay_in = |heir: &str, dead: &str| self.gaz.tables.polity(heir).is_some_and(|p| p.formerly.iter().any(|f| f == dead));
        lay_in(a, b) || lay_in(b, a) || self.gaz.tables.organisations.iter().any(|o| o.id == a || o.id == b)
    }

    /// "Jordan's King Abdullah": the holder of that office whose name holds the words.
    pub(in crate::mention) fn holder_named(&self, written: &str, side: Option<&str>, kinds: &[String]) -> Option<u32> {
        let (side, on) = (side?, self.on?);
        let key = name_key(written);
        kinds.iter().filter_map(|kind| self.gaz.holders.who(&self.gaz.tables, side, kind, on)).find(|&person| {
            let row = &self.gaz.tables.people[person as usize];
            [&row.name].into_iter().chain(&row.forms).any(|form| {
                let full = name_key(form);
                key.split(' ').all(|w| full.split(' ').any(|f| f == w))
            })
        })
    }

    /// "Joseph Biden" for Joe Biden: the same family name and initial, and the title or side fits.
    pub(in crate::mention) fn by_initial(&self, written: &str, side: Option<&str>, kinds: &[String], p: &Phrase) -> Option<u32> {
        let key = name_key(written);
        let (first, last) = (key.split(' ').next()?, key.rsplit(' ').next()?);
        if first == last {
            return None;
        }
        const SHORT: [(&str, &str); 4] = [("jim", "james"), ("james", "jim"), ("jack", "john"), ("john", "jack")];
        let start = |name: &str| name.chars().take(2).collect::<String>();
        let people: Vec<u32> = self
            .gaz
            .names
            .family(last)
            .iter()
            .copied()
            .filter(|&c| {
                let name = name_key(&self.gaz.tables.people[c as usize].name);
                let given = name.split(' ').next().unwrap_or("");
                start(given) == start(first) || first.len() == 1 && given.starts_with(first) || SHORT.contains(&(first, given))
            })
            .collect();
        if side.is_none() && kinds.is_empty() {
            return None;
        }
        self.choose_family(&people, side, kinds, p)
    }

    /// "Abdel Fattah Saeed el-Sisi": first and last word, where that is somebody.
    pub(in crate::mention) fn first_and_last(&self, written: &str) -> &[u32] {
        // "Charles Goodman III" is no Charles III.
        let words: Vec<&str> = written.split(' ').filter(|w| name_key(&format!("x {w}")) != "x").collect();
        if words.len() < 3 {
            return &[];
        }
        let found = self.gaz.names.full(&format!("{} {}", words[0], words[words.len() - 1]));
        // "Defense Kyrylo Budanov", but not "Patrick David Davis".
        if found.is_empty() && self.gaz.names.given(words[0]) {
            return &[];
        }
        if found.is_empty() { self.gaz.names.full(&format!("{} {}", words[words.len() - 2], words[words.len() - 1])) } else { found }
    }

    /// Among people of one full name, the one whose side and office fit.
    pub(in crate::mention) fn choose(&self, candidates: &[u32], side: Option<&str>, kinds: &[String], former: bool) -> Option<u32> {
        if candidates.len() < 2 {
            return candidates.first().copied();
        }
        // Without a day "King Abdullah" is the last of that name.
        let last = |person: u32| {
            let begun = self.gaz.holders.of_person(&self.gaz.tables, person).filter_map(|t| t.from).max();
            begun.filter(|_| self.on.is_none())
        };
        candidates.iter().copied().max_by_key(|&person| (self.fit(person, side, kinds, former), last(person)))
    }

    pub(in crate::mention) fn fit(&self, person: u32, side: Option<&str>, kinds: &[String], former: bool) -> i32 {
        let mut best = 0;
        for (tenure, kind) in self.gaz.holders.offices_of(&self.gaz.tables, person) {
            let mut score = 0;
            if side.is_some_and(|s| s == tenure.side) {
                score += 4;
            }
            if kinds.iter().any(|k| k == kind) {
                score += 2;
            }
            if self.on.is_some_and(|on| crate::gazetteer::in_office(tenure, on)) != former {
                score += 3;
            }
            best = best.max(score);
        }
        best
    }

    /// Among people of one family name: with a title, the one who bears it; without, only one whom the news calls by
    /// that name alone.
    pub(in crate::mention) fn choose_family(&self, candidates: &[u32], side: Option<&str>, kinds: &[String], p: &Phrase) -> Option<u32> {
        if candidates.is_empty() {
            return None;
        }
        let common = |c: u32| {
            let family = self.gaz.tables.people[c as usize].family.first().map_or(String::new(), |f| name_key(f));
            COMMON_SURNAMES.contains(&family.as_str())
        };
        if side.is_none() && held_by_many(kinds) && common(candidates[0]) {
            return None;
        }
        if !kinds.is_empty() || side.is_some() {
            // Of two that fit alike ("France's Macron"), the one whom the news calls by surname alone.
            let people = &self.gaz.tables.people;
            let on = self.on;
            let leads = |c: u32| {
                self.gaz.holders.offices_of(&self.gaz.tables, c).any(|(t, kind)| {
                    matches!(kind, "head_of_state" | "head_of_government") && on.is_some_and(|on| crate::gazetteer::in_office(t, on))
                })
            };
            let mut scored: Vec<((i32, bool, bool), u32)> = candidates
                .iter()
                .map(|&c| ((self.fit(c, side, kinds, p.former), people[c as usize].bare, kinds.is_empty() && leads(c)), c))
                .collect();
            scored.sort_by_key(|(s, _)| std::cmp::Reverse(*s));
            let need = if side.is_some() && !kinds.is_empty() {
                6
            } else if kinds.is_empty() {
                7
            } else {
                5
            };
            if scored[0].0.0 >= need && scored.get(1).is_none_or(|(s, _)| *s < scored[0].0) {
                return Some(scored[0].1);
            }
            if side.is_some() {
                return None;
            }
            // "President Obama", years after: the only one of that name who ever was one.
            let head = |kind: &str| matches!(kind, "head_of_state" | "head_of_government") && kinds.iter().any(|k| k == kind);
            let begun = |t: &crate::gazetteer::Tenure| self.on.is_none_or(|on| t.from.is_none_or(|f| crate::gazetteer::first_day(f) <= on));
            let ever = |c: u32| self.gaz.holders.offices_of(&self.gaz.tables, c).any(|(t, kind)| head(kind) && begun(t));
            let mut once = candidates.iter().copied().filter(|&c| people[c as usize].bare && ever(c));
            if let (Some(one), None) = (once.next(), once.next()) {
                return Some(one);
            }
        }
        // "Ambassador Kim" is no head of state.
        let envoy = !kinds.is_empty() && kinds.iter().all(|k| matches!(k.as_str(), "ambassador" | "special_envoy"));
        let sent = |c: u32| !envoy || self.gaz.holders.offices_of(&self.gaz.tables, c).any(|(_, kind)| kinds.iter().any(|k| k == kind));
        // A surname of many stands for one of them only while he holds office, and in a short text.
        let tables = &self.gaz.tables;
        let on_duty = |c: u32| self.on.is_some_and(|on| self.gaz.holders.tenure_on(tables, c, Some(on)).is_some_and(|(_, now)| now));
        let of_many = |c: u32| {
            let short = tables.people[c as usize].family.first().map_or(String::new(), |f| name_key(f));
            COMMON_SURNAMES.contains(&short.as_str()) || Names::common_given(&short)
        };
        let known: Vec<u32> = candidates
            .iter()
            .copied()
            .filter(|&c| tables.people[c as usize].bare && self.near(c) && sent(c) && (!of_many(c) || self.brief && on_duty(c)))
            .collect();
        if let [one] = known[..] {
            return Some(one);
        }
        // Of several premiers called Li, the one of that day.
        let mut now = known.iter().copied().filter(|&c| on_duty(c));
        if let (Some(one), None) = (now.next(), now.next()) {
            return Some(one);
        }
        // Whoever leads a country or its diplomacy on that day is in the news by surname alone, if the surname is no
        // common name or word.
        let short = name_key(self.gaz.tables.people[candidates[0] as usize].family.first()?);
        if COMMON_SURNAMES.contains(&short.as_str()) || short.len() < 3 || Names::common_given(&short) || thing(&short) {
            return None;
        }
        let on = self.on?;
        let leads = |c: u32| {
            self.gaz.holders.offices_of(&self.gaz.tables, c).any(|(t, kind)| {
                matches!(kind, "head_of_state" | "head_of_government" | "foreign_minister" | "head_of_organisation")
                    && crate::gazetteer::in_office(t, on)
            })
        };
        let leaders: Vec<u32> = candidates.iter().copied().filter(|&c| leads(c)).collect();
        if let [one] = leaders[..] { Some(one) } else { None }
    }

    /// Whether a person held an office within some years of the document.
    pub(in crate::mention) fn near(&self, person: u32) -> bool {
        use crate::gazetteer::{first_day, last_day};
        let Some(on) = self.on else { return true };
        self.gaz.holders.of_person(&self.gaz.tables, person).any(|t| {
            t.from.is_none_or(|f| (first_day(f) - on).num_days() < 400) && t.until.is_none_or(|u| (on - last_day(u)).num_days() < 1500)
        })
    }
}

/// Offices of a national government, which a newsroom need not name the country of.
pub(super) fn governmental(kind: &str) -> bool {
    matches!(
        kind,
        "head_of_state"
            | "head_of_government"
            | "vice_president"
            | "deputy_head"
            | "foreign_minister"
            | "deputy_foreign_minister"
            | "defence_minister"
            | "finance_minister"
            | "trade_minister"
            | "interior_minister"
            | "energy_minister"
            | "minister"
            | "national_security_adviser"
            | "monarch"
            | "crown_prince"
            | "legislator"
            | "other"
    )
}

/// Whether the offices named are such as many people hold at a time.
fn held_by_many(kinds: &[String]) -> bool {
    !kinds.is_empty()
        && kinds.iter().all(|k| matches!(k.as_str(), "ambassador" | "special_envoy" | "official" | "other" | "legislator" | "minister"))
}

pub(super) fn crate_name(written: &str) -> String {
    written.trim_end_matches(['-', '.']).split_whitespace().collect::<Vec<_>>().join(" ")
}
