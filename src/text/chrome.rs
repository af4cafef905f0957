//! Lines, and which of them are page chrome: menus, lists of other articles, bylines.
//!
//! A scraped page wraps the article in lists of other headlines. Two shapes tell them: a heading that announces a list
//! ("You may also like") followed by lines without a closing stop, and lines that are nothing but a byline, a label or
//! a call to action.

use super::{LineKind, Span};

/// A line of the folded text, or several that a hard-wrapped text spreads one paragraph over.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub span: Span,
    pub kind: LineKind,
    pub paragraph: usize,
    pub title: bool,
}

const LIST_HEADINGS: &[&str] = &[
    "you may also like",
    "you might also like",
    "you may like",
    "read more",
    "read next",
    "read also",
    "also read",
    "more on this story",
    "more on this",
    "more stories",
    "more from",
    "more news",
    "most popular",
    "most read",
    "most viewed",
    "trending",
    "trending now",
    "what's hot",
    "popular in the community",
    "popular stories",
    "recommended",
    "recommended for you",
    "recommended stories",
    "recommended reading",
    "related articles",
    "related stories",
    "related topics",
    "related news",
    "related posts",
    "related content",
    "related",
    "see also",
    "top stories",
    "top news",
    "latest news",
    "latest stories",
    "latest",
    "editor's picks",
    "editors' picks",
    "don't miss",
    "in case you missed it",
    "before you go",
    "around the web",
    "from the web",
    "sponsored",
    "sponsored content",
    "promoted",
    "up next",
    "next article",
    "previous article",
    "other stories",
    "in other news",
    "elsewhere on the web",
    "stories you may like",
    "hot topics",
    "must read",
    "must reads",
    "explore more",
    "keep reading",
    "further reading",
    "popular now",
    "live updates",
];

const LABELS: &[&str] = &[
    "published",
    "updated",
    "share",
    "share this",
    "share this article",
    "save",
    "comments",
    "comment",
    "advertisement",
    "ad",
    "image source",
    "image caption",
    "news feed",
    "min read",
    "min. read",
    "minute read",
    "minutes read",
    "avatar",
    "article image",
    "go to homepage",
    "sign up",
    "subscribe",
    "log in",
    "follow us",
    "newsletter",
    "skip to",
    "cookie",
    "all rights reserved",
    "copyright",
    "getty images",
    "print",
    "email",
    "facebook",
    "twitter",
    "whatsapp",
    "listen to",
    "listen",
    "watch",
    "menu",
    "search",
    "home",
    "tags",
    "topics",
    "photo",
    "file photo",
    "click here",
    "download",
    "view comments",
    "leer mas",
    "media inquiries",
    "office of the spokesperson",
    "text version",
    "publication status",
    "by ",
];

/// Cuts the folded text into lines and says what each is. `body_at` is where the title ends.
pub(super) fn lines(folded: &str, body_at: usize) -> Vec<Line> {
    let mut out = Vec::new();
    let title = folded[..body_at].trim_end().len();
    if title > 0 {
        out.push(Line { span: Span::new(0, title), kind: LineKind::Headline, paragraph: 0, title: true });
    }
    let mut raw: Vec<Span> = Vec::new();
    let mut start = body_at;
    let bytes = folded.as_bytes();
    for at in memchr::memchr_iter(b'\n', &bytes[body_at..]).map(|at| at + body_at).chain([folded.len()]) {
        raw.push(trim(folded, Span::new(start, at)));
        start = at + 1;
    }
    let joined = join_wrapped(folded, &raw);
    let first = joined
        .iter()
        .position(|line| !line.is_empty() && !label(&folded[line.start..line.end]) && !date_line(&folded[line.start..line.end]));
    let mut list = false;
    for (n, &span) in joined.iter().enumerate() {
        if span.is_empty() {
            continue;
        }
        let words = &folded[span.start..span.end];
        let heading = list_heading(words);
        let prose = ends_sentence(words) || words.len() > 160;
        if heading {
            list = true;
        } else if prose && words.len() > 60 {
            list = false;
        }
        let kind = if heading || date_line(words) || (list && !prose) || label(words) {
            LineKind::Chrome
        } else if Some(n) == first && title == 0 && !ends_sentence(words) && words.len() < 200 && joined.len() > 1 {
            LineKind::Headline
        } else if caption(words) {
            LineKind::Caption
        } else if !prose && headline_like(words) {
            LineKind::Headline
        } else {
            LineKind::Body
        };
        out.push(Line { span, kind, paragraph: n + 1, title: false });
    }
    out
}

fn trim(folded: &str, span: Span) -> Span {
    let words = &folded[span.start..span.end];
    let lead = words.len() - words.trim_start().len();
    let trimmed = words.trim();
    Span::new(span.start + lead, span.start + lead + trimmed.len())
}

/// Joins the lines of a hard-wrapped text into paragraphs: its lines are about equally long and seldom end a sentence.
fn join_wrapped(folded: &str, raw: &[Span]) -> Vec<Span> {
    let full = raw.iter().filter(|l| l.len() >= 50 && l.len() <= 90).count();
    let long = raw.iter().filter(|l| l.len() > 90).count();
    let open = raw.iter().filter(|l| l.len() >= 50 && !ends_sentence(&folded[l.start..l.end])).count();
    let wrapped = full >= 4 && long * 4 < full && open * 2 > full;
    let mut out: Vec<Span> = Vec::with_capacity(raw.len());
    for (n, &line) in raw.iter().enumerate() {
        let lower = !line.is_empty() && folded.as_bytes()[line.start].is_ascii_lowercase();
        let glue = n > 0 && !raw[n - 1].is_empty() && !line.is_empty() && (lower || wrapped && raw[n - 1].len() >= 45);
        match out.last_mut() {
            Some(last) if glue => last.end = line.end,
            _ => out.push(line),
        }
    }
    out
}

pub(super) fn ends_sentence(words: &str) -> bool {
    let end = words.trim_end_matches(['"', '\'', ')', ']', ' ']);
    end.ends_with(['.', '!', '?', ':', ';']) || words.ends_with("...")
}

/// "date 2023-03-02", as scrapers put it at the head.
fn date_line(words: &str) -> bool {
    words.len() < 40 && words.strip_prefix("date ").is_some_and(|d| d.len() >= 10 && d.as_bytes()[..4].iter().all(u8::is_ascii_digit))
}

fn list_heading(words: &str) -> bool {
    if words.len() > 40 {
        return false;
    }
    let low = words.to_ascii_lowercase();
    let low = low.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    LIST_HEADINGS.contains(&low)
}

fn label(words: &str) -> bool {
    if words.len() > 70 {
        return false;
    }
    let low = words.to_ascii_lowercase();
    let low = low.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
    let short = words.len() <= 40;
    LABELS.iter().any(|l| low.starts_with(l) && (short || *l == "by " || *l == "copyright") && !ends_sentence(words) && headingless(low, l))
        || low.len() < 4
}

/// A label stands alone or is followed by a name or a number, not by running text.
fn headingless(low: &str, label: &str) -> bool {
    let rest = low[label.len()..].trim_start();
    rest.is_empty()
        || low.as_bytes().get(label.len()).is_none_or(|b| !b.is_ascii_alphanumeric()) && rest.split(' ').count() <= 6
        || label == "by "
}

fn caption(words: &str) -> bool {
    let low = words.to_ascii_lowercase();
    low.contains("(l)")
        || low.contains("(r)")
        || low.contains("(left)")
        || low.contains("(right)")
        || low.starts_with("file photo")
        || low.starts_with("photo:")
        || low.contains("via getty images)")
        || low.contains("image source")
        || low.contains("/afp)")
        || low.contains("pool photo")
        || low.contains("file photo")
}

/// Title-cased words without a closing stop.
fn headline_like(words: &str) -> bool {
    let mut caps = 0;
    let mut all = 0;
    for word in words.split(' ').filter(|w| w.len() > 3) {
        all += 1;
        caps += usize::from(word.as_bytes()[0].is_ascii_uppercase());
    }
    all >= 2 && caps * 3 >= all * 2
}
