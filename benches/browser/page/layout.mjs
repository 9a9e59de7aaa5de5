// Layered drawings: ours, dagre and ELK on the same seeded graphs, for time and crossings.

import dagre from "@dagrejs/dagre";
import ELK from "elkjs/lib/elk.bundled.js";

import { crossings, points } from "./crossings.mjs";
import { least, percentile } from "./measure.mjs";

/** Sizes of the product's nodes and gaps, for all. */
const [WIDTH, HEIGHT, GAP, LAYER_GAP] = [160, 48, 24, 64];

/** Nodes, edges, and how many graphs of that size. */
const SIZES = [
  [40, 60, 5],
  [150, 300, 5],
  [400, 900, 1],
];

function withDagre(layers, edges) {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: "BT", nodesep: GAP, ranksep: LAYER_GAP });
  graph.setDefaultEdgeLabel(() => ({}));
  layers.forEach((_, node) => graph.setNode(String(node), { width: WIDTH, height: HEIGHT }));
  for (const [from, to] of edges) graph.setEdge(String(from), String(to));
  dagre.layout(graph);
  return graph;
}

const elk = new ELK();

function elkGraph(layers, edges) {
  return {
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "UP",
      "elk.edgeRouting": "POLYLINE",
      "elk.spacing.nodeNode": String(GAP),
      "elk.layered.spacing.nodeNodeBetweenLayers": String(LAYER_GAP),
      "elk.layered.crossingMinimization.strategy": "LAYER_SWEEP",
      "elk.partitioning.activate": "true",
    },
    children: layers.map((layer, node) => ({
      id: String(node),
      width: WIDTH,
      height: HEIGHT,
      layoutOptions: { "elk.partitioning.partition": String(layer) },
    })),
    edges: edges.map(([from, to], index) => ({ id: `e${index}`, sources: [String(from)], targets: [String(to)] })),
  };
}

async function drawn(bench, nodes, edges, seed) {
  const [layers, pairs] = JSON.parse(bench.layered(nodes, edges, BigInt(seed)));
  bench.draw();
  const times = { ours: least(9, () => bench.draw()) };
  const own = bench.paths().split("\n").map(points);

  let graph;
  times.dagre = least(nodes > 200 ? 1 : 3, () => (graph = withDagre(layers, pairs)));
  const theirs = graph.edges().map((edge) => graph.edge(edge).points);

  const start = performance.now();
  const laid = await elk.layout(elkGraph(layers, pairs));
  times.elk = performance.now() - start;
  const polylines = laid.edges.map(({ sections: [section] }) => [
    section.startPoint,
    ...(section.bendPoints ?? []),
    section.endPoint,
  ]);
  return {
    times,
    crossings: { ours: crossings(own), dagre: crossings(theirs), elk: crossings(polylines) },
  };
}

export async function layout(bench) {
  const results = [];
  for (const [nodes, edges, graphs] of SIZES) {
    const all = [];
    for (let seed = 1; seed <= graphs; seed++) all.push(await drawn(bench, nodes, edges, seed));
    const of = (who) => ({
      time: percentile(
        all.map(({ times }) => times[who]),
        50,
      ),
      crossings: all.reduce((sum, one) => sum + one.crossings[who], 0),
    });
    results.push({ nodes, edges, graphs, ours: of("ours"), dagre: of("dagre"), elk: of("elk") });
  }
  return results;
}
