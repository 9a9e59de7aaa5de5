//! Tables in CSV, with the columns that one needs.

use std::path::Path;

use csv::StringRecord;

use super::{InputError, SourceFile, read_text};

/// A table read from a file: `N` columns, asked for by name, wherever they stand.
#[derive(Debug)]
pub struct Table<const N: usize> {
    file: String,
    names: [&'static str; N],
    columns: [usize; N],
    records: Vec<(u64, StringRecord)>,
}

/// A row of a [`Table`].
#[derive(Debug, Clone, Copy)]
pub struct Row<'a, const N: usize> {
    table: &'a Table<N>,
    /// Line in the file, from 1.
    pub line: u64,
    record: &'a StringRecord,
}

impl<const N: usize> Table<N> {
    /// Reads a source's table.
    ///
    /// # Errors
    /// Where the file, its encoding, a column or a row is not what it should be.
    pub fn read(root: &Path, source: &SourceFile, names: [&'static str; N]) -> Result<Self, InputError> {
        Self::parse(source.path, &read_text(root, source.path)?, source.delimiter, names)
    }

    /// Reads a table from a text.
    ///
    /// # Errors
    /// Where a column is missing, or a row has too many or too few.
    pub fn parse(
        file: &str,
        text: &str,
        delimiter: u8,
        names: [&'static str; N],
    ) -> Result<Self, InputError> {
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
        let header = reader.headers().map_err(|error| csv_error(file, &error))?.clone();
        let mut columns = [0; N];
        for (column, name) in columns.iter_mut().zip(names) {
            *column = header.iter().position(|found| found.trim() == name).ok_or_else(|| InputError {
                file: file.to_owned(),
                line: 1,
                column: 1,
                expected: format!("a column « {name} »"),
                found: header.iter().collect::<Vec<_>>().join(", "),
            })?;
        }
        let mut records = Vec::new();
        for record in reader.into_records() {
            let record = record.map_err(|error| csv_error(file, &error))?;
            records.push((record.position().map_or(0, csv::Position::line), record));
        }
        Ok(Self { file: file.to_owned(), names, columns, records })
    }

    /// The rows, in the file's order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_, N>> {
        self.records.iter().map(|(line, record)| Row { table: self, line: *line, record })
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}

impl<'a, const N: usize> Row<'a, N> {
    /// The fields, trimmed, in the order in which the columns were asked for.
    pub fn fields(&self) -> [&'a str; N] {
        self.table.columns.map(|column| self.record.get(column).unwrap_or("").trim())
    }

    /// An error about the field of that index among those asked for.
    pub fn error(&self, field: usize, expected: impl Into<String>) -> InputError {
        let column = self.table.columns.get(field).map_or(0, |column| column + 1);
        let name = self.table.names.get(field).copied().unwrap_or_default();
        let found = self.fields().get(field).copied().unwrap_or_default();
        InputError {
            file: self.table.file.clone(),
            line: self.line,
            column: column as u64,
            expected: expected.into(),
            found: format!("« {found} » in « {name} »"),
        }
    }
}

fn csv_error(file: &str, error: &csv::Error) -> InputError {
    let line = error.position().map_or(0, csv::Position::line);
    let (expected, found) = match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            (format!("{expected_len} columns"), format!("{len}"))
        }
        _ => ("a table in CSV".to_owned(), error.to_string()),
    };
    InputError { file: file.to_owned(), line, column: 1, expected, found }
}
