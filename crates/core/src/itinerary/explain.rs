//! What there is to say besides itineraries: why there is none, what blocks, what replaces a closed diploma.

use crate::model::{Level, ModeSet, NoProgramme, ProgrammeId};
use crate::pathways::{NodeId, StartError};

use super::answer::{Itinerary, Prepared, best_ways};
use super::doors::reach_from;
use super::question::{Aim, Atlas, Question};

/// Why there is no itinerary, or what to know of those that there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The departure cannot be used.
    Start(StartError),
    /// The aim is not in the data.
    UnknownAim,
    /// The aim can no longer be prepared, and nothing replaces it.
    ClosedAim,
    /// No programme of that level in that sector.
    EmptyLevel,
    /// No diploma leads to the occupation.
    NoDiploma(NoProgramme),
    /// One has it already.
    AlreadyThere,
    /// The aim is closed: its successor is answered for.
    Replaced,
    /// Limits leave no way.
    Blocked,
    /// Nothing in the data leads to the aim.
    NoWayIn,
    /// The aim is of a lower level than what one has.
    Lower,
    /// Ways lead to the aim, but none from here.
    NotFromHere,
    /// Ways exist, but none wholly in the wanted status or place.
    Misfit,
}

/// A limit that one may lift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Constraint {
    /// The longest duration.
    Duration,
    /// Keeping to one's field.
    Field,
    /// Both.
    Both,
    /// The wanted status.
    Mode,
    /// The wanted place.
    Place,
}

/// What lifting a limit gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lift {
    /// The limit.
    pub constraint: Constraint,
    /// Itineraries then.
    pub itineraries: usize,
    /// Months of the shortest.
    pub months: u16,
}

/// An explanation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// Why.
    pub reason: Reason,
    /// The same in plain French.
    pub text: String,
    /// What lifting limits gives.
    pub lifts: Vec<Lift>,
    /// The nearest aim that can be reached.
    pub nearest: Option<ProgrammeId>,
}

fn no_diploma(why: NoProgramme) -> &'static str {
    match why {
        NoProgramme::Experience => {
            "Aucun diplôme ne mène directement à ce métier : on y vient par l’expérience, dans un métier voisin."
        }
        NoProgramme::Employer => {
            "Aucun diplôme ne mène directement à ce métier : c’est l’employeur qui recrute et qui forme."
        }
        NoProgramme::Competition => {
            "Aucun diplôme ne mène directement à ce métier : on y entre par un concours de la fonction publique."
        }
        NoProgramme::Elsewhere => {
            "La formation à ce métier n’est pas dans la liste des formations initiales de l’Onisep."
        }
        NoProgramme::NoDiploma => "Aucun diplôme n’est demandé pour exercer ce métier.",
        NoProgramme::Unknown => {
            "Nos données ne rattachent aucun diplôme à ce métier. Sa fiche Onisep dit comment y accéder ; nous n’inventons pas de chemin."
        }
    }
}

impl Reason {
    /// In plain French.
    fn text(self) -> String {
        match self {
            Self::Start(error) => return error.to_string(),
            Self::NoDiploma(why) => no_diploma(why),
            Self::UnknownAim => "Ce but n’existe pas dans nos données.",
            Self::ClosedAim => "Ce diplôme ne se prépare plus, et nos données ne disent pas ce qui le remplace.",
            Self::EmptyLevel => "Nous n’avons trouvé aucune formation de ce niveau dans ce secteur.",
            Self::AlreadyThere => "Tu y es déjà.",
            Self::Replaced => "Ce diplôme ne se prépare plus : voici les chemins vers celui qui le remplace.",
            Self::Blocked => "Aucun chemin ne respecte toutes tes limites.",
            Self::NoWayIn => "Aucun texte ni aucune règle de nos données ne dit comment entrer dans cette formation.",
            Self::Lower => {
                "Ce diplôme est d’un niveau inférieur au tien, et aucun texte ne parle d’y revenir depuis ton diplôme."
            }
            Self::NotFromHere => {
                "Des chemins mènent à ce but, mais aucun ne part d’ici sans changer de domaine ou reprendre plus bas."
            }
            Self::Misfit => {
                "Aucun chemin n’est, dans nos données, entièrement dans le statut ou le lieu voulus : les plus proches viennent d’abord."
            }
        }
        .to_owned()
    }
}

impl Explanation {
    /// A reason, in words.
    pub(super) fn of(reason: Reason) -> Self {
        Self { reason, text: reason.text(), lifts: Vec::new(), nearest: None }
    }
}

/// Years of months, as one says them.
fn years(months: u16) -> String {
    match (months / 12, months % 12) {
        (0, rest) => format!("{rest} mois"),
        (1, 0) => "1 an".to_owned(),
        (years, 0) => format!("{years} ans"),
        (1, rest) => format!("1 an et {rest} mois"),
        (years, rest) => format!("{years} ans et {rest} mois"),
    }
}

/// What lifting each limit gives, where it gives something.
fn lifts(atlas: Atlas<'_>, question: &Question<'_>, prepared: &Prepared) -> Vec<Lift> {
    let mut found = Vec::new();
    let (timed, kept) = (question.max_months.is_some(), question.stay_in_domain);
    let tries = [
        (timed, Constraint::Duration, None, kept),
        (kept, Constraint::Field, question.max_months, false),
        (timed && kept, Constraint::Both, None, false),
    ];
    for (applies, constraint, max_months, stay_in_domain) in tries {
        if !applies || (constraint == Constraint::Both && !found.is_empty()) {
            continue;
        }
        let lifted = Question { max_months, stay_in_domain, ..question.clone() };
        let (best, _) = best_ways(atlas, &lifted, prepared);
        if let Some(months) = best.iter().map(|way| way.cost.months()).min() {
            found.push(Lift { constraint, itineraries: best.len(), months });
        }
    }
    found
}

/// What giving the status or the place up gives, where no itinerary fits them wholly.
fn wishes(atlas: Atlas<'_>, question: &Question<'_>, prepared: &Prepared, fit: [u16; 2]) -> Vec<Lift> {
    let [mode, distance] = fit;
    let tries = [
        (mode > 0, Constraint::Mode, ModeSet::EMPTY, question.place),
        (distance >= 4, Constraint::Place, question.modes, None),
    ];
    let mut found = Vec::new();
    for (applies, constraint, modes, place) in tries {
        if applies {
            let lifted = Question { modes, place, ..question.clone() };
            let (best, _) = best_ways(atlas, &lifted, prepared);
            let months = best.iter().map(|way| way.cost.months()).min().unwrap_or(0);
            found.push(Lift { constraint, itineraries: best.len(), months });
        }
    }
    found
}

fn lift_text(lift: &Lift) -> String {
    let limit = match lift.constraint {
        Constraint::Duration => "Sans limite de durée",
        Constraint::Field => "En changeant de domaine",
        Constraint::Both => "Sans limite de durée et en changeant de domaine",
        Constraint::Mode => "Dans n’importe quelle voie",
        Constraint::Place => "Partout en France",
    };
    let chains = if lift.itineraries == 1 { "un chemin existe" } else { "des chemins existent" };
    format!(" {limit}, {chains} : le plus court prend {}.", years(lift.months))
}

/// The reachable diploma nearest to the aim: of its level first, then of its field.
fn nearest(atlas: Atlas<'_>, prepared: &Prepared) -> Option<ProgrammeId> {
    let graph = atlas.graph;
    let aim: &NodeId = prepared.targets.nodes.first()?;
    let aim = graph.node(*aim);
    let years = |level: Option<Level>| level.and_then(|level| Level::ALL.iter().position(|l| *l == level));
    let reached = reach_from(graph, &prepared.start.nodes, None);
    let near = reached.into_iter().filter_map(|reached| {
        let node = graph.node(graph.node_of(reached.id)?);
        let closeness = graph.affinity().closeness(node.domains, aim.domains);
        let apart = years(node.level)?.abs_diff(years(aim.level)?);
        (closeness > 0 && !node.class_year).then_some((
            apart,
            node.award != aim.award,
            100 - closeness,
            reached.months,
            reached.id,
        ))
    });
    near.min().map(|(.., id)| id)
}

/// What there is to say of an answer; `None` when the itineraries speak for themselves.
pub(super) fn explain(
    atlas: Atlas<'_>,
    question: &Question<'_>,
    prepared: &Prepared,
    itineraries: &[Itinerary],
) -> Option<Explanation> {
    if let Some(first) = itineraries.first() {
        let [_, _, _, mode, distance] = first.cost.fields();
        let misfit = mode > 0 || distance >= 4;
        let reason = match (prepared.targets.replaced, misfit) {
            (true, _) => Reason::Replaced,
            (false, true) => Reason::Misfit,
            (false, false) => return None,
        };
        let lifts = if misfit { wishes(atlas, question, prepared, [mode, distance]) } else { Vec::new() };
        return Some(Explanation { lifts, ..Explanation::of(reason) });
    }
    let graph = atlas.graph;
    let lifts = lifts(atlas, question, prepared);
    let level = |nodes: &[NodeId]| nodes.iter().filter_map(|node| graph.node(*node).level).max();
    let entered = prepared.targets.nodes.iter().any(|node| graph.entering(*node).next().is_some());
    let reason = if !lifts.is_empty() {
        Reason::Blocked
    } else if !entered {
        Reason::NoWayIn
    } else if level(&prepared.targets.nodes) < level(&prepared.start.nodes)
        && matches!(question.to, Aim::Programme(_))
    {
        Reason::Lower
    } else {
        Reason::NotFromHere
    };
    let nearest = if reason == Reason::Blocked { None } else { nearest(atlas, prepared) };
    let mut text = reason.text();
    for lift in &lifts {
        text.push_str(&lift_text(lift));
    }
    if let Some(programme) = nearest.and_then(|id| atlas.catalog.programme(id)) {
        text.push_str(" Le but le plus proche que tu puisses atteindre : ");
        text.push_str(&programme.name);
        text.push('.');
    }
    Some(Explanation { reason, text, lifts, nearest })
}
