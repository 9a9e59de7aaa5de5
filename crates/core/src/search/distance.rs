//! Bounded edit distance: omission, addition, replacement, swap of neighbours.

/// Longest word compared: longer ones are never corrected.
const LONGEST: usize = 32;

/// How many errors are forgiven in a word of that many letters.
pub fn allowance(letters: usize) -> u8 {
    match letters {
        0..5 => 0,
        5..8 => 1,
        _ => 2,
    }
}

/// Distance between two words, when it does not pass the bound.
pub fn distance(a: &[u8], b: &[u8], bound: u8) -> Option<u8> {
    if a.len().abs_diff(b.len()) > usize::from(bound) {
        return None;
    }
    rows(a, b, bound).map(|row| row[b.len()]).filter(|d| *d <= bound)
}

/// Distance between a word being typed and the nearest beginning of another, when it does not pass the bound.
pub fn prefix_distance(typed: &[u8], word: &[u8], bound: u8) -> Option<u8> {
    let reach = word.len().min(typed.len() + usize::from(bound));
    if typed.len() > reach + usize::from(bound) {
        return None;
    }
    let row = rows(typed, &word[..reach], bound)?;
    row[..=reach].iter().copied().min().filter(|d| *d <= bound)
}

/// Last row of the table of distances, or nothing as soon as a whole row passes the bound.
fn rows(a: &[u8], b: &[u8], bound: u8) -> Option<[u8; LONGEST + 1]> {
    if a.len() > LONGEST || b.len() > LONGEST {
        return None;
    }
    let mut before = [0u8; LONGEST + 1];
    let mut last = [0u8; LONGEST + 1];
    for (cell, value) in last.iter_mut().zip(0u8..) {
        *cell = value;
    }
    for (i, x) in a.iter().enumerate() {
        let mut row = [0u8; LONGEST + 1];
        row[0] = last[0] + 1;
        let mut lowest = row[0];
        for (j, y) in b.iter().enumerate() {
            let replaced = last[j] + u8::from(x != y);
            let mut best = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                best = best.min(before[j - 1] + 1);
            }
            row[j + 1] = best;
            lowest = lowest.min(best);
        }
        if lowest > bound {
            return None;
        }
        before = last;
        last = row;
    }
    Some(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_errors_count_one() {
        for (a, b) in [
            ("patiserie", "patisserie"),
            ("boulangr", "boulanger"),
            ("coifure", "coiffure"),
            ("cusiine", "cuisine"),
        ] {
            assert_eq!(distance(a.as_bytes(), b.as_bytes(), 2), Some(1), "{a} {b}");
        }
        assert_eq!(distance(b"vente", b"commerce", 2), None);
        assert_eq!(distance(b"", b"", 0), Some(0));
    }

    #[test]
    fn a_beginning_is_compared_with_beginnings() {
        assert_eq!(prefix_distance(b"aeronot", b"aeronautique", 2), Some(2));
        assert_eq!(prefix_distance(b"boul", b"boulanger", 0), Some(0));
        assert_eq!(prefix_distance(b"xyz", b"boulanger", 2), None);
    }
}
