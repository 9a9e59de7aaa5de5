//! How the postbac trainings are called, and which programmes they then are.
//!
//! The file lost its accents, hyphens and apostrophes, and its dashes became three spaces: « Licence   Droit   Parcours
//! Carrieres publiques ». Each kind has its rule; a name that no rule turns into exactly one programme, or into the
//! programmes of one trunk, is left out.

use anyhow::{Result, bail};
use parcours_core::model::{AwardType, ProgrammeId};
use serde::Deserialize;

use crate::build::context::Inputs;
use crate::build::programmes::Programmes;
use crate::build::reference::read_toml;
use crate::build::text::{bare, fold};

/// The programmes that a name means: several where it names what they have in common.
pub type Meant = Vec<ProgrammeId>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NamesFile {
    names: Vec<Named>,
}

/// A beginning kept by hand.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    starts: String,
    #[serde(default)]
    at: String,
    #[serde(rename = "for")]
    programmes: Meant,
}

/// The rules.
pub struct Names<'a> {
    programmes: &'a Programmes,
    by_hand: Vec<Named>,
    families: Vec<(AwardType, String, ProgrammeId)>,
}

/// Awards whose programmes are the options of a wider diploma, and the word that parts the two.
const FAMILIES: &[(AwardType, &str)] =
    &[(AwardType::But, " parcours "), (AwardType::Bpjeps, " option "), (AwardType::Licence, "")];

/// The one licence that Onisep lists by its paths alone.
const STAPS: &str = "licence mention sciences et techniques des activités physiques et sportives";

/// Words by which universities name the paths of that licence, and the end of the programme's name.
const STAPS_PATHS: &[(&str, &str)] = &[
    ("activite physique adaptee", "activité physique adaptée et santé"),
    ("activites physiques adaptees", "activité physique adaptée et santé"),
    ("apas", "activité physique adaptée et santé"),
    ("entrainement sportif", "entrainement sportif"),
    ("management du sport", "management du sport"),
    ("education et motricite", "éducation et motricité"),
    ("ergonomie", "ergonomie du sport et performance motrice"),
];

impl<'a> Names<'a> {
    /// Reads the names kept by hand.
    ///
    /// # Errors
    /// Where the file is not what it should be, or names no programme.
    pub fn read(inputs: &Inputs, programmes: &'a Programmes) -> Result<Self> {
        let mut by_hand = read_toml::<NamesFile>(&inputs.kept, "postbac.toml")?.names;
        for named in &mut by_hand {
            if let Some(missing) = named.programmes.iter().find(|id| programmes.get(**id).is_none()) {
                bail!("data/postbac.toml: « {} »: no programme {missing}", named.starts);
            }
            named.starts = fold(&named.starts);
            named.at = fold(&named.at);
        }
        // The longest beginning wins, and an institution's own row before the general one.
        by_hand.sort_by_key(|named| std::cmp::Reverse((named.starts.len(), named.at.len())));
        let mut families = Vec::new();
        for programme in programmes.records.iter().filter(|programme| programme.is_enterable()) {
            for (award, word) in FAMILIES.iter().filter(|(award, _)| *award == programme.award) {
                let trunk = match word.is_empty() {
                    false => programme.name.split(word).next().unwrap_or(&programme.name),
                    true if programme.name.starts_with(&format!("{STAPS} ")) => STAPS,
                    true => continue,
                };
                families.push((*award, bare(trunk), programme.id));
            }
        }
        Ok(Self { programmes, by_hand, families })
    }

    /// The programmes that a training's name means, at an institution.
    pub fn meant(&self, name: &str, institution: &str) -> Option<Meant> {
        let (folded, place) = (fold(name), fold(institution));
        let fits = |beginning: &str, text: &str| {
            text.strip_prefix(beginning)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' ') || beginning.is_empty())
        };
        if let Some(named) =
            self.by_hand.iter().find(|named| fits(&named.starts, &folded) && place.starts_with(&named.at))
        {
            return Some(named.programmes.clone());
        }
        let parts: Vec<&str> = name.split("  ").map(str::trim).filter(|part| !part.is_empty()).collect();
        let (kind, rest) = parts.split_first()?;
        match fold(kind).as_str() {
            "licence" => self.licence(rest),
            "but" => self.with_paths(AwardType::But, "BUT", &rest.join(" ")),
            "bpjeps" => self.with_paths(AwardType::Bpjeps, "BPJEPS", &rest.join(" ")),
            "dn made" => self.one(AwardType::DnMade, &format!("DN MADE mention {}", rest.first()?)),
            "deust" => self.one(AwardType::Deust, &format!("DEUST {}", rest.first()?)),
            "fcil" => self.one(AwardType::Fcil, &format!("FCIL {}", rest.join(" "))),
            "licence professionnelle" => self.licence_pro(rest),
            "certificat de specialisation" => self.certificate(&rest.join(" ")),
            "dejeps" => self.one(AwardType::Dejeps, &format!("DEJEPS {}", rest.join(" "))),
            text => self.state_diploma(text),
        }
    }

    fn one(&self, award: AwardType, name: &str) -> Option<Meant> {
        self.programmes.index.named(award, name).map(|id| vec![id])
    }

    /// A mention may be written alone, after « Portail », or after « Double diplôme - Licence ».
    fn licence(&self, parts: &[&str]) -> Option<Meant> {
        let (mention, rest) = match parts {
            [double, mention, rest @ ..] if fold(double) == "double diplome" => {
                (mention.strip_prefix("Licence ")?, rest)
            }
            [mention, rest @ ..] => (*mention, rest),
            [] => return None,
        };
        let mut mention = mention;
        while let Some(rest) = mention.strip_prefix("Portail ") {
            mention = rest.trim_start();
        }
        let named = |mention: &str| self.one(AwardType::Licence, &format!("licence mention {mention}"));
        let whole = format!("licence mention {mention}");
        if bare(&whole) == bare(STAPS) {
            return Some(self.staps(&fold(&rest.join(" "))));
        }
        // « Droit francais - Droits etrangers » is one mention cut in two.
        let joined = rest.first().and_then(|next| named(&format!("{mention} {next}")));
        joined.or_else(|| named(mention))
    }

    fn staps(&self, path: &str) -> Meant {
        let mut paths: Vec<&str> =
            STAPS_PATHS.iter().filter(|(word, _)| path.contains(word)).map(|(_, end)| *end).collect();
        paths.dedup();
        match paths[..] {
            [end] => self.one(AwardType::Licence, &format!("{STAPS} {end}")).unwrap_or_default(),
            _ => self.family(AwardType::Licence, STAPS),
        }
    }

    fn family(&self, award: AwardType, trunk: &str) -> Meant {
        let trunk = bare(trunk);
        self.families
            .iter()
            .filter(|(a, name, _)| *a == award && *name == trunk)
            .map(|(_, _, id)| *id)
            .collect()
    }

    /// A diploma with paths or options: one of them where the name says which, all of them where it does not.
    fn with_paths(&self, award: AwardType, prefix: &str, name: &str) -> Option<Meant> {
        let whole = format!("{prefix} {name}");
        if let Some(found) = self.one(award, &whole) {
            return Some(found);
        }
        // What stands after the trunk's name is a path of the institution's own, or a public: the trunk remains.
        let bared = bare(&whole);
        let fits = |trunk: &str| {
            bared.strip_prefix(trunk).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        let longest = self
            .families
            .iter()
            .filter(|(a, trunk, _)| *a == award && fits(trunk))
            .max_by_key(|(_, trunk, _)| trunk.len())
            .map(|(_, trunk, _)| trunk.clone())?;
        let ids = self
            .families
            .iter()
            .filter(|(a, trunk, _)| *a == award && *trunk == longest)
            .map(|(_, _, id)| *id);
        Some(ids.collect())
    }

    fn licence_pro(&self, parts: &[&str]) -> Option<Meant> {
        let mention = *parts.first()?;
        let cut = mention
            .to_lowercase()
            .find(" parcours ")
            .map_or(mention, |at| mention.get(..at).unwrap_or(mention));
        self.one(AwardType::LicencePro, &format!("licence pro mention {cut}"))
    }

    fn certificate(&self, name: &str) -> Option<Meant> {
        let plain = name.replace("(ne)", "");
        self.one(AwardType::Cs, &format!("CS {plain}"))
            .or_else(|| self.one(AwardType::Cs, &format!("CS {name}")))
    }

    /// « D.E Infirmier », « Certificat de capacité d'orthophoniste », « DTS Imagerie médicale… ».
    fn state_diploma(&self, folded: &str) -> Option<Meant> {
        let name = match folded.strip_prefix("d e ") {
            Some(job) => format!("diplôme d'État {job}"),
            None => folded.to_owned(),
        };
        let awards = [AwardType::DeParamedical, AwardType::DeSocial, AwardType::SanteAutre];
        awards.into_iter().find_map(|award| self.one(award, &name))
    }
}
