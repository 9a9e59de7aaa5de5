//! A phonetic key for French, rough on purpose: words that one hears alike share it.

/// What is heard of the group of letters at the beginning, and its length; the longest groups come first.
fn group(rest: &[u8]) -> Option<(&'static str, usize)> {
    let second = *rest.get(1)?;
    let third = rest.get(2).copied().unwrap_or(0);
    let fourth = rest.get(3).copied().unwrap_or(0);
    let heard = match (rest[0], second, third, fourth) {
        (b'e', b'a', b'u', b'x') => ("o", 4),
        (b't', b'i', b'o', b'n') => ("sion", 4),
        (b'e', b'a', b'u', _) | (b'a', b'u', b'x', _) => ("o", 3),
        (b'a', b'i', b'n' | b'm', _) | (b'e', b'i', b'n', _) => ("1", 3),
        (b'o', b'i', b'n', _) => ("w1", 3),
        (b's', b'c', b'h', _) => ("h", 3),
        (b's', b'c', b'e', _) => ("se", 3),
        (b's', b'c', b'i' | b'y', _) => ("si", 3),
        (b'g', b'e', b'a', _) => ("ja", 3),
        (b'g', b'e', b'o', _) => ("jo", 3),
        (b'g', b'u', b'e', _) => ("ge", 3),
        (b'g', b'u', b'i', _) => ("gi", 3),
        (b'a', b'u', ..) => ("o", 2),
        (b'a' | b'e', b'i', ..) | (b'a' | b'o', b'e', ..) | (b'e', b'u', ..) => ("e", 2),
        (b'o', b'i', ..) => ("wa", 2),
        (b'o', b'u', ..) => ("u", 2),
        (b'p', b'h', ..) => ("f", 2),
        (b'c' | b's', b'h', ..) => ("h", 2),
        (b't', b'h', ..) => ("t", 2),
        (b'r', b'h', ..) => ("r", 2),
        (b'q', b'u', ..) | (b'c', b'k', ..) => ("k", 2),
        (b'c', b'e', ..) => ("se", 2),
        (b'c', b'i' | b'y', ..) => ("si", 2),
        (b'g', b'e', ..) => ("je", 2),
        (b'g', b'i' | b'y', ..) => ("ji", 2),
        (b'g', b'n', ..) => ("ni", 2),
        _ => return None,
    };
    Some(heard)
}

fn is_vowel(b: u8) -> bool {
    matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// The key of a folded word, put in the buffer: letters and digits of what is heard, doubled ones once, a mute end
/// left out.
pub fn key(word: &str, out: &mut String) {
    out.clear();
    let bytes = word.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if let Some((heard, length)) = group(&bytes[at..]) {
            heard.chars().for_each(|c| push(out, c));
            at += length;
            continue;
        }
        let b = bytes[at];
        let next = bytes.get(at + 1).copied().unwrap_or(0);
        let after = bytes.get(at + 2).copied().unwrap_or(0);
        let nasal = matches!(next, b'n' | b'm') && !is_vowel(after) && after != next && after != b'h';
        match b {
            b'a' | b'e' if nasal => {
                push(out, '2');
                at += 1;
            }
            b'i' | b'y' | b'u' if nasal => {
                push(out, '1');
                at += 1;
            }
            b'o' if nasal => {
                push(out, '3');
                at += 1;
            }
            b'y' => push(out, 'i'),
            b'c' | b'q' => push(out, 'k'),
            b'z' => push(out, 's'),
            b'h' => {}
            b'x' if at + 1 == bytes.len() => {}
            _ => {
                let Some(c) = word[at..].chars().next() else { break };
                push(out, c);
                at += c.len_utf8() - 1;
            }
        }
        at += 1;
    }
    while out.len() > 3 && out.ends_with(['e', 't', 's', 'd']) {
        out.pop();
    }
}

fn push(out: &mut String, c: char) {
    if !out.ends_with(c) {
        out.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(word: &str) -> String {
        let mut out = String::new();
        key(word, &mut out);
        out
    }

    #[test]
    fn words_heard_alike_share_their_key() {
        for (a, b) in [
            ("fotografe", "photographe"),
            ("aeronotique", "aeronautique"),
            ("estetisienne", "estheticienne"),
            ("patiserie", "patisserie"),
            ("kuisinier", "cuisinier"),
            ("phisique", "physique"),
            ("menuizier", "menuisier"),
            ("sicologue", "scicologue"),
            ("komunication", "communication"),
        ] {
            assert_eq!(heard(a), heard(b), "{a} {b}");
        }
    }

    #[test]
    fn words_heard_apart_do_not() {
        for (a, b) in [("vente", "verte"), ("manager", "manger"), ("commerce", "mer"), ("moto", "auto")] {
            assert_ne!(heard(a), heard(b), "{a} {b}");
        }
    }
}
