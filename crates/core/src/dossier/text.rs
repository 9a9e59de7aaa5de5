//! Words that a learner types, or that come from outside: bounded, and without what would play tricks on a page.

/// Longest note, in characters.
pub const MAX_NOTE: usize = 500;
/// Longest name of a dossier, first name or section, in characters.
pub const MAX_NAME: usize = 40;
/// Most items in one dossier.
pub const MAX_ITEMS: usize = 300;

/// Control characters, and those that turn the direction of what follows.
fn is_trick(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn tidy(text: &str, max: usize, lines: bool) -> String {
    let kept = |c: char| match c {
        '\n' if lines => Some('\n'),
        '\n' | '\t' => Some(' '),
        _ if is_trick(c) => None,
        _ => Some(c),
    };
    let cut: String = text.trim().chars().filter_map(kept).take(max).collect();
    cut.trim().to_owned()
}

/// A name: one line, at most [`MAX_NAME`] characters.
pub fn tidy_line(text: &str) -> String {
    tidy(text, MAX_NAME, false)
}

/// A note: at most [`MAX_NOTE`] characters.
pub fn tidy_note(text: &str) -> String {
    tidy(text, MAX_NOTE, true)
}
