//! Outcomes, a line a programme.
//!
//! `"626 s fr:48/35/40/50/55*52 75:40/38 y2022 84:41 a …"`: after the mode, each région with the rates of those who
//! study on, and who work 6, 12, 18 and 24 months after; then learners after a star. `y` changes the year, 2023 until
//! then; nothing stands where a rate is not communicated.

use crate::dataset::{Issue, IssueKind, read_records, write_records};
use crate::model::{Outcome, ProgrammeId, StudyMode};

use super::Table;

/// The year of most rows.
const YEAR: u16 = 2023;

/// A rate, or none; never above a hundred.
fn rate(word: Option<&str>) -> Option<Option<u8>> {
    match word {
        None | Some("") => Some(None),
        Some(word) => word.parse().ok().filter(|rate| *rate <= 100).map(Some),
    }
}

fn read_line(line: &str, outcomes: &mut Vec<Outcome>) -> Option<()> {
    let mut words = line.split(' ');
    let programme = ProgrammeId(words.next()?.parse().ok()?);
    let (mut mode, mut year) = (None, YEAR);
    for word in words {
        if let Some(word) = word.strip_prefix('y') {
            year = word.parse().ok()?;
            continue;
        }
        let Some((region, rates)) = word.split_once(':') else {
            let letter = word.chars().next().filter(|_| word.len() == 1)?;
            (mode, year) = (Some(StudyMode::from_letter(letter)?), YEAR);
            continue;
        };
        let (rates, learners) = match rates.split_once('*') {
            Some((rates, learners)) => (rates, Some(learners.parse().ok()?)),
            None => (rates, None),
        };
        let mut rates = rates.split('/');
        let studying = rate(rates.next())?;
        let mut working = [None; 4];
        for share in &mut working {
            *share = rate(rates.next())?;
        }
        if rates.next().is_some() {
            return None;
        }
        outcomes.push(Outcome {
            programme,
            mode: mode?,
            region: region.to_owned(),
            year,
            studying,
            working,
            learners,
        });
    }
    Some(())
}

fn write_rates(outcome: &Outcome) -> String {
    let rates = std::iter::once(&outcome.studying).chain(&outcome.working);
    let words: Vec<String> =
        rates.map(|rate| rate.map_or_else(String::new, |rate| rate.to_string())).collect();
    let mut text = format!("{}:{}", outcome.region, words.join("/").trim_end_matches('/'));
    if let Some(learners) = outcome.learners {
        text.push('*');
        text.push_str(&learners.to_string());
    }
    text
}

impl Table for Outcome {
    fn read(file: &str, text: &str) -> (Vec<Self>, Vec<Issue>) {
        let (lines, mut issues) = read_records::<String>(file, text);
        let mut outcomes = Vec::with_capacity(lines.len() * 8);
        for line in &lines {
            let before = outcomes.len();
            if read_line(line, &mut outcomes).is_none() {
                outcomes.truncate(before);
                let message = format!("no rates of a programme: {line}");
                issues.push(Issue { kind: IssueKind::Malformed, file: file.to_owned(), line: 0, message });
            }
        }
        (outcomes, issues)
    }

    fn write(records: &[Self]) -> String {
        let mut lines: Vec<String> = Vec::new();
        let mut last: Option<&Outcome> = None;
        for record in records {
            let same = last.filter(|last| last.programme == record.programme);
            if same.is_none() {
                lines.push(record.programme.0.to_string());
            }
            let same = same.filter(|last| last.mode == record.mode);
            let Some(line) = lines.last_mut() else { continue };
            if same.is_none() {
                line.push(' ');
                line.push(record.mode.letter());
            }
            if record.year != same.map_or(YEAR, |last| last.year) {
                line.push_str(" y");
                line.push_str(&record.year.to_string());
            }
            line.push(' ');
            line.push_str(&write_rates(record));
            last = Some(record);
        }
        // Strings always serialise.
        write_records(&lines).unwrap_or_default()
    }
}
