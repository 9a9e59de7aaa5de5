// The page's side of the service worker: registers it, and carries words between it and the app.
//
// The app asks by events on the window (`src/platform/offline.rs`) and is answered by `parcours-campus:nouvelle`.
// Never in a frame: what a host embeds keeps nothing.

const framed = window !== window.top || new URLSearchParams(location.search).get("integration") === "1";

const tell = (detail) => dispatchEvent(new CustomEvent("parcours-campus:nouvelle", { detail }));

/** What a worker answers. */
const ask = (worker, message) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(message, [port2]);
  });

/** The page may already be the new version: then nothing is to be announced. */
const settle = async ({ waiting }) => {
  if (!waiting) return;
  if ((await ask(waiting, { ask: "version" })) === RELEASE) waiting.postMessage({ ask: "take-over" });
  else tell("new-version");
};

const begin = async () => {
  const registration = await navigator.serviceWorker.register(new URL("service-worker.js", import.meta.url), {
    updateViaCache: "none",
  });
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed" && navigator.serviceWorker.controller) settle(registration);
    });
  });
  settle(registration);
  const { active } = await navigator.serviceWorker.ready;

  navigator.serviceWorker.addEventListener("message", ({ data }) => tell(data));
  const on = (event, message) =>
    addEventListener(`parcours-campus:${event}`, () => registration.active?.postMessage(message));
  on("etat", { ask: "state" });
  on("garder", { ask: "keep" });
  on("oublier", { ask: "drop" });
  active?.postMessage({ ask: "state" });

  // What came before the worker was there is to work without network too.
  const seen = () =>
    registration.active?.postMessage({
      ask: "remember",
      addresses: [location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)],
    });
  seen();
  navigator.serviceWorker.addEventListener("controllerchange", seen);

  addEventListener("parcours-campus:renouveler", async () => {
    registration.waiting?.postMessage({ ask: "take-over" });
    location.reload();
  });
  // A tab that stays open for days hears of a new version when one comes back to it.
  let last = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - last < 3_600_000) return;
    last = Date.now();
    registration.update().catch(() => {});
  });
};

if ("serviceWorker" in navigator && !framed) {
  const later = () => begin().catch(() => {});
  if (document.readyState === "complete") later();
  else addEventListener("load", later);
}
