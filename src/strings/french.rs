//! How French writes numbers, nouns and durations.

/// A count with its noun: « 1 formation », « 12 formations ».
#[must_use]
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{}\u{a0}{}", number(count), if count < 2 { one } else { many })
}

/// A whole number with a narrow space between thousands, as French writes it.
#[must_use]
pub fn number(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + 4);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

/// Sentence case for a name that its source begins in lower case.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A duration in months, in words.
#[must_use]
pub fn duration(months: u16) -> String {
    match (months / 12, months % 12) {
        (0, months) => counted(months.into(), "mois", "mois"),
        (years, 0) => counted(years.into(), "an", "ans"),
        (years, months) => {
            format!("{} et {}", counted(years.into(), "an", "ans"), counted(months.into(), "mois", "mois"))
        }
    }
}
