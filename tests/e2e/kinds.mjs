// One address of every kind of page, and the heading that it shows.

import { HEADING } from "./pages/home.mjs";

export const PROGRAMME = { id: "FOR.6143", name: "CAP aéronautique option systèmes" };
export const INSTITUTION = { uai: "0170060Y", name: "Lycée Bernard Palissy" };
export const OCCUPATION = { id: "MET.23", name: "Mécanicien/ne d'entretien d'avion" };

export const KINDS = [
  { kind: "home", path: "", heading: HEADING },
  { kind: "list of programmes", path: "formations/", heading: "Formations" },
  {
    kind: "filtered list",
    path: "formations/?niveau=cap&voie=apprentissage&region=75",
    heading: "Formations",
  },
  { kind: "list without result", path: "formations/?q=qwxzqwxz", heading: "Formations" },
  { kind: "programme", path: `formations/${PROGRAMME.id}/`, heading: PROGRAMME.name },
  { kind: "list of campuses", path: "campus/", heading: "Campus des métiers et des qualifications" },
  { kind: "campus", path: "campus/na-aeronautique/", heading: "Aéronautique (Nouvelle-Aquitaine)" },
  { kind: "network that is not a campus", path: "campus/ara-hall32/", heading: "Hall 32" },
  { kind: "sector", path: "secteurs/mobilite/", heading: /^Mobilité, aéronautique, transports/ },
  { kind: "institution", path: `etablissements/${INSTITUTION.uai}/`, heading: INSTITUTION.name },
  { kind: "occupation", path: `metiers/${OCCUPATION.id}/`, heading: OCCUPATION.name },
  { kind: "favourites", path: "favoris/", heading: "Mes favoris" },
  {
    kind: "comparison",
    path: "comparer/?formations=FOR.269,FOR.626&region=75",
    heading: "Comparer des formations",
  },
  { kind: "empty comparison", path: "comparer/", heading: "Comparer des formations" },
  { kind: "counselling session", path: "entretien/", heading: "Entretien d’orientation" },
  { kind: "codes for another site", path: "integrer/", heading: "Intégrer Parcours Campus à ton site" },
  { kind: "data and sources", path: "donnees/", heading: "Données et sources" },
  { kind: "glossary", path: "glossaire/", heading: "Glossaire" },
  { kind: "accessibility statement", path: "accessibilite/", heading: "Déclaration d’accessibilité" },
  { kind: "legal notice", path: "mentions-legales/", heading: "Mentions légales et vie privée" },
];
