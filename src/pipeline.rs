//! The pipeline: each layer a list, made once from the layers before it.

use std::sync::LazyLock;

use chrono::Datelike;
use regex::Regex;

use crate::clause::{Class, Clause, Form};
use crate::entity::{self, Entity};
use crate::event::{self, Draft, Event, ParticipantKind};
use crate::gazetteer::{Gazetteer, Tag, TagKind};
use crate::mention::{self, Cast, Discourse, Floor, Head, Identifier, Phrase, Reader};
use crate::read::Document;
use crate::text::{self, LineKind, Sentence, Span, Text, Token};
use crate::trigger::{Hit, RuleSet};
use crate::when::{self, When};

/// What reading needs: the gazetteer and the rules. Built once, shared between threads.
pub struct Kit {
    /// Names.
    pub gazetteer: Gazetteer,
    /// Triggers and cues.
    pub rules: RuleSet,
}

impl Kit {
    pub(crate) fn new(gazetteer: Gazetteer, rules: RuleSet) -> Kit {
        Kit { gazetteer, rules }
    }
}

/// Looks on while a document is read, layer by layer.
pub trait Watch {
    /// The document is cut into sentences; `candidates` tells which of them hold a trigger's word (none at all: empty).
    fn text(&mut self, _text: &Text<'_>, _candidates: &[bool]) {}
    /// The gazetteer's entries are found.
    fn tags(&mut self, _text: &Text<'_>, _tags: &[Tag]) {}
    /// The people whom the document introduces are known.
    fn cast(&mut self, _cast: &Cast) {}
    /// A sentence, by its number, is read into chunks.
    fn clause(&mut self, _sentence: usize, _clause: &Clause<'_>) {}
    /// The rules have found what they find in a sentence.
    fn hits(&mut self, _clause: &Clause<'_>, _hits: &[Hit]) {}
    /// Hits have become drafts.
    fn drafts(&mut self, _text: &Text<'_>, _drafts: &[Draft]) {}
    /// Whether it wants to see anything.
    fn looks(&self) -> bool {
        true
    }
}

/// Looks at nothing.
struct Nobody;

impl Watch for Nobody {
    fn looks(&self) -> bool {
        false
    }
}

/// Reads a document's events.
pub fn extract(doc: &Document, kit: &Kit) -> Vec<Event> {
    read(doc, kit, &mut Nobody)
}

/// Reads a document's events while somebody looks on.
pub fn read(doc: &Document, kit: &Kit, watch: &mut dyn Watch) -> Vec<Event> {
    let text = text::segment(doc);
    let candidates = candidates(&text, kit);
    watch.text(&text, &candidates);
    if candidates.is_empty() {
        return Vec::new();
    }
    let tags = kit.gazetteer.tag(&text);
    watch.tags(&text, &tags);
    if !tags.iter().any(|t| speaks(t.kind)) {
        return Vec::new();
    }
    let mut cast = cast(&text, &tags, kit);
    let setting = event::Setting::read(&kit.gazetteer, &text, &tags);
    let read = |cast: &Cast, watch: &mut dyn Watch| drafts(&text, &tags, cast, &candidates, &setting, kit, watch);
    // What one sentence shows of an official whose country the text does not tell, the others may go by.
    let mut first = cast.strangers().then(|| read(&cast, &mut Nobody));
    if cast.learn(first.iter().flatten().map(|d| (&d.who[..], &d.whom[..]))) {
        first = Some(read(&cast, &mut Nobody));
    }
    watch.cast(&cast);
    let drafts = first.filter(|_| !watch.looks()).unwrap_or_else(|| read(&cast, watch));
    let mut drafts = without_sport_and_fiction(&text, drafts);
    event::fall_with_trip(&text, &mut drafts);
    let mut events = event::merge(&text, event::rejoin(&text, drafts));
    event::inherit(&kit.gazetteer, &text, &tags, &setting, &mut events);
    // A place taken over may show what a visit was for.
    let events = event::subsume(events);
    event::finish(&kit.gazetteer, &text, events)
}

/// The named entities of a document, in order.
pub fn entities(doc: &Document, kit: &Kit) -> Vec<Entity> {
    let text = text::segment(doc);
    let tags = kit.gazetteer.tag(&text);
    let cast = cast(&text, &tags, kit);
    let who = identifier(&text, &tags, &cast, kit);
    let mut out = Vec::new();
    for sentence in &text.sentences {
        let tags = tags_in(&tags, sentence.span);
        let toks = text::tokens(&text.folded, sentence.span);
        entity::find(&text, sentence, &toks, tags, &times(&text, sentence), &who, &mut out);
    }
    out
}

fn speaks(kind: TagKind) -> bool {
    !matches!(kind, TagKind::Place | TagKind::Venue | TagKind::Gathering | TagKind::Topic | TagKind::Never)
}

/// The sentences that hold a trigger's word.
fn candidates(text: &Text<'_>, kit: &Kit) -> Vec<bool> {
    let mut any = false;
    let out: Vec<bool> = text
        .sentences
        .iter()
        .map(|s| {
            let mut last = "";
            let hit = text.low(s.span).split(|c: char| !c.is_ascii_alphanumeric()).any(|w| {
                // "in" is everywhere; "was in" is not.
                let stays = w == "in" && matches!(last, "is" | "are" | "was" | "were" | "be" | "been");
                last = w;
                stays || w != "in" && w.len() > 1 && kit.rules.triggers(w)
            });
            any |= hit;
            hit
        })
        .collect();
    if any { out } else { Vec::new() }
}

fn tags_in(tags: &[Tag], span: Span) -> &[Tag] {
    let from = tags.partition_point(|t| t.span.start < span.start);
    let to = tags.partition_point(|t| t.span.start < span.end);
    &tags[from..to]
}

/// Everybody whom the document introduces by a full name.
fn cast(text: &Text<'_>, tags: &[Tag], kit: &Kit) -> Cast {
    let nobody = Cast::default();
    let who = identifier(text, tags, &nobody, kit);
    let mut cast = Cast::default();
    let title = text.sentences.first().filter(|s| s.part == text::Part::Title).map(|s| s.span);
    let state = |t: &&Tag| matches!(t.kind, TagKind::Polity | TagKind::Adjective) && title.is_some_and(|title| title.covers(t.span));
    let mut titled: Vec<String> = tags.iter().filter(state).map(|t| kit.gazetteer.tables.polities[t.entry as usize].id.clone()).collect();
    titled.sort_unstable();
    titled.dedup();
    // The one official without a name whom the sentence before told of: "Japan's deputy foreign minister flew in."
    let mut nameless: Option<Phrase> = None;
    for sentence in &text.sentences {
        let tags = tags_in(tags, sentence.span);
        let told_of = nameless.take();
        let mut offices: Vec<Phrase> = Vec::new();
        let introduces = |t: &Tag| matches!(t.kind, TagKind::Person | TagKind::Family | TagKind::Post | TagKind::Posts);
        if told_of.is_none() && !tags.iter().any(introduces) {
            continue;
        }
        let toks = text::tokens(&text.folded, sentence.span);
        let mut reader = Reader::new(text, &kit.gazetteer, &toks, tags);
        // Where every word is capitalised, a name must be known: "Zelenskyy Canceled" is nobody's.
        if sentence.kind == LineKind::Headline {
            reader = reader.headline(&nobody);
        }
        let mut at = 0;
        let mut team = None;
        let mut office: Option<(Vec<String>, Option<String>)> = None;
        let mut owner: Option<(usize, String)> = None;
        while at < toks.len() {
            let Some(phrase) = reader.read(at) else {
                at += 1;
                continue;
            };
            // "a Nepalese delegation led by Assistant Minister Ram Gurung": of that country.
            if phrase.head == Head::People {
                team = phrase.sides.first().map(|s| s.side.clone());
            }
            let led = at >= 2 && reader.low(at - 1) == "by" && matches!(reader.low(at - 2), "led" | "headed")
                || at > 0 && reader.low(at - 1) == "including";
            // "the Macron-Scholz meeting" is about two people, not one.
            let two = |name: &Span| {
                let words = text.get(*name);
                let family = |s: Span| tags.iter().any(|t| t.kind == TagKind::Family && t.span == s);
                // "Vik-Ruto talks": in a headline one of the two may be known only from the text.
                let headline = sentence.kind == LineKind::Headline && phrase.posts.is_empty();
                words.find('-').filter(|_| !words.contains(' ')).is_some_and(|n| {
                    let (a, b) = (family(Span::new(name.start, name.start + n)), family(Span::new(name.start + n + 1, name.end)));
                    a && b || headline && (a || b)
                })
            };
            // "Trump Tower" introduces nobody.
            let building = |name: &Span| tags.iter().any(|t| t.kind == TagKind::Venue && t.span.covers(*name));
            if phrase.head == Head::Name && !phrase.names.iter().any(|n| two(n) || building(n)) {
                // "Kenji Moriyasu is also due to see B": who he is the sentence before has told.
                let bare = at == 0 && phrase.names.len() == 1 && phrase.sides.is_empty() && phrase.posts.is_empty();
                let acts = |k: usize| {
                    matches!(crate::clause::class(reader.low(k)), Class::Modal | Class::Auxiliary)
                        || crate::clause::verb(reader.low(k)).is_some_and(|v| matches!(v.form, Form::Past | Form::Third))
                };
                let follows = bare && (acts(phrase.to) || reader.low(phrase.to) == "," && reader.low(phrase.to + 1) == "who");
                let described = told_of.as_ref().filter(|_| follows && sentence.kind == LineKind::Body);
                for (written, mut entry) in who.introduction(&phrase, text) {
                    // "the UNHCR's regional director, Marta Silva": of the one whose officer that is.
                    let name = phrase.names.first().map_or(at, |n| toks.partition_point(|t| t.span.start < n.start));
                    let serves = || owner.clone().filter(|(to, _)| reader.role_between(*to, name)).map(|(_, side)| side);
                    let team = team.clone().filter(|_| led);
                    // A team abroad is led by nobody of the country that the document takes for granted.
                    let taken = entry.side.take().filter(|_| !(entry.assumed && team.is_some()));
                    entry.side = taken.or(team).or_else(serves).or_else(|| reader.employer(&phrase).map(|s| s.side));
                    let open = entry.person.is_none() && (entry.side.is_none() || entry.assumed);
                    if let Some(told) = reader.told_by(&phrase).filter(|_| open) {
                        (entry.side, entry.assumed) = (Some(told.side), false);
                    }
                    // "A and his Vanuatu counterpart": of the other country that the headline names.
                    if let Some(other) = reader.his_counterpart(&phrase).filter(|other| open && entry.side.as_ref() == Some(&other.side)) {
                        let mut titled = titled.iter().filter(|s| **s != other.side);
                        (entry.side, entry.assumed) = (titled.next().filter(|_| titled.next().is_none()).cloned(), false);
                    }
                    if let Some(office) = described.filter(|_| entry.side.is_none() && entry.person.is_none() && entry.full) {
                        entry.side = office.sides.first().map(|s| s.side.clone());
                        entry.kinds.extend(who.kinds(office));
                        entry.office = office.title.map(|t| text.get(t).to_string());
                    }
                    // "Prime Minister A and his Vanuatu counterpart, B": of the same office.
                    if phrase.owner.is_some() && phrase.title.is_none() && entry.kinds.is_empty() {
                        (entry.kinds, entry.office) = office.clone().unwrap_or_default();
                    }
                    office = Some((entry.kinds.clone(), entry.office.clone())).filter(|(kinds, _)| !kinds.is_empty()).or(office);
                    let (name, person) = (entry.name.clone(), entry.person);
                    cast.introduce(&written, entry);
                    // "Minister of State (MoS) Ada Quill": what the text goes on to call her.
                    if let Some(short) = reader.abbreviation(&phrase).filter(|_| phrase.names.len() == 1) {
                        cast.also(&name, short);
                    }
                    if let Some(person) = person {
                        for family in &kit.gazetteer.tables.people[person as usize].family {
                            cast.also(&name, family);
                        }
                    }
                }
            }
            // "the UNHCR's regional director", "UNHCR regional director"
            if let [side] = &phrase.sides[..]
                && (phrase.genitive
                    || phrase.head == Head::Side && matches!(side.kind, TagKind::Organisation | TagKind::OrgAdjective | TagKind::Adjective)
                    // "the U.S. Treasury's top sanctions official"
                    || phrase.head == Head::Side && toks.get(phrase.to).is_some_and(|t| t.cap && t.word))
            {
                owner = Some((phrase.to + usize::from(phrase.genitive), side.side.clone()));
            }
            at = phrase.to.max(at + 1);
            if phrase.head == Head::Office && !phrase.plural && !phrase.spokesperson && phrase.sides.len() == 1 {
                offices.push(phrase);
            }
        }
        let alone = offices.len() == 1;
        nameless = offices.into_iter().next().filter(|office| alone || office.from == 0);
    }
    for called in STYLE.captures_iter(&text.folded) {
        cast.style(&called[2], if &called[1] == "Mr" { 'm' } else { 'f' });
    }
    cast
}

/// "Mrs Odhiambo", "Mr. Vik": the title that tells a woman or a man, and the name behind it.
static STYLE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\b(Mrs|Ms|Mr|Madame?)\.? (\p{Lu}[\p{L}'-]+)").expect("a valid pattern"));

/// The country whose offices the document takes for granted: the dateline's, else that of the seat of government named
/// at its head ("White House", "Downing Street").
fn home(text: &Text<'_>, tags: &[Tag], kit: &Kit) -> Option<String> {
    let polities = &kit.gazetteer.tables.polities;
    if let Some(line) = text.dateline {
        let low = text.low(line);
        let found = polities
            .iter()
            .find(|p| p.until.is_none() && p.capitals.iter().any(|c| low.starts_with(&crate::gazetteer::fold_form(c).to_lowercase())));
        // "KUWAIT, Jan 27", "SINGAPORE -": a country that is called as its capital is.
        let named = || polities.iter().find(|p| p.until.is_none() && low.starts_with(&p.name.to_lowercase()));
        if let Some(found) = found.or_else(named) {
            return Some(found.id.clone());
        }
        // "RAWALPINDI:"; but in New York and Geneva organisations have their seats, and reports come from everywhere.
        let tables = &kit.gazetteer.tables;
        let place = tags.iter().find(|t| t.kind == TagKind::Place && line.covers(t.span)).map(|t| &tables.places[t.entry as usize]);
        let own = |name: &str| !tables.organisations.iter().any(|o| o.kind != "party" && o.seat == name);
        if let Some(place) = place.filter(|p| own(&p.name)) {
            return Some(place.country.clone());
        }
    }
    // "Rabat - The minister ..."
    let opens = text.sentences.iter().find(|s| s.part == text::Part::Body).and_then(|first| {
        let tag = tags.iter().find(|t| t.span.start == first.span.start && t.kind == TagKind::Capital)?;
        [" - ", " -- ", ": "].iter().any(|dash| text.folded[tag.span.end..].starts_with(dash)).then_some(tag)
    });
    if let Some(tag) = opens {
        return Some(polities[tag.entry as usize].id.clone());
    }
    // "MINISTRY OF FOREIGN AFFAIRS OF THE REPUBLIC OF LATVIA" at the head of a release.
    let head = |t: &&Tag| {
        let before = &text.lower[..t.span.start];
        let line = before.rfind('\n').map_or(before, |n| &before[n + 1..]);
        let whole = line.len() < 90
            && ["ministry of", "government of", "presidency of", "embassy of", "office of the president"].iter().any(|w| line.contains(w));
        t.span.start < 300
            && t.kind == TagKind::Polity
            && whole
            && [" of", " of the"].iter().any(|end| line.trim_end().ends_with(end))
            && !line.contains(['.', ','])
    };
    if let Some(tag) = tags.iter().take_while(|t| t.span.start < 300).find(head) {
        return Some(polities[tag.entry as usize].id.clone());
    }
    // "Good evening, fellow Kenyans!": an address to the nation.
    let greeted = |t: &&Tag| {
        let before = text.lower[..t.span.start].trim_end();
        matches!(t.kind, TagKind::Demonym | TagKind::Adjective) && ["fellow", "dear"].iter().any(|w| before.ends_with(w))
    };
    let crowd = |t: &&Tag| text.lower[..t.span.end].ends_with('s') || text.lower[t.span.end..].starts_with('s');
    if let Some(tag) = tags.iter().take_while(|t| t.span.start < 400).filter(greeted).find(crowd) {
        return Some(polities[tag.entry as usize].id.clone());
    }
    // "Foreign Office Consultations" are held by many.
    let named = mentioned(tags, kit);
    let own = |t: &&Tag| text.low(t.span) != "foreign office" || named.contains(&polities[t.entry as usize].id);
    let seats = tags.iter().take_while(|t| t.span.start < 300).filter(|t| t.kind == TagKind::Seat);
    let seat = seats.filter(own).map(|t| polities[t.entry as usize].id.clone()).next();
    seat.or_else(|| own_office(text, tags, kit))
}

/// The country whose press office wrote the document, by how its title begins or by the host of its address.
fn press_office(text: &Text<'_>, kit: &Kit) -> Option<String> {
    let title = text.doc().title.as_deref().unwrap_or_default().to_lowercase();
    let host = text.doc().url.as_deref().and_then(|url| url.split("//").nth(1)?.split(['/', ':', '?']).next()).unwrap_or_default();
    // "THE WHITE HOUSE" on a line of its own
    let head: Vec<String> = text.doc().text.lines().map(str::trim).filter(|l| !l.is_empty()).take(3).map(str::to_lowercase).collect();
    let released = |p: &&crate::gazetteer::Polity| {
        p.releases.iter().map(|r| r.to_lowercase()).any(|r| title.starts_with(&r) || head.contains(&r))
            || p.sites.iter().any(|s| host.strip_suffix(s.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
    };
    kit.gazetteer.tables.polities.iter().find(|p| p.until.is_none() && released(p)).map(|p| p.id.clone())
}

/// The country whose own name of an office ("Secretary of State", "External Affairs Minister") the document opens with,
/// where no other country has an office of that name.
fn own_office(text: &Text<'_>, tags: &[Tag], kit: &Kit) -> Option<String> {
    let posts: Vec<&Tag> = tags.iter().take_while(|t| t.span.start < 300).filter(|t| t.kind == TagKind::Post).collect();
    posts.iter().find_map(|tag| {
        let mut sides: Vec<&str> =
            posts.iter().filter(|t| t.span == tag.span).map(|t| kit.gazetteer.tables.posts[t.entry as usize].side.as_str()).collect();
        sides.dedup();
        // "Foreign Secretary Asad Rahim arrived in Thimphu": of Britain only where that is named, or the one who bears the office;
        // a "Secretary of State" is American everywhere.
        let bearer = || tags.iter().any(|t| t.kind == TagKind::Person && t.span.start == tag.span.end + 1);
        let american = || text.low(tag.span).contains(" of state");
        let heard = |side: &str| side == "USA" && american() || mentioned(tags, kit).iter().any(|m| m == side) || bearer();
        matches!(sides[..], [side] if side.len() == 3 && heard(side)).then(|| sides[0].to_string())
    })
}

/// The states that a document names, sorted; a seat ("Foreign Office") may be that of several.
fn mentioned(tags: &[Tag], kit: &Kit) -> Vec<String> {
    let state = |t: &&Tag| matches!(t.kind, TagKind::Polity | TagKind::Adjective | TagKind::Demonym | TagKind::Capital);
    let mut out: Vec<String> = tags.iter().filter(state).map(|t| kit.gazetteer.tables.polities[t.entry as usize].id.clone()).collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// Words of sport, where countries "meet" without talking.
const SPORT: &[&str] = &[
    "match", "matches", "goal", "goals", "scored", "coach", "coaches", "league", "cup", "tournament", "championship", "championships",
    "medal", "olympic", "olympics", "stadium", "striker", "midfielder", "goalkeeper", "innings", "wicket", "final", "finals", "semifinal",
    "semi-final", "quarterfinal", "quarter-final", "playoff", "referee", "penalty", "rugby", "football", "soccer", "cricket", "tennis",
    "basketball", "athletics", "qualifier", "kick-off", "defender", "friendly", "metres", "sprint", "relay", "fixture", "squad", "batsman",
    "hockey", "captains", "rematch", "under-21", "volleyball", "handball", "boxing", "batsmen", "bowler", "bowlers", "overs", "runs",
    "umpire", "wickets", "knockout", "trophy", "judo", "bout", "chess", "grandmaster", "derby", "toss",
];

/// The distinct words of sport in some lower-cased words, three at most.
fn sport(low: &str) -> usize {
    let mut seen: Vec<&str> = Vec::new();
    for word in low.split(|c: char| !c.is_ascii_alphanumeric() && c != '-') {
        if SPORT.contains(&word) && !seen.contains(&word) {
            seen.push(word);
            if seen.len() >= 3 {
                break;
            }
        }
    }
    seen.len()
}

/// "In the film, Churchill meets Stalin", "A viral post claims": whether a sentence retells a work of fiction or a hoax.
fn retells(low: &str) -> bool {
    const WORKS: [&str; 17] = [
        "film", "movie", "novel", "play", "opera", "drama", "comedy", "sketch", "musical", "video game", "ai-generated video", "deepfake",
        "satirical play", "cartoon", "mural", "puppet show", "meme",
    ];
    // "A viral post claims that A met B", "The Onion wrote", "The hoax said"
    const HOAXES: [&str; 12] = [
        "a viral post", "viral video", "posts claim", "post claim", "post that claim", "posts that claim", "a hoax", "the hoax",
        "april fool", "purports to show", "purporting to show", "ai-made",
    ];
    if HOAXES.iter().any(|w| low.contains(w)) {
        return true;
    }
    let within = low.strip_prefix("in ");
    let rest = within.unwrap_or(low);
    ["the ", "a ", "an "].iter().find_map(|article| rest.strip_prefix(article)).is_some_and(|rest| {
        WORKS.iter().any(|w| {
            rest.strip_prefix(w).is_some_and(|behind| {
                let tells = [" tells ", " imagines ", " depicts ", " shows ", " recounts ", " portrays ", " follows ", " has ", " had "];
                let acts = [",", " a ", " an ", " the "].iter().any(|t| behind.starts_with(t));
                // "A novel by A tells how"
                let by = behind.starts_with(" by ") || behind.starts_with(" tells ");
                if within.is_some() {
                    acts
                } else if by {
                    tells.iter().any(|t| behind.contains(t))
                } else {
                    tells.iter().any(|t| behind.starts_with(t))
                }
            })
        })
    })
}

/// Leaves out what countries alone do in reports of sport, and what is made up.
fn without_sport_and_fiction(text: &Text<'_>, drafts: Vec<Draft>) -> Vec<Draft> {
    let report = sport(&text.lower) >= 3;
    let named = |d: &Draft| d.who.iter().chain(&d.whom).any(|p| !p.bare_side && (p.person.is_some() || p.office.is_some() || p.people));
    let game = |low: &str| {
        low.split(|c: char| !c.is_ascii_alphanumeric())
            .any(|w| matches!(w, "team" | "copa" | "lost" | "beat" | "players" | "play" | "game" | "drew" | "goalless" | "fans" | "spectators" | "anthems"))
            // "in a friendly in Le Havre", "won 1-0"
            || low.contains(" in a friendly")
            || low.contains(" friendly in ")
            || low.contains(" won ") && low.as_bytes().windows(5).any(|w| matches!(w, [b' ', a, b'-', b, b' ' | b'.' | b','] if a.is_ascii_digit() && b.is_ascii_digit()))
    };
    let told = |d: &Draft| {
        d.evidence.first().is_some_and(|(_, span)| {
            let low = text.low(*span);
            // "will meet B in the final on Sunday"; but "met in the final round of talks"
            let round = [
                "in the final", "in the semi-final", "in the semifinal", "in the quarter-final", "in the last 16", "for third place",
                "in the first leg", "in the second leg",
            ]
            .iter()
            .any(|r| {
                low.split_once(r).is_some_and(|(_, rest)| {
                    let rest = rest.strip_prefix('s').unwrap_or(rest);
                    rest.is_empty() || [".", ",", " on ", " at ", " in ", " of the "].iter().any(|next| rest.starts_with(next))
                })
            });
            sport(low) >= 2 || round || sport(low) == 1 && game(low) || low.contains("team") && low.contains(" lost")
        })
    };
    let fiction = |d: &Draft| d.evidence.first().is_some_and(|(_, span)| retells(text.low(*span)));
    // "Most Britons want A to talk to B, a poll showed": wishes.
    let polled = |d: &Draft| {
        matches!(d.status, event::Status::Planned | event::Status::Proposed)
            && d.evidence.first().is_some_and(|(_, span)| {
                let low = text.low(*span);
                ["a poll ", "the poll ", "poll showed", "poll found", "a survey ", "the survey "].iter().any(|w| low.contains(w))
                    || low.contains(" percent of ") && low.contains(" want ")
            })
    };
    drafts.into_iter().filter(|d| (named(d) || !report && !told(d)) && !fiction(d) && !polled(d)).collect()
}

/// Who identifies a document's people.
fn identifier<'a>(text: &Text<'a>, tags: &[Tag], cast: &'a Cast, kit: &'a Kit) -> Identifier<'a> {
    let press = press_office(text, kit);
    Identifier {
        gaz: &kit.gazetteer,
        cast,
        on: text.doc().published,
        press: press.is_some(),
        home: press.or_else(|| home(text, tags, kit)),
        prevailing: prevailing(text, tags, kit),
        mentioned: mentioned(tags, kit),
        organisation: organisation(tags, kit),
        envoy: envoy(text, tags, kit),
        brief: text.sentences.len() <= 40,
    }
}

/// The country whose "envoy" or "ambassador" the document speaks of, where it speaks of one country's alone.
fn envoy(text: &Text<'_>, tags: &[Tag], kit: &Kit) -> Option<String> {
    let mut found: Option<u32> = None;
    for tag in tags.iter().filter(|t| matches!(t.kind, TagKind::Polity | TagKind::Adjective)) {
        let rest = text.lower[tag.span.end..].trim_start_matches("'s").trim_start();
        let sent = ["envoy", "ambassador", "high commissioner"].iter().any(|w| rest.starts_with(w));
        if sent && *found.get_or_insert(tag.entry) != tag.entry {
            return None;
        }
    }
    found.map(|n| kit.gazetteer.tables.polities[n as usize].id.clone())
}

/// The country that a document names most, of those that it names twice at least.
fn prevailing(text: &Text<'_>, tags: &[Tag], kit: &Kit) -> Option<String> {
    let naming = |t: &&Tag| matches!(t.kind, TagKind::Polity | TagKind::Adjective | TagKind::Capital | TagKind::Seat);
    // By tags, "U.S." counts twice, as a name and as an adjective: measured better where the text is about Americans.
    let mut counts: std::collections::BTreeMap<u32, (usize, Vec<Span>)> = std::collections::BTreeMap::new();
    for tag in tags.iter().filter(naming).filter(|t| !event::of_counterpart(text, t)) {
        let (count, spans) = counts.entry(tag.entry).or_default();
        *count += 1;
        if spans.len() < 2 && !spans.contains(&tag.span) {
            spans.push(tag.span);
        }
    }
    let year = text.doc().published.map_or(2020, |d| d.year());
    counts
        .into_iter()
        .filter(|(entry, (_, spans))| spans.len() >= 2 && kit.gazetteer.lives(*entry, year))
        .max_by_key(|(entry, (count, _))| (*count, std::cmp::Reverse(*entry)))
        .map(|(entry, _)| kit.gazetteer.tables.polities[entry as usize].id.clone())
}

/// The organisation with a secretary-general that a document names most.
fn organisation(tags: &[Tag], kit: &Kit) -> Option<String> {
    let mut counts: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    for tag in tags.iter().filter(|t| matches!(t.kind, TagKind::Organisation | TagKind::OrgAdjective)) {
        let side = kit.gazetteer.tables.organisations[tag.entry as usize].side.as_str();
        if matches!(side, "UN" | "NATO" | "ASEAN" | "OAS" | "Arab League" | "OSCE" | "Commonwealth" | "GCC" | "OIC" | "SCO") {
            *counts.entry(side).or_default() += 1;
        }
    }
    counts.into_iter().max_by_key(|&(side, count)| (count, std::cmp::Reverse(side))).map(|(side, _)| side.to_string())
}

/// The labels of a transcript, by the sentence that they open, with whom they name.
fn labels(
    text: &Text<'_>,
    tags: &[Tag],
    who: &Identifier<'_>,
    kit: &Kit,
) -> std::collections::BTreeMap<usize, Option<crate::mention::Party>> {
    let opens = |n: usize| n == 0 || text.sentences[n - 1].paragraph != text.sentences[n].paragraph;
    // "Ramos Horta: Jakarta ready to talk" is a headline, no transcript.
    let said = |n: usize| text.sentences[n].part != text::Part::Title;
    (0..text.sentences.len())
        .filter(|&n| opens(n) && said(n))
        .filter_map(|n| match mention::label(text, &text.sentences[n], tags_in(tags, text.sentences[n].span), &kit.gazetteer, who) {
            Floor::Taken(party) => Some((n, party)),
            Floor::Unchanged => None,
        })
        .collect()
}

/// The drafts of all sentences, in order.
fn drafts(
    text: &Text<'_>,
    all_tags: &[Tag],
    cast: &Cast,
    candidates: &[bool],
    setting: &event::Setting,
    kit: &Kit,
    watch: &mut dyn Watch,
) -> Vec<Draft> {
    let who = identifier(text, all_tags, cast, kit);
    let mut talk = Discourse { floor: mention::author(text, all_tags, &kit.gazetteer, &who), ..Discourse::default() };
    let mut labels = labels(text, all_tags, &who, kit);
    // "I heard the minister's report. He met B": the author of an address is not the "he" in it.
    talk.turn = talk.floor.clone().filter(|_| text.folded.contains(" I "));
    // "NEW DELHI:" may open a report too.
    talk.transcript = labels.len() >= 2;
    for party in labels.values().flatten().filter(|_| talk.transcript) {
        if !talk.speakers.iter().any(|s| s.same(party)) {
            talk.speakers.push(party.clone());
        }
    }
    // The house whose transcript it is: that of all speakers, or of the first person named where no label names anybody.
    talk.house = match &talk.speakers[..] {
        // Only Washington calls its people so.
        [] if text.lower.contains("senior administration official") => talk.transcript.then(|| "USA".to_string()),
        [] => cast.entries.first().and_then(|e| e.side.clone()).filter(|_| talk.transcript),
        [first, rest @ ..] => first.side.clone().filter(|_| rest.iter().all(|s| s.side == first.side)),
    };
    let mut out: Vec<Draft> = Vec::new();
    // A sentence that ends with a colon, and the meeting whose others the lines below name.
    let mut open: Option<(usize, crate::trigger::Hit)> = None;
    // The day that a sentence not long ago named last, and that sentence.
    let mut told_day: Option<(usize, crate::when::Interval)> = None;
    for (n, sentence) in text.sentences.iter().enumerate() {
        let mut sentence = *sentence;
        if let Some(label) = labels.remove(&n) {
            // Who speaks is no part of what is said.
            let words = text.get(sentence.span);
            let said = match words.strip_prefix("Q ") {
                Some(rest) => Some(words.len() - rest.trim_start().len()),
                None => words.find(": ").map(|colon| colon + 2),
            };
            sentence.span.start += said.filter(|_| talk.transcript).unwrap_or(0);
            talk.turn = label.clone();
            talk.floor = label.filter(|p| !mention::speaks_for_others(p));
        }
        let near = candidates[n.saturating_sub(2)..(n + 3).min(candidates.len())].iter().any(|c| *c);
        // A readout goes on for a paragraph after it named the meeting.
        let told = out.iter().rev().take(8).any(|d| n.saturating_sub(d.heard) <= event::FOLLOWS);
        // What a transcript calls "the President" and "he" may have been named a while ago.
        if !near && !told && !talk.transcript && open.is_none() {
            continue;
        }
        let tags = tags_in(all_tags, sentence.span);
        let toks = text::tokens(&text.folded, sentence.span);
        let times = times(text, &sentence);
        if candidates[n] && first_person(text, sentence.span) {
            talk.speaker = speaker(text, all_tags, n, &who, &talk, kit);
        }
        let about = talk.subject.clone();
        let clause = Clause::read(text, sentence, &toks, tags, &times, &kit.gazetteer, &who, &mut talk);
        let before = out.len();
        if let Some(last) = out.last_mut() {
            event::conclude(last, &clause, n);
        }
        // What a line says of the one whom it names does not end the list.
        let goes_on = n > 0 && text.sentences[n - 1].paragraph == sentence.paragraph;
        let list = if goes_on { None } else { open.take() };
        if let Some((head, hit)) = list
            && let Some(whom) = kit.rules.item(&clause)
        {
            let told = text.sentences[head];
            let toks = text::tokens(&text.folded, told.span);
            let mut scratch = talk.clone();
            let times = self::times(text, &told);
            let opening = Clause::read(text, told, &toks, tags_in(all_tags, told.span), &times, &kit.gazetteer, &who, &mut scratch);
            let hits = vec![crate::trigger::Hit { whom, ..hit.clone() }];
            let mut drafts = event::assemble(&kit.gazetteer, setting, &kit.rules, &opening, hits, head, None, None);
            for draft in &mut drafts {
                draft.evidence.push((kit.rules.rules[hit.rule].id.clone(), sentence.span));
            }
            out.extend(drafts);
            open = Some((head, hit));
        }
        if candidates[n] {
            let hits = kit.rules.hits(&clause, &talk);
            watch.clause(n, &clause);
            watch.hits(&clause, &hits);
            // "on the same day" counts from a day, not from the month of what was told in passing.
            let of_day = text.low(sentence.span).contains(" day");
            let fits = |i: &crate::when::Interval| !of_day || i.grain == crate::when::Grain::Day;
            let story = out
                .iter()
                .rev()
                .find_map(|d| d.when.as_ref().and_then(|(_, i)| *i).filter(fits))
                .or(told_day.filter(|(k, _)| n - k <= 3).map(|(_, day)| day));
            // Where the last traveller of the sentences just before has gone.
            let visited = out.iter().rev().find(|d| d.kind == event::Kind::Visit && n - d.sentence <= 3);
            let visited = visited.and_then(|d| Some((d.who.first()?.clone(), d.place.country.clone()?)));
            // A report of a journey tells of its meetings to the end.
            let toured = talk.visit.as_ref().filter(|(guest, ..)| guest.side == who.home);
            let visited = visited.or(toured.map(|(guest, country, _)| (guest.clone(), country.clone())));
            let assemble = |hits| event::assemble(&kit.gazetteer, setting, &kit.rules, &clause, hits, n, story, visited.as_ref());
            let again = kit.rules.again(&clause).filter(|_| hits.is_empty()).and_then(|hit| event::taken_up(&out, hit, n));
            if let Some((at, hit)) = again {
                watch.hits(&clause, std::slice::from_ref(&hit));
                if let Some(more) = assemble(vec![hit]).pop() {
                    event::tell_more(&mut out[at], more);
                }
            }
            open = kit.rules.opened(&clause).filter(|_| hits.is_empty()).map(|hit| (n, hit)).or(open);
            let drafts = assemble(hits);
            watch.drafts(text, &drafts);
            let visits = drafts.iter().rev().filter(|d| d.kind == event::Kind::Visit && d.status != event::Status::Cancelled);
            if let Some((guest, country)) = visits.filter_map(|d| Some((d.who.first()?, d.place.country.as_ref()?))).next() {
                talk.visit = Some((guest.clone(), country.clone(), 0));
            }
            // "The two" are the last who met by name; an event that names nobody does not take their place.
            let by_name =
                |d: &&Draft| d.status != event::Status::Denied && !d.passing && d.who.iter().chain(&d.whom).all(|p| p.name.is_some());
            if let Some(last) = drafts.iter().rev().find(by_name).or_else(|| drafts.last().filter(|_| talk.pairs.is_empty())) {
                let held = matches!(last.status, event::Status::Held | event::Status::Ongoing);
                talk.told(last.who.iter().chain(&last.whom).cloned().collect(), held);
            }
            out.extend(drafts);
        }
        if !candidates[n] {
            watch.clause(n, &clause);
        }
        told_day = event::told_day(&clause).map(|day| (n, day)).or(told_day);
        event::delegates(&mut out, &clause, n);
        // "Deputy Minister A and State Secretary B also agreed": "the two" of the next sentence have names now.
        if let (Some(draft), Some(pair)) = (out.last(), talk.pairs.last_mut())
            && pair.iter().all(|p| p.name.is_none())
            && draft.who.iter().chain(&draft.whom).all(|p| p.name.is_some() && pair.iter().any(|q| q.side == p.side))
        {
            *pair = draft.who.iter().chain(&draft.whom).cloned().collect();
        }
        if out.len() > before && event::looks_back(&clause) {
            look_back(text, all_tags, n, &who, &talk, kit, &mut out[before..]);
        }
        if out.len() == before
            && let Some(last) = out.last()
        {
            let more = event::and_with(&clause, last, n);
            out.extend(more);
        }
        if out.len() == before
            && let Some(last) = out.last_mut()
        {
            event::last(last, &clause, n);
        }
        let (told, fresh) = out.split_at_mut(before);
        event::follow_up(told, fresh, &clause, n, talk.transcript);
        // Who is quoted at the end is the subject of his sentence only.
        talk.subject = first_subject(&clause).or(about);
    }
    let title = text.sentences.first().filter(|s| s.kind == LineKind::Headline);
    if let Some(title) = title.filter(|_| !out.is_empty()) {
        let toks = text::tokens(&text.folded, title.span);
        let (tags, times) = (tags_in(all_tags, title.span), times(text, title));
        let clause = Clause::read(text, *title, &toks, tags, &times, &kit.gazetteer, &who, &mut Discourse::default());
        event::headline(&mut out, &clause, 0);
    }
    out
}

/// Gives the drafts of a sentence what the sentences right before it told: "Wang made the remarks when meeting ...".
fn look_back(text: &Text<'_>, tags: &[Tag], n: usize, who: &Identifier<'_>, talk: &Discourse, kit: &Kit, fresh: &mut [Draft]) {
    for k in n.saturating_sub(4)..n {
        let sentence = text.sentences[k];
        if sentence.kind != LineKind::Body {
            continue;
        }
        let toks = text::tokens(&text.folded, sentence.span);
        let times = times(text, &sentence);
        let mut scratch = talk.clone();
        let earlier = Clause::read(text, sentence, &toks, tags_in(tags, sentence.span), &times, &kit.gazetteer, who, &mut scratch);
        event::before(fresh, &earlier);
    }
}

/// Whether a sentence may speak of its speaker: by a pronoun, or as a post does that leaves it out.
fn first_person(text: &Text<'_>, span: Span) -> bool {
    let low = text.low(span);
    low.contains('"') || low.split(|c: char| !c.is_ascii_alphanumeric()).any(|w| matches!(w, "i" | "we" | "us" | "me" | "it"))
}

/// Who speaks in the quotation that a sentence stands in: whoever "said" it, right after the quotation or before it.
fn speaker(text: &Text<'_>, tags: &[Tag], n: usize, who: &Identifier<'_>, talk: &Discourse, kit: &Kit) -> Option<crate::mention::Party> {
    let own = text.sentences[n];
    let paragraph: Vec<usize> =
        (0..text.sentences.len()).filter(|&k| text.sentences[k].paragraph == own.paragraph && text.sentences[k].part == own.part).collect();
    let (first, last) = (*paragraph.first()?, *paragraph.last()?);
    let whole = text.sentences[first].span.join(text.sentences[last].span);
    let quotes = text.quotations(whole);
    let quote = quotes.iter().find(|q| q.span.overlaps(own.span))?;
    let at = |byte: usize| paragraph.iter().copied().find(|&k| text.sentences[k].span.start <= byte && byte < text.sentences[k].span.end);
    for (k, after) in [(at(quote.span.end.saturating_sub(1)), true), (at(quote.span.start), false)] {
        let Some(k) = k else { continue };
        let sentence = text.sentences[k];
        let toks = text::tokens(&text.folded, sentence.span);
        let times = times(text, &sentence);
        let mut scratch = Discourse { speaker: None, ..talk.clone() };
        let clause = Clause::read(text, sentence, &toks, tags_in(tags, sentence.span), &times, &kit.gazetteer, who, &mut scratch);
        let outside = |c: usize| !quotes.iter().any(|q| q.span.covers(clause.span(&clause.chunks[c])));
        let said = (0..clause.chunks.len()).filter(|&c| {
            outside(c)
                && (clause.low_at(c) == "posted"
                    || clause.chunks[c].verb.is_some_and(|v| {
                        matches!(
                            v.lemma,
                            "say"
                                | "tell"
                                | "add"
                                | "write"
                                | "stress"
                                | "note"
                                | "state"
                                | "announce"
                                | "tweet"
                                | "remark"
                                | "explain"
                                | "emphasize"
                                | "emphasise"
                        )
                    }))
        });
        for c in said {
            let near = if after {
                clause.span(&clause.chunks[c]).start >= quote.span.end.saturating_sub(1)
            } else {
                clause.span(&clause.chunks[c]).end <= quote.span.start
            };
            if !near {
                continue;
            }
            let subject = clause.subject(c).at;
            let place = subject.first().copied().filter(|&s| outside(s)).or_else(|| Some(c + 1).filter(|&s| clause.is_party(s)));
            if let Some([party]) = place.and_then(|p| clause.parties(p)).map(|p| p.to_vec()).as_deref() {
                return Some(party.clone());
            }
        }
    }
    None
}

/// The person whom a sentence is about: its first participant that no preposition governs.
fn first_subject(clause: &Clause<'_>) -> Option<crate::mention::Party> {
    for n in 0..clause.chunks.len() {
        let before = n.checked_sub(1).map(|b| &clause.chunks[b]);
        let governed = before.is_some_and(|b| {
            b.class == Class::Prep
                || n >= 2 && clause.low_at(n - 2) == "according"
                // "Receiving Ambassador A, the President"
                || n == 1 && b.verb.is_some_and(|v| v.form == Form::Ing)
                || matches!(clause.low(b), "after" | "before" | "following")
                    && clause.chunks.get(n + 1).is_some_and(|c| c.class == Class::Comma || clause.chunks[n].closed)
        });
        if !clause.is_party(n) || governed {
            continue;
        }
        let parties = clause.parties(n)?;
        // "The pair also spoke, Scholz said": the sentence is about both.
        if parties.len() > 1 && parties.iter().all(|p| p.by == crate::event::ResolvedBy::Group) {
            return None;
        }
        if let [one] = parties
            && one.kind == ParticipantKind::Person
            && one.name.is_some()
            && clause.sentence.kind != LineKind::Caption
        {
            return Some(one.clone());
        }
    }
    None
}

/// The time expressions of a sentence, spans in the document.
fn times(text: &Text<'_>, sentence: &Sentence) -> Vec<(Span, When)> {
    when::find(text.get(sentence.span))
        .into_iter()
        .map(|w| (Span::new(w.span.start + sentence.span.start, w.span.end + sentence.span.start), w))
        .collect()
}

/// Tokens of a sentence, for layers that print.
pub fn sentence_tokens(text: &Text<'_>, sentence: &Sentence) -> Vec<Token> {
    text::tokens(&text.folded, sentence.span)
}
