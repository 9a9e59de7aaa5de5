//! `route`: itineraries from a terminal, by the very code of the page.

use std::io::{BufRead as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use clap::Args;
use parcours_core::itinerary::{Aim, Answer, Itinerary, Order, Question, Rank, Surroundings, ask};
use parcours_core::model::{Endpoint, ModeSet, StudyMode};
use serde_json::{Value, json};

mod load;
mod near;

use load::Loaded;

/// What to ask.
#[derive(Debug, Args)]
pub struct Options {
    /// Folder of the bundle.
    #[arg(long, default_value = "public/data")]
    bundle: PathBuf,
    /// Where one stands: a diploma (FOR.n) or a class (3e, 2de-pro, bac-general, cap, sans-diplome, emploi…).
    #[arg(long, required_unless_present = "stdin")]
    from: Option<String>,
    /// What one aims at: a diploma (FOR.n), an occupation (MET.n), or a level in a sector (bac5@mobilite).
    #[arg(long, required_unless_present = "stdin")]
    to: Option<String>,
    /// Wanted statuses: scolaire, apprentissage, contrat-pro, continue, vae; several parted by commas.
    #[arg(long)]
    mode: Option<String>,
    /// Where: départements (33,24), a région or académie by name, a town and a radius in km (Bordeaux:50), or a point
    /// (44.84,-0.58:50).
    #[arg(long, allow_hyphen_values = true)]
    near: Option<String>,
    /// Longest duration in years.
    #[arg(long)]
    years: Option<u16>,
    /// Keep to one's field.
    #[arg(long)]
    same_field: bool,
    /// Order: surest, shortest or simplest.
    #[arg(long, default_value = "surest")]
    order: String,
    /// Answers one question a line, `from;to`, from the standard input.
    #[arg(long)]
    stdin: bool,
    /// One JSON object a question.
    #[arg(long)]
    json: bool,
}

fn endpoint(text: &str) -> Result<Endpoint> {
    let text = text.trim();
    let full = if text.starts_with("FOR.") || text.starts_with("class:") {
        text.to_owned()
    } else {
        format!("class:{text}")
    };
    full.parse()
        .map_err(|_| anyhow::anyhow!("expected a diploma (FOR.n) or a class such as 3e, found « {text} »"))
}

fn aim(text: &str, loaded: &Loaded) -> Result<Aim> {
    let text = text.trim();
    if let Some((level, sector)) = text.split_once('@') {
        let sectors = &loaded.catalog.reference.sectors;
        let sector = sectors.iter().position(|other| other.slug.as_str() == sector);
        let sector = sector.and_then(|index| u8::try_from(index).ok()).context("no such sector")?;
        return Ok(Aim::Level {
            level: level.parse().map_err(|_| anyhow::anyhow!("no level « {level} »"))?,
            sector,
        });
    }
    if let Ok(id) = text.parse() {
        return Ok(Aim::Programme(id));
    }
    match text.parse() {
        Ok(id) => Ok(Aim::Occupation(id)),
        Err(_) => {
            bail!("expected a diploma (FOR.n), an occupation (MET.n) or level@sector, found « {text} »")
        }
    }
}

fn modes(text: Option<&str>) -> Result<ModeSet> {
    let words = text.unwrap_or("").split(',').map(str::trim).filter(|word| !word.is_empty());
    words.map(|word| word.parse::<StudyMode>().map_err(|error| anyhow::anyhow!("--mode: {error}"))).collect()
}

fn order(text: &str) -> Result<Order> {
    Ok(match text {
        "surest" => Order::Surest,
        "shortest" => Order::Shortest,
        "simplest" => Order::Simplest,
        _ => bail!("--order: expected surest, shortest or simplest, found « {text} »"),
    })
}

fn itinerary_json(loaded: &Loaded, itinerary: &Itinerary) -> Value {
    let [_, moves, _, mode, distance] = itinerary.cost.fields();
    let steps: Vec<Value> = itinerary
        .steps
        .iter()
        .map(|step| {
            let pathway = &loaded.graph.pathways()[step.pathway as usize];
            json!({
                "id": step.id,
                "name": loaded.name(step.id),
                "months": step.months,
                "kind": step.kind.slug(),
                "strength": step.strength.slug(),
                "condition": loaded.condition(pathway),
                "evidence": pathway.evidence.0,
                "others": step.others,
            })
        })
        .collect();
    json!({
        "from": itinerary.start,
        "other_starts": itinerary.other_starts,
        "months": itinerary.months(),
        "level": itinerary.level,
        "moves": moves,
        "rules": itinerary.rules(),
        "mode_misfit": mode,
        "distance": distance,
        "rank": match itinerary.rank { Rank::Best => "best", Rank::Alternative => "alternative" },
        "count": itinerary.count,
        "steps": steps,
    })
}

fn write_text(loaded: &Loaded, answer: &Answer, out: &mut impl std::io::Write) -> Result<()> {
    for itinerary in &answer.itineraries {
        let rank = if itinerary.rank == Rank::Alternative { " (autre voie)" } else { "" };
        let (years, rules) = (f32::from(itinerary.months()) / 12.0, itinerary.rules());
        writeln!(out, "{years} ans, {rules} règle(s), {} semblable(s){rank}", itinerary.count)?;
        if let Some(start) = itinerary.start {
            let others = itinerary.other_starts.len();
            let others = if others == 0 { String::new() } else { format!(" (+ {others})") };
            writeln!(out, "    {start} {}{others}", loaded.name(start))?;
        }
        for step in &itinerary.steps {
            let pathway = &loaded.graph.pathways()[step.pathway as usize];
            writeln!(
                out,
                "  → {} {} · {} mois · {} · {} · {} [{}]{}",
                step.id,
                loaded.name(step.id),
                step.months,
                step.kind.label(),
                step.strength.slug(),
                loaded.condition(pathway),
                pathway.evidence.0,
                if step.others.is_empty() { String::new() } else { format!(" (+ {})", step.others.len()) },
            )?;
        }
    }
    if let Some(explanation) = &answer.explanation {
        writeln!(out, "{}", explanation.text)?;
    }
    Ok(())
}

/// Answers questions.
///
/// # Errors
/// Where the bundle cannot be read, or a question is not one.
pub fn run(options: &Options) -> Result<ExitCode> {
    let loaded = Loaded::read(&options.bundle)?;
    let place = options.near.as_deref().map(|near| near::surroundings(&loaded, near)).transpose()?;
    let mut out = std::io::stdout().lock();
    let mut answer = |from: &str, to: &str| -> Result<()> {
        let question = question(options, &loaded, place.as_ref(), from, to)?;
        let answer = ask(loaded.atlas(), &question);
        if options.json {
            let itineraries: Vec<Value> =
                answer.itineraries.iter().map(|itinerary| itinerary_json(&loaded, itinerary)).collect();
            let text = answer.explanation.as_ref().map(|explanation| explanation.text.as_str());
            let nearest = answer.explanation.as_ref().and_then(|explanation| explanation.nearest);
            let row = json!({ "from": from, "to": to, "itineraries": itineraries, "explanation": text, "nearest": nearest });
            writeln!(out, "{row}")?;
        } else {
            writeln!(out, "# {from} → {to}")?;
            write_text(&loaded, &answer, &mut out)?;
        }
        Ok(())
    };
    if options.stdin {
        for line in std::io::stdin().lock().lines() {
            let line = line?;
            if let Some((from, to)) = line.split_once(';') {
                answer(from.trim(), to.trim())?;
            } else if !line.trim().is_empty() {
                bail!("expected from;to, found « {line} »");
            }
        }
    }
    if let (Some(from), Some(to)) = (&options.from, &options.to) {
        answer(from, to)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn question<'a>(
    options: &Options,
    loaded: &Loaded,
    place: Option<&'a Surroundings>,
    from: &str,
    to: &str,
) -> Result<Question<'a>> {
    Ok(Question {
        from: endpoint(from)?,
        to: aim(to, loaded)?,
        modes: modes(options.mode.as_deref())?,
        place,
        max_months: options.years.map(|years| years.saturating_mul(12)),
        stay_in_domain: options.same_field,
        order: order(&options.order)?,
    })
}
