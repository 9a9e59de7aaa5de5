// Asks for the data of the page that was opened while the app is still on its way.

const PROGRAMME = [
  "reference",
  "programmes",
  "campuses",
  "pathways",
  "classes",
  "rules",
  "places",
  "institutions",
];

/** The tables that each kind of page begins with, by the first segment of its address. */
const TABLES = {
  "": ["manifest", "reference"],
  formations: ["reference", "programmes", "campuses", "places", "institutions"],
  "formations/": PROGRAMME,
  campus: ["reference", "programmes", "campuses"],
  "campus/": ["reference", "programmes", "campuses", "campus-details"],
  "secteurs/": ["reference", "programmes", "campuses"],
  "etablissements/": ["reference", "programmes", "campuses", "institutions"],
  "metiers/": ["reference", "programmes", "campuses", "occupations"],
  itineraires: ["reference", "programmes", "campuses", "pathways", "classes"],
  donnees: ["manifest"],
};

export const prefetch = (site) => {
  const folder = document.querySelector("meta[name=donnees]")?.content;
  if (folder === undefined || !location.pathname.startsWith(site.pathname)) return;
  const [kind, record] = location.pathname.slice(site.pathname.length).split("/");
  for (const table of TABLES[record ? `${kind}/` : kind] ?? []) {
    // As the app will ask: without credentials of another kind, the browser gives it the same answer.
    const link = document.createElement("link");
    Object.assign(link, {
      rel: "preload",
      as: "fetch",
      crossOrigin: "anonymous",
      fetchPriority: "low",
      href: `${folder}data/${table}.json`,
    });
    document.head.append(link);
  }
};
