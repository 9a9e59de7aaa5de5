//! How many tests ran: read from what test programs print or write.

use std::ops::AddAssign;

use anyhow::{Context, Result};
use serde_json::Value;

/// Tests of a step, or of all steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
    pub skipped: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl Counts {
    /// The sum of the `test result:` lines of Rust's test harness, native or in the browser.
    pub fn of_harness(printed: &str) -> Self {
        let mut sum = Self::default();
        for line in printed.lines() {
            let Some((_, result)) = line.split_once("test result: ") else { continue };
            sum += Self {
                passed: before(result, " passed"),
                failed: before(result, " failed"),
                skipped: before(result, " ignored"),
            };
        }
        sum
    }

    /// The totals of Playwright's JSON report.
    pub fn of_playwright(report: &str) -> Result<Self> {
        let report: Value = serde_json::from_str(report).context("Playwright's report is not JSON")?;
        let stat = |name: &str| {
            report["stats"][name].as_u64().with_context(|| format!("Playwright's report has no {name}"))
        };
        // A test that passed on a second try only is not to be trusted: it counts as failed.
        Ok(Self {
            passed: stat("expected")?,
            failed: stat("unexpected")? + stat("flaky")?,
            skipped: stat("skipped")?,
        })
    }

    /// The same, with at least one failure: for a program that failed without counting any.
    pub fn at_least_one_failed(self) -> Self {
        Self { failed: self.failed.max(1), ..self }
    }
}

/// The number just before these words; 0 if there is none.
fn before(text: &str, words: &str) -> u64 {
    let number = text.split_once(words).and_then(|(before, _)| before.rsplit(' ').next());
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_all_test_binaries_add_up() {
        let printed = "\
running 3 tests
test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
test the_result_is_said ... ok
test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.00s
";
        assert_eq!(Counts::of_harness(printed), Counts { passed: 13, failed: 2, skipped: 1 });
        assert_eq!(Counts::of_harness("no tests to run!"), Counts::default());
    }

    #[test]
    fn flaky_end_to_end_tests_count_as_failed() {
        let report = r#"{"stats":{"expected":7,"unexpected":1,"flaky":1,"skipped":2,"duration":12.5}}"#;
        assert_eq!(Counts::of_playwright(report).ok(), Some(Counts { passed: 7, failed: 2, skipped: 2 }));
        assert!(Counts::of_playwright("{}").is_err());
    }

    #[test]
    fn a_failed_program_is_never_silent() {
        assert_eq!(Counts::default().at_least_one_failed().failed, 1);
        assert_eq!(Counts { failed: 3, ..Counts::default() }.at_least_one_failed().failed, 3);
    }
}
