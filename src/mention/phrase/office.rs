//! Offices, what follows them, and lists of sides before and after them.

use super::words::*;
use super::{Phrase, Reader, SideRef};
use crate::clause::{Class, Form, class};
use crate::gazetteer::TagKind;

/// Offices of those who are sent to another side.
const SENT: [&str; 8] = ["ambassador", "envoy", "representative", "delegation", "consul", "commissioner", "nuncio", "mission"];

/// Offices of those who work for whom "to" brings: "an adviser to Kyiv".
const SERVES: [&str; 9] = ["adviser", "advisor", "aide", "assistant", "counsel", "counselor", "counsellor", "liaison", "delegate"];

impl<'a> Reader<'a> {
    /// After an office: "of Turkey", "to the United Nations", "for Europe", "-general", "of Foreign Affairs and Trade".
    pub(in crate::mention) fn after_office(&self, at: usize, p: &mut Phrase) -> usize {
        let mut at = at;
        if self.low(at) == "-" && self.toks[at].glued && matches!(self.low(at + 1), "designate" | "elect" | "general" | "in") {
            at += 2;
            // "the president-elect" is another than the president.
            if let (Some(title), "elect") = (&mut p.title, self.low(at - 1)) {
                title.end = self.toks[at - 1].span.end;
            }
            // "Mr. Secretary-General" is no secretary of state.
            if self.low(at - 1) == "general" && self.titled(p, &["secretary"]) {
                p.posts = self.posts_called("secretary-general");
                p.title = p.title.map(|t| t.join(self.toks[at - 1].span));
            }
        }
        // "the Secretary of the Ministry of Ports", "the Secretary to Kenya's Treasury": no foreign secretary.
        let house =
            |n: usize| matches!(self.low(n), "ministry" | "treasury" | "department" | "cabinet" | "board" | "commission" | "council");
        let served = matches!(self.low(at), "of" | "to" | "in" | "at") && (at + 1..at + 6).any(house);
        if served && p.title.is_some_and(|t| self.text.low(t) == "secretary") {
            p.posts.clear();
        }
        // "Secretary of State for Rural Women A": no American one.
        if self.low(at) == "for" && p.title.is_some_and(|t| self.text.low(t) == "secretary of state") {
            p.posts.retain(|&n| self.gaz.tables.posts[n as usize].side.is_empty());
        }
        // "Minister of Transport and Communications": the table's office is half of it.
        let of = p.title.is_some_and(|t| {
            let low = self.text.low(t);
            (low.starts_with("minister") || low.starts_with("secretary")) && (low.contains(" of ") || low.contains(" for "))
        });
        // "Minister of Foreign Affairs and Foreign Trade"
        let wide = usize::from(matches!(
            self.low(at + 1),
            "foreign"
                | "external"
                | "international"
                | "internal"
                | "local"
                | "rural"
                | "public"
                | "social"
                | "national"
                | "regional"
                | "renewable"
                | "natural"
                | "human"
                | "higher"
                | "vocational"
                | "technical"
                | "marine"
                | "civil"
                | "urban"
                | "economic"
                | "financial"
                | "spatial"
                | "animal"
                | "mineral"
                | "heavy"
                | "light"
                | "digital"
        ));
        // "Minister for Fisheries and Hunting Aqqaluk Petersen", "for Housing and Local Government Ana Mar"
        let field = |n: usize| {
            (["ing", "ion", "ment", "ure", "ics", "ity", "ety", "eries", "works", "care"].iter().any(|end| self.low(n).ends_with(end))
                || thing(self.low(n)))
                && self.name_end(n + 1).is_some_and(|to| to - n > 2)
        };
        let named = self.toks.get(at + 1).is_some_and(|t| t.cap) && (portfolio_noun(self.low(at + 1 + wide)) || field(at + 1 + wide));
        if of && matches!(self.low(at), "and" | "&") && named {
            at += 2 + wide;
            // "Minister of Energy and Water Resources"
            while self.toks.get(at).is_some_and(|t| t.cap) && portfolio_noun(self.low(at)) {
                at += 1;
            }
            if let (Some(title), tok) = (&mut p.title, &self.toks[at - 1]) {
                title.end = tok.span.end;
            }
        }
        // "Minister for Industry, Business and Financial Affairs", "Secretary for Democracy, Human Rights, and Labor"
        let fielded = p.title.is_some_and(|t| {
            let low = self.text.low(t);
            let about = low.contains(" of ") || low.contains(" for ");
            about && ["minister", "secretary", "director", "commissioner", "coordinator"].iter().any(|w| low.contains(w))
        });
        if fielded && self.field_list_goes_on(at) {
            let and = (at + 1..at + 9).find(|&n| matches!(self.low(n), "and" | "&")).unwrap_or(at);
            at = and + 2 + usize::from(!field_word(self.low(and + 1)));
            while self.toks.get(at).is_some_and(|t| t.cap) && field_word(self.low(at)) {
                at += 1;
            }
            if let (Some(title), tok) = (&mut p.title, &self.toks[at - 1]) {
                title.end = tok.span.end;
            }
        }
        loop {
            let low = self.low(at);
            // "the minister of energy and water"
            let field = |n: usize| self.toks.get(n).is_some_and(|t| t.word && !t.cap) && portfolio_noun(self.low(n));
            // "the minister of health, labour and welfare"
            let listed = low == "," && (at + 2..at + 5).any(|n| self.low(n) == "and" && field(n + 1));
            if (low == "and" || listed) && at > 0 && field(at - 1) && field(at + 1) && p.title.is_some() {
                at += 2;
                if let Some(title) = &mut p.title {
                    title.end = self.toks[at - 1].span.end;
                }
                continue;
            }
            // "the Minister Responsible for Foreign Affairs"
            if low == "responsible" && self.low(at + 1) == "for" && p.title.is_some() {
                at += 1;
                continue;
            }
            // "Minister of State for the Middle East, South Asia and the Commonwealth A": the table's office ends with the first.
            let about = p.title.is_some_and(|t| self.text.low(t).contains(" for ") && t.end == self.toks[at - 1].span.end);
            if let Some(to) = self.regions_on(at, 1).filter(|_| about) {
                at = to;
                continue;
            }
            // "President To Lam": no preposition.
            let named = self.tag_at(at, &[TagKind::Person]).is_some();
            if named || !matches!(low, "of" | "for" | "to" | "from" | "at" | "on" | "in" | "representing") {
                return at;
            }
            // "Deputy Head of the Office of the President of Latvia Janis Kalns": the name is not the president's.
            let office = p.title.is_some_and(|t| {
                let title = self.text.low(t);
                ["office", "administration", "cabinet", "secretariat", "chancellery", "staff", "house", "household", "court"]
                    .iter()
                    .any(|w| title.ends_with(w))
            });
            let master = at + 1 + usize::from(self.low(at + 1) == "the");
            // But in "Head of Cabinet of European Commission President Jacques Delors" it is: he was one.
            let his = |to: usize| self.side_at(master).is_some() && self.has_led(to);
            if let Some((_, to)) = self.tag_at(master, &[TagKind::Post]).filter(|(_, to)| office && low == "of" && !his(*to)) {
                at = to;
                if let Some((sides, to)) = self.of_sides(at) {
                    p.sides = sides;
                    at = to;
                }
                continue;
            }
            // "Turkish Consul General in Lahore Durmus Bastan"
            let sent = p.title.is_some_and(|t| ["consul general", "consul", "ambassador"].iter().any(|w| self.text.low(t).ends_with(w)));
            let city = self.tag_at(at + 1, &[TagKind::Place, TagKind::Capital]).filter(|_| sent && low == "in");
            if let Some((_, to)) = city.filter(|(_, to)| self.name_end(*to).is_some_and(|end| end - to >= 2)) {
                at = to;
                continue;
            }
            // "German Minister of State at the Federal Foreign Office A"
            let the = at + 1 + usize::from(self.low(at + 1) == "the");
            let federal = the + usize::from(self.low(the) == "federal");
            let house = self.low(federal) == "foreign" && matches!(self.low(federal + 1), "office" | "ministry");
            let of_state = self.side_at(the).filter(|&(_, to)| to == federal + 2).map(|(side, _)| side);
            if house && matches!(low, "at" | "in") && (!p.sides.is_empty() || of_state.is_some()) {
                if p.sides.is_empty() {
                    p.sides.extend(of_state);
                }
                at = federal + 2;
                continue;
            }
            // "the Chairman of the Friendship Group with Latvia": he is of the other country.
            let body =
                |n: usize| matches!(self.low(n), "group" | "committee" | "alliance" | "association" | "league" | "union" | "society");
            let group = (at + 1..at + 9).find(|&n| self.low(n) == "friendship").and_then(|n| (n..n + 3).find(|&n| body(n + 1)));
            if let Some(n) = group.filter(|&n| low == "of" && (at + 1..n).all(|k| !matches!(self.low(k), "," | "."))) {
                let with = self.side_at(n + 3).filter(|_| matches!(self.low(n + 2), "with" | "of" | "for"));
                // "of the Morocco-Serbia Friendship Group": its own country comes first.
                let first = at + 1 + usize::from(self.low(at + 1) == "the");
                if let Some((side, _)) = self.side_at(first).filter(|(_, to)| self.low(*to) == "-" && p.sides.is_empty()) {
                    p.sides.push(side);
                }
                at = with.map_or(n + 2, |(_, to)| to);
                p.posts.clear();
                if let Some(title) = &mut p.title {
                    title.end = self.toks[at - 1].span.end;
                }
                continue;
            }
            // "the special envoy of the Ugandan president, Grace Nakimuli"
            if p.sides.is_empty()
                && let Some((side, to)) = self.masters_side(at)
            {
                p.sides.push(side);
                at = to;
                continue;
            }
            if let Some((side, to)) = self.institution_of(at) {
                // "President of the Norwegian Storting" heads no state.
                let head = p.title.is_some_and(|t| ["president", "head", "chairman"].iter().any(|w| self.text.low(t).ends_with(w)));
                if head && parliament(self.low(to - 1)) {
                    p.posts.clear();
                }
                // "the President of the Spanish Government" heads no state either.
                if self.low(to - 1) == "government" && self.toks[to - 1].cap && self.titled(p, &["president"]) {
                    p.posts = self.posts_called("prime-minister");
                }
                if p.sides.is_empty() {
                    p.sides.push(side);
                }
                at = to;
                continue;
            }
            // "The heads of the security councils of A and B"
            if let Some(bodies) = self.bodies_of_several(at).filter(|_| p.plural && p.sides.is_empty()) {
                p.posts.clear();
                at = bodies;
                continue;
            }
            // "Director-General at the European External Action Service A"
            let own = at + 1 + usize::from(self.low(at + 1) == "the");
            let body = self.side_at(own).filter(|(s, to)| s.kind == TagKind::Organisation && state_body(self.low(to - 1)));
            if let Some((side, to)) = body.filter(|_| low == "at") {
                if p.sides.is_empty() {
                    p.sides.push(side);
                }
                at = to;
                continue;
            }
            if let Some(to) = self.field(at).or_else(|| self.regions(at)) {
                at = to;
                continue;
            }
            if let Some((sides, to)) = self.of_sides(at) {
                // "Special Envoy for Syria Geir Pedersen", "Federal Minister for the EU": what the office is about.
                let about = low == "for"
                    && p.title.is_some_and(|t| {
                        let title = self.text.low(t);
                        [
                            "envoy", "representative", "coordinator", "minister", "secretary", "commissioner", "director", "adviser",
                            "advisor",
                        ]
                        .iter()
                        .any(|w| title.ends_with(w))
                    });
                if about {
                    at = to;
                    // "for the EU and Constitution"
                    let field = |n: usize| self.toks.get(n).is_some_and(|t| t.cap && t.word) && self.side_at(n).is_none();
                    if self.low(at) == "and" && field(at + 1) && matches!(self.low(at + 2), "at" | "of" | "in") {
                        at += 2;
                    }
                    // "Special Envoy for Afghan Reconciliation Hiroki Tanabe"
                    at += usize::from(self.toks.get(at).is_some_and(|t| t.cap) && portfolio_noun(self.low(at)));
                    continue;
                }
                // "the ambassador to Japan" does not speak for Japan.
                let sent = low == "to" && self.titled(p, &SENT);
                // "to send its chief of staff to Washington": where he is sent; "an adviser to Kyiv" speaks for Kyiv.
                let serves = low != "to" || self.titled(p, &SERVES);
                if !serves && !sent && p.sides.is_empty() {
                    return at;
                }
                if !sent && (p.sides.is_empty() || low == "of" || low == "from") {
                    // "Ambassador of India to Nepal": the first side is spoken for.
                    if p.sides.is_empty() || p.plural {
                        p.sides.extend(sides);
                    }
                    at = to;
                    // "Prime Minister of Israel-elect" does not hold it yet.
                    if self.low(at) == "-" && matches!(self.low(at + 1), "elect" | "designate") {
                        p.former = true;
                        at += 2;
                    }
                    if self.genitive(at) {
                        return at;
                    }
                    continue;
                }
                // "welcomed the President of Kosovo to Downing Street": where he was welcomed.
                let head = p.title.is_some_and(|t| {
                    let title = self.text.low(t);
                    ["president", "minister", "premier", "chancellor", "king", "queen", "leader", "leaders", "presidents", "ministers"]
                        .iter()
                        .any(|w| title.ends_with(w))
                });
                if sent || low == "to" && !head && p.title.is_some() || low == "for" {
                    at = to;
                    continue;
                }
                return at;
            }
            // "UNICEF Representative in Ukraine Murat Sahin"
            if matches!(low, "in" | "on" | "at")
                && let Some((_, to)) = self.side_at(at + 1)
                && self.name_end(to).is_some_and(|end| end - to >= 2)
            {
                return to;
            }
            // "State Secretary at the Ministry of Trade of Slovenia Ana Kovac"
            let federal = at + 2 + usize::from(matches!(self.low(at + 2), "federal" | "national" | "royal" | "state"));
            let ministry = matches!(low, "in" | "at")
                && self.low(at + 1) == "the"
                && matches!(self.low(federal), "ministry" | "department" | "directorate" | "bureau" | "secretariat" | "chancellery")
                && self.toks[at + 2].cap;
            // "Chairman of the Committee on Foreign Affairs"
            let committee = low == "on"
                && self.titled(p, &["committee", "subcommittee", "commission", "council", "caucus"])
                && self.toks.get(at + 1 + usize::from(self.low(at + 1) == "the")).is_some_and(|t| t.cap && t.word);
            if matches!(low, "in" | "on" | "from" | "at") && !ministry && !committee {
                return at;
            }
            // "Secretary to the Cabinet A": no secretary of state.
            let body = at + 2;
            let post = self.tag_at(body, &[TagKind::Post]).map(|(_, to)| to);
            let served = post.or((state_body(self.low(body)) || self.low(body) == "treasury").then_some(body + 1));
            if low == "to"
                && self.low(at + 1) == "the"
                && self.titled(p, &["secretary"])
                && let Some(to) = served.filter(|_| self.toks[body].cap)
            {
                p.posts.retain(|&n| self.gaz.tables.posts[n as usize].side.is_empty());
                p.title = p.title.map(|t| t.join(self.toks[to - 1].span));
                at = to;
                continue;
            }
            // "the Ambassador of Vietnam to our country", "the Ambassador to Korea A"
            if low == "to" && self.titled(p, &SENT) {
                let ours = self.low(at + 1) == "our" && self.low(at + 2) == "country";
                let korea = self.word(at + 1) == "Korea" && self.name_end(at + 2).is_some();
                if ours || korea {
                    at += if ours { 3 } else { 2 };
                    continue;
                }
            }
            // "the Ambassador to the Kingdom A"
            let host =
                matches!(self.low(at + 2), "kingdom" | "republic" | "sultanate" | "state" | "union" | "federation" | "court" | "country");
            if low == "to" && self.low(at + 1) == "the" && host && self.titled(p, &SENT) && self.name_end(at + 3).is_some() {
                at += 3;
                continue;
            }
            // "invited the minister to Istanbul": where he is invited.
            if low == "to" && !self.titled(p, &SENT) && !self.titled(p, &SERVES) {
                return at;
            }
            // "Minister for Foreign Affairs and Trade", "Director of Operations, Joint Staff"
            let mut end = at + 1;
            while matches!(self.low(end), "the" | "his" | "its") {
                end += 1;
            }
            let mut last = at;
            while end < self.toks.len() && end - at < 12 {
                let tok = &self.toks[end];
                if tok.cap
                    && tok.word
                    && !(rank(self.low(end)) && last > at)
                    && !is_time_word(self.low(end))
                    && self.tag_at(end, &[TagKind::Person]).is_none()
                    && self.side_at(end).is_none()
                    && (self.tag_at(end, &[TagKind::Post]).is_none() || last == at)
                {
                    end += 1;
                    last = end;
                } else if last > at
                    && end - last < 2
                    && (matches!(self.low(end), "and" | "of" | "the" | "for" | "&" | "-") || last == end && self.field_list_goes_on(end))
                {
                    end += 1;
                } else if last == end && self.closes_field_list(end) {
                    end += 2;
                } else {
                    break;
                }
            }
            if last <= at + 1 || last == at {
                return at;
            }
            // The portfolio's capitals may run into the name: "Minister of Defence Sergei Shoigu". Known names were
            // stopped at above; of unknown ones the last two words are the name where nothing else follows "of".
            let last = self.before_name(at + 1, last);
            if let Some(title) = &mut p.title {
                title.end = self.toks[last - 1].span.end;
            }
            at = last;
        }
    }

    /// Whether the office of a phrase ends with one of some words.
    fn titled(&self, p: &Phrase, words: &[&str]) -> bool {
        p.title.is_some_and(|t| words.iter().any(|w| self.text.low(t).ends_with(w)))
    }

    /// The rows of a post, by its id.
    pub(super) fn posts_called(&self, id: &str) -> Vec<u32> {
        (0u32..).zip(&self.gaz.tables.posts).filter(|(_, post)| post.id == id).map(|(n, _)| n).collect()
    }

    /// "of the security councils" before "of A and B": one past what each of several countries has one of.
    fn bodies_of_several(&self, at: usize) -> Option<usize> {
        if self.low(at) != "of" || self.low(at + 1) != "the" {
            return None;
        }
        let plain = |n: usize| self.toks.get(n).is_some_and(|t| t.word && !t.cap) && class(self.low(n)) == Class::Other;
        let body = |n: usize| {
            let low = self.low(n);
            let many = [("ies", "y"), ("ches", "ch"), ("s", "")];
            many.iter().any(|(end, one)| low.strip_suffix(end).is_some_and(|stem| state_body(&format!("{stem}{one}"))))
                || matches!(low, "councils" | "houses" | "services" | "banks" | "navies" | "forces" | "guards" | "militaries")
        };
        let end = (at + 2..at + 6).take_while(|&n| plain(n)).find(|&n| body(n))? + 1;
        let several = self.of_sides(end).is_some_and(|(sides, _)| sides.len() > 1);
        several.then_some(end)
    }

    /// "India sent its army chief, A", "Berlin sent a senior diplomat, B": the state that the sentence is about, whose officer
    /// the phrase names.
    pub fn employer(&self, p: &Phrase) -> Option<SideRef> {
        let its = p.owner.is_some_and(|o| self.low(o) == "its");
        let sent = || p.from > 0 && matches!(self.low(p.from - 1), "sent" | "sends" | "send" | "sending" | "dispatched" | "dispatches");
        if !p.sides.is_empty() || !its && (p.owner.is_some() || !sent()) {
            return None;
        }
        let (side, _) = (0..p.from).find_map(|at| self.side_at(at))?;
        Some(side).filter(|s| s.kind != TagKind::Adjective)
    }

    /// "departing" before "Norwegian ambassador", "newly accredited": whether a word in small letters describes an official of a
    /// country, whatever it says of him; of gerunds only a few where no article stands before them.
    pub(super) fn describes(&self, at: usize, article: bool) -> bool {
        let small = |k: usize| {
            self.toks.get(k).is_some_and(|t| !t.cap && (t.word || self.low(k).bytes().all(|b| b.is_ascii_digit())))
                && matches!(class(self.low(k)), Class::Other | Class::Adverb)
        };
        let joined = |k: usize| {
            let hyphen = |k: usize| self.low(k) == "-" && self.toks[k].glued;
            hyphen(k) || k > 0 && k < self.toks.len() && hyphen(k - 1)
        };
        // "received at the ministry Latvian Ambassador A": the house, and then the guest.
        let house = |k: usize| state_body(self.low(k)) || matches!(self.low(k), "palace" | "residence" | "airport" | "hotel" | "port");
        let post = |k: usize| self.tag_at(k, &[TagKind::Post, TagKind::Posts]).is_some();
        let plain = |k: usize| small(k) && !post(k) && !house(k) && !is_time_word(self.low(k));
        let acts = crate::clause::verb(self.low(at)).is_some_and(|v| v.form == Form::Ing)
            && !matches!(self.low(at), "departing" | "returning" | "serving" | "sitting" | "retiring");
        let end = (at..at + 7).find(|&k| !plain(k) && !joined(k));
        let official = end
            .and_then(|k| self.side_at(k))
            .filter(|(side, to)| side.kind == TagKind::Adjective && self.tag_at(*to, &[TagKind::Post, TagKind::Posts]).is_some());
        (plain(at) || joined(at)) && official.is_some() && (article || !acts)
    }

    /// "The Norwegian foreign ministry said on Friday that Prime Minister A", "Prime Minister A met B, Norway said": the state whose
    /// authority tells of an officer of whom the phrase names no country.
    pub fn told_by(&self, p: &Phrase) -> Option<SideRef> {
        if p.title.is_none() || !p.sides.is_empty() || p.owner.is_some() || p.former || p.spokesperson {
            return None;
        }
        let says = |k: usize| matches!(self.low(k), "said" | "says" | "announced" | "reported" | "reports" | "confirmed" | "stated");
        let aside =
            |k: usize| matches!(self.low(k), "that" | "on" | "in" | "a" | "statement" | "late" | "early") || is_time_word(self.low(k));
        let authority = |at: usize| {
            let (side, to) = self.side_at(at)?;
            let from = to + usize::from(self.low(to) == "'s");
            let end = (from..from + 5).find(|&k| says(k))?;
            let body = |k: usize| state_body(self.low(k)) || matches!(self.low(k), "media" | "radio" | "television" | "parliament");
            let plain = (from..end).all(|k| self.toks[k].word && !self.toks[k].cap && class(self.low(k)) == Class::Other);
            let named = if from == end { side.kind == TagKind::Polity } else { plain && body(end - 1) };
            let state = matches!(side.kind, TagKind::Polity | TagKind::Adjective);
            (named && state).then_some((side, end))
        };
        let said = (0..p.from).rev().take(8).find(|&k| !aside(k)).filter(|&k| says(k));
        if let Some(said) = said {
            return (said.saturating_sub(6)..said).find_map(|at| authority(at).filter(|(_, end)| *end == said)).map(|(side, _)| side);
        }
        let comma = (p.to..self.toks.len()).filter(|&k| self.low(k) == ",");
        let first = (0..p.from).all(|k| self.low(k) == "the");
        let after = |k: usize| authority(k + 1 + usize::from(self.low(k + 1) == "the")).map(|(side, _)| side);
        comma.filter(|_| first).find_map(after)
    }

    /// "Prime Minister A and his Vanuatu counterpart": the country of another's counterpart, which is not his own.
    pub fn his_counterpart(&self, p: &Phrase) -> Option<SideRef> {
        let at = (p.to..self.toks.len().min(p.to + 14)).find(|&k| self.low(k) == "counterpart")?;
        let own = (at.saturating_sub(5)..at).find(|&k| matches!(self.low(k), "his" | "her"))?;
        (own + 1..at).find_map(|k| self.side_at(k)).map(|(side, _)| side)
    }

    /// "regional director," between a genitive and a name: whether the words from one token to another are an officer's.
    pub fn role_between(&self, from: usize, to: usize) -> bool {
        let end = to - usize::from(to > from && self.low(to - 1) == ",");
        let plain = |n: usize| {
            self.toks.get(n).is_some_and(|t| t.word)
                && matches!(class(self.low(n)), Class::Other | Class::Genitive)
                && !matches!(self.low(n), "opposition" | "rebel" | "exiled" | "former" | "ex" | "late")
        };
        let role = |word: &str| {
            matches!(
                word,
                "director"
                    | "adviser"
                    | "advisor"
                    | "chief"
                    | "envoy"
                    | "negotiator"
                    | "coordinator"
                    | "official"
                    | "minister"
                    | "secretary"
                    | "boss"
                    | "head"
                    | "commissioner"
                    | "commander"
                    | "deputy"
                    | "representative"
                    | "mediator"
                    | "prosecutor"
                    | "ambassador"
                    | "governor"
                    | "chairman"
                    | "chairwoman"
                    | "region"
                    | "province"
                    | "oblast"
                    | "prefecture"
            )
        };
        (from + 1..from + 6).contains(&end) && (from..end).all(plain) && role(self.low(end - 1))
    }

    /// ", and Migration": whether the comma at a token stands before the last of a list of fields.
    fn closes_field_list(&self, comma: usize) -> bool {
        let last = self.toks.get(comma + 2).is_some_and(|t| t.cap && t.word) && field_word(self.low(comma + 2));
        self.low(comma) == "," && matches!(self.low(comma + 1), "and" | "&") && last && field_word(self.low(comma - 1))
    }

    /// "Finance, National Planning and Trade": whether the comma at a token stands in a list of fields that an "and" closes.
    fn field_list_goes_on(&self, comma: usize) -> bool {
        let listed = self.low(comma) == ","
            && self.toks.get(comma + 1).is_some_and(|t| t.cap)
            && self.toks[comma - 1].cap
            && field_word(self.low(comma - 1));
        let and = (comma + 1..comma + 9).find(|&n| matches!(self.low(n), "and" | "&" | "of" | ""));
        // "Trade, SMEs and Communications", "Trade, Co-operatives and Sports"
        let short = |n: usize| self.word(n).bytes().filter(u8::is_ascii_uppercase).count() > 1 || self.low(n) == "operatives";
        let hyphened = |n: usize| self.low(n) == "-" || self.low(n - 1) == "-" && self.toks[n].glued;
        let within = |and: usize| {
            (comma + 1..and).all(|n| {
                let word = self.toks[n].cap && !office_noun(self.low(n)) && self.tag_at(n, &[TagKind::Post]).is_none();
                self.low(n) == "," || word || hyphened(n)
            }) && (field_word(self.low(comma + 1)) || field_word(self.low(and - 1)) || (comma + 1..and).any(short))
                && self.toks.get(and + 1).is_some_and(|t| t.cap && t.word)
                // "and Aerospace Industry"
                && (field_word(self.low(and + 1))
                    || portfolio_noun(self.low(and + 2)) && self.toks[and + 2].cap && self.name_end(and + 3).is_some())
        };
        listed && and.is_some_and(|and| and > comma + 1 && matches!(self.low(and), "and" | "&") && within(and))
    }

    /// "of the Ugandan president", "to the president of Uganda": the side of the one whom an envoy or adviser serves, and one
    /// past the words.
    fn masters_side(&self, at: usize) -> Option<(SideRef, usize)> {
        if !matches!(self.low(at), "of" | "to" | "for") {
            return None;
        }
        let start = at + 1 + usize::from(self.low(at + 1) == "the");
        let post = |n: usize| self.tag_at(n, &[TagKind::Post]).map(|(_, to)| to);
        let (side, end) = match self.side_at(start) {
            // "Chief of Staff for Fijian President A"
            Some((side, to)) => (side, post(start).filter(|&end| end > to).or_else(|| post(to + usize::from(self.genitive(to))))?),
            None if self.low(at) == "for" => return None,
            // "to the president of Uganda", "to President Beji Caid Essebsi of Tunisia"
            None => {
                let to = post(start)?;
                let (sides, end) = self.of_sides(to).or_else(|| self.of_sides(self.name_end(to)?))?;
                (sides.into_iter().next()?, end)
            }
        };
        // "envoy of Libyan leader Muammar Gaddafi"; but "adviser to the President of Fiji Jone Kava" names the adviser
        let name = self.name_end(end).filter(|_| start == at + 1 || self.has_led(end));
        // "adviser to the President of Fiji on Foreign Affairs Jone Kava"
        let of_field = |k: usize| self.toks.get(k).is_some_and(|t| t.cap && t.word) && (field_word(self.low(k)) || self.low(k) == "policy");
        let goes_on = |k: &usize| of_field(*k) || self.low(*k) == "and" && of_field(k + 1);
        let field = (end + 1..self.toks.len()).take_while(goes_on).last().map_or(end + 1, |k| k + 1);
        let on = self.low(end) == "on" && field > end + 1 && self.name_end(field).is_some();
        Some((side, name.unwrap_or(if on { field } else { end })))
    }

    /// Whether somebody is named at a token who was at the head of a state, a government or an organisation.
    fn has_led(&self, at: usize) -> bool {
        let head = |kind: &str| matches!(kind, "head_of_state" | "head_of_government" | "head_of_organisation");
        let offices = |person: u32| self.gaz.holders.offices_of(&self.gaz.tables, person);
        self.tag_at(at, &[TagKind::Person, TagKind::Family]).is_some_and(|(tag, _)| offices(tag.entry).any(|(_, kind)| head(kind)))
    }

    /// "of Russia's federal fisheries agency", "in the Turkish foreign ministry": the side that an institution is of, and one
    /// past its name.
    pub(in crate::mention) fn institution_of(&self, at: usize) -> Option<(SideRef, usize)> {
        // "the Secretary to Kenya's Ministry of Ports"
        let serves = self.low(at) == "to" && at > 0 && matches!(self.low(at - 1), "secretary" | "adviser" | "advisor" | "counsel");
        if !matches!(self.low(at), "of" | "at" | "in" | "from" | "with" | "for") && !serves {
            return None;
        }
        self.body_at(at + 1)
    }

    /// "Russia's federal fisheries agency" at a token: the side that an institution is of, and one past its name.
    fn body_at(&self, at: usize) -> Option<(SideRef, usize)> {
        let start = at + usize::from(self.low(at) == "the");
        // "the Royal Thai Armed Forces"
        let royal = usize::from(matches!(self.low(start), "royal" | "imperial") && self.toks[start].cap);
        let (side, to) = self.side_at(start + royal)?;
        let first = to + usize::from(self.genitive(to));
        let word = |n: usize| {
            let plain = class(self.low(n)) == Class::Other
                && crate::clause::verb(self.low(n)).is_none_or(|v| matches!(v.form, crate::clause::Form::Base));
            self.toks.get(n).is_some_and(|t| t.word) && (plain || self.toks[n].cap) && !is_time_word(self.low(n))
        };
        let mut last = None;
        let mut n = first;
        while n < first + 7 {
            // "the European Union Monitoring Mission"
            let mission = self.toks.get(n).is_some_and(|t| t.cap)
                && (self.low(n) == "mission" && n > first
                    || side.kind == TagKind::Organisation && matches!(self.low(n), "center" | "centre"));
            // "the Fijian House of Representatives", "the Chilean Chamber of Deputies"
            if let Some(end) = self.chamber(n) {
                return Some((side, end));
            }
            if state_body(self.low(n)) || self.low(n) == "staff" && self.low(n - 1) == "general" || mission {
                last = Some(n);
                break;
            }
            // "the Israeli prime minister's office", "the Chinese People's Liberation Army"
            let owned = n > first && self.genitive(n) && (self.low(n + 1) == "office" || self.toks.get(n + 1).is_some_and(|t| t.cap));
            if !word(n) && !owned && !matches!(self.low(n), "and" | "-") {
                break;
            }
            n += 1;
        }
        let mut end = last? + 1;
        // "Egypt's General Intelligence Service"
        while self.toks.get(end).is_some_and(|t| t.cap)
            && (state_body(self.low(end)) || matches!(self.low(end), "service" | "organization"))
        {
            end += 1;
        }
        // "Ministry of International Relations and Cooperation"
        if matches!(self.low(end), "of" | "for") && self.toks.get(end + 1).is_some_and(|t| t.cap) && self.side_at(end + 1).is_none() {
            let capital = |n: usize| self.toks.get(n).is_some_and(|t| t.cap && t.word);
            let mut k = end + 1;
            // "Deputy Secretary at Ghana's Ministry of Foreign Affairs Ama Tetteh": the name behind it is his.
            let name = |k: usize| portfolio_noun(self.low(k - 1)) && self.name_end(k).is_some_and(|to| to - k >= 2);
            while capital(k) && !name(k)
                || matches!(self.low(k), "and" | "of" | "for" | "the") && (capital(k + 1) || self.low(k + 1) == "the")
            {
                k += 1;
            }
            end = k;
        }
        Some((side, end))
    }

    /// "House of Representatives", "Chamber of Deputies" at a token: one past it.
    fn chamber(&self, at: usize) -> Option<usize> {
        let house = matches!(self.low(at), "house" | "chamber" | "council" | "congress" | "assembly") && self.low(at + 1) == "of";
        let members = matches!(
            self.low(at + 2),
            "representatives" | "commons" | "lords" | "deputies" | "councillors" | "states" | "nations" | "elders" | "peoples"
        );
        (house && members && self.toks[at].cap && self.toks[at + 2].cap).then_some(at + 3)
    }

    /// ", who chairs Kyrgyzstan's security committee," at a comma: the side that somebody serves, and the comma that closes
    /// the clause.
    pub(in crate::mention) fn heads_body(&self, comma: usize) -> Option<(SideRef, usize)> {
        let relative = self.low(comma) == "," && self.low(comma + 1) == "who";
        let verb = matches!(
            self.low(comma + 2),
            "chairs" | "heads" | "leads" | "runs" | "chaired" | "headed" | "led" | "ran" | "represents" | "represented" | "commands"
        );
        let (side, to) = self.body_at(comma + 3).filter(|_| relative && verb)?;
        let close = (to..self.toks.len().min(to + 12)).find(|&n| matches!(class(self.low(n)), Class::Comma | Class::Stop))?;
        (class(self.low(close)) == Class::Comma).then_some((side, close))
    }

    /// "for African affairs", "of state for foreign affairs and trade": one past a field of work in small letters.
    fn field(&self, at: usize) -> Option<usize> {
        if !matches!(self.low(at), "for" | "of") {
            return None;
        }
        let small = |n: usize| self.toks.get(n).is_some_and(|t| t.word && !t.cap) && portfolio_noun(self.low(n));
        let inner = |n: usize| {
            self.toks.get(n).is_some_and(|t| t.word)
                && (class(self.low(n)) == Class::Other || matches!(self.low(n), "and" | "the"))
                && !is_time_word(self.low(n))
                && self.tag_at(n, &[TagKind::Person]).is_none()
        };
        let first = (at + 1..at + 6).take_while(|&n| inner(n)).find(|&n| small(n))?;
        let mut end = first + 1;
        while small(end) || self.low(end) == "and" && small(end + 1) {
            end += 1;
        }
        // "for relations with Russia"
        let other = self.side_at(end + 1).filter(|_| self.low(end) == "with");
        Some(other.map_or(end, |(_, to)| to))
    }

    /// "for the Middle East, North Africa, Afghanistan and the Commonwealth" before a name or a comma: one past a list of parts of
    /// the world.
    fn regions(&self, at: usize) -> Option<usize> {
        self.regions_on(self.region(at + 1)?, 1).filter(|_| self.low(at) == "for")
    }

    /// ", North Africa and the Commonwealth" behind some parts of the world: one past the whole list, where a name or a comma
    /// comes next.
    fn regions_on(&self, at: usize, parts: usize) -> Option<usize> {
        let mut next = at + usize::from(self.low(at) == ",");
        next += usize::from(matches!(self.low(next), "and" | "&"));
        if let Some(to) = self.region(next).filter(|_| next > at) {
            return self.regions_on(to, parts + 1);
        }
        let styled = at + usize::from(honorific(self.low(at)) || courtesy(self.low(at)));
        let named = self.name_end(styled).is_some_and(|to| to > styled + 1 || styled > at);
        (parts > 1 && (named || matches!(self.low(at), "," | "at" | "of" | "in"))).then_some(at)
    }

    /// "the Middle East", "Afghanistan" at a token: one past it.
    fn region(&self, at: usize) -> Option<usize> {
        let known = |word: &str| {
            matches!(
                word,
                "east"
                    | "africa"
                    | "asia"
                    | "america"
                    | "americas"
                    | "europe"
                    | "eurasia"
                    | "pacific"
                    | "oceania"
                    | "caucasus"
                    | "balkans"
                    | "commonwealth"
                    | "caribbean"
                    | "mediterranean"
                    | "gulf"
                    | "sahel"
                    | "arctic"
                    | "maghreb"
                    | "neighbourhood"
            )
        };
        let from = at + usize::from(self.low(at) == "the");
        let capital = |n: usize| self.toks.get(n).is_some_and(|t| t.cap && t.word || self.low(n) == "-");
        let last = (from..from + 4).take_while(|&n| capital(n)).find(|&n| known(self.low(n)));
        last.map(|n| n + 1).or_else(|| self.side_at(from).filter(|(s, _)| s.kind == TagKind::Polity).map(|(_, to)| to))
    }

    /// Sides after "of", "from", "to", "for", "at": "of Turkey, Romania and Poland".
    pub(in crate::mention) fn of_sides(&self, at: usize) -> Option<(Vec<SideRef>, usize)> {
        // "her counterparts in Lesotho and Botswana"
        let counterparts = self.low(at) == "in" && at > 0 && counterpart(self.low(at - 1));
        if !matches!(self.low(at), "of" | "from" | "to" | "for" | "representing") && !counterparts {
            return None;
        }
        let mut next = at + 1;
        while matches!(self.low(next), "the" | "both" | "neighboring" | "neighbouring") {
            next += 1;
        }
        // "of the Rwandan-backed M23"
        if self.low(next + 1) == "-" && matches!(self.low(next + 2), "backed" | "allied" | "aligned" | "supported" | "linked" | "led") {
            next += 3;
        }
        // "envoys from the Governments of Kenya and Fiji"
        if matches!(self.low(next), "government" | "governments") && self.low(next + 1) == "of" && matches!(self.low(at), "of" | "from") {
            next += 2 + usize::from(self.low(next + 2) == "the");
        }
        if let Some(found) = self.koreas(next) {
            return Some(found);
        }
        // "a delegation of the Ministry of Agriculture of Chile"
        if self.low(next) == "ministry" && matches!(self.low(next + 1), "of" | "for") && matches!(self.low(at), "of" | "from") {
            let plain = |n: &usize| self.toks.get(*n).is_some_and(|t| t.cap) || matches!(self.low(*n), "of" | "for" | "and" | "," | "the");
            let of = (next + 2..next + 12).take_while(plain).find(|&n| self.low(n) == "of" && self.side_at(n + 1).is_some());
            return of.and_then(|n| self.side_at(n + 1)).map(|(side, to)| (vec![side], to));
        }
        let (first, mut end) = self.side_at(next)?;
        if counterparts && first.kind != TagKind::Polity {
            return None;
        }
        // "a delegation from the US Congress", "lawmakers of the Australian parliament"
        let chamber = matches!(self.low(end), "congress" | "parliament" | "senate" | "government" | "legislature");
        if chamber && matches!(self.low(at), "of" | "from") && matches!(first.kind, TagKind::Polity | TagKind::Adjective) {
            let house = matches!(self.low(end + 2), "deputies" | "representatives" | "nobles") && self.low(end + 1) == "of";
            return Some((vec![first], end + if house { 3 } else { 1 }));
        }
        // "of the Rome-based agencies"
        if self.low(end) == "-"
            && self.toks[end].glued
            && matches!(self.low(end + 1), "based" | "led" | "backed" | "brokered" | "sponsored")
        {
            return None;
        }
        // "of Liberia's LURD rebels"
        if self.genitive(end)
            && let Some((own, to)) = self.side_at(end + 1).filter(|(s, _)| matches!(s.kind, TagKind::Organisation | TagKind::OrgAdjective))
        {
            let rebels = matches!(self.low(to), "rebels" | "movement" | "group" | "guerrillas" | "fighters" | "militants" | "party");
            return Some((vec![own], to + usize::from(rebels)));
        }
        if matches!(first.kind, TagKind::Adjective | TagKind::OrgAdjective | TagKind::Demonym)
            && !self.starts[next].iter().any(|(t, to)| *to == end && matches!(t.kind, TagKind::Polity | TagKind::Organisation))
        {
            return None;
        }
        let mut sides = vec![first];
        loop {
            // "of the Central African Republic (CAR)"
            end = self.alias_end(end).unwrap_or(end);
            let mut next = end;
            if self.low(next) == "," {
                next += 1;
            }
            if class(self.low(next)) == Class::And {
                next += 1;
            }
            if next == end {
                break;
            }
            // "from the UK, from France, and from Germany"
            while matches!(self.low(next), "the" | "from") {
                next += 1;
            }
            let Some((side, to)) = self.side_at(next) else { break };
            if matches!(side.kind, TagKind::Adjective | TagKind::Demonym | TagKind::OrgAdjective)
                || self.genitive(to)
                || self.begins_head(to)
                || self.tag_at(next, &[TagKind::Person]).is_some_and(|(_, t)| t > to)
            {
                break;
            }
            sides.push(side);
            end = to;
        }
        Some((sides, end))
    }

    /// "the two Koreas": both of them.
    pub fn koreas(&self, at: usize) -> Option<(Vec<SideRef>, usize)> {
        let span = |n: usize| self.toks[n].span;
        let side = |id: &str, kind: TagKind, n: usize| SideRef { side: id.to_string(), kind, span: span(n) };
        // "North and South Korea", "North, South Korean officers"
        let (first, second) = (self.word(at), self.word(at + 2));
        if let ("North", "South") | ("South", "North") = (first, second)
            && matches!(class(self.low(at + 1)), Class::And | Class::Comma)
            && matches!(self.word(at + 3), "Korea" | "Korean")
        {
            let kind = if self.word(at + 3) == "Korea" { TagKind::Polity } else { TagKind::Adjective };
            let id = |word: &str| if word == "North" { "PRK" } else { "KOR" };
            return Some((vec![side(id(first), kind, at), side(id(second), kind, at + 2)], at + 4));
        }
        // "inter-Korean"
        if self.low(at) == "inter" && self.low(at + 1) == "-" && self.low(at + 2) == "korean" {
            return Some((vec![side("KOR", TagKind::Adjective, at + 2), side("PRK", TagKind::Adjective, at + 2)], at + 3));
        }
        let name = at + usize::from(matches!(self.low(at), "two" | "both"));
        if self.word(name) != "Koreas" {
            return None;
        }
        Some((vec![side("KOR", TagKind::Polity, name), side("PRK", TagKind::Polity, name)], name + 1))
    }

    pub(in crate::mention) fn of_side_ahead(&self, at: usize) -> bool {
        matches!(self.low(at), "of" | "from" | "representing") && self.of_sides(at).is_some()
    }

    /// After a side: ", Romanian and Polish ... ministers".
    pub(in crate::mention) fn side_list_ahead(&self, at: usize) -> bool {
        let mut next = at;
        loop {
            if !matches!(class(self.low(next)), Class::Comma | Class::And) {
                return false;
            }
            next += 1;
            if class(self.low(next)) == Class::And {
                next += 1;
            }
            let Some((_, to)) = self.side_at(next) else { return false };
            // "Turkish and Romanian ministers", "Egypt and Iran's ministers"
            if self.plural_head(to) || self.genitive(to) && self.plural_head(to + 1) {
                return true;
            }
            next = to;
            if next > at + 16 {
                return false;
            }
        }
    }

    /// After the genitive of a side: "and Russia's foreign ministers".
    pub(in crate::mention) fn genitive_list_ahead(&self, at: usize) -> bool {
        let next = self.side_at(at + 1).filter(|_| matches!(class(self.low(at)), Class::Comma | Class::And));
        next.is_some_and(|(_, to)| self.genitive(to) && (self.plural_head(to + 1) || self.genitive_list_ahead(to + 1)))
    }

    /// A plain noun in small letters, as stands before the word for people of a field: "border" in "border chiefs".
    pub(in crate::mention) fn small_noun(&self, n: usize) -> bool {
        self.toks.get(n).is_some_and(|t| t.word && !t.cap)
            && class(self.low(n)) == Class::Other
            && !is_time_word(self.low(n))
            && !matches!(
                self.low(n),
                "football" | "soccer" | "sports" | "cricket" | "hockey" | "film" | "church" | "company" | "airline" | "union"
            )
            && crate::clause::verb(self.low(n)).is_none_or(|v| matches!(v.form, crate::clause::Form::Base))
    }

    pub(in crate::mention) fn plural_head(&self, at: usize) -> bool {
        // "Kazakh and Kyrgyz border chiefs", "Indian and Pakistani rail negotiators"
        let field = self.small_noun(at) && (officials(self.low(at + 1)) || self.small_noun(at + 1) && officials(self.low(at + 2)));
        if field && !people(self.low(at)) {
            return true;
        }
        let mut at = at;
        while modifier(self.low(at))
            || matches!(self.low(at), "government" | "military" | "foreign" | "trade" | "defence" | "defense" | "peace")
                && self.tag_at(at, &[TagKind::Posts]).is_none()
        {
            at += 1;
        }
        self.tag_at(at, &[TagKind::Posts]).is_some()
            || people(self.low(at)) && self.low(at).ends_with('s')
            || matches!(self.low(at), "counterparts" | "colleagues" | "peers")
    }

    /// Whether an office, people or a name begins here (so that a genitive side before it belongs to it).
    pub(in crate::mention) fn begins_head(&self, at: usize) -> bool {
        let mut at = at;
        // "interim prime minister" is an office of its own.
        // "Georgia's First Deputy Health Minister"
        let first = |at: usize| self.low(at) == "first" && matches!(self.low(at + 1), "deputy" | "vice");
        while first(at) || modifier(self.low(at)) && self.tag_at(at, &[TagKind::Post, TagKind::Posts]).is_none() {
            at += 1;
        }
        self.tag_at(at, &[TagKind::Post, TagKind::Posts, TagKind::Person]).is_some()
            || people(self.low(at))
            || no_participant(self.low(at))
            || counterpart(self.low(at))
            || self.portfolio(at).is_some()
            || self.tag_at(at, &[TagKind::Family]).is_some_and(|(_, t)| !self.genitive(t))
            || self.name_end(at).is_some_and(|to| to - at >= 2 && self.side_at(at).is_none())
            || matches!(self.low(at), "government" | "foreign" | "military" | "opposition") && self.head_within(at + 1, 2)
    }

    /// One past an office that words of its body or field precede, none of them an office or a name: "National Assembly
    /// president", "digital minister".
    pub(in crate::mention) fn office_of_body(&self, at: usize) -> Option<usize> {
        let plain = |n: &usize| {
            self.toks.get(*n).is_some_and(|t| t.word)
                && class(self.low(*n)) == Class::Other
                && self.side_at(*n).is_none()
                && self.tag_at(*n, &[TagKind::Person, TagKind::Family, TagKind::Posts]).is_none()
                && !is_time_word(self.low(*n))
                && (self.toks[*n].cap || crate::clause::verb(self.low(*n)).is_none_or(|v| v.form == crate::clause::Form::Base))
        };
        let of = |n: &usize| matches!(self.low(*n), "of" | "for" | "and") && self.toks.get(n + 1).is_some_and(|t| t.cap);
        let office = |n: usize| {
            matches!(
                self.low(n),
                "president" | "speaker" | "chairman" | "chairwoman" | "chief" | "director" | "secretary" | "commissioner" | "head"
            ) && (at..n).any(|k| state_body(self.low(k)))
        };
        let end = (at + 1..at + 6).find(|&n| self.low(n) == "minister" || office(n))?;
        if !(at..end).all(|n| plain(&n) || n > at && of(&n)) {
            return None;
        }
        // An office, not a body called after one: a name, a mark or a verb follows.
        let next = self.toks.get(end + 1);
        let named = next.is_some_and(|t| t.cap && t.word) || self.low(end + 1) == "," || self.subject_ends(end + 1);
        named.then_some(end + 1)
    }

    pub(in crate::mention) fn head_within(&self, at: usize, n: usize) -> bool {
        (at..at + n)
            .any(|k| people(self.low(k)) || no_participant(self.low(k)) || self.tag_at(k, &[TagKind::Post, TagKind::Posts]).is_some())
    }

    pub(in crate::mention) fn second_office(&self, at: usize, p: &Phrase) -> bool {
        // "the Turkish foreign minister and Egyptian Foreign Minister A": somebody else's.
        // "The Deputy Secretary and State Secretary Moreno Bau": nor does anybody hold these two.
        if self.side_at(at).is_some() || p.title.is_some_and(|t| self.text.low(t) == "deputy secretary") {
            return false;
        }
        let Some((tag, to)) = self.tag_at(at, &[TagKind::Post]) else {
            return self.portfolio(at).is_some();
        };
        // "The President of the Republic and Chancellor Merkel": nobody heads the state and the government.
        let heads =
            |post: u32| matches!(self.gaz.tables.posts[post as usize].kind.as_str(), "head_of_state" | "head_of_government" | "monarch");
        let party = p.title.is_some_and(|t| {
            let low = self.words(t).to_lowercase();
            ["secretary", "chairman", "leader"].iter().any(|w| low.contains(w))
        });
        let several = p.posts.iter().any(|&post| heads(post) || self.gaz.tables.posts[post as usize].id == "first-lady");
        if heads(tag.entry) && several && !party {
            return false;
        }
        // A name follows the second office, or "of ... Name".
        self.name_end(to).is_some() || matches!(self.low(to), "of" | "for")
    }

    /// "Primary Industries Minister": capitalised words that end in an office's head noun.
    pub(in crate::mention) fn portfolio(&self, at: usize) -> Option<usize> {
        // "Readout of Deputy National Security Advisor"
        if matches!(self.low(at), "readout" | "remarks" | "statement" | "transcript" | "office" | "message" | "speech" | "address") {
            return None;
        }
        // "Meeting Defence Minister X", "And Foreign Minister X": a sentence's first word is no part of an office.
        let begins = class(self.low(at)) == Class::Other
            && (at > 0
                || crate::clause::verb(self.low(at))
                    .is_none_or(|v| matches!(v.form, crate::clause::Form::Base) || portfolio_noun(self.low(at))));
        if !self.toks.get(at)?.cap && at > 0 {
            return self.small_portfolio(at);
        }
        // "Macron Meets Kenyan President", "Macron to Meet Kenyan President", where a headline capitalises every word
        let acts = |n: usize| {
            let verb = crate::clause::verb(self.low(n)).is_some_and(|v| match v.form {
                Form::Third | Form::Past => true,
                Form::Base => n > 0 && matches!(class(self.low(n - 1)), Class::To | Class::Modal),
                _ => false,
            });
            let object = self.side_at(n + 1).is_some() || self.tag_at(n + 1, &[TagKind::Post, TagKind::Posts]).is_some();
            n > 0 && verb && object && !portfolio_noun(self.low(n)) && self.low(n) != "forces"
        };
        // "Major General A": a rank, though it is a surname too.
        let ranked = rank(self.low(at)) && rank(self.low(at + 1)) && office_noun(self.low(at + 1))
            // "Turkish Land Forces Commander"
            || matches!(self.low(at + 1), "forces" | "force") && matches!(self.low(at), "land" | "naval" | "ground" | "air" | "maritime");
        let name = self.tag_at(at, &[TagKind::Person, TagKind::Family]).is_some() && !ranked;
        if !self.toks.get(at)?.cap || !begins || name {
            return None;
        }
        for end in at..(at + 9).min(self.toks.len()) {
            let low = self.low(end);
            if acts(end) {
                return None;
            }
            // "Devolution PS A", "Energy CS B": as Kenya writes its principal and cabinet secretaries.
            let short = end > at
                && matches!(self.word(end), "PS" | "CS")
                && portfolio_noun(self.low(end - 1))
                && self.toks.get(end + 1).is_some_and(|t| t.cap && t.word);
            if short || office_noun(low) && self.toks[end].cap {
                return Some(end + 1);
            }
            // "Atomic Energy Commission chairman Srikumar Banerjee"
            let of_body = end > at + 1 && matches!(low, "chairman" | "chairwoman" | "chair" | "head" | "chief" | "director" | "president");
            if of_body && state_body(self.low(end - 1)) && self.toks.get(end + 1).is_some_and(|t| t.cap) {
                return Some(end + 1);
            }
            // "Trade, Industry and Tourism Minister", "Political, Legal and Security Affairs Minister"
            let listed = low == "," && end > at && field_word(self.low(end - 1)) && field_word(self.low(end + 1)) && self.toks[end + 1].cap;
            // "at the Presidential Palace the Italian Foreign Minister", "at the Grand Serail French Ambassador A": his own office.
            let of_the = low == "the" && !matches!(self.low(end - usize::from(end > at)), "of" | "for" | "and" | "with");
            let anew = end > at && self.side_at(end).is_some_and(|(s, to)| s.kind == TagKind::Adjective && self.begins_head(to));
            if end > at && of_the || anew {
                return None;
            }
            let linking = (matches!(low, "and" | "of" | "-" | "&" | "for" | "the") || listed) && end > at;
            // "Prime Minister Kishida and President Yoon", "Annan and Sudanese Vice President": two people.
            let parts = matches!(low, "and" | "&")
                && (self.side_at(end + 1).is_some()
                    || self.low(end + 1) == "the" && end > at + 1
                    || self.tag_at(end + 1, &[TagKind::Post]).is_some() && !portfolio_noun(self.low(end - 1))
                    || office_noun(self.low(end + 1)));
            if parts {
                return None;
            }
            // "Lunch With Danish Defence Ministry Director", where a headline capitalises every word
            let capital = self.toks[end].cap && self.toks[end].word && !matches!(low, "with" | "to" | "from" | "by" | "in" | "at" | "on");
            if !capital && !linking || is_time_word(low) || end > at && self.tag_at(end, &[TagKind::Person, TagKind::Family]).is_some() {
                return None;
            }
        }
        None
    }

    /// "energy and mines minister", "international trade and industry minister": the same in small letters.
    fn small_portfolio(&self, at: usize) -> Option<usize> {
        let field = |low: &str| {
            portfolio_noun(low)
                || matches!(low, "international" | "national" | "social" | "public" | "rural" | "regional" | "civil" | "home" | "natural")
        };
        let mut end = at;
        while field(self.low(end)) || end > at && matches!(self.low(end), "and" | "," | "&") && field(self.low(end + 1)) {
            end += 1;
        }
        (end > at && end < at + 9 && matches!(self.low(end), "minister" | "undersecretary" | "commissioner")).then_some(end + 1)
    }

    /// An office word that is no office here: "the state", "general", "head" as common words.
    pub(in crate::mention) fn stands_as_office(&self, at: usize, to: usize, p: &Phrase) -> bool {
        let low = self.low(at);
        // "Japanese foreign minister heads to Israel"
        if low == "heads" && p.title.is_some() && matches!(self.low(to), "to" | "for" | "into" | "home" | "back") {
            return false;
        }
        // "who chairs the council"
        if at > 0 && matches!(self.low(at - 1), "who" | "which") && matches!(low, "chairs" | "heads" | "leads") {
            return false;
        }
        if to > at + 1 {
            return true;
        }
        // "an official visit", "a general election"
        if matches!(low, "official" | "general" | "chief" | "head" | "representative")
            && (!self.toks[at].cap || at == 0)
            && self.toks.get(to).is_some_and(|t| t.word && !t.cap && class(self.low(to)) == Class::Other)
            && self.tag_at(to, &[TagKind::Post, TagKind::Posts]).is_none()
        {
            let noun = matches!(self.low(to), "talks" | "visits" | "trips");
            return crate::clause::verb(self.low(to)).is_some_and(|v| {
                !noun && matches!(v.form, crate::clause::Form::Past | crate::clause::Form::Third | crate::clause::Form::Participle)
            });
        }
        if matches!(
            low,
            "general"
                | "speaker"
                | "head"
                | "chair"
                | "chief"
                | "director"
                | "member"
                | "governor"
                | "secretary"
                | "commissioner"
                | "captain"
                | "major"
                | "prince"
                | "judge"
                | "mayor"
                | "leader"
                | "leaders"
                | "official"
                | "representative"
                | "heads"
                | "chairs"
                | "members"
                | "speakers"
                | "directors"
                | "chiefs"
                | "judges"
                | "generals"
                | "majors"
        ) && !self.toks[at].cap
        {
            // "A, head of the Turkish Migration Agency"
            let of_body = || matches!(low, "head" | "chief" | "director") && self.low(to) == "of" && self.institution_of(to).is_some();
            return !p.sides.is_empty()
                || p.owner.is_some()
                || at > p.from
                || self.of_side_ahead(to)
                || self.name_end(to).is_some()
                || of_body();
        }
        true
    }
}

/// A word of a portfolio: a field or its adjective ("Trade", "National").
fn field_word(word: &str) -> bool {
    portfolio_noun(word)
        || word.ends_with("al")
        || word.ends_with("ic")
        || matches!(word, "business" | "democracy" | "human" | "rights" | "labor" | "labour" | "peace")
}
