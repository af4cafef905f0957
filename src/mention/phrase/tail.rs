//! What follows a participant's words: appositions, aliases, further names, brackets.

use super::words::*;
use super::{Head, Phrase, Reader, SideRef};
use crate::clause::{Class, class};
use crate::gazetteer::TagKind;
use crate::text::Span;

impl<'a> Reader<'a> {
    /// What may follow the head: brackets, a genitive, an apposition that brings the name or the office.
    pub(in crate::mention) fn tail(&self, p: &mut Phrase) {
        // "James Harcroft MP met": what the parliament's members put behind their names.
        if p.head == Head::Name && post_nominal(self.word(p.to)) {
            p.to += 1;
        }
        let mut at = p.to;
        if p.head == Head::Office && p.names.is_empty() && !p.plural && p.title.is_some() && self.named_behind(p) {
            return;
        }
        if class(self.low(at)) == Class::Open {
            let close = (at + 1..(at + 7).min(self.toks.len())).find(|&n| class(self.low(n)) == Class::Close);
            // "in Doha (16 October 2023)": the day.
            let dated = |close: &usize| {
                let digits = (at + 1..*close).any(|n| self.low(n).starts_with(|c: char| c.is_ascii_digit()));
                let upto = matches!(self.low(at + 1), "to" | "until" | "till" | "through");
                p.head == Head::Side && digits && !upto && (at + 1..*close).any(|n| is_time_word(self.low(n)))
            };
            if let Some(close) = close.filter(|close| !dated(close)) {
                // "Ada Quill (Norway)"
                if let Some((side, _)) = self.nation(at).filter(|_| p.head == Head::Name && p.names.len() == 1 && p.sides.is_empty()) {
                    p.sides.push(side);
                }
                at = close + 1;
                // "his Russian counterpart (Sergei Lavrov)"
                if p.names.is_empty()
                    && !p.plural
                    && let Some(end) = self.name_end(p.to + 1)
                    && end == close
                    && self.word(p.to + 1).bytes().any(|b| b.is_ascii_lowercase())
                {
                    self.take_name(p, p.to + 1, end, None);
                    p.head = Head::Name;
                }
            }
        }
        // "Jeanne Shaheen, D-N.H., and": the party and the state of a senator.
        if p.head == Head::Name
            && self.low(at) == ","
            && matches!(self.low(at + 1), "d" | "r" | "i")
            && self.low(at + 2) == "-"
            && let Some(close) = (at + 4..at + 7).find(|&n| self.low(n) == ",")
        {
            // Only Washington names its lawmakers so.
            if p.sides.is_empty() {
                p.sides.push(SideRef { side: "USA".to_string(), span: self.toks[at + 3].span, kind: TagKind::Polity });
            }
            p.to = close + usize::from(class(self.low(close + 1)) != Class::And);
            return;
        }
        // "Pushpa Kamal Dahal 'Prachanda'"
        if p.head == Head::Name
            && matches!(self.low(at), "'" | "\"")
            && self.toks.get(at + 1).is_some_and(|t| t.cap)
            && matches!(self.low(at + 2), "'" | "\"")
            && !self.genitive(at)
        {
            at += 3;
        }
        p.to = at;
        if self.genitive(at) {
            // "the head of the Taliban's ruling council, Mullah Mohammad Rabbani,"
            let body = (at + 1..at + 5).find(|&n| !self.small_noun(n) && !modifier(self.low(n)));
            if let Some(comma) = body.filter(|&n| p.head == Head::Office && n > at + 1 && self.low(n) == ",")
                && let Some(end) = self.name_end(comma + 1)
                && end - comma > 2
            {
                self.take_name(p, comma + 1, end, None);
                p.posts.clear();
                p.head = Head::Name;
                p.to = self.past_comma(end);
                return;
            }
            p.genitive = true;
            return;
        }
        // "his colleague in Jakarta, Hassan Wirajuda,"
        if p.head == Head::Counterpart
            && p.sides.is_empty()
            && !p.plural
            && self.low(at) == "in"
            && let Some((side, to)) = self.side_at(at + 1).filter(|(s, _)| matches!(s.kind, TagKind::Capital | TagKind::Polity))
            && self.low(to) == ","
            && let Some(end) = self.name_end(to + 1)
            && end - to > 2
        {
            p.sides.push(side);
            at = to;
        }
        // "the ambassador of Ukraine in Baghdad, Oleksiy Hrabovenko,"
        let nuncio = p.title.is_some_and(|t| self.text.low(t).ends_with("nuncio"));
        if p.head == Head::Office
            && (!p.sides.is_empty() || nuncio)
            && self.low(at) == "in"
            && let Some((_, to)) = self.tag_at(at + 1, &[TagKind::Place, TagKind::Capital, TagKind::Polity])
            && self.low(to) == ","
        {
            let first = to + 1 + usize::from(courtesy(self.low(to + 1)));
            if self.name_end(first).is_some_and(|end| end - first >= 2 && matches!(self.low(end), "," | ".")) {
                at = to;
            }
        }
        // "the UN envoy to northern Uganda, A,", "the AU mediator and former president A"
        if p.head == Head::Office && !p.plural && self.of_body(p) {
            at = self.past_mandate(at);
        }
        let also = self.low(at) == "and" && self.low(at + 1) == "former" && p.head == Head::Office && self.of_body(p);
        // "according to the sources, Foreign Minister A plans": nobody is the sources.
        let several = p.spokesperson && p.to > 0 && matches!(self.low(p.to - 1), "sources" | "reporters" | "journalists" | "aides");
        if self.low(at) != "," && !also || several {
            return;
        }
        if p.names.is_empty() && p.plural && p.sides.len() >= 2 && matches!(p.head, Head::Office | Head::Counterpart) {
            self.apposed_names(p, at);
            return;
        }
        if p.names.is_empty() && p.plural && p.sides.len() == 1 && p.head == Head::Office && self.named_by_country(p, at) {
            return;
        }
        // "his Russian counterpart, Deputy Foreign Minister Alexei Borodavkin"
        if p.names.is_empty()
            && !p.plural
            && p.head == Head::Counterpart
            && (self.tag_at(at + 1, &[TagKind::Post]).is_some() || self.portfolio(at + 1).is_some())
            && let Some(inner) = self.phrase(at + 1, true)
            && inner.head == Head::Name
            && inner.names.len() == 1
            && inner.sides.iter().all(|s| p.sides.iter().all(|q| q.side == s.side))
        {
            p.names = inner.names;
            p.people = inner.people;
            p.title = inner.title;
            p.posts = inner.posts;
            p.head = Head::Name;
            p.to = self.past_comma(inner.to);
            return;
        }
        // "the UN envoy to Uganda, former Mozambican president A,": for whom he speaks now.
        if p.names.is_empty()
            && !p.plural
            && p.head == Head::Office
            && self.of_body(p)
            && let Some(inner) = self.phrase(at + 1, true)
            && inner.head == Head::Name
            && inner.names.len() == 1
            && (inner.former || inner.posts.is_empty() && inner.sides.len() == 1 && self.side_at(at + 1).is_some())
        {
            p.names = inner.names;
            p.people = inner.people;
            p.head = Head::Name;
            p.to = self.past_comma(inner.to);
            return;
        }
        if p.names.is_empty() && !p.plural && matches!(p.head, Head::Office | Head::Counterpart) {
            // "the Uzbek president, Shavkat Mirziyoyev, ..."
            let mut from = at + 1;
            // ", Sen. the Hon. A"
            let styled = |n: usize| {
                let the =
                    self.low(n) == "the" && matches!(self.low(n + 1).trim_end_matches('.'), "hon" | "honourable" | "honorable" | "rt");
                let senator = self.low(n) == "senator" && self.low(n + 1) == "the";
                // ", Colonel A"
                let rank = rank(self.low(n).trim_end_matches('.')) || self.low(n) == "senior" && rank(self.low(n + 1));
                let ranked = rank && self.toks.get(n + 1).is_some_and(|t| t.cap && t.word);
                let hon = matches!(self.low(n), "gen." | "sen." | "hon." | "honourable" | "honorable");
                let excellency = matches!(self.word(n), "HE" | "H.E");
                courtesy(self.low(n)) || excellency || hon || the || senator || ranked
            };
            // ", His Excellency Mr. A"
            if matches!(self.low(from), "his" | "her") && matches!(self.low(from + 1), "excellency" | "highness") {
                from += 2;
            }
            while styled(from) {
                from += 1;
            }
            from = self.past_retired(from);
            // "Lee Do-hoon": the table knows how far a name goes whose second half looks like a verb.
            let known = self.tag_at(from, &[TagKind::Person]).map(|(_, to)| to);
            if let Some(end) = self.name_end(from).max(known)
                && end - from >= 1
                && self.side_at(from).is_none_or(|(_, s)| s < end && self.tag_at(s, &[TagKind::Post]).is_none() && !self.genitive(s))
                && self.tag_at(from, &[TagKind::Post, TagKind::Posts]).is_none()
                && (end - from >= 2 || self.tag_at(from, &[TagKind::Family, TagKind::Person]).is_some())
                && !is_time_word(self.low(from))
                // "A deputy from Lodz, Donald Tusk, replied": himself, though the tables know another of that name.
                && (self.may_hold(p, from, end) || matches!(self.low(p.from), "a" | "an") && self.low(end) == ",")
            {
                let known = self.person_at(from, end);
                self.take_name(p, from, end, known);
                p.head = Head::Name;
                p.to = self.past_comma(end);
            }
        } else if p.head == Head::Name && p.names.len() == 1 {
            // "Lavrov, Russia's foreign minister, ..."; an age may stand between.
            let mut from = at + 1;
            if self.low(from).parse::<u32>().is_ok() && self.low(from + 1) == "," {
                from += 2;
            }
            if let Some((side, close)) = self.heads_body(at).filter(|_| p.sides.is_empty()) {
                p.sides.push(side);
                p.to = close + usize::from(class(self.low(close + 1)) != Class::And);
                return;
            }
            // A rank is no office: "General X, commander of Latvia's land forces".
            let ranked = p.title.is_some_and(|t| self.text.low(t).split(' ').all(rank));
            if p.title.is_some() && p.sides.is_empty() && !ranked {
                return;
            }
            // "Vivian Balakrishnan, his counterpart from Singapore"
            if class(self.low(from)) == Class::Possessive
                && p.title.is_none()
                && let Some(inner) = self.phrase(from, true)
                && inner.head == Head::Counterpart
                && let [side] = &inner.sides[..]
            {
                if p.sides.is_empty() {
                    p.sides.push(side.clone());
                }
                p.to = self.past_comma(inner.to);
                return;
            }
            // "Karl Obi, Kenyan President William Ruto's adviser for Africa, ..."
            let owner = self.phrase(from, true).filter(|o| o.head == Head::Name && !o.sides.is_empty() && self.low(o.to) == "'s");
            let office = match &owner {
                Some(owner) => self.office_only(owner.to + 1).filter(|o| o.sides.is_empty()),
                None => self.office_only(from),
            };
            let Some(mut office) = office else { return };
            if let Some(owner) = owner {
                office.sides = owner.sides;
            }
            // "the adviser to the transitional government"
            if self.low(office.to) == "to" && self.low(office.to - 1) == "adviser" {
                let body = (office.to + 1..office.to + 4).find(|&n| self.low(n) == "government");
                office.to = body.map_or(office.to, |n| n + 1);
            }
            // "Ada Quill, the foreign minister appointed by President A"
            let end = (office.to - 1..=office.to)
                .find(|&n| matches!(self.low(n), "appointed" | "named" | "nominated" | "designated" | "elected" | "chosen" | "picked"));
            let appointed = end.is_some_and(|n| matches!(self.low(n + 1), "by" | "in" | "last" | "on"));
            office.to = end.filter(|_| appointed).unwrap_or(office.to);
            // "Ada Quill, Norway's trade minister since May,"
            let since = (office.to..office.to + 5).find(|&n| self.low(n) == ",").filter(|_| self.low(office.to) == "since");
            office.to = since.unwrap_or(office.to);
            let closes = appointed
                || matches!(
                    class(self.low(office.to)),
                    Class::Comma | Class::Stop | Class::Close | Class::Dash | Class::And | Class::Relative
                )
                || office.to >= self.toks.len();
            // "former Mozambican president A, the UN envoy to Uganda,": for whom he speaks now.
            let now = p.former && !office.former && !office.plural && self.of_body(&office);
            if now {
                p.to = self.past_mandate(office.to);
                (p.sides, p.posts, p.title, p.former) = (office.sides, office.posts, office.title, false);
                p.to += usize::from(self.low(p.to) == "," && class(self.low(p.to + 1)) != Class::And);
                return;
            }
            if closes && !office.plural {
                if p.title.is_none() || ranked {
                    p.posts.extend(office.posts);
                    p.title = office.title;
                }
                if p.sides.is_empty() {
                    p.sides.extend(office.sides);
                }
                p.former |= office.former;
                p.spokesperson |= office.spokesperson;
                p.to = self.past_comma(office.to);
            }
        }
    }

    /// Past the comma that closes an apposition, where no "and" follows; else the same place.
    fn past_comma(&self, end: usize) -> usize {
        end + usize::from(self.low(end) == "," && class(self.low(end + 1)) != Class::And)
    }

    /// The row of the person whose name stands between two tokens, if the tables know one.
    pub(super) fn person_at(&self, from: usize, to: usize) -> Option<u32> {
        self.tags_at(from, TagKind::Person).find(|(_, end)| *end == to).map(|(tag, _)| tag.entry)
    }

    /// "Major-General (Rtd) Ada Quill": past the rank and the bracket behind it; else the same place.
    pub(super) fn past_retired(&self, at: usize) -> usize {
        let mut open = at;
        while rank(self.low(open).trim_end_matches('.')) || open > at && matches!(self.low(open), "-" | ".") {
            open += 1;
        }
        let retired = open > at
            && class(self.low(open)) == Class::Open
            && matches!(self.low(open + 1).trim_end_matches('.'), "retd" | "rtd" | "ret" | "retired" | "dr");
        let close = (open + 2..open + 4).find(|&n| class(self.low(n)) == Class::Close);
        close.filter(|_| retired).map_or(at, |n| n + 1)
    }

    /// Past "to northern Uganda", "for the Middle East" behind an envoy's office, where a comma follows; else the same place.
    fn past_mandate(&self, at: usize) -> usize {
        if !matches!(self.low(at), "to" | "for" | "on" | "in") {
            return at;
        }
        let comma = (at + 2..at + 7).find(|&n| self.low(n) == ",");
        let plain = |n: usize| {
            self.toks.get(n).is_some_and(|t| t.word)
                && !matches!(class(self.low(n)), Class::Stop | Class::Auxiliary | Class::Modal)
                && crate::clause::verb(self.low(n)).is_none()
        };
        comma.filter(|&c| (at + 1..c).all(plain)).unwrap_or(at)
    }

    /// Whether a phrase's office is one of an organisation.
    fn of_body(&self, p: &Phrase) -> bool {
        matches!(&p.sides[..], [side] if matches!(side.kind, TagKind::Organisation | TagKind::OrgAdjective))
    }

    /// "Minister of State (MoS) Ada Quill": the abbreviation of her office that stands in a phrase.
    pub fn abbreviation(&self, p: &Phrase) -> Option<&'a str> {
        let open = (p.from..p.to.min(self.toks.len())).find(|&at| class(self.low(at)) == Class::Open)?;
        let short = self.word(open + 1);
        let capitals = short.bytes().filter(u8::is_ascii_uppercase).count();
        let plain = short.len() <= 6 && short.bytes().all(|b| b.is_ascii_alphabetic());
        (plain && capitals >= 2 && class(self.low(open + 2)) == Class::Close && p.title.is_some()).then_some(short)
    }

    /// "(Hungary)" at a token: the side, and one past it.
    fn nation(&self, at: usize) -> Option<(SideRef, usize)> {
        let (side, to) = self.side_at(at + 1).filter(|_| class(self.low(at)) == Class::Open)?;
        (class(self.low(to)) == Class::Close).then_some((side, to + 1))
    }

    /// "for Serbia" behind a negotiator's name: the side, and one past it.
    fn spoken_for(&self, at: usize) -> Option<(SideRef, usize)> {
        let (side, to) = self.side_at(at + 1).filter(|_| self.low(at) == "for")?;
        matches!(side.kind, TagKind::Polity | TagKind::Organisation).then_some((side, to))
    }

    /// "Presidents Xi Jinping and Vladimir Putin", "ministers Ada Quill (Norway) and Bo Ek (Sweden)": the names after the first
    /// one of a plural office, and the side that stands behind each.
    pub(super) fn further_names(&self, p: &mut Phrase, at: usize) -> usize {
        let mut at = at;
        let mut nations = Vec::new();
        let next = |to: usize| matches!(class(self.low(to)), Class::And | Class::Comma);
        if let Some((side, to)) = self.nation(at).or_else(|| self.spoken_for(at)).filter(|&(_, to)| p.plural && next(to)) {
            nations.push(side);
            at = to;
        }
        while p.plural && !(p.posts.is_empty() && nations.is_empty()) && matches!(class(self.low(at)), Class::And | Class::Comma) {
            let next = at + 1 + usize::from(class(self.low(at)) == Class::Comma && class(self.low(at + 1)) == Class::And);
            let Some(end) = self.name_end(next) else { break };
            // "Senators Graham and Blumenthal, Chinese President Xi": an office or a side begins somebody else.
            if self.tag_at(next, &[TagKind::Post, TagKind::Posts]).is_some() || self.side_at(next).is_some_and(|(_, to)| to >= end) {
                break;
            }
            let known = self.person_at(next, end);
            self.take_name(p, next, end, known);
            at = end;
            match self.nation(at).or_else(|| self.spoken_for(at)).filter(|_| !nations.is_empty()) {
                Some((side, to)) => {
                    nations.push(side);
                    at = to;
                }
                None if class(self.low(at)) == Class::Open => break,
                None => {}
            }
        }
        // "the OSCE mediators A (France) and B (Russia)" speak for the OSCE.
        if p.sides.is_empty() && nations.len() == p.names.len() {
            p.sides = nations;
        }
        at
    }

    /// "his counterparts from Poland and Latvia, Radoslaw Sikorski and Baiba Braze": a name for each side, in order.
    fn apposed_names(&self, p: &mut Phrase, comma: usize) {
        let mut names = Vec::new();
        let mut at = comma + 1;
        while let Some(end) = self.name_end(at).filter(|&end| end - at >= 2 && self.side_at(at).is_none()) {
            names.push((at, end));
            at = end;
            match class(self.low(at)) {
                Class::Comma if names.len() < p.sides.len() => at += 1 + usize::from(class(self.low(at + 1)) == Class::And),
                Class::And if names.len() < p.sides.len() => at += 1,
                _ => break,
            }
        }
        if names.len() != p.sides.len() {
            return;
        }
        for (from, to) in names {
            let known = self.person_at(from, to);
            self.take_name(p, from, to, known);
            p.to = to;
        }
        p.head = Head::Name;
        if self.low(p.to) == "," && class(self.low(p.to + 1)) != Class::And {
            p.to += 1;
        }
    }

    /// "Norway's envoy for northern Uganda, Kjell Brekke,", "the minister in charge of European integration Gordana Savic": a name
    /// behind what an office is about, which no table lists. Whether one stood there.
    fn named_behind(&self, p: &mut Phrase) -> bool {
        let start = p.to;
        let word = |n: usize| self.toks.get(n).is_some_and(|t| t.word);
        let cap = |n: usize| word(n) && self.toks[n].cap;
        let prep = |n: usize| matches!(self.low(n), "of" | "for" | "in" | "on" | "at" | "and" | "the" | "'s" | "&");
        // "the governor of Angola's Cunene province, A"; but "the premier's daughter A"
        let region = self.low(start) == "'s" && !p.sides.is_empty() && p.title.is_some_and(|t| t.end < self.toks[start - 1].span.start);
        let opens = matches!(self.low(start), "of" | "for" | "and") || region || self.low(start) == "in" && self.low(start + 1) == "charge";
        // "director of the Asia department", "Chief of the Forest Protection Office": the rest of what it is of.
        let rest =
            word(start) && !prep(start) && class(self.low(start)) == Class::Other && self.tag_at(start, &[TagKind::Person]).is_none();
        let of = p.title.is_some_and(|t| [" of ", " for "].iter().any(|w| self.text.low(t).contains(w))) || !p.sides.is_empty();
        if !(opens || rest && of) {
            return false;
        }
        let acts = |n: usize| {
            crate::clause::verb(self.low(n)).is_some_and(|v| matches!(v.form, crate::clause::Form::Past | crate::clause::Form::Third))
                && !self.low(n).ends_with('s')
                || matches!(class(self.low(n)), Class::Auxiliary | Class::Modal | Class::Pronoun | Class::Relative | Class::That)
        };
        let styled = |n: usize| courtesy(self.low(n)) || rank(self.low(n));
        let name_at = |n: usize| {
            let mut from = n;
            while styled(from) && from < n + 4 {
                from += 1;
            }
            let end = self.name_end(from).filter(|&end| end - from >= 2)?;
            let word = crate::clause::verb(self.low(from)).is_some() && !self.gaz.names.given(self.word(from));
            let own = !word && self.side_at(from).is_none() && self.tag_at(from, &[TagKind::Post, TagKind::Posts]).is_none();
            (own && !is_time_word(self.low(from))).then_some((from, end))
        };
        let closes =
            |n: usize| n >= self.toks.len() || matches!(class(self.low(n)), Class::Comma | Class::Stop | Class::Close | Class::Open);
        // "the minister of trade and Ana Silva": somebody else.
        if matches!(self.low(start), "and" | "&") && (name_at(start + 1).is_some() || self.begins_head(start + 1)) {
            return false;
        }
        let mut k = start;
        let mut of_side = None;
        let found = loop {
            if k > start + 10 || k >= self.toks.len() {
                return false;
            }
            if self.low(k) == "," {
                break name_at(k + 1).filter(|&(_, end)| k > start && closes(end));
            }
            // "State Secretary for International and EU Affairs Ada Quill"
            let field = k > start && matches!(self.low(k - 1), "affairs" | "relations");
            let behind = k > start && word(k - 1) && !prep(k - 1) && (!self.toks[k - 1].cap || field);
            if (cap(k) || styled(k))
                && behind
                && self.side_at(k).is_none()
                && let Some(found) = name_at(k)
            {
                break Some(found);
            }
            let plain = word(k) && (cap(k) || class(self.low(k)) == Class::Other) || prep(k) || self.low(k) == "-";
            // "the foreign minister in Nairobi, A": where he is.
            let there = matches!(self.low(k), "in" | "at") && cap(k + 1);
            if !plain || acts(k) || there || is_time_word(self.low(k)) || self.tag_at(k, &[TagKind::Person]).is_some() {
                return false;
            }
            if let Some((side, to)) = self.side_at(k) {
                of_side = of_side.or(Some(side).filter(|_| k > 0 && matches!(self.low(k - 1), "of" | "the")));
                k = to;
            } else {
                k += 1;
            }
        };
        let Some((from, end)) = found else { return false };
        if !self.may_hold(p, from, end) {
            return false;
        }
        let last = if self.low(k) == "," { k - 1 } else { from - 1 };
        p.title = p.title.map(|t| Span::new(t.start, self.toks[last].span.end.max(t.end)));
        if p.sides.is_empty() {
            p.sides.extend(of_side);
        }
        p.genitive = false;
        let known = self.person_at(from, end);
        self.take_name(p, from, end, known);
        p.head = Head::Name;
        let comma = self.low(k) == "," && self.low(end) == "," && class(self.low(end + 1)) != Class::And;
        p.to = end + usize::from(comma);
        // "Mr. Oudom Keo of Laos"
        if let Some((sides, to)) = self.of_sides(end).filter(|_| p.sides.is_empty() && self.low(end) == "of") {
            (p.sides, p.to) = (sides, to);
        }
        true
    }

    /// "The foreign ministers of Latvia, Baiba Braže, and of Kenya, Musalia Mudavadi,": each behind his country. Whether it was so.
    fn named_by_country(&self, p: &mut Phrase, comma: usize) -> bool {
        let (mut sides, mut names) = (p.sides.clone(), Vec::new());
        let mut at = comma;
        let end = loop {
            let name = self.name_end(at + 1).filter(|&end| end - at > 2 && self.side_at(at + 1).is_none());
            let Some(end) = name.filter(|_| self.low(at) == ",") else { return false };
            names.push((at + 1, end));
            let mut next = end + usize::from(self.low(end) == ",");
            next += usize::from(class(self.low(next)) == Class::And);
            next += usize::from(self.low(next) == "of");
            next += usize::from(self.low(next) == "the");
            match self.side_at(next).filter(|(s, _)| next > end && !matches!(s.kind, TagKind::Adjective | TagKind::OrgAdjective)) {
                Some((side, to)) if self.low(to) == "," => {
                    sides.push(side);
                    at = to;
                }
                _ => break end,
            }
        };
        if names.len() < 2 {
            return false;
        }
        for (from, to) in names {
            let known = self.person_at(from, to);
            self.take_name(p, from, to, known);
        }
        (p.sides, p.head) = (sides, Head::Name);
        p.to = self.past_comma(end);
        true
    }

    /// "(a delegation) of Australian senators": those whom a group consists of.
    pub(super) fn members(&self, group: usize) -> Option<Phrase> {
        let whole = matches!(self.low(group), "delegation" | "team" | "mission" | "delegations");
        let of = whole && self.low(group + 1) == "of";
        self.phrase(group + 2, true).filter(|p| of && p.plural && matches!(p.head, Head::People | Head::Office) && !p.sides.is_empty())
    }

    pub(in crate::mention) fn pronoun(&self, mut p: Phrase) -> Option<Phrase> {
        let low = self.low(p.from);
        p.to = p.from + 1;
        match low {
            "he" | "she" | "him" | "her" | "i" | "me" => p.head = Head::Pronoun,
            "they" | "we" | "them" | "us" => {
                p.head = Head::Group;
                p.plural = true;
            }
            _ => return None,
        }
        Some(p)
    }

    /// "The 54-year-old met", "The Social Democrat was due": one of whom the sentences before told, by what is said of him;
    /// one past it.
    pub(super) fn stands_for_him(&self, from: usize) -> Option<usize> {
        if self.low(from) != "the" {
            return None;
        }
        let age = self.low(from + 1).parse::<u8>().is_ok();
        let to = if age && ["-", "year", "-", "old"].iter().enumerate().all(|(k, w)| self.low(from + 2 + k) == *w) {
            from + 6
        } else if matches!(self.low(from + 1), "social" | "christian" | "liberal") && self.low(from + 2) == "democrat" {
            from + 3
        } else if matches!(
            self.low(from + 1),
            "socialist" | "conservative" | "centrist" | "populist" | "nationalist" | "democrat" | "republican" | "billionaire" | "latter"
        ) {
            from + 2
        } else {
            // "The diplomat also met", "The veteran diplomat", "The Caribbean diplomat"
            let adjective = |n: usize| {
                matches!(self.low(n), "top" | "veteran" | "senior" | "chief" | "career" | "seasoned")
                    || self.toks.get(n).is_some_and(|t| t.cap && t.word) && self.side_at(n).is_none()
            };
            let noun = from + 1 + usize::from(adjective(from + 1));
            if !matches!(self.low(noun), "diplomat" | "politician" | "statesman") {
                return None;
            }
            noun + 1
        };
        use crate::clause::Form;
        let acts = matches!(class(self.low(to)), Class::Auxiliary | Class::Modal)
            || crate::clause::verb(self.low(to)).is_some_and(|v| matches!(v.form, Form::Past | Form::Third))
            || class(self.low(to)) == Class::Adverb && crate::clause::verb(self.low(to + 1)).is_some_and(|v| v.form == Form::Past);
        acts.then_some(to)
    }
}
