//! Quotations and where they end.

use super::Span;

/// Words inside double quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// From the opening mark to the closing one, both included.
    pub span: Span,
}

/// The quotations in a stretch; one that opens and never closes runs to the stretch's end, as newswire writes a
/// quotation that goes on in the next paragraph.
pub(super) fn find(folded: &str, within: Span) -> Vec<Quotation> {
    let mut out = Vec::new();
    let mut open = None;
    for at in memchr::memchr_iter(b'"', &folded.as_bytes()[within.start..within.end]) {
        let at = within.start + at;
        match open.take() {
            None => open = Some(at),
            Some(from) => out.push(Quotation { span: Span::new(from, at + 1) }),
        }
    }
    if let Some(from) = open {
        out.push(Quotation { span: Span::new(from, within.end) });
    }
    out
}
