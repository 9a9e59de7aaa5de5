//! What institutions teach, a line a programme, and where each programme is taught.
//!
//! `"626 s2022 12 3 40 / 24 12 - a2024? 7"`: FOR.626 at school in 2022 in the institutions of ranks 12, 15 and 55 in
//! the table of institutions, with 24, 12 and an unknown number of seats; then by apprenticeship in 2024, to be
//! checked. `~` marks a common trunk. The first line tells of which table of institutions the ranks are: with another
//! one, every place would be that of a neighbour.
//!
//! By programme rather than by institution, and for the whole country rather than by région, places weigh a third less.

use std::collections::BTreeMap;

use crate::dataset::columns::{growing, write_growing};
use crate::dataset::{Issue, IssueKind, read_records, write_records};
use crate::model::{
    Institution, InstitutionPlaces, ModeSet, Offering, Ownership, Presence, PresenceEntry, PresenceList,
    ProgrammeId, StudyMode,
};

/// Mode, year, to be checked, common trunk.
type Group = (StudyMode, u16, bool, bool);

/// What tells a table of institutions from another: how many they are, and a sum of their keys (FNV-1a).
fn signature(institutions: &[Institution]) -> String {
    let keys = institutions.iter().flat_map(|institution| institution.uai.as_str().bytes());
    let sum = keys.fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{} institutions, {sum:08x}", institutions.len())
}

fn group(word: &str) -> Option<Group> {
    let mode = StudyMode::from_letter(word.chars().next()?)?;
    let rest = &word[1..];
    let (rest, trunk) = rest.strip_suffix('~').map_or((rest, false), |rest| (rest, true));
    let (year, to_check) = rest.strip_suffix('?').map_or((rest, false), |rest| (rest, true));
    Some((mode, year.parse().ok()?, to_check, trunk))
}

fn is_group(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_alphabetic())
}

/// The groups of a line, each with its ranks and its seats.
fn read_line(line: &str, places: &mut [InstitutionPlaces]) -> Option<()> {
    let (id, rest) = line.split_once(' ')?;
    let programme = ProgrammeId(id.parse().ok()?);
    let starts: Vec<usize> = rest
        .split(' ')
        .scan(0, |at, word| {
            let start = *at;
            *at += word.len() + 1;
            Some((start, word))
        })
        .filter(|(_, word)| is_group(word))
        .map(|(start, _)| start)
        .collect();
    if starts.first() != Some(&0) {
        return None;
    }
    let mut found: Vec<(u32, Offering)> = Vec::new();
    for (index, start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(rest.len());
        let (word, lists) = rest[*start..end].trim_end().split_once(' ')?;
        let (mode, year, to_check, trunk) = group(word)?;
        let (ranks, seats) =
            lists.split_once(" / ").map_or((lists, None), |(ranks, seats)| (ranks, Some(seats)));
        let mut seats = seats.map(|seats| seats.split(' '));
        for rank in growing(ranks)? {
            let capacity = match &mut seats {
                None => None,
                Some(words) => match words.next()? {
                    "-" => None,
                    word => Some(word.parse().ok()?),
                },
            };
            found.push((rank, Offering { programme, mode, year, capacity, to_check, trunk }));
        }
        if seats.is_some_and(|mut words| words.next().is_some()) {
            return None;
        }
    }
    // Checked before anything is added, so that a bad line adds nothing.
    if found.iter().any(|(rank, _)| *rank as usize >= places.len()) {
        return None;
    }
    found.into_iter().for_each(|(rank, offering)| places[rank as usize].offerings.push(offering));
    Some(())
}

/// Reads places over the institutions of the bundle, sorted by UAI: one record each, those that teach nothing too.
pub fn read_places(
    file: &str,
    text: &str,
    institutions: &[Institution],
) -> (Vec<InstitutionPlaces>, Vec<Issue>) {
    let (lines, mut issues) = read_records::<String>(file, text);
    let mut issue = |kind, line, message: String| {
        issues.push(Issue { kind, file: file.to_owned(), line, message });
    };
    let wanted = signature(institutions);
    let Some((first, lines)) = lines.split_first().filter(|(first, _)| **first == wanted) else {
        let found = lines.first().map_or("nothing", String::as_str);
        issue(IssueKind::Truncated, 2, format!("places of {wanted} expected, found {found}"));
        return (Vec::new(), issues);
    };
    let _ = first;
    let mut places: Vec<InstitutionPlaces> = institutions
        .iter()
        .map(|institution| InstitutionPlaces { uai: institution.uai, offerings: Vec::new() })
        .collect();
    for (index, line) in lines.iter().enumerate() {
        if read_line(line, &mut places).is_none() {
            issue(IssueKind::Malformed, index + 3, format!("no places of a programme: {line}"));
        }
    }
    for place in &mut places {
        place.offerings.sort_unstable_by_key(|offering| (offering.programme, offering.mode));
    }
    (places, issues)
}

/// Writes places as [`read_places`] reads them. Those of an institution that is not in the table are left out.
pub fn write_places<'a>(
    places: impl IntoIterator<Item = &'a InstitutionPlaces>,
    institutions: &[Institution],
) -> String {
    let mut found: BTreeMap<ProgrammeId, BTreeMap<Group, BTreeMap<u32, Option<u16>>>> = BTreeMap::new();
    for place in places {
        let Ok(rank) = institutions.binary_search_by_key(&place.uai, |institution| institution.uai) else {
            continue;
        };
        let rank = u32::try_from(rank).unwrap_or(u32::MAX);
        for offering in &place.offerings {
            let group = (offering.mode, offering.year, offering.to_check, offering.trunk);
            let groups = found.entry(offering.programme).or_default();
            groups.entry(group).or_default().insert(rank, offering.capacity);
        }
    }
    let mut lines = vec![signature(institutions)];
    for (programme, groups) in found {
        let mut line = programme.0.to_string();
        for ((mode, year, to_check, trunk), ranks) in groups {
            line.push(' ');
            line.push(mode.letter());
            line.push_str(&year.to_string());
            line.push_str(if to_check { "?" } else { "" });
            line.push_str(if trunk { "~ " } else { " " });
            line.push_str(&write_growing(ranks.keys().copied()));
            if ranks.values().any(Option::is_some) {
                line.push_str(" /");
                for seats in ranks.values() {
                    line.push(' ');
                    line.push_str(&seats.map_or_else(|| "-".to_owned(), |seats| seats.to_string()));
                }
            }
        }
        lines.push(line);
    }
    // Strings always serialise.
    write_records(&lines).unwrap_or_default()
}

/// Sums places up by programme and département. Institutions are sorted by UAI.
pub fn presence<'a>(
    places: impl IntoIterator<Item = &'a InstitutionPlaces>,
    institutions: &[Institution],
) -> Vec<Presence> {
    // Programme, département, private, mode, institution: sorted, equals stand together.
    let mut rows: Vec<(ProgrammeId, u8, usize, bool, StudyMode)> = Vec::new();
    for place in places {
        let Ok(rank) = institutions.binary_search_by_key(&place.uai, |institution| institution.uai) else {
            continue;
        };
        let Some(department) = institutions[rank].department else { continue };
        let private = institutions[rank].ownership == Ownership::Private;
        rows.extend(place.offerings.iter().map(|o| (o.programme, department, rank, private, o.mode)));
    }
    rows.sort_unstable();
    let mut found: Vec<Presence> = Vec::new();
    let mut last = None;
    for (id, department, rank, private, mode) in rows {
        if found.last().is_none_or(|presence| presence.id != id) {
            found.push(Presence { id, at: PresenceList::default() });
        }
        let Some(PresenceList(entries)) = found.last_mut().map(|presence| &mut presence.at) else { continue };
        if entries.last().is_none_or(|entry| entry.department != department) {
            let (public, private) = (ModeSet::EMPTY, ModeSet::EMPTY);
            entries.push(PresenceEntry { department, public, private, institutions: 0 });
        }
        let Some(entry) = entries.last_mut() else { continue };
        let modes = if private { &mut entry.private } else { &mut entry.public };
        modes.insert(mode);
        // An institution that teaches it in two modes counts once.
        if last != Some((id, rank)) {
            entry.institutions += 1;
            last = Some((id, rank));
        }
    }
    found
}
