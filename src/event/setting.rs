//! Where a document's story takes place: its dateline, the places it names as places, the journeys it tells of.
//!
//! Read once for a document, from its tags and the words before them, so that "here", "there" and a visit told some
//! sentences earlier can say where a meeting took place.

use chrono::{Datelike, NaiveDate};

use super::draft::PlaceDraft;
use crate::gazetteer::{Gazetteer, Polity, Tag, TagKind, fold_form};
use crate::text::{LineKind, Span, Text};
use crate::when::{self, Direction, Grain, Role};

/// A place that the text names as a place ("in Ankara", "flew to Ankara").
pub struct Spot {
    /// The words.
    pub span: Span,
    /// Ordinal of its sentence.
    pub sentence: usize,
    /// What they stand for.
    pub place: PlaceDraft,
    /// Somebody travels there, or is there.
    pub journey: Option<Journey>,
}

/// How a text tells that somebody is in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Journey {
    /// "arrived in", "is visiting", "on a visit to".
    Made,
    /// "will travel to", "is due to visit".
    Planned,
    /// Told with a day or year that is past: another journey than that of the news.
    Before,
}

/// "her Jordanian counterpart": a country whose name tells of whom somebody meets that hers is another.
pub(crate) fn of_counterpart(text: &Text<'_>, tag: &Tag) -> bool {
    let before = text.lower[..tag.span.start].trim_end();
    let after = text.lower[tag.span.end..].trim_start();
    tag.kind == TagKind::Adjective
        && ["his", "her", "their"].iter().any(|w| before.ends_with(w))
        && ["counterpart", "colleague", "opposite number", "host"].iter().any(|w| after.starts_with(w))
}

/// The places of a document.
pub struct Setting {
    /// The dateline's place.
    pub dateline: Option<PlaceDraft>,
    /// The places, in order.
    pub spots: Vec<Spot>,
    /// The two countries that the document is about: the only ones that it names, or that its title names.
    pub pair: Option<[String; 2]>,
    /// The countries of whose officials it speaks as somebody's counterparts.
    pub counterparts: Vec<String>,
    /// The opening sentences name the dateline's city or its country: the story takes place there.
    pub at_dateline: bool,
}

impl Setting {
    /// Reads the places of a document.
    pub fn read(gaz: &Gazetteer, text: &Text<'_>, tags: &[Tag]) -> Setting {
        let mut spots = Vec::new();
        for (n, sentence) in text.sentences.iter().enumerate() {
            let from = tags.partition_point(|t| t.span.start < sentence.span.start);
            let to = tags.partition_point(|t| t.span.start < sentence.span.end);
            let mut past = None;
            let mut done = sentence.span.start;
            for tag in &tags[from..to] {
                if tag.span.start < done
                    || !matches!(tag.kind, TagKind::Place | TagKind::Venue | TagKind::Capital | TagKind::Polity | TagKind::Seat)
                {
                    continue;
                }
                let before = &text.lower[sentence.span.start..tag.span.start];
                // "arrived aboard Air Vanuatu": by which he came.
                if before.ends_with(" air ") {
                    continue;
                }
                // "will travel to Cambodia and Laos": the second as the first.
                let listed = spots.last().filter(|s: &&Spot| s.sentence == n && s.span.end <= tag.span.start).and_then(|s: &Spot| {
                    matches!(&text.lower[s.span.end..tag.span.start], " and " | ", and " | ", " | " as well as ").then_some(s.journey)
                });
                let brought = bringer(before, &text.folded[sentence.span.start..tag.span.start]);
                if brought.is_none() && listed.is_none() {
                    continue;
                }
                // "will come to Beijing, Kremlin spokesman B said": no second stop.
                let words = &text.lower[tag.span.end..];
                if [" spokes", " press secretary", " official", " aide", " adviser", " source"].iter().any(|w| words.starts_with(w)) {
                    continue;
                }
                // "in Russia's view", "in Ukraine policy"
                if text.lower[tag.span.end..].starts_with("'s") || tag.kind == TagKind::Polity && before_noun(text, tag.span.end) {
                    continue;
                }
                let longest =
                    tags[from..to].iter().filter(|t| t.span.start == tag.span.start).map(|t| t.span.end).max().unwrap_or(tag.span.end);
                let span = Span::new(tag.span.start, longest.min(sentence.span.end));
                let place = lookup(gaz, text, &tags[from..to], span);
                if place.city.is_none() && place.country.is_none() {
                    continue;
                }
                done = span.end;
                let journey = match (listed, brought) {
                    (Some(journey), _) => journey,
                    (None, Some((prep, rest))) => journey(rest, prep).map(|journey| {
                        // "He travels to Tashkent on Wednesday", "flies on to Reykjavik tonight": to come.
                        let present = rest.rsplit(' ').take(4).any(|w| {
                            matches!(w, "travels" | "flies" | "heads" | "goes" | "visits" | "continues" | "proceeds" | "leaves" | "departs")
                        });
                        let after = text.lower[span.end..sentence.span.end].trim_start();
                        let later = ["on ", "tonight", "tomorrow", "next ", "later "].iter().any(|w| after.starts_with(w));
                        if present && (later || rest.trim_end().ends_with(" on")) && sentence.kind == LineKind::Body {
                            return Journey::Planned;
                        }
                        // "Following his visit to Delhi, he met B": he has left.
                        let opening = text.lower[sentence.span.start..span.start].trim_start_matches(|c: char| !c.is_alphabetic());
                        let behind = ["after ", "following ", "to prepare ", "in preparation "].iter().any(|w| opening.starts_with(w));
                        if behind && !opening.contains(',') && journey != Journey::Planned {
                            return Journey::Before;
                        }
                        let stale = *past.get_or_insert_with(|| stale(text, sentence.span, text.doc().published));
                        if stale { Journey::Before } else { journey }
                    }),
                    (None, None) => None,
                };
                // "Bratislava, Slovakia" is one place.
                if listed.is_some()
                    && place.city.is_none()
                    && spots.last().is_some_and(|s| s.place.city.is_some() && s.place.country == place.country)
                {
                    continue;
                }
                // A caption or a headline tells of the story as well.
                if sentence.kind != LineKind::Chrome {
                    spots.push(Spot { span, sentence: n, place, journey });
                }
            }
        }
        let dateline = dateline(gaz, text, tags);
        let at_dateline = dateline.as_ref().is_some_and(|place| opens_there(gaz, text, tags, &spots, place));
        let year = text.doc().published.map_or(2020, |d| d.year());
        let two = |within: Span| -> Option<[String; 2]> {
            let mut countries: Vec<String> = tags
                .iter()
                .filter(|t| {
                    within.covers(t.span) && matches!(t.kind, TagKind::Polity | TagKind::Adjective | TagKind::Capital | TagKind::Seat)
                })
                .filter(|t| gaz.lives(t.entry, year))
                .map(|t| gaz.tables.polities[t.entry as usize].id.clone())
                .collect();
            countries.sort_unstable();
            countries.dedup();
            countries.try_into().ok()
        };
        let title = text.sentences.first().filter(|s| s.kind == LineKind::Headline).map(|s| s.span);
        let pair = two(Span::new(0, text.folded.len())).or_else(|| title.and_then(two));
        let counterparts =
            tags.iter().filter(|t| of_counterpart(text, t)).map(|t| gaz.tables.polities[t.entry as usize].id.clone()).collect();
        Setting { dateline, spots, pair, counterparts, at_dateline }
    }

    /// What "there" means: the place named last before it, at most two sentences back.
    pub fn there(&self, at: usize, sentence: usize) -> Option<&Spot> {
        self.spots
            .iter()
            .rev()
            .find(|s| s.span.end <= at && sentence.saturating_sub(s.sentence) <= 2 && (s.place.city.is_some() || s.place.country.is_some()))
    }
}

/// Whether the opening of a report names the country of its dateline, or the body its city.
fn opens_there(gaz: &Gazetteer, text: &Text<'_>, tags: &[Tag], spots: &[Spot], place: &PlaceDraft) -> bool {
    if spots.iter().any(|s| s.place.city.is_some() && s.place.city == place.city) {
        return true;
    }
    let line = text.dateline.unwrap_or(Span::new(0, 0));
    let head = text.sentences.get(6).or(text.sentences.last()).map_or(0, |s| s.span.end);
    tags.iter().take_while(|t| t.span.start < head).any(|t| {
        matches!(t.kind, TagKind::Polity | TagKind::Adjective | TagKind::Capital | TagKind::Seat)
            && !line.overlaps(t.span)
            && place.country.as_deref() == Some(gaz.tables.polities[t.entry as usize].id.as_str())
    })
}

/// "visiting U.S. President": a country's name that only describes what follows.
fn before_noun(text: &Text<'_>, end: usize) -> bool {
    let rest = &text.folded[end..];
    let Some(next) = rest.strip_prefix(' ') else { return false };
    let word = next.split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or("");
    word.starts_with(|c: char| c.is_uppercase()) && !word.ends_with("day")
        || matches!(
            word,
            "president"
                | "prime"
                | "foreign"
                | "leader"
                | "leaders"
                | "officials"
                | "official"
                | "minister"
                | "envoy"
                | "delegation"
                | "diplomats"
                | "troops"
        )
}

/// Whether a name goes on behind its tag: " of Culture".
fn of_another(rest: &str) -> bool {
    rest.strip_prefix(" of ").is_some_and(|name| name.starts_with(|c: char| c.is_ascii_uppercase()))
}

/// City, country and venue of a span's tags.
pub(super) fn lookup(gaz: &Gazetteer, text: &Text<'_>, tags: &[Tag], span: Span) -> PlaceDraft {
    let mut out = PlaceDraft { spans: vec![span], ..PlaceDraft::default() };
    let mut tags: Vec<_> =
        tags.iter().filter(|t| t.span.start >= span.start && t.span.start < span.end && t.span.end <= span.end + 1).collect();
    let year = text.doc().published.map_or(2020, |d| d.year());
    let dead = |t: &Tag| matches!(t.kind, TagKind::Polity | TagKind::Capital | TagKind::Seat) && !gaz.lives(t.entry, year);
    tags.sort_by_key(|t| (std::cmp::Reverse(t.span.end), dead(t)));
    for tag in tags {
        let n = tag.entry as usize;
        match tag.kind {
            // "the National Palace of Culture" is no National Palace.
            TagKind::Venue | TagKind::Seat if of_another(text.get(Span::new(tag.span.end, text.folded.len()))) => {}
            // "at the Chancellery" of Chile or Honduras: Berlin's only where the text speaks of Germany.
            TagKind::Venue if text.low(tag.span) == "chancellery" && !["german", "berlin"].iter().any(|w| text.lower.contains(w)) => {}
            TagKind::Venue if out.venue.is_none() => {
                let venue = &gaz.tables.venues[n];
                out.venue = Some(venue.name.clone());
                out.city = out.city.or_else(|| Some(venue.city.clone()).filter(|c| !c.is_empty()));
                out.country = out.country.or_else(|| Some(venue.country.clone()).filter(|c| !c.is_empty()));
            }
            TagKind::Place if out.city.is_none() && out.country.is_none() => {
                let place = &gaz.tables.places[n];
                match place.kind.as_str() {
                    "city" | "resort" | "base" | "village" => out.city = Some(place.name.clone()),
                    // An island is named where its town would be.
                    "island" if !text.low(tag.span).contains("island") => out.city = Some(text.get(tag.span).to_string()),
                    _ => {}
                }
                out.country = Some(place.country.clone()).filter(|c| !c.is_empty());
            }
            TagKind::Capital if out.city.is_none() && out.country.is_none() => {
                let polity = &gaz.tables.polities[n];
                out.city = Some(capital(polity, text.get(tag.span)));
                out.country = Some(polity.id.clone());
            }
            TagKind::Polity if out.country.is_none() => {
                let polity = &gaz.tables.polities[n];
                out.country = Some(polity.id.clone());
                // A city that is a state.
                if polity.bears("city-state") {
                    out.city = Some(polity.capital.clone());
                }
            }
            TagKind::Seat if out.country.is_none() => {
                let polity = &gaz.tables.polities[n];
                out.country = Some(polity.id.clone());
                out.venue = Some(text.get(tag.span).to_string());
                if !polity.bears("seat-apart") {
                    out.city = Some(polity.capital.clone()).filter(|c| !c.is_empty());
                }
            }
            _ => {}
        }
    }
    if let (Some(country), Some(day)) = (&out.country, text.doc().published)
        && let Some(then) = state_then(gaz, country, day)
    {
        out.country = Some(then.to_string());
    }
    out
}

/// The name of the capital that some words write: another city that stands for the government keeps its own.
fn capital(polity: &Polity, words: &str) -> String {
    let named = polity.capital_named(words);
    let letters = |w: &str| -> Vec<char> { fold_form(w).to_lowercase().chars().filter(|c| c.is_alphabetic()).collect() };
    let (own, usual) = (letters(words), letters(named));
    // "Kiev" is a spelling of Kyiv, "Bonn" none of Berlin.
    let mut rest = usual.iter();
    let common = own.iter().filter(|c| rest.any(|u| u == *c)).count();
    if named == polity.capital && own.first() == usual.first() && own.len() <= 5 && common * 4 < own.len() * 3 {
        let mut out = String::new();
        for (n, c) in own.iter().enumerate() {
            if n == 0 { out.extend(c.to_uppercase()) } else { out.push(*c) }
        }
        return out;
    }
    named.to_string()
}

/// The word that brings a place ("in", "to", "visited"), and the words before it.
fn bringer<'t>(before: &'t str, written: &str) -> Option<(&'t str, &'t str)> {
    let mut rest = before.trim_end();
    if rest.len() == before.len() {
        return None;
    }
    for _ in 0..6 {
        let at = rest.rfind([' ', '\n']).map_or(0, |n| n + 1);
        let word = &rest[at..];
        let head = rest[..at].trim_end();
        if matches!(
            word,
            "in" | "at"
                | "to"
                | "near"
                | "into"
                | "via"
                | "visited"
                | "visiting"
                | "visit"
                | "visits"
                | "toured"
                | "touring"
                | "reached"
                | "aboard"
                | "outside"
        ) {
            return Some((word, head));
        }
        // "returned from Washington", "is just back from Oslo", "reported from Abu Dhabi"
        if word == "from" && ["returned", "returning", "back", "fresh", "reported", "reports"].iter().any(|w| head.ends_with(w)) {
            return Some((word, head));
        }
        let capital = written[at..].starts_with(|c: char| c.is_uppercase());
        let goes_on = capital && word.chars().all(|c| c.is_alphanumeric() || c == '-')
            || matches!(
                word,
                "the"
                    | "a"
                    | "city"
                    | "capital"
                    | "of"
                    | "resort"
                    | "town"
                    | "port"
                    | "island"
                    | "village"
                    | "northern"
                    | "southern"
                    | "eastern"
                    | "western"
                    | "central"
                    | "nearby"
                    | "neighbouring"
                    | "neighboring"
                    | "lakeside"
                    | "seaside"
                    | "coastal"
                    | "state"
                    | "southeastern"
                    | "northeastern"
                    | "northwestern"
                    | "southwestern"
                    | "alpine"
                    | "mountain"
                    | "outskirts"
                    | "suburb"
                    | "tiny"
            );
        if !goes_on || head.is_empty() {
            return None;
        }
        rest = head;
    }
    None
}

/// Whether the words before "in" or "to" tell that somebody travels there or is there.
fn journey(rest: &str, prep: &str) -> Option<Journey> {
    let words: Vec<&str> = rest.rsplit(' ').take(16).map(|w| w.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'')).collect();
    let moves = |w: &str| {
        matches!(
            w,
            "arrived"
                | "arrives"
                | "arrive"
                | "arriving"
                | "arrival"
                | "travelled"
                | "traveled"
                | "travels"
                | "travelling"
                | "traveling"
                | "travel"
                | "flew"
                | "flies"
                | "flying"
                | "fly"
                | "flown"
                | "landed"
                | "visit"
                | "visits"
                | "visited"
                | "visiting"
                | "trip"
                | "tour"
                | "went"
                | "came"
                | "comes"
                | "coming"
                | "touched"
                | "stopped"
                | "stop"
                | "stopover"
                | "journey"
                | "journeyed"
                | "headed"
                | "heads"
                | "jetted"
                | "drove"
                | "welcomed"
                | "stay"
                | "staying"
        )
    };
    // "who arrived from Jakarta": he is there no more.
    if prep == "from" {
        return None;
    }
    // "told the visiting US secretary of state": nobody was there.
    if prep == "visiting" && words.first().is_some_and(|w| matches!(*w, "the" | "a" | "his" | "her" | "its" | "their")) {
        return None;
    }
    let direct = matches!(prep, "visited" | "visiting" | "visit" | "visits" | "toured" | "touring" | "reached");
    let at = if direct {
        0
    } else {
        // "is in Ankara for talks", "who was in Tokyo"
        let near = words.iter().take(4).position(|w| moves(w));
        match near {
            // Between "visit" and "to" no other verb or preposition.
            Some(at) => at + 1,
            None if prep == "in"
                && words
                    .first()
                    .is_some_and(|w| matches!(*w, "is" | "was" | "are" | "were" | "currently" | "while" | "be" | "now" | "already")) =>
            {
                0
            }
            // "had a string of meetings on Tuesday in Quito"
            None if prep == "in"
                && words.iter().take(6).any(|w| matches!(*w, "meetings" | "talks" | "bilaterals"))
                && words.iter().take(10).any(|w| matches!(*w, "series" | "string" | "round" | "flurry")) =>
            {
                0
            }
            None => return None,
        }
    };
    // "was to fly on to Bogotá"
    let to_go = words.get(at) == Some(&"to") && words.get(at + 1).is_some_and(|w| matches!(*w, "is" | "was" | "are" | "were"));
    let ahead = to_go
        || words.iter().skip(at).take(7).any(|w| {
            matches!(
                *w,
                "will"
                    | "would"
                    | "due"
                    | "plans"
                    | "planned"
                    | "planning"
                    | "scheduled"
                    | "expected"
                    | "set"
                    | "upcoming"
                    | "invited"
                    | "invitation"
                    | "invite"
                    | "may"
                    | "might"
                    | "could"
                    | "should"
                    | "forthcoming"
                    | "next"
                    | "before"
                    | "intends"
                    | "wants"
                    | "hopes"
                    | "cancelled"
                    | "canceled"
                    | "postponed"
                    | "not"
            )
        })
        || words.first().is_some_and(|w| *w == "be");
    let back =
        words.iter().take(6).any(|w| {
            matches!(*w, "since" | "last" | "previous" | "earlier" | "after" | "returned" | "returning" | "from" | "had" | "first")
        }) && !words.iter().take(6).any(|w| matches!(*w, "arrived" | "first" | "after"));
    Some(if ahead {
        Journey::Planned
    } else if back {
        Journey::Before
    } else {
        Journey::Made
    })
}

/// Whether a sentence has a day or year that lies well before the report.
fn stale(text: &Text<'_>, span: Span, published: Option<NaiveDate>) -> bool {
    let Some(published) = published else { return false };
    when::find(text.get(span)).iter().any(|w| {
        w.role == Role::Date
            && !w.needs_anchor()
            && w.resolve(Some(published), Direction::Past).is_some_and(|i| {
                let coarse = matches!(i.grain, Grain::Month | Grain::Year | Grain::Quarter | Grain::Range);
                (published - i.end).num_days() > 12 || coarse && (published - i.start).num_days() > 45 && i.end < published
            })
    })
}

/// "Muscat: His Majesty ...": the city that a report's first line begins with.
fn city_before_colon(text: &Text<'_>, tags: &[Tag]) -> Option<Span> {
    let first = text.sentences.iter().find(|s| s.kind == crate::text::LineKind::Body)?.span;
    let tag = tags.iter().find(|t| matches!(t.kind, TagKind::Capital | TagKind::Place) && t.span.start == first.start)?;
    text.get(Span::new(tag.span.end, first.end)).starts_with(": ").then_some(tag.span)
}

fn dateline(gaz: &Gazetteer, text: &Text<'_>, tags: &[Tag]) -> Option<PlaceDraft> {
    let line = text.dateline.or_else(|| city_before_colon(text, tags))?;
    let year = text.doc().published.map_or(2020, |d| d.year());
    // "KUWAIT, Jan 27 (KUNA)": a country named like its capital.
    let named_alike = |t: &Tag| {
        let polity = gaz.tables.polities.get(t.entry as usize).filter(|_| t.kind == TagKind::Polity);
        polity.is_some_and(|p| !p.capital.is_empty() && p.capital.to_lowercase().starts_with(text.low(t.span)))
    };
    let tag = tags
        .iter()
        .filter(|t| (t.kind == TagKind::Capital || named_alike(t)) && line.covers(t.span))
        .max_by_key(|t| (t.kind == TagKind::Capital, t.span.len(), gaz.lives(t.entry, year)));
    let (city, country) = match tag {
        Some(tag) => {
            let polity = &gaz.tables.polities[tag.entry as usize];
            (capital(polity, text.get(tag.span)), polity.id.clone())
        }
        None => {
            let low = text.low(line);
            let name = |n: &str| fold_form(n).to_lowercase() == low.trim();
            let place = gaz
                .tables
                .places
                .iter()
                // An island is named where its town would be.
                .filter(|p| matches!(p.kind.as_str(), "city" | "resort") || p.kind == "island" && !p.country.is_empty())
                .find(|p| name(&p.name) || p.forms.iter().any(|f| name(f)))?;
            (place.name.clone(), place.country.clone())
        }
    };
    Some(PlaceDraft {
        city: Some(city),
        country: Some(country).filter(|c| !c.is_empty()),
        spans: vec![line],
        weak: true,
        ..PlaceDraft::default()
    })
}

/// Cities from which agencies report about countries around: a report from there says nothing of where others met.
pub(super) fn bureau(city: &str) -> bool {
    matches!(
        city,
        "Dubai"
            | "Beirut"
            | "Cairo"
            | "Nairobi"
            | "Johannesburg"
            | "Dakar"
            | "London"
            | "Hong Kong"
            | "Singapore"
            | "Bangkok"
            | "Abidjan"
            | "New Delhi"
            | "Berlin"
            | "Paris"
            | "Washington"
            | "Moscow"
            | "Beijing"
            | "Tokyo"
            | "Jerusalem"
            | "Mexico City"
            | "Bogota"
            | "Caracas"
            | "Amman"
    )
}

/// The dead state that a place of today lay in on a day, where one did: Moscow in the Soviet Union, Belgrade in Yugoslavia.
fn state_then<'g>(gaz: &'g Gazetteer, country: &str, day: NaiveDate) -> Option<&'g str> {
    let lived = |p: &&Polity| {
        p.from.is_none_or(|from| crate::gazetteer::first_day(from) <= day)
            && p.until.is_none_or(|until| day <= crate::gazetteer::last_day(until))
    };
    let states = &gaz.tables.polity(country)?.formerly;
    states.iter().filter_map(|id| gaz.tables.polity(id)).find(lived).map(|p| p.id.as_str())
}
