// Crossings of a drawing, counted the same way whoever drew it: pairs of pieces of two edges that cross at a point inside
// both. Curves are taken as the straight lines between their ends, which cross as they do.

const turn = (a, b, c) => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

function cross([a, b], [c, d]) {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** Pieces of an edge, given as its points. */
const pieces = (points) => points.slice(1).map((point, index) => [points[index], point]);

/** How many times edges, each a list of points, cross. */
export function crossings(edges) {
  const all = edges.flatMap((points, edge) =>
    pieces(points).map((piece) => ({
      edge,
      piece,
      top: Math.min(piece[0].y, piece[1].y),
      bottom: Math.max(piece[0].y, piece[1].y),
    })),
  );
  all.sort((a, b) => a.top - b.top);
  let count = 0;
  for (let i = 0; i < all.length; i++) {
    for (let j = i + 1; j < all.length && all[j].top <= all[i].bottom; j++) {
      count += all[i].edge !== all[j].edge && cross(all[i].piece, all[j].piece);
    }
  }
  return count;
}

/** The points of a path made of M, L and C. */
export function points(path) {
  return path
    .split(/(?=[MLC])/)
    .filter(Boolean)
    .map((command) => {
      const numbers = command.slice(1).trim().split(/\s+/).map(Number);
      return { x: numbers.at(-2), y: numbers.at(-1) };
    });
}
