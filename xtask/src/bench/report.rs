//! `docs/bench.md`: the last measures, with how they were taken.

use std::fmt::Write as _;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Result;

use super::{Measured, Row};

const HEAD: &str = "# Measures\n\n`cargo xtask bench` prints these tables and writes `target/bench.json`; `--write` writes this page. \
    Ratios hold from one machine to another, times do not: no test rests on them. Exact budgets (bytes, requests) are tests: \
    see `tests/budgets.json`.\n";

/// The page.
pub fn page(all: &[(&str, Measured)]) -> Result<String> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut text = String::from(HEAD);
    writeln!(text, "\nLast run: {}, {cores} cores, shared with other programs.", date()?)?;
    for (name, measured) in all {
        write!(text, "\n## {}{}\n\n", name[..1].to_uppercase(), &name[1..])?;
        if !measured.rows.is_empty() {
            let prefix = format!("{name}: ");
            let rows: Vec<Vec<String>> = (measured.rows.iter())
                .map(|row| {
                    let mut cells = row.cells();
                    cells[0] = cells[0].trim_start_matches(&prefix).to_owned();
                    cells.to_vec()
                })
                .collect();
            table(&mut text, &["", "Ours", "Budget", "Peer", "Ratio", ""].map(String::from), &rows)?;
        }
        for lines in &measured.more {
            let [headings, rows @ ..] = lines.as_slice() else { continue };
            let used = headings.iter().filter(|heading| !heading.is_empty()).count();
            let rows: Vec<Vec<String>> = rows.iter().map(|row| row[..used].to_vec()).collect();
            table(&mut text, &headings[..used], &rows)?;
        }
        writeln!(text, "{}", measured.how)?;
    }
    let over: Vec<&str> = (all.iter().flat_map(|(_, measured)| &measured.rows))
        .filter(|row| !row.ok())
        .map(|row: &Row| row.name.as_str())
        .collect();
    if !over.is_empty() {
        writeln!(text, "\nOver budget: {}.", over.join("; "))?;
    }
    Ok(text)
}

fn table(text: &mut String, headings: &[String], rows: &[Vec<String>]) -> Result<()> {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).chain(headings.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0).max(3)
    };
    let widths: Vec<usize> = (0..headings.len()).map(width).collect();
    let mut line = |cells: &[String]| -> Result<()> {
        for (cell, width) in cells.iter().zip(&widths) {
            write!(text, "| {cell:<width$} ")?;
        }
        writeln!(text, "|")?;
        Ok(())
    };
    line(headings)?;
    line(&widths.iter().map(|width| "-".repeat(*width)).collect::<Vec<_>>())?;
    for row in rows {
        line(row)?;
    }
    text.push('\n');
    Ok(())
}

/// Today, in the calendar (H. Hinnant's algorithm).
fn date() -> Result<String> {
    let days = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() / 86_400 + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year + era * 400 + u64::from(month <= 2);
    Ok(format!("{year}-{month:02}-{day:02}"))
}
