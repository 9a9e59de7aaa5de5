//! Names short enough for an item, on a few lines.

/// Long beginnings, and how one says them.
const SHORTER: [(&str, &str); 12] = [
    ("diplôme d'ingénieur de l'", "ingénieur "),
    ("diplôme d'ingénieur du ", "ingénieur "),
    ("diplôme d'ingénieur de ", "ingénieur "),
    ("diplôme d'ingénieur ", "ingénieur "),
    ("classe de 2de professionnelle ", "2de pro "),
    ("classe de 2de ", "2de "),
    ("classe de 1re ", "1re "),
    ("classe préparatoire ", "prépa "),
    ("licence professionnelle mention ", "licence pro "),
    ("licence mention ", "licence "),
    ("master mention ", "master "),
    ("classe de mise à niveau ", "mise à niveau "),
];

/// A name without what a reader of diplomas takes for granted.
pub(super) fn short(name: &str) -> String {
    let found = SHORTER.iter().find_map(|(long, short)| Some((short, name.strip_prefix(long)?)));
    let text = found.map_or_else(|| name.to_owned(), |(short, rest)| [*short, rest].concat());
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Breaks a name into at most `most` lines of about `width` letters; what does not fit ends in « … ».
pub(super) fn lines(name: &str, width: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        let length = word.chars().count();
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + length <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let cut = lines.len() > most;
    lines.truncate(most);
    for line in &mut lines {
        if line.chars().count() > width {
            *line = line.chars().take(width - 1).chain(['…']).collect();
        }
    }
    if let Some(last) = lines.last_mut().filter(|last| cut && !last.ends_with('…')) {
        if last.chars().count() + 1 > width {
            last.pop();
        }
        last.push('…');
    }
    lines
}
