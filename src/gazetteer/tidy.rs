//! The proper form of a table: columns as laid out, rows sorted and each once, cells without padding.

use super::layout::TableLayout;

/// A table in its proper form. Comments stay at its head; columns that the layout does not know are dropped, optional ones are
/// kept where they are used.
///
/// ```
/// use bilat::gazetteer::{LAYOUT, tidy};
///
/// let never = LAYOUT.iter().find(|t| t.name == "never").unwrap();
/// let untidy = "kind\tphrase\r\nplace\tMay Day\r\n any\tCooper Union \r\nplace\tMay Day\r\n";
/// assert_eq!(tidy(never, untidy), "phrase\tkind\treason\nCooper Union\tany\t\nMay Day\tplace\t\n");
/// ```
pub fn tidy(layout: &TableLayout, content: &str) -> String {
    let content = content.strip_prefix('\u{feff}').unwrap_or(content);
    let (comments, lines): (Vec<&str>, Vec<&str>) = content.lines().filter(|l| !l.trim().is_empty()).partition(|l| l.starts_with('#'));
    let mut lines = lines.into_iter().map(|line| line.split('\t').map(str::trim).collect::<Vec<_>>());
    let header = lines.next().unwrap_or_default();
    let columns: Vec<(&str, Option<usize>)> = layout
        .columns
        .iter()
        .map(|c| (c, header.iter().position(|h| *h == c.name)))
        .filter(|(c, at)| at.is_some() || !c.optional)
        .map(|(c, at)| (c.name, at))
        .collect();
    let cell = |row: &Vec<&str>, at: &Option<usize>| at.and_then(|at| row.get(at).copied()).unwrap_or_default().to_string();
    let mut rows: Vec<String> = lines.map(|row| columns.iter().map(|(_, at)| cell(&row, at)).collect::<Vec<_>>().join("\t")).collect();
    rows.sort_unstable();
    rows.dedup();
    let head = columns.iter().map(|(name, _)| *name).collect::<Vec<_>>().join("\t");
    comments.into_iter().map(str::to_string).chain([head]).chain(rows).flat_map(|line| [line, "\n".to_string()]).collect()
}
