//! A line of a table: ours, a peer's, a budget.

use serde_json::{Value, json};

/// What a bench measured.
#[derive(Clone)]
pub struct Row {
    /// What is measured, and its unit
    pub name: String,
    pub ours: f64,
    /// Another program that does the same, and its measure
    pub peer: Option<(&'static str, f64)>,
    /// What ours may not exceed, or not fall below where more is better; in the unit of ours
    pub budget: Option<f64>,
    /// Whether more is better, as in a rate of success
    pub more_is_better: bool,
}

impl Row {
    /// The less, the better.
    pub fn less(name: impl Into<String>, ours: f64, peer: Option<(&'static str, f64)>) -> Self {
        Self { name: name.into(), ours, peer, budget: None, more_is_better: false }
    }

    /// The more, the better.
    pub fn more(name: impl Into<String>, ours: f64, peer: Option<(&'static str, f64)>) -> Self {
        Self { more_is_better: true, ..Self::less(name, ours, peer) }
    }

    /// With a limit.
    pub fn within(self, budget: f64) -> Self {
        Self { budget: Some(budget), ..self }
    }

    /// At least that many times as good as the peer: the limit is then a share of its measure.
    pub fn times(self, times: f64) -> Self {
        let budget =
            self.peer.map(|(_, value)| if self.more_is_better { value * times } else { value / times });
        Self { budget, ..self }
    }

    /// How many times as good as the peer.
    fn ratio(&self) -> Option<f64> {
        let (good, less_good) = if self.more_is_better { (self.ours, 1.0) } else { (1.0, self.ours) };
        self.peer
            .map(|(_, value)| if self.more_is_better { good / value } else { value / less_good })
            .filter(|ratio| ratio.is_finite())
    }

    pub fn ok(&self) -> bool {
        self.budget.is_none_or(
            |budget| {
                if self.more_is_better { self.ours >= budget } else { self.ours <= budget }
            },
        )
    }

    fn json(&self) -> Value {
        json!({
            "name": self.name,
            "ours": rounded(self.ours),
            "peer": self.peer.map(|(name, _)| name),
            "peer_value": self.peer.map(|(_, value)| rounded(value)),
            "ratio": self.ratio().map(rounded),
            "budget": self.budget.map(rounded),
            "ok": self.ok(),
        })
    }

    pub fn cells(&self) -> [String; 6] {
        let peer = self.peer.map_or_else(|| "-".into(), |(name, value)| format!("{name}: {}", shown(value)));
        let verdict = if self.ok() { "ok" } else { "OVER" };
        let sign = if self.more_is_better { "≥ " } else { "≤ " };
        [
            self.name.clone(),
            shown(self.ours),
            self.budget.map_or_else(|| "-".into(), |budget| format!("{sign}{}", shown(budget))),
            peer,
            self.ratio().map_or_else(|| "-".into(), |ratio| format!("{} ×", shown(ratio))),
            if self.budget.is_some() { verdict.into() } else { String::new() },
        ]
    }
}

/// A row a line, so that two runs compare well.
pub fn document(rows: &[&Row]) -> String {
    let lines: Vec<_> = rows.iter().map(|row| row.json().to_string()).collect();
    format!("[\n{}\n]\n", lines.join(",\n"))
}

fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

/// A figure with as many decimals as it is small.
pub fn shown(value: f64) -> String {
    match value.abs() {
        v if v >= 100.0 || v.fract() == 0.0 => format!("{value:.0}"),
        v if v >= 1.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(ours: f64) -> Row {
        Row::less("wasm (kB)", ours, Some(("other", 600.0))).within(220.0)
    }

    #[test]
    fn a_row_is_ok_within_its_budget() {
        assert!(row(220.0).ok());
        assert!(!row(220.1).ok());
        assert!(Row { budget: None, ..row(1e9) }.ok());
        let rate = Row::more("success (%)", 95.0, Some(("other", 80.0)));
        assert!(rate.clone().times(1.0).ok() && !rate.within(95.1).ok());
        assert!(row(60.0).times(10.0).ok() && !row(60.1).times(10.0).ok());
    }

    #[test]
    fn the_document_has_a_row_a_line() -> anyhow::Result<()> {
        let text = document(&[&row(200.0), &row(300.0)]);
        assert_eq!(text.lines().count(), 4);
        let rows: Value = serde_json::from_str(&text)?;
        let expected = json!({"name": "wasm (kB)", "ours": 200.0, "peer": "other", "peer_value": 600.0,
            "ratio": 3.0, "budget": 220.0, "ok": true});
        assert_eq!(rows[0], expected);
        Ok(())
    }
}
