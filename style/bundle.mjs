// Bundles the style sheets into the one file that index.html links. Trunk runs it before each build.
import { readFile } from "node:fs/promises";
import { build } from "esbuild";

/** The dark tokens are written once, for who asks their system for them; a frame's host may ask for either theme. */
const themes = {
  name: "themes",
  setup({ onLoad }) {
    onLoad({ filter: /tokens\.css$/ }, async ({ path }) => {
      const dark = /@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}\s*\}/;
      const sheet = await readFile(path, "utf8");
      const [, tokens] = sheet.match(dark) ?? [];
      if (!tokens) throw new Error(`${path}: no block of dark tokens`);
      const contents = sheet.replace(
        dark,
        `@media (prefers-color-scheme: dark) { :root:not([data-theme="clair"]) {${tokens}} }
        :root[data-theme="clair"] { color-scheme: light }
        :root[data-theme="sombre"] { color-scheme: dark; ${tokens}}`,
      );
      return { contents, loader: "css" };
    });
  },
};

await build({
  entryPoints: ["style/main.css"],
  outfile: "target/style/parcours.css",
  bundle: true,
  minify: true,
  logLevel: "warning",
  plugins: [themes],
});
