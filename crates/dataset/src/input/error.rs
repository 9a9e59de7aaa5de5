//! Where a file is not what it should be.

use std::fmt;

/// A file that cannot be read as expected, with the place and what was expected there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputError {
    /// File, as given to the reader.
    pub file: String,
    /// Line, from 1; 0 where the issue is of the whole file.
    pub line: u64,
    /// Column of the table, or character of the line, from 1; 0 where it is of the whole line.
    pub column: u64,
    /// What was expected.
    pub expected: String,
    /// What was found.
    pub found: String,
}

impl InputError {
    /// An error about a whole file.
    pub fn of_file(file: &str, expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line: 0, column: 0, expected: expected.into(), found: found.into() }
    }

    /// The place, as compilers write it.
    pub fn place(&self) -> String {
        format!("{}:{}:{}", self.file, self.line, self.column)
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: expected {}, found {}", self.place(), self.expected, self.found)
    }
}

impl std::error::Error for InputError {}
