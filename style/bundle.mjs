// Bundles the style sheets into the one file that index.html links. Trunk runs it before each build.
import { build } from "esbuild";

await build({
  entryPoints: ["style/main.css"],
  outfile: "target/style/parcours.css",
  bundle: true,
  minify: true,
  logLevel: "warning",
});
