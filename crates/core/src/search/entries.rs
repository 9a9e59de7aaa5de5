//! Entries of the index, from the records of the data set.

use crate::dataset::Catalog;
use crate::model::{
    AliasKind, Aliases, AwardType, Institution, InstitutionKind, Level, ModeSet, Occupation, ProgrammeState,
};
use crate::order;

use super::entry::{Entry, Place, Reason, Target};
use super::index::{Builder, EntryId};
use super::places::Gazetteer;
use super::tokens::Variants;

/// What an entry is, for chips.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    pub award: Option<AwardType>,
    pub level: Option<Level>,
    pub modes: ModeSet,
    /// A bit for each sector.
    pub sectors: u32,
    pub department: Option<u8>,
    /// INSEE code of the région, where no département tells it.
    pub region: Option<String>,
    pub academies: Vec<String>,
    /// Number in the gazetteer.
    pub town: Option<usize>,
    pub rncp: Option<u32>,
    pub rome: Vec<String>,
}

/// Everything that is searched.
pub(super) struct Gathered {
    pub builder: Builder,
    pub facts: Vec<Facts>,
}

fn sector_bits(catalog: &Catalog, domains: &[u8]) -> u32 {
    domains
        .iter()
        .filter_map(|index| catalog.reference.domains.get(usize::from(*index)))
        .flat_map(|domain| &domain.sectors)
        .fold(0, |bits, sector| bits | 1u32.checked_shl(u32::from(*sector)).unwrap_or(0))
}

/// The sigle with which a title opens, its award aside, or that it gives in brackets: « bac techno STHR … ».
fn sigle(title: &str) -> Option<&str> {
    let is_sigle = |word: &&str| {
        word.len() >= 3
            && word.bytes().filter(u8::is_ascii_uppercase).count() >= 3
            && word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    let opening = ["bac techno ", "classe de 1re "].iter().find_map(|award| title.strip_prefix(award));
    let bracketed = || title.strip_prefix("classe préparatoire ")?.split_once('(').map(|(_, rest)| rest);
    let rest = opening.or_else(bracketed)?;
    rest.split([' ', ')', '*']).next().filter(is_sigle)
}

/// How often people look for a programme of that type, all else equal.
fn award_weight(award: AwardType) -> f32 {
    use AwardType as A;
    match award {
        A::Cap | A::BacPro | A::Bts => 1.0,
        A::But | A::DeParamedical | A::DeSocial | A::DeMedical | A::BacTechno | A::BacGeneral => 0.95,
        A::Capa | A::Btsa | A::Licence => 0.9,
        A::DnMade | A::Bpjeps | A::SanteAutre | A::Architecture => 0.8,
        A::Master | A::CpgeSciences | A::CpgeEconomie | A::CpgeLettres | A::Bp => 0.7,
        A::LicencePro | A::Ingenieur | A::Iep => 0.62,
        A::Cs | A::TitreProfessionnel | A::Bma | A::Deust | A::DiplomeSport | A::SecondePro | A::Bpa => 0.55,
        A::Dejeps
        | A::Desjeps
        | A::Csa
        | A::Dsaa
        | A::EcoleCommerceBac3
        | A::EcoleCommerceBac5
        | A::Fonctionnaire => 0.45,
        A::EcoleSpecialisee | A::Btm | A::Bm | A::Cpi | A::BachelorIngenierie | A::PremiereTechno => 0.35,
        A::Fcil | A::MiseANiveau | A::MiseANiveauBts | A::Troisieme | A::Quatrieme => 0.15,
        _ => 0.28,
    }
}

/// Words by which an award is asked for without being in the names.
fn award_words(award: AwardType) -> &'static str {
    use AwardType as A;
    match award {
        A::Cs => "MC mention complémentaire certificat spécialisation",
        A::But => "DUT IUT bachelor universitaire technologie",
        A::BacPro => "baccalauréat professionnel",
        A::BacTechno => "baccalauréat technologique",
        A::TitreProfessionnel => "titre professionnel",
        A::LicencePro => "licence professionnelle",
        A::MastereSpecialise => "mastère spécialisé",
        A::Ingenieur => "école ingénieur diplôme",
        A::CpgeSciences | A::CpgeEconomie | A::CpgeLettres => "prépa CPGE",
        A::Cpi | A::Cpc => "prépa intégrée école ingénieur",
        A::EcoleCommerceBac3 | A::EcoleCommerceBac5 => "école commerce",
        A::Bp => "brevet professionnel",
        A::Bma => "brevet métiers art",
        A::DeSocial | A::DeParamedical | A::DeMedical => "diplôme état DE",
        A::Capa => "CAP agricole",
        A::Btsa => "BTS agricole",
        A::Csa => "certificat spécialisation agricole",
        _ => "",
    }
}

/// Gathers every record.
pub(super) fn gather(
    builder: Builder,
    catalog: &Catalog,
    occupations: &[Occupation],
    institutions: &[Institution],
    aliases: &[Aliases],
    gazetteer: &Gazetteer,
) -> Gathered {
    let mut all = Gathered { builder, facts: Vec::new() };
    all.programmes(catalog, occupations);
    let first_occupation = all.facts.len();
    all.occupations(catalog, occupations);
    all.institutions(institutions, gazetteer);
    all.campuses(catalog, gazetteer);
    all.sectors(catalog);
    all.places(gazetteer);
    all.aliases(catalog, occupations, first_occupation, aliases);
    all
}

impl Gathered {
    fn add(&mut self, entry: Entry, context: &str, variants: Variants, facts: Facts) -> EntryId {
        self.facts.push(facts);
        self.builder.entry(entry, context, variants)
    }

    fn programmes(&mut self, catalog: &Catalog, occupations: &[Occupation]) {
        let mut asked = vec![0u32; catalog.programmes.len()];
        for id in occupations.iter().flat_map(Occupation::all_programmes) {
            if let Some(index) = catalog.programmes.index_of(id) {
                asked[index] += 1;
            }
        }
        for (programme, asked) in catalog.programmes.iter().zip(asked) {
            let variants = match programme.award {
                AwardType::Bpjeps | AwardType::Dejeps | AwardType::Desjeps | AwardType::DiplomeSport => {
                    Variants::Options
                }
                _ => Variants::All,
            };
            #[allow(clippy::cast_precision_loss, reason = "a ranking weight")]
            let popularity = ((asked + 1).ilog2() as f32 / 5.0).min(1.0);
            let entry = Entry {
                target: Target::Programme(programme.id),
                title: programme.name.clone(),
                weight: 0.75 * award_weight(programme.award) + 0.25 * popularity,
                closed: programme.state == ProgrammeState::Closed,
            };
            let facts = Facts {
                award: Some(programme.award),
                level: programme.level,
                modes: programme.modes,
                sectors: sector_bits(catalog, &programme.domains),
                rncp: programme.rncp,
                ..Facts::default()
            };
            let id = self.add(entry, award_words(programme.award), variants, facts);
            if let Some(sigle) = sigle(&programme.name) {
                self.builder.name(&[id], Reason::Alias(AliasKind::Acronym), sigle);
            }
        }
    }

    fn occupations(&mut self, catalog: &Catalog, occupations: &[Occupation]) {
        for occupation in occupations {
            let entry = Entry {
                target: Target::Occupation(occupation.id),
                title: occupation.name.clone(),
                weight: 0.95,
                closed: false,
            };
            let facts = Facts {
                sectors: sector_bits(catalog, &occupation.domains),
                rome: occupation.rome.clone(),
                ..Facts::default()
            };
            let id = self.add(entry, "", Variants::All, facts);
            for name in occupation.masculine.iter().chain(&occupation.feminine) {
                self.builder.name(&[id], Reason::Title, name);
            }
        }
    }

    fn institutions(&mut self, institutions: &[Institution], gazetteer: &Gazetteer) {
        for institution in institutions {
            let kind = match institution.kind {
                InstitutionKind::Lycee => " lycée",
                InstitutionKind::LyceePro => " lycée professionnel pro LP",
                InstitutionKind::Cfa => " CFA apprentis apprentissage",
                InstitutionKind::Superieur => "",
            };
            let entry = Entry {
                target: Target::Institution(institution.uai),
                title: institution.name.clone(),
                weight: if institution.to_check { 0.3 } else { 0.4 },
                closed: false,
            };
            let facts = Facts {
                department: institution.department,
                town: gazetteer.town(&institution.town),
                ..Facts::default()
            };
            self.add(entry, &[&institution.town, kind].concat(), Variants::All, facts);
        }
    }

    fn campuses(&mut self, catalog: &Catalog, gazetteer: &Gazetteer) {
        for campus in catalog.campuses.iter() {
            let region = catalog.reference.region(&campus.region).map_or("", |region| region.name.as_str());
            let town = campus.place.as_ref().and_then(|place| place.town.as_deref()).unwrap_or("");
            let entry = Entry {
                target: Target::Campus(campus.slug.clone()),
                title: campus.name.clone(),
                weight: 0.35,
                closed: false,
            };
            let facts = Facts {
                sectors: campus.sector.map_or(0, |sector| 1u32.checked_shl(u32::from(sector)).unwrap_or(0)),
                region: Some(campus.region.clone()),
                academies: campus.academies.clone(),
                town: gazetteer.town(town),
                ..Facts::default()
            };
            let id = self.add(
                entry,
                &["campus métiers qualifications CMQ ", region, " ", town].concat(),
                Variants::All,
                facts,
            );
            for name in campus.full_name.iter().chain(&campus.aliases) {
                self.builder.name(&[id], Reason::Title, name);
            }
        }
    }

    fn sectors(&mut self, catalog: &Catalog) {
        for (bit, sector) in (0u32..).zip(&catalog.reference.sectors) {
            let entry = Entry {
                target: Target::Sector(sector.slug.clone()),
                title: sector.name.clone(),
                weight: 0.3,
                closed: false,
            };
            let facts = Facts { sectors: 1u32.checked_shl(bit).unwrap_or(0), ..Facts::default() };
            let id = self.add(entry, "secteur filière domaine", Variants::All, facts);
            for name in sector.hint.split(", ") {
                self.builder.name(&[id], Reason::Example, name);
            }
        }
    }

    fn places(&mut self, gazetteer: &Gazetteer) {
        for known in gazetteer.all() {
            let facts = match &known.place {
                Place::Department(index) => Facts { department: Some(*index), ..Facts::default() },
                Place::Region(code) => Facts { region: Some(code.clone()), ..Facts::default() },
                Place::Academy(code) => Facts { academies: vec![code.clone()], ..Facts::default() },
                Place::Town(name) => Facts { town: gazetteer.town(name), ..Facts::default() },
            };
            let entry = Entry {
                target: Target::Place(known.place.clone()),
                title: known.label.clone(),
                weight: 0.1,
                closed: false,
            };
            self.add(entry, "", Variants::All, facts);
        }
    }

    fn aliases(&mut self, catalog: &Catalog, occupations: &[Occupation], first: usize, aliases: &[Aliases]) {
        let entry = |index: usize| EntryId::try_from(index).ok();
        let mut by_rome: Vec<(&str, EntryId)> = Vec::new();
        let mut by_id: Vec<(u32, EntryId)> = Vec::new();
        for (index, occupation) in occupations.iter().enumerate() {
            let Some(id) = entry(first + index) else { continue };
            by_id.push((occupation.id.0, id));
            by_rome.extend(occupation.rome.iter().map(|code| (code.as_str(), id)));
        }
        order::sort(&mut by_id);
        order::sort(&mut by_rome);
        let mut targets = Vec::new();
        for alias in aliases {
            targets.clear();
            let mut shared = false;
            if let Ok(id) = alias.target.parse() {
                targets.extend(catalog.programmes.index_of(id).and_then(entry));
            } else if let Ok(crate::model::OccupationId(number)) = alias.target.parse() {
                let found = by_id.binary_search_by_key(&number, |(id, _)| *id);
                targets.extend(found.ok().map(|at| by_id[at].1));
            } else {
                let code = alias.target.as_str();
                shared = true;
                let start = by_rome.partition_point(|(other, _)| *other < code);
                let same = by_rome[start..].iter().take_while(|(other, _)| *other == code);
                targets.extend(same.map(|(_, id)| *id));
            }
            let reason = if shared { Reason::Shared } else { Reason::Alias(alias.kind) };
            for name in &alias.names {
                self.builder.name(&targets, reason, name);
            }
        }
    }
}
