// <parcours-campus page="/campus/…/">: a page of Parcours Campus in another page. See docs/integrer.md.
(() => {
  const PASSED = ["theme", "accent", "police", "liens", "campus", "secteur", "academie", "niveaux"];
  const script = document.currentScript?.src;
  class Campus extends HTMLElement {
    static observedAttributes = ["page", "titre", "hauteur", "site", "sandbox", ...PASSED];
    connectedCallback() {
      // In a shadow: no style of the host reaches it.
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      this.style.display ||= "block";
      this.frame = document.createElement("iframe");
      this.frame.loading = "lazy";
      this.frame.style.cssText = "display:block;width:100%;border:0";
      this.show();
      root.replaceChildren(this.frame);
      addEventListener("message", this);
    }
    disconnectedCallback() {
      removeEventListener("message", this);
      this.frame = null;
    }
    attributeChangedCallback() {
      if (this.frame) this.show();
    }
    show() {
      const of = (name) => this.getAttribute(name);
      const site = new URL(".", of("site") ?? script ?? document.baseURI);
      const url = new URL("./" + (of("page") ?? "").replace(/^\/+/, ""), site);
      if (!url.protocol.startsWith("http")) return;
      url.searchParams.set("integration", 1);
      for (const name of PASSED) if (of(name)) url.searchParams.set(name, of(name));
      const sandbox = of("sandbox");
      if (sandbox !== null) this.frame.setAttribute("sandbox", sandbox);
      // Without an origin of its own, a frame signs "null".
      this.origin = sandbox === null || sandbox.includes("same-origin") ? url.origin : "null";
      this.frame.title = of("titre") ?? "Parcours Campus";
      if (this.frame.src === url.href) return;
      this.grown = this.last = 0;
      this.page = "";
      this.resize(Number(of("hauteur")) || 600);
      this.frame.src = url.href;
    }
    resize(height) {
      this.height = Math.min(Math.max(Math.ceil(height), 120), 20000);
      this.frame.style.height = this.height + "px";
    }
    handleEvent({ source, origin, data }) {
      if (source !== this.frame.contentWindow || origin !== this.origin || data?.version !== 1) return;
      if (data.type === "parcours-campus:height" && Number.isFinite(data.height)) {
        // What grows without a pause is no longer followed.
        const paused = Date.now() - this.last > 1000;
        this.last = Date.now();
        this.grown = paused ? 0 : this.grown + (data.height > this.height);
        if (this.grown < 40) this.resize(data.height);
      } else if (data.type === "parcours-campus:page") {
        // Another page begins at its top.
        const other = this.page && this.page !== data.page;
        if (other && this.getBoundingClientRect().top < 0) this.scrollIntoView();
        this.page = data.page;
      }
    }
  }
  customElements.get("parcours-campus") ?? customElements.define("parcours-campus", Campus);
})();
