// <parcours-campus page="/campus/…/">a link</parcours-campus>: a page of Parcours Campus inside another page.
// The frame loads when one comes near it and takes the height of its page. Attributes and messages: docs/integrer.md.
(() => {
  const PASSED = ["theme", "accent", "police", "liens", "campus", "secteur", "academie", "niveaux"];
  const [LEAST, MOST] = [120, 20000];
  // A page that grows this many times without a pause answers its own frame: it is no longer followed.
  const [TIMES, PAUSE] = [40, 1000];
  const script = document.currentScript?.src;

  class ParcoursCampus extends HTMLElement {
    static observedAttributes = ["page", "titre", "hauteur", "site", "sandbox", ...PASSED];

    connectedCallback() {
      // A shadow: the host's style sheet does not reach the frame. Styles by the object model: no policy forbids them.
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      this.frame = document.createElement("iframe");
      this.frame.loading = "lazy";
      this.frame.style.cssText = "display:block;width:100%;border:0;margin:0";
      if (!this.style.display) this.style.display = "block";
      this.show();
      root.replaceChildren(this.frame);
      addEventListener("message", this);
    }

    disconnectedCallback() {
      removeEventListener("message", this);
      this.frame?.remove();
      this.frame = null;
    }

    attributeChangedCallback() {
      if (this.frame) this.show();
    }

    show() {
      const { frame } = this;
      const site = this.getAttribute("site") ?? script ?? document.baseURI;
      const url = new URL((this.getAttribute("page") ?? "/").replace(/^\/+/, ""), new URL(".", site));
      if (!/^https?:$/.test(url.protocol)) return;
      url.searchParams.set("integration", "1");
      for (const name of PASSED) {
        if (this.hasAttribute(name)) url.searchParams.set(name, this.getAttribute(name));
      }
      frame.title = this.getAttribute("titre") ?? "Parcours Campus";
      const sandbox = this.getAttribute("sandbox");
      if (sandbox !== null) frame.setAttribute("sandbox", sandbox);
      // A sandboxed frame without an origin of its own signs its messages « null ».
      this.origin = sandbox === null || /allow-same-origin/.test(sandbox) ? url.origin : "null";
      this.grown = this.last = 0;
      this.page = null;
      if (frame.src !== url.href) {
        this.height(Number(this.getAttribute("hauteur")) || 600);
        frame.src = url.href;
      }
    }

    height(pixels) {
      this.pixels = Math.min(Math.max(Math.ceil(pixels), LEAST), MOST);
      this.frame.style.height = `${this.pixels}px`;
    }

    handleEvent({ source, origin, data }) {
      if (source !== this.frame?.contentWindow || origin !== this.origin || data?.version !== 1) return;
      if (data.type === "parcours-campus:height" && Number.isFinite(data.height)) {
        const now = Date.now();
        this.grown = now - this.last > PAUSE ? 0 : this.grown + (data.height > this.pixels);
        this.last = now;
        if (this.grown < TIMES) this.height(data.height);
      } else if (data.type === "parcours-campus:page") {
        // Another page begins at its top, which may have been scrolled away.
        if (this.page !== null && this.page !== data.page && this.getBoundingClientRect().top < 0) {
          this.scrollIntoView();
        }
        this.page = data.page;
      }
    }
  }

  if (!customElements.get("parcours-campus")) customElements.define("parcours-campus", ParcoursCampus);
})();
