// A site that shows our pages in its own: another origin, with a style sheet that is nobody's friend.

import { createServer } from "node:http";

const HOSTILE = `
  * { font-size: 40px !important; color: red !important; line-height: 3 !important; letter-spacing: 9px }
  iframe { height: 10px !important; width: 20px !important; transform: rotate(9deg); opacity: 0.1 }
  a { display: none } div, section { float: left }
`;

export class Host {
  static async start() {
    const host = new Host();
    host.body = "";
    host.server = createServer((request, response) => {
      const page = request.url.startsWith("/page");
      response.writeHead(page ? 200 : 204, { "content-type": "text/html; charset=utf-8" });
      response.end(
        page ? `<!doctype html><html lang="fr"><title>Hôte</title>${host.head}<body>${host.body}` : "",
      );
    });
    await new Promise((resolve) => host.server.listen(0, "127.0.0.1", resolve));
    host.origin = `http://127.0.0.1:${host.server.address().port}`;
    return host;
  }

  /** Opens a page of the host that holds this. */
  async show(page, body, { hostile = false } = {}) {
    this.body = body;
    this.head = hostile ? `<style>${HOSTILE}</style>` : "";
    await page.goto(`${this.origin}/page`);
  }

  stop() {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }
}
