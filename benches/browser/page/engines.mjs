// Search engines over the same labels: each is built by `build()` and answers `search(text)` with keys, the best first.

import uFuzzy from "@leeoniya/ufuzzy";
import FlexSearch from "flexsearch";
import MiniSearch from "minisearch";

/** Results that an engine gives. */
const MOST = 10;

/** Without accents and in lower case: none of the peers is to lose for want of it. */
const folded = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/œ/gi, "oe")
    .toLowerCase();

/** Ours. */
export function ours(bench) {
  return {
    name: "Parcours",
    build: () => bench.index(),
    search: (text) => bench.search(text).split("\n").slice(0, -1),
  };
}

/** MiniSearch: beginnings of words and one error in five letters, titles counting double. */
export function miniSearch(labels) {
  let engine;
  const documents = labels.map(([id, title, , names, context]) => ({
    id,
    title,
    names: names.join(" "),
    context,
  }));
  return {
    name: "MiniSearch",
    build: () => {
      engine = new MiniSearch({ fields: ["title", "names", "context"], processTerm: folded });
      engine.addAll(documents);
    },
    search: (text) => {
      const options = { prefix: true, fuzzy: 0.2, combineWith: "AND", boost: { title: 2 } };
      return engine
        .search(text, options)
        .slice(0, MOST)
        .map((hit) => hit.id);
    },
  };
}

/** FlexSearch: beginnings of words, and its own folding of letters that sound alike. */
export function flexSearch(labels) {
  let engine;
  const texts = labels.map(([, title, , names, context]) => [title, ...names, context].join(" "));
  return {
    name: "FlexSearch",
    build: () => {
      engine = new FlexSearch.Index({ tokenize: "forward", encoder: FlexSearch.Charset.LatinAdvanced });
      texts.forEach((text, index) => engine.add(index, text));
    },
    search: (text) => engine.search(text, { limit: MOST }).map((index) => labels[index][0]),
  };
}

/** uFuzzy: a scan of every name at each keystroke, one error a word; words in any order where few. */
export function fuzzy(labels) {
  let engine, haystack, owners;
  return {
    name: "uFuzzy",
    build: () => {
      engine = new uFuzzy({ intraMode: 1 });
      haystack = [];
      owners = [];
      labels.forEach(([id, title, , names, context]) => {
        for (const name of [title, ...names]) {
          haystack.push(folded(`${name} ${context}`));
          owners.push(id);
        }
      });
    },
    search: (text) => {
      const [found, info, order] = engine.search(haystack, folded(text), 1, 1000);
      const indexes = order ? order.map((at) => info.idx[at]) : (found ?? []);
      return [...new Set(indexes.slice(0, 3 * MOST).map((index) => owners[index]))].slice(0, MOST);
    },
  };
}
