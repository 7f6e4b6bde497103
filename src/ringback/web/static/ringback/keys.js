// The keys of the list, and one button that copies: everything they do can be done without them as well.
"use strict";
const rows = () => Array.from(document.querySelectorAll("[data-row]"));
const here = () => document.querySelector(".row.here");

function step(by) {
  const all = rows();
  if (!all.length) return;
  const next = all[Math.min(Math.max(all.indexOf(here()) + by, 0), all.length - 1)];
  all.forEach((row) => row.classList.toggle("here", row === next));
  next.querySelector("a").focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function press(name) {
  const scope = here() || document;
  const target = scope.querySelector(`[data-key="${name}"]`) || document.querySelector(`main > [data-key="${name}"], .acts [data-key="${name}"], .notes [data-key="${name}"]`);
  if (target) target.click();
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select");
  if (event.key === "Escape" && typing) typing.blur();
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = {
    j: () => step(1), k: () => step(-1), "/": () => document.getElementById("find").focus(),
    a: () => press("approve"), e: () => press("done"), s: () => press("later"), r: () => press("release"), u: () => press("undo"), c: () => press("call"),
    "?": () => document.getElementById("all-keys").toggleAttribute("open"),
  }[event.key];
  if (act) { event.preventDefault(); act(); }
});

document.querySelectorAll("[data-copy]").forEach((button) => {
  if (!navigator.clipboard) return; // not over plain http: there the text is marked by a click
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = "Copied";
  });
});
