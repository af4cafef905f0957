//! Who a phrase means: the document's own introductions first, then the tables for the document's date, else what the
//! phrase itself says.

use chrono::NaiveDate;

use super::cast::Entry;
use super::{Cast, Head, Party, Phrase, Reader};
use crate::event::{ParticipantKind, ResolvedBy};
use crate::gazetteer::{Gazetteer, TagKind, name_key};
use crate::text::{Span, Text};

/// What the sentences before have left in mind.
#[derive(Clone, Debug, Default)]
pub struct Discourse {
    /// The subject of the last clause that had a person for one.
    pub subject: Option<Party>,
    /// People mentioned so far, the latest last.
    pub recent: Vec<Party>,
    /// The sides of the events told so far, the latest last.
    pub pairs: Vec<Vec<Party>>,
    /// Who speaks in the quotation at hand.
    pub speaker: Option<Party>,
    /// Kind of the office named last, whose holders' counterparts may follow.
    pub office_kind: Option<String>,
}

/// Identifies the people of one document.
pub struct Identifier<'a> {
    /// The tables.
    pub gaz: &'a Gazetteer,
    /// The document's introductions.
    pub cast: &'a Cast,
    /// The day that offices are looked up for.
    pub on: Option<NaiveDate>,
    /// The country of the dateline, which an office without a side belongs to.
    pub home: Option<String>,
    /// The country that the document names most, for officials whose side it takes for granted.
    pub prevailing: Option<String>,
    /// The organisation that the document names most.
    pub organisation: Option<String>,
}

/// Sides whose head of government, not of state, is "the leader".
const PARLIAMENTARY: &[&str] = &[
    "GBR", "DEU", "ITA", "IND", "PAK", "ISR", "JPN", "CAN", "AUS", "NZL", "ESP", "NLD", "BEL", "SWE", "NOR", "DNK", "GRC", "IRQ", "ETH",
    "HUN", "CZE", "SVK", "SVN", "HRV", "BGR", "EST", "LVA", "FIN", "AUT", "IRL", "PRT", "SGP", "MYS", "THA", "KHM", "BGD", "NPL", "ARM",
    "GEO", "ALB", "MKD", "MNE", "SRB", "MLT", "ISL", "LUX", "POL", "JAM", "TTO", "BHS", "BRB", "PNG", "FJI", "SLB", "VUT", "WSM", "TON",
    "LSO", "MUS", "XKX", "LBN", "LBY", "MDA", "LAO",
];

/// Surnames that are common given names, surnames of many, or English words.
const COMMON_SURNAMES: &[&str] = &[
    "brown",
    "smith",
    "jones",
    "johnson",
    "williams",
    "taylor",
    "wilson",
    "davis",
    "miller",
    "martin",
    "harris",
    "clark",
    "lewis",
    "walker",
    "hall",
    "young",
    "king",
    "wright",
    "green",
    "baker",
    "hill",
    "cooper",
    "rice",
    "bush",
    "may",
    "park",
    "long",
    "price",
    "wong",
    "lee",
    "kim",
    "chen",
    "li",
    "wang",
    "zhang",
    "liu",
    "singh",
    "khan",
    "ali",
    "ahmed",
    "hassan",
    "hussein",
    "mohammed",
    "abdullah",
    "thomas",
    "david",
    "james",
    "john",
    "george",
    "paul",
    "peter",
    "michael",
    "charles",
    "joseph",
    "francis",
    "henry",
    "simon",
    "morris",
    "grant",
    "hunt",
    "day",
    "law",
    "mitchell",
    "ross",
    "gray",
    "grey",
    "black",
    "white",
    "marshall",
    "stewart",
    "ford",
    "carter",
    "rogers",
    "silva",
    "santos",
    "garcia",
    "lopez",
    "rodriguez",
    "gonzalez",
    "perez",
    "sanchez",
    "ramos",
    "cruz",
    "rivera",
    "fernandez",
    "hernandez",
    "martinez",
    "diaz",
    "shah",
    "sharma",
    "kumar",
    "das",
    "roy",
    "sen",
    "ram",
    "sun",
    "moon",
    "han",
    "ho",
    "hu",
    "lin",
    "ma",
    "lu",
    "yang",
    "xu",
    "tan",
    "lim",
    "ng",
    "le",
    "do",
    "bay",
    "sea",
    "major",
    "prince",
    "bishop",
    "pope",
    "stone",
    "wood",
    "rose",
    "bell",
    "barry",
    "nelson",
    "murray",
    "kelly",
    "ryan",
    "gordon",
    "douglas",
    "hamilton",
    "wallace",
    "palmer",
    "bennett",
    "campbell",
    "anderson",
    "thompson",
    "moore",
    "jackson",
    "lewis",
    "allen",
    "scott",
    "adams",
    "robinson",
    "evans",
    "edwards",
    "turner",
    "parker",
    "collins",
    "philip",
    "phillips",
    "elizabeth",
    "victoria",
    "camilla",
    "harald",
    "felipe",
    "albert",
    "alexander",
    "salman",
    "hamad",
    "felix",
    "ernest",
    "costa",
    "simpson",
    "holness",
    "davis",
    "browne",
    "skerrit",
    "mitchell",
];

/// The offices of one who leads a country, as "the leader" of it may mean.
const HEADS: [&str; 2] = ["head_of_state", "head_of_government"];

impl<'a> Identifier<'a> {
    /// The people and sides a phrase means; empty where nobody can be told.
    pub fn identify(&self, p: &Phrase, reader: &Reader<'a>, text: &Text<'a>, talk: &Discourse) -> Vec<Party> {
        let span = Span::new(reader.toks[p.from].span.start, reader.toks[p.to.max(p.from + 1) - 1].span.end);
        let span = trim_mention(text, span);
        let kinds = self.kinds(p);
        let title = p.title.map(|t| text.get(t).to_string());
        let stated = p.sides.first().map(|s| s.side.clone()).or_else(|| self.post_side(p));
        let base = Party {
            span,
            person: None,
            name: None,
            office: title.clone(),
            office_kind: kinds.first().cloned(),
            side: stated.clone(),
            by: ResolvedBy::Name,
            kind: ParticipantKind::Person,
            spokesperson: p.spokesperson,
            former: p.former,
            people: false,
            bare_side: false,
        };
        match p.head {
            Head::Name => {
                let mut out = Vec::new();
                for (n, &name) in p.names.iter().enumerate() {
                    let side =
                        if p.names.len() > 1 && p.sides.len() == p.names.len() { Some(p.sides[n].side.clone()) } else { stated.clone() };
                    let mut party = self.named(text.get(name), side.as_deref(), &kinds, p, p.people.get(n).copied().flatten(), &base);
                    if p.names.len() > 1 {
                        party.span = name;
                    }
                    if p.owner.is_some() && p.title.is_none() && party.office.is_none() {
                        // "his Russian counterpart, Sergei Lavrov": the office of the one whose counterpart it is.
                        party.office = talk.recent.last().and_then(|r| r.office.clone());
                    }
                    out.push(party);
                }
                out
            }
            Head::Office => self.offices(p, &kinds, base, talk),
            Head::Counterpart => self.counterparts(p, base, talk, &kinds),
            Head::People | Head::Side => {
                let mut out: Vec<Party> = Vec::new();
                for side in &p.sides {
                    if out.iter().any(|o| o.side.as_deref() == Some(&side.side)) {
                        continue;
                    }
                    let kind = if matches!(side.kind, TagKind::Organisation | TagKind::OrgAdjective) {
                        ParticipantKind::Organization
                    } else {
                        ParticipantKind::Country
                    };
                    let bare = p.head == Head::Side;
                    out.push(Party {
                        kind,
                        name: None,
                        office: None,
                        office_kind: None,
                        side: Some(side.side.clone()),
                        span: if p.sides.len() > 1 { side.span } else { span },
                        people: !bare,
                        bare_side: bare,
                        ..base.clone()
                    });
                }
                out
            }
            Head::Pronoun => {
                let found = match text.low(Span::new(reader.toks[p.from].span.start, reader.toks[p.from].span.end)) {
                    "i" | "me" => talk.speaker.clone(),
                    "him" => talk.recent.iter().rev().find(|r| talk.subject.as_ref().is_none_or(|s| !s.same(r))).cloned(),
                    _ => talk.subject.clone().or_else(|| talk.recent.last().cloned()),
                };
                found
                    .filter(|f| f.kind == ParticipantKind::Person)
                    .map(|f| Party { span, by: ResolvedBy::Pronoun, ..f })
                    .into_iter()
                    .collect()
            }
            Head::Group => self.group(p, span, talk, reader),
        }
    }

    fn group(&self, p: &Phrase, span: Span, talk: &Discourse, reader: &Reader<'a>) -> Vec<Party> {
        if matches!(reader.low(p.from), "we" | "us") {
            return talk.speaker.clone().map(|f| Party { span, by: ResolvedBy::Pronoun, ..f }).into_iter().collect();
        }
        let wanted = p.count;
        let kinds: Vec<String> = self.kinds(p).into_iter().filter(|k| k != "other" && k != "official").collect();
        // "the two ministers" are the last two who met and are ministers.
        let words = p.title.map_or(String::new(), |t| reader.words(t).to_lowercase());
        let bears = |q: &Party| {
            q.office_kind.as_deref().is_some_and(|k| {
                if words.ends_with("ministers") {
                    k.ends_with("minister")
                } else {
                    HEADS.contains(&k) || k == "monarch" || k == "crown_prince"
                }
            })
        };
        let named = matches!(words.as_str(), "ministers" | "foreign ministers" | "presidents" | "leaders" | "prime ministers");
        let latest = talk.pairs.iter().rev().find(|pair| named && pair.iter().all(&bears)).or(talk.pairs.last());
        let mut pair: Vec<Party> = latest.cloned().unwrap_or_default();
        if pair.len() < 2 || wanted > 0 && pair.len() < wanted {
            // The last people of different sides.
            pair.clear();
            for party in talk.recent.iter().rev() {
                if party.side.is_some() && pair.iter().all(|q| q.side != party.side) && !party.spokesperson {
                    pair.push(party.clone());
                }
                if pair.len() == wanted.max(2) {
                    break;
                }
            }
            pair.reverse();
        }
        if wanted > pair.len() || pair.len() < 2 {
            return Vec::new();
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
                    Party {
                        span,
                        by: ResolvedBy::Group,
                        person: None,
                        name: None,
                        office: office.clone(),
                        office_kind: kinds.first().cloned(),
                        ..q
                    }
                } else {
                    Party { span, by: ResolvedBy::Group, ..q }
                }
            })
            .collect()
    }

    /// The side that an office of one country alone tells ("Secretary of State").
    fn post_side(&self, p: &Phrase) -> Option<String> {
        let mut sides: Vec<&str> = p.posts.iter().map(|&n| self.gaz.tables.posts[n as usize].side.as_str()).collect();
        sides.dedup();
        match sides[..] {
            [side] if !side.is_empty() => Some(side.to_string()),
            _ => None,
        }
    }

    fn kinds(&self, p: &Phrase) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        // An office that a side calls by a name of its own ("foreign secretary" in India) is that office.
        let own = p.posts.iter().any(|&n| {
            let post = &self.gaz.tables.posts[n as usize];
            !post.side.is_empty() && p.sides.len() == 1 && p.sides[0].side == post.side
        });
        // "President" alone is no office of one country, though some country may give it another rank.
        let general = p.sides.is_empty() && p.posts.iter().any(|&n| self.gaz.tables.posts[n as usize].side.is_empty());
        for &n in &p.posts {
            let post = &self.gaz.tables.posts[n as usize];
            if own && post.side.is_empty() || general && !post.side.is_empty() {
                continue;
            }
            if !p.sides.is_empty() && !post.side.is_empty() && !p.sides.iter().any(|s| s.side == post.side) {
                continue;
            }
            if !out.contains(&post.kind) {
                out.push(post.kind.clone());
            }
        }
        // "President" is an office of states and of organisations: the side tells which, a state's comes first.
        let organisation = p.sides.first().is_some_and(|s| matches!(s.kind, TagKind::Organisation | TagKind::OrgAdjective));
        out.sort_by_key(|k| match k.as_str() {
            "head_of_organisation" | "legislator" => !organisation,
            "other" | "official" => true,
            _ => organisation,
        });
        out
    }

    fn of_row(&self, person: u32, stated: Option<&str>, base: &Party) -> Party {
        let row = &self.gaz.tables.people[person as usize];
        let tenure = self.gaz.holders.tenure_on(&self.gaz.tables, person, self.on);
        let sides: Vec<&str> = self.gaz.holders.of_person(&self.gaz.tables, person).map(|t| t.side.as_str()).collect();
        // A side that the text states beside an office wins; an adjective that names another side the person never
        // spoke for is more likely part of something else.
        let side = match (stated, &tenure) {
            (Some(stated), _) if base.office.is_some() || sides.contains(&stated) || sides.is_empty() => Some(stated.to_string()),
            (_, Some((t, _))) => Some(t.side.clone()),
            (stated, None) => stated.map(str::to_string),
        };
        let office = tenure
            .filter(|(t, current)| *current && Some(&t.side) == side.as_ref())
            .map(|(t, _)| t.title.clone())
            .filter(|t| !t.is_empty());
        let kind = self
            .gaz
            .holders
            .offices_of(&self.gaz.tables, person)
            .find(|(t, _)| tenure.is_some_and(|(c, _)| std::ptr::eq(c, *t)))
            .map(|(_, k)| k.to_string());
        Party {
            person: Some(person),
            name: Some(row.name.clone()),
            side,
            office: office.or_else(|| base.office.clone()),
            office_kind: base.office_kind.clone().filter(|k| k != "other" && k != "official").or(kind),
            ..base.clone()
        }
    }

    fn of_entry(&self, entry: &Entry, base: &Party) -> Party {
        let mut party = match entry.person {
            Some(person) => self.of_row(
                person,
                entry.side.as_deref(),
                &Party { office: base.office.clone().or_else(|| entry.office.clone()), ..base.clone() },
            ),
            None => Party {
                name: Some(entry.name.clone()),
                side: base.side.clone().or_else(|| entry.side.clone()),
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
    fn named(&self, written: &str, side: Option<&str>, kinds: &[String], p: &Phrase, tagged: Option<u32>, base: &Party) -> Party {
        let written = written.trim();
        let full = self.gaz.names.full(written);
        let candidates: Vec<u32> = if full.is_empty() { self.first_and_last(written).to_vec() } else { full.to_vec() };
        let candidates = if candidates.is_empty() { tagged.into_iter().collect() } else { candidates };
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
        if let Some(person) = self.holder_named(written, side, kinds) {
            return self.of_row(person, side, base);
        }
        if let Some(entry) = self.cast.full(written) {
            return self.of_entry(entry, base);
        }
        // A short form: the document's own people first.
        let entries = self.cast.short(written);
        let fits: Vec<&&Entry> = entries
            .iter()
            .filter(|e| {
                (side.is_none() || e.side.is_none() || e.side.as_deref() == side)
                    && (kinds.is_empty() || e.kinds.is_empty() || e.kinds.iter().any(|k| kinds.contains(k)) || e.former)
            })
            .collect();
        if let [entry] = fits[..] {
            return self.of_entry(entry, base);
        }
        if !fits.is_empty() {
            // The surname proper before a given name, then the one spoken of most.
            let last = name_key(written);
            let best = fits.iter().max_by_key(|e| (name_key(&e.name).ends_with(&last), e.count)).expect("not empty");
            return self.of_entry(best, base);
        }
        let family = self.gaz.names.family(written);
        if let Some(person) = self.choose_family(family, side, kinds, p) {
            return self.of_row(person, side, base);
        }
        if let Some(person) = self.by_initial(written, side, kinds, p) {
            return self.of_row(person, side, base);
        }
        let side = side.map(str::to_string).or_else(|| {
            if kinds.is_empty() {
                None
            } else {
                self.home.clone().or_else(|| self.prevailing.clone().filter(|_| kinds.iter().any(|k| governmental(k))))
            }
        });
        Party { name: Some(crate_name(written)), side, by: ResolvedBy::Pattern, ..base.clone() }
    }

    /// Whether a person may speak for a side: the tables know of it, or know of no side at all.
    fn spoke_for(&self, person: u32, side: &str) -> bool {
        let mut any = false;
        for tenure in self.gaz.holders.of_person(&self.gaz.tables, person) {
            any = true;
            if tenure.side == side || self.kin(&tenure.side, side) {
                return true;
            }
        }
        !any
    }

    /// Dead states and their heirs.
    fn kin(&self, a: &str, b: &str) -> bool {
        const KIN: [(&str, &str); 8] = [
            ("SUN", "RUS"),
            ("YUG", "SRB"),
            ("SCG", "SRB"),
            ("YUG", "SCG"),
            ("CSK", "CZE"),
            ("CSK", "SVK"),
            ("DDR", "DEU"),
            ("ZAR", "COD"),
        ];
        KIN.iter().any(|&(x, y)| (x, y) == (a, b) || (y, x) == (a, b))
            || self.gaz.tables.organisations.iter().any(|o| o.id == a || o.id == b)
    }

    /// "Jordan's King Abdullah": the holder of that office whose name holds the words.
    fn holder_named(&self, written: &str, side: Option<&str>, kinds: &[String]) -> Option<u32> {
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
    fn by_initial(&self, written: &str, side: Option<&str>, kinds: &[String], p: &Phrase) -> Option<u32> {
        let key = name_key(written);
        let (first, last) = (key.split(' ').next()?, key.rsplit(' ').next()?);
        if first == last {
            return None;
        }
        let initial = &first[..first.chars().next()?.len_utf8()];
        let people: Vec<u32> = self
            .gaz
            .names
            .family(last)
            .iter()
            .copied()
            .filter(|&c| name_key(&self.gaz.tables.people[c as usize].name).starts_with(initial))
            .collect();
        if side.is_none() && kinds.is_empty() {
            return None;
        }
        self.choose_family(&people, side, kinds, p)
    }

    /// "Abdel Fattah Saeed el-Sisi": first and last word, where that is somebody.
    fn first_and_last(&self, written: &str) -> &[u32] {
        let words: Vec<&str> = written.split(' ').collect();
        if words.len() < 3 {
            return &[];
        }
        let found = self.gaz.names.full(&format!("{} {}", words[0], words[words.len() - 1]));
        if found.is_empty() { self.gaz.names.full(&format!("{} {}", words[words.len() - 2], words[words.len() - 1])) } else { found }
    }

    /// Among people of one full name, the one whose side and office fit.
    fn choose(&self, candidates: &[u32], side: Option<&str>, kinds: &[String], former: bool) -> Option<u32> {
        if candidates.len() < 2 {
            return candidates.first().copied();
        }
        candidates.iter().copied().max_by_key(|&person| self.fit(person, side, kinds, former))
    }

    fn fit(&self, person: u32, side: Option<&str>, kinds: &[String], former: bool) -> i32 {
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
    fn choose_family(&self, candidates: &[u32], side: Option<&str>, kinds: &[String], p: &Phrase) -> Option<u32> {
        if candidates.is_empty() {
            return None;
        }
        if !kinds.is_empty() || side.is_some() {
            let mut scored: Vec<(i32, u32)> = candidates.iter().map(|&c| (self.fit(c, side, kinds, p.former), c)).collect();
            scored.sort_by_key(|(s, _)| std::cmp::Reverse(*s));
            let need = if side.is_some() && !kinds.is_empty() {
                6
            } else if kinds.is_empty() {
                7
            } else {
                5
            };
            if scored[0].0 >= need && scored.get(1).is_none_or(|(s, _)| *s < scored[0].0) {
                return Some(scored[0].1);
            }
            if side.is_some() {
                return None;
            }
        }
        let known: Vec<u32> = candidates.iter().copied().filter(|&c| self.gaz.tables.people[c as usize].bare && self.near(c)).collect();
        if let [one] = known[..] {
            return Some(one);
        }
        // Whoever leads a country or its diplomacy on that day is in the news by surname alone, if the surname is no
        // common name or word.
        let short = self.gaz.tables.people[candidates[0] as usize].family.first()?.to_lowercase();
        if COMMON_SURNAMES.contains(&short.as_str()) {
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
    fn near(&self, person: u32) -> bool {
        use crate::gazetteer::{first_day, last_day};
        let Some(on) = self.on else { return true };
        self.gaz.holders.of_person(&self.gaz.tables, person).any(|t| {
            t.from.is_none_or(|f| (first_day(f) - on).num_days() < 400) && t.until.is_none_or(|u| (on - last_day(u)).num_days() < 1500)
        })
    }

    /// An office without a name.
    fn offices(&self, p: &Phrase, kinds: &[String], base: Party, talk: &Discourse) -> Vec<Party> {
        if p.spokesperson {
            return vec![Party { office: None, ..base }];
        }
        let mut sides: Vec<Option<String>> = p.sides.iter().map(|s| Some(s.side.clone())).collect();
        if sides.is_empty() {
            sides.push(base.side.clone());
        }
        let several = p.plural && sides.len() > 1;
        if !several {
            sides.truncate(1);
        }
        if p.owner.is_some() && sides == [None] {
            sides[0] = talk.recent.last().and_then(|r| r.side.clone());
        }
        // "Israeli, Ukrainian leaders" may be anybody; "the leaders of Israel and Ukraine" are two.
        let vague = kinds.iter().all(|k| k == "other" || k == "official")
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
                if several && let Some(side) = &side {
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
            out.extend(self.office_of(side, kinds, p.former, base, talk));
        }
        out
    }

    fn office_of(&self, side: Option<String>, kinds: &[String], former: bool, base: Party, talk: &Discourse) -> Option<Party> {
        let words = base.office.as_deref().unwrap_or("").to_lowercase();
        let leader = kinds.is_empty()
            || kinds.iter().all(|k| k == "other" || k == "official")
            || words.ends_with("leader")
            || words.ends_with("leaders");
        let wanted = |k: &str| kinds.iter().any(|w| w == k) || leader && HEADS.contains(&k);
        let Some(side) = side else {
            // "the president": the one the text is about, else the one spoken of last.
            let fits =
                |r: &Party| r.office_kind.as_deref().is_some_and(|k| kinds.iter().any(|w| w == k)) && r.name.is_some() && !r.spokesperson;
            if let Some(subject) = talk.subject.as_ref().filter(|s| fits(s)) {
                return Some(Party { span: base.span, by: ResolvedBy::Office, ..subject.clone() });
            }
            let recent =
                talk.recent.iter().rev().find(|r| {
                    r.office_kind.as_deref().is_some_and(|k| kinds.iter().any(|w| w == k)) && r.name.is_some() && !r.spokesperson
                });
            if let Some(found) = recent {
                return Some(Party { span: base.span, by: ResolvedBy::Office, ..found.clone() });
            }
            let words = base.office.as_deref().unwrap_or("").to_lowercase();
            let mut fits = self.cast.entries.iter().filter(|e| {
                !e.former
                    && !e.spokesperson
                    && (e.kinds.iter().any(|k| kinds.contains(k))
                        || !words.is_empty() && e.office.as_deref().is_some_and(|o| o.to_lowercase().contains(&words)))
            });
            if let (Some(entry), None) = (fits.next(), fits.next()) {
                return Some(self.of_entry(entry, &base)).map(|p| Party { by: ResolvedBy::Office, ..p });
            }
            // "The Secretary-General" of an organisation that the text names; the UN's where it names none.
            if words.contains("secretary-general") || words.contains("secretary general") {
                return self.holder(self.organisation.as_deref().unwrap_or("UN"), &["head_of_organisation".to_string()], false, base);
            }
            let home = self.home.clone()?;
            return self.holder(&home, kinds, leader, base);
        };
        if former {
            return Some(base);
        }
        // The text's own holder first.
        let mut fits = self
            .cast
            .entries
            .iter()
            .filter(|e| !e.former && !e.spokesperson && e.side.as_deref() == Some(&side) && e.kinds.iter().any(|k| wanted(k)));
        if let (Some(entry), None) = (fits.next(), fits.next()) {
            return Some(Party { by: ResolvedBy::Office, span: base.span, ..self.of_entry(entry, &base) });
        }
        self.holder(&side, kinds, leader, base)
    }

    /// The holder that the tables give for the document's date; the side alone where they give none.
    fn holder(&self, side: &str, kinds: &[String], leader: bool, base: Party) -> Option<Party> {
        let mut kinds: Vec<&str> = kinds.iter().map(String::as_str).filter(|k| !leader || *k == "head_of_organisation").collect();
        if leader {
            kinds.extend(if PARLIAMENTARY.contains(&side) { ["head_of_government"].iter() } else { ["head_of_state"].iter() });
            kinds.push("head_of_organisation");
        }
        let base = Party { side: Some(side.to_string()), ..base };
        let Some(on) = self.on else { return Some(base) };
        // Envoys and deputies are many; an office that only one can hold tells who.
        let found = kinds
            .iter()
            .filter(|k| {
                !matches!(
                    **k,
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
            })
            .find_map(|k| self.gaz.holders.who(&self.gaz.tables, side, k, on));
        Some(match found {
            Some(person) => Party { by: ResolvedBy::Office, ..self.of_row(person, Some(side), &base) },
            None => base,
        })
    }

    /// "his Turkish counterpart": the same office of the other side.
    fn counterparts(&self, p: &Phrase, base: Party, talk: &Discourse, kinds: &[String]) -> Vec<Party> {
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
                self.office_of(Some(side.side.clone()), &kinds, false, base, talk).map(|q| Party { by: ResolvedBy::Counterpart, ..q })
            })
            .collect()
    }

    /// The document's entry for a phrase with a full name, for the cast.
    pub fn introduction(&self, p: &Phrase, text: &Text<'a>) -> Vec<(String, Entry)> {
        if p.head != Head::Name {
            return Vec::new();
        }
        let kinds = self.kinds(p);
        let stated = p.sides.first().map(|s| s.side.clone()).or_else(|| self.post_side(p));
        let base = Party {
            span: Span::new(0, 0),
            person: None,
            name: None,
            office: p.title.map(|t| text.get(t).to_string()),
            office_kind: kinds.first().cloned(),
            side: stated.clone(),
            by: ResolvedBy::Name,
            kind: ParticipantKind::Person,
            spokesperson: p.spokesperson,
            former: p.former,
            people: false,
            bare_side: false,
        };
        let mut out = Vec::new();
        for (n, &name) in p.names.iter().enumerate() {
            let written = text.get(name);
            let known = !self.gaz.names.full(written).is_empty() || p.people.get(n).is_some_and(Option::is_some);
            // One word alone introduces nobody, unless it is a whole name the tables know or stands with its title.
            let words = name_key(written).split(' ').count();
            if words < 2 && !known && (p.title.is_none() || self.gaz.names.family(written).is_empty()) {
                continue;
            }
            if words < 2 && !known && self.choose_family(self.gaz.names.family(written), stated.as_deref(), &kinds, p).is_none() {
                continue;
            }
            let side = if p.names.len() > 1 && p.sides.len() == p.names.len() { Some(p.sides[n].side.clone()) } else { stated.clone() };
            let party = self.named(written, side.as_deref(), &kinds, p, p.people.get(n).copied().flatten(), &base);
            let Some(full) = party.name.clone() else { continue };
            let mut kinds = kinds.clone();
            kinds.extend(party.office_kind.clone());
            out.push((
                written.to_string(),
                Entry {
                    name: full,
                    person: party.person,
                    side: party.side,
                    kinds,
                    office: party.office,
                    former: p.former,
                    spokesperson: p.spokesperson,
                    count: 1,
                },
            ));
        }
        out
    }
}

/// Offices of a national government, which a newsroom need not name the country of.
fn governmental(kind: &str) -> bool {
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

fn crate_name(written: &str) -> String {
    written.trim_end_matches(['-', '.']).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A mention without the comma that its apposition ends in.
fn trim_mention(text: &Text<'_>, span: Span) -> Span {
    let words = text.get(span);
    Span::new(span.start, span.start + words.trim_end_matches([',', ' ']).len())
}
