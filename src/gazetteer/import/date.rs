//! Dates as precise as Wikidata tells them.

use crate::gazetteer::rows::PartialDate;

/// What a cell says of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// This year, month or day.
    Known(PartialDate),
    /// There is a date, but nobody knows which, or only the decade.
    Unknown,
    /// Before the year 1, where no table reaches.
    BeforeChrist,
}

/// Reads a date with its precision (Wikidata's 9: the year, 10: the month, 11 and more: the day; less is a decade or more).
///
/// Wikidata writes a bare year as its 1 January, and a bare month as its first day. Where the file does not tell the
/// precision, 1 January is therefore read as the year, and the first of another month as the month: the day might be meant,
/// but nothing says so.
pub fn read(text: &str, precision: Option<&str>) -> Option<When> {
    let precision = match precision.map(|p| p.trim().parse::<u8>()) {
        None => None,
        Some(Ok(precision)) => Some(precision),
        Some(Err(_)) => return None,
    };
    let text = text.trim();
    let (before_christ, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (date, time) = text.split_once(['T', ' ']).map_or((text, None), |(date, time)| (date, Some(time)));
    let midnight = |time: &str| time.trim_end_matches('Z').bytes().all(|b| matches!(b, b'0' | b':' | b'.'));
    if time.is_some_and(|time| !midnight(time) && !time.starts_with(|c: char| c.is_ascii_digit())) {
        return None;
    }
    let mut parts = date.split('-');
    let mut number = || parts.next().map(|p| if p.bytes().all(|b| b.is_ascii_digit()) { p.parse::<u32>().ok() } else { None });
    let (year, month, day) = (number()??, number(), number());
    if matches!(month, Some(None)) || matches!(day, Some(None)) || parts.next().is_some() {
        return None;
    }
    // In Wikidata's own form a month or day of 0 is one that is not known.
    let (month, day) = (month.flatten().filter(|m| *m > 0), day.flatten().filter(|d| *d > 0));
    if before_christ || year == 0 {
        return Some(When::BeforeChrist);
    }
    let precision = precision.unwrap_or(match (month, day) {
        (None, _) | (Some(1), Some(1)) => 9,
        (Some(_), None | Some(1)) => 10,
        _ => 11,
    });
    let written = match (precision, month, day) {
        (0..9, _, _) => return Some(When::Unknown),
        (9, _, _) | (_, None, _) => format!("{year:04}"),
        (10, Some(month), _) | (_, Some(month), None) => format!("{year:04}-{month:02}"),
        (_, Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
    };
    PartialDate::parse(&written).map(When::Known)
}

/// What several values of one date have in common: 14 May and 20 May 2010 make May 2010; `None` where it is nothing.
pub fn common(a: PartialDate, b: PartialDate) -> Option<PartialDate> {
    if a.year != b.year {
        return None;
    }
    let month = a.month.filter(|_| a.month == b.month);
    Some(PartialDate { year: a.year, month, day: a.day.filter(|_| month.is_some() && a.day == b.day) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, precision: Option<&str>) -> String {
        match read(text, precision) {
            Some(When::Known(date)) => date.to_string(),
            Some(other) => format!("{other:?}"),
            None => "no date".to_string(),
        }
    }

    #[test]
    fn precision_is_kept() {
        for (text, precision, wanted) in [
            ("2010-01-01T00:00:00Z", Some("9"), "2010"),
            ("2010-05-01T00:00:00Z", Some("10"), "2010-05"),
            ("2010-05-14T00:00:00Z", Some("11"), "2010-05-14"),
            ("2010-01-01T00:00:00Z", Some("11"), "2010-01-01"),
            ("2010-05-14T09:30:00Z", Some("14"), "2010-05-14"),
            ("+2010-05-14T00:00:00Z", Some("11"), "2010-05-14"),
            ("2010-01-01T00:00:00Z", Some("8"), "Unknown"),
            ("1900-01-01T00:00:00Z", Some("7"), "Unknown"),
            // Nothing tells the precision.
            ("2010-01-01T00:00:00Z", None, "2010"),
            ("2010-05-01T00:00:00Z", None, "2010-05"),
            ("2010-05-14T00:00:00Z", None, "2010-05-14"),
            ("2010-05-14", None, "2010-05-14"),
            ("2010", None, "2010"),
            ("2010-05", None, "2010-05"),
            ("+2010-00-00T00:00:00Z", None, "2010"),
            ("+2010-05-00T00:00:00Z", Some("10"), "2010-05"),
            ("-0044-03-15T00:00:00Z", Some("11"), "BeforeChrist"),
            ("0000-01-01T00:00:00Z", Some("9"), "BeforeChrist"),
            ("0962-02-02T00:00:00Z", Some("11"), "0962-02-02"),
            ("2010-02-30T00:00:00Z", Some("11"), "no date"),
            ("14 May 2010", None, "no date"),
            ("2010-05-14T00:00:00Z", Some("day"), "no date"),
            ("12010-05-14T00:00:00Z", Some("11"), "no date"),
        ] {
            assert_eq!(shown(text, precision), wanted, "{text} {precision:?}");
        }
    }

    #[test]
    fn values_that_differ_keep_what_they_share() {
        let date = |text| PartialDate::parse(text).unwrap();
        let both = |a, b| common(date(a), date(b)).map(|d| d.to_string());
        assert_eq!(both("2010-05-14", "2010-05-20").as_deref(), Some("2010-05"));
        assert_eq!(both("2010-05-14", "2010-06-14").as_deref(), Some("2010"));
        assert_eq!(both("2010-05-14", "2010").as_deref(), Some("2010"));
        assert_eq!(both("2010", "2011"), None);
    }
}
