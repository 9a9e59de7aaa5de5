//! Tables for the terminal.

/// Prints rows under their headings; the first column is for names, the others for figures.
pub fn print<const N: usize>(headings: [&str; N], rows: &[[String; N]]) {
    print!("{}", render(headings, rows));
}

fn render<const N: usize>(headings: [&str; N], rows: &[[String; N]]) -> String {
    let headings = headings.map(str::to_owned);
    let all = || std::iter::once(&headings).chain(rows);
    let widths: [usize; N] =
        std::array::from_fn(|i| all().map(|row| row[i].chars().count()).max().unwrap_or(0));
    let mut text = String::new();
    for row in all() {
        let cells = row.iter().zip(widths).enumerate().map(|(i, (cell, width))| match i {
            0 => format!("{cell:<width$}"),
            _ => format!("{cell:>width$}"),
        });
        text.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_left_and_figures_right() {
        let rows = [["wasm".to_owned(), "120.4".to_owned()], ["données".to_owned(), "9.0".to_owned()]];
        assert_eq!(render(["what", "kB"], &rows), "what        kB\nwasm     120.4\ndonnées    9.0\n");
    }
}
