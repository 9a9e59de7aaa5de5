//! Tables kept as columns: an object of arrays of the same length, one value a line.
//!
//! Values of one kind side by side weigh a sixth less than records side by side once compressed, and a change still
//! reads a line at a time. The text is cut by hand: no derived reader comes with each kind of record.

use std::borrow::Cow;
use std::str::FromStr;

use super::{Issue, IssueKind};

/// One column: its cells as they are written.
struct Column<'a> {
    /// Line of the first cell, from 1.
    first: usize,
    cells: Vec<&'a str>,
}

/// The cells of one record, read from the first column to the last.
pub(super) struct Row<'c, 'a> {
    columns: &'c [Column<'a>],
    row: usize,
    next: usize,
}

impl<'a> Row<'_, 'a> {
    fn cell(&mut self) -> Option<&'a str> {
        let cell = self.columns.get(self.next)?.cells.get(self.row).copied();
        self.next += 1;
        cell
    }

    /// The text of the next cell.
    pub fn text(&mut self) -> Option<Cow<'a, str>> {
        let cell = self.cell()?;
        let inside = cell.strip_prefix('"')?.strip_suffix('"')?;
        if inside.contains('\\') {
            return serde_json::from_str(cell).ok().map(Cow::Owned);
        }
        (!inside.contains('"')).then_some(Cow::Borrowed(inside))
    }

    /// The number of the next cell.
    pub fn number(&mut self) -> Option<i32> {
        self.cell()?.parse().ok()
    }

    /// The number of the next cell, which may be `null`.
    pub fn optional(&mut self) -> Option<Option<i32>> {
        match self.cell()? {
            "null" => Some(None),
            cell => cell.parse().ok().map(Some),
        }
    }

    /// Whether the next cell is a text, not a number.
    pub fn is_text(&self) -> bool {
        let column = self.columns.get(self.next);
        column.and_then(|column| column.cells.get(self.row)).is_some_and(|cell| cell.starts_with('"'))
    }

    /// The word of the next cell.
    pub fn word<T: FromStr>(&mut self) -> Option<T> {
        self.text()?.parse().ok()
    }

    /// The word of the next cell, which may be empty.
    pub fn optional_word<T: FromStr>(&mut self) -> Option<Option<T>> {
        let text = self.text()?;
        if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) }
    }

    /// The text of the next cell, `None` where it is empty.
    pub fn optional_text(&mut self) -> Option<Option<String>> {
        let text = self.text()?;
        Some((!text.is_empty()).then(|| text.into_owned()))
    }

    /// The words of the next cell, between spaces.
    pub fn words<T: FromStr>(&mut self) -> Option<Vec<T>> {
        self.text()?.split_ascii_whitespace().map(|word| word.parse().ok()).collect()
    }

    /// The growing numbers of the next cell, each written as what it adds to the one before.
    pub fn growing(&mut self) -> Option<Vec<u32>> {
        growing(&self.text()?)
    }
}

/// Growing numbers, each written as what it adds to the one before.
pub(super) fn growing(text: &str) -> Option<Vec<u32>> {
    let mut last = 0u32;
    let step = |word: &str| {
        last = last.checked_add(word.parse().ok()?)?;
        Some(last)
    };
    text.split_ascii_whitespace().map(step).collect()
}

fn issue(kind: IssueKind, file: &str, line: usize, message: String) -> Issue {
    Issue { kind, file: file.to_owned(), line, message }
}

/// Cuts a text into its columns, which must be those named.
fn cut<'a>(file: &str, text: &'a str, names: &[&str]) -> Result<Vec<Column<'a>>, Issue> {
    let bad = |line: usize, expected: String| {
        Err(issue(IssueKind::Malformed, file, line, format!("expected {expected}")))
    };
    let mut columns: Vec<Column> = Vec::with_capacity(names.len());
    let mut inside = false;
    for (index, line) in text.lines().enumerate() {
        let line_number = index + 1;
        if inside {
            match (line, columns.last_mut()) {
                ("]" | "],", _) => inside = false,
                (_, Some(column)) => column.cells.push(line.strip_suffix(',').unwrap_or(line)),
                _ => {}
            }
        } else if let Some(name) = line.strip_suffix(":[") {
            let wanted = names.get(columns.len()).copied().unwrap_or_default();
            if name.trim_matches('"') != wanted {
                return bad(line_number, format!("the column « {wanted} », found {name}"));
            }
            columns.push(Column { first: line_number + 1, cells: Vec::new() });
            inside = true;
        } else if line != "{" && line != "}" {
            return bad(line_number, "the start of a column".to_owned());
        }
    }
    if inside || !text.trim_end().ends_with('}') {
        return Err(issue(IssueKind::Truncated, file, 0, "the closing brace is missing".to_owned()));
    }
    if columns.len() < names.len() {
        return bad(0, format!("the column « {} »", names.get(columns.len()).copied().unwrap_or_default()));
    }
    let rows = columns.first().map_or(0, |column| column.cells.len());
    for (column, name) in columns.iter().zip(names) {
        if column.cells.len() != rows {
            let found = column.cells.len();
            return bad(column.first, format!("{rows} values of « {name} », found {found}"));
        }
    }
    Ok(columns)
}

/// Reads every record by its row; one that cannot be read is left out and told, with the line of its bad value.
pub(super) fn read_rows<T>(
    file: &str,
    text: &str,
    names: &[&str],
    mut decode: impl FnMut(&mut Row) -> Option<T>,
) -> (Vec<T>, Vec<Issue>) {
    let columns = match cut(file, text, names) {
        Ok(columns) => columns,
        Err(issue) => return (Vec::new(), vec![issue]),
    };
    let rows = columns.first().map_or(0, |column| column.cells.len());
    let mut records = Vec::with_capacity(rows);
    let mut issues = Vec::new();
    for index in 0..rows {
        let mut row = Row { columns: &columns, row: index, next: 0 };
        match decode(&mut row) {
            Some(record) => records.push(record),
            None => issues.push(unreadable(file, names, &row)),
        }
    }
    (records, issues)
}

/// The last value that was read is the one that does not fit.
fn unreadable(file: &str, names: &[&str], row: &Row) -> Issue {
    let at = row.next.saturating_sub(1);
    let name = names.get(at).copied().unwrap_or_default();
    let column = row.columns.get(at);
    let found = column.and_then(|column| column.cells.get(row.row)).copied().unwrap_or_default();
    let line = column.map_or(0, |column| column.first + row.row);
    issue(IssueKind::Malformed, file, line, format!("no value of « {name} »: {found}"))
}

/// Writes records as [`read_rows`] reads them: the cells of a record in the order of the columns, then the next record.
pub(super) struct Writer {
    names: &'static [&'static str],
    columns: Vec<Vec<String>>,
    next: usize,
}

impl Writer {
    pub fn new(names: &'static [&'static str]) -> Self {
        Self { names, columns: vec![Vec::new(); names.len()], next: 0 }
    }

    fn cell(&mut self, cell: String) {
        self.columns[self.next].push(cell);
        self.next = (self.next + 1) % self.names.len();
    }

    pub fn text(&mut self, text: &str) {
        // A string always serialises.
        self.cell(serde_json::to_string(text).unwrap_or_default());
    }

    pub fn number(&mut self, number: impl Into<i64>) {
        self.cell(number.into().to_string());
    }

    pub fn optional(&mut self, number: Option<impl Into<i64>>) {
        self.cell(number.map_or_else(|| "null".to_owned(), |number| number.into().to_string()));
    }

    pub fn words<T: ToString>(&mut self, words: impl IntoIterator<Item = T>) {
        self.text(&words.into_iter().map(|word| word.to_string()).collect::<Vec<_>>().join(" "));
    }

    pub fn growing(&mut self, numbers: impl IntoIterator<Item = u32>) {
        self.text(&write_growing(numbers));
    }

    pub fn finish(self) -> String {
        let column = |(name, cells): (&&str, Vec<String>)| {
            let end = if cells.is_empty() { "" } else { "\n" };
            format!("\"{name}\":[\n{}{end}]", cells.join(",\n"))
        };
        let columns: Vec<String> = self.names.iter().zip(self.columns).map(column).collect();
        format!("{{\n{}\n}}\n", columns.join(",\n"))
    }
}

/// Writes growing numbers as [`growing`] reads them; they come in any order.
pub(super) fn write_growing(numbers: impl IntoIterator<Item = u32>) -> String {
    let mut numbers: Vec<u32> = numbers.into_iter().collect();
    numbers.sort_unstable();
    let mut last = 0;
    let steps: Vec<String> = numbers
        .into_iter()
        .map(|number| (number - std::mem::replace(&mut last, number)).to_string())
        .collect();
    steps.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: &[&str] = &["id", "name"];

    fn write(rows: &[(i32, &str)]) -> String {
        let mut writer = Writer::new(NAMES);
        for (id, name) in rows {
            writer.number(*id);
            writer.text(name);
        }
        writer.finish()
    }

    fn read(text: &str) -> (Vec<(i32, String)>, Vec<Issue>) {
        read_rows("t.json", text, NAMES, |row| Some((row.number()?, row.text()?.into_owned())))
    }

    #[test]
    fn columns_are_json_and_round_trip() {
        let rows = [(1, "a,"), (-2, "]"), (3, "d\"é\\\u{2028}\n")];
        let text = write(&rows);
        assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
        assert_eq!(read(&text), (rows.map(|(id, name)| (id, name.to_owned())).to_vec(), vec![]));
        assert_eq!(read(&write(&[])), (vec![], vec![]));
    }

    #[test]
    fn a_bad_value_takes_its_record_alone_and_is_told_with_its_line() {
        let text = write(&[(1, "a"), (2, "b"), (3, "c")]).replace("\"b\"", "b");
        let (records, issues) = read(&text);
        assert_eq!(records.len(), 2);
        assert_eq!(issues[0].to_string(), "t.json:9: no value of « name »: b");
    }

    #[test]
    fn a_cut_or_uneven_file_gives_nothing() {
        let text = write(&[(1, "a"), (2, "b")]);
        for cut in 0..text.len() - 2 {
            let (records, issues) = read(&text[..cut]);
            assert!(records.is_empty() && issues.len() == 1, "cut at {cut}");
        }
        let (records, issues) = read(&text.replace("\"a\",\n", ""));
        assert!(records.is_empty());
        assert_eq!(issues[0].to_string(), "t.json:7: expected 2 values of « name », found 1");
        assert_eq!(read(&text.replace("name", "nom")).1[0].line, 6);
    }
}
