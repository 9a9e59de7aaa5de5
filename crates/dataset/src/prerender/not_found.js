(() => {
  // The folder of the site is what comes before the first segment that is one of its own.
  const own = "formations campus secteurs etablissements metiers itineraires favoris comparer entretien integrer donnees glossaire accessibilite mentions-legales".split(" ");
  const parts = location.pathname.split("/");
  if (parts[parts.length - 1] === "") parts.pop();
  let at = parts.length - 1;
  while (at > 0 && !own.includes(parts[at])) at -= 1;
  const head = document.getElementById("suite").content;
  const start = (folder) => {
    const base = document.createElement("base");
    base.href = folder;
    document.head.prepend(base);
    document.head.append(head);
    document.getElementById("sorties").hidden = false;
  };
  // The icon tells the right folder from a wrong guess, so that nothing else is asked for in vain.
  const icon = head.querySelector("link[rel=icon]");
  const attempt = (depth) => {
    const folder = parts.slice(0, depth).join("/") + "/";
    if (!icon) return start(folder);
    const probe = new Image();
    probe.onload = () => start(folder);
    probe.onerror = () => depth > 1 && attempt(depth - 1);
    probe.src = folder + icon.getAttribute("href").replace("./", "");
  };
  attempt(at > 0 ? at : Math.max(parts.length - 1, 1));
})();
