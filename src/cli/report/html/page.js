"use strict";
// Without script the page shows everything in the order of its places.
const form = document.getElementById("filters");
const list = document.getElementById("findings");
const none = document.getElementById("none");
const all = [...list.children];
const rank = { error: 0, warning: 1, note: 2 };
let order = "place";

function sorted(by) {
  const place = (a, b) => a.dataset.n - b.dataset.n;
  const orders = {
    place,
    severity: (a, b) => rank[a.dataset.severity] - rank[b.dataset.severity] || place(a, b),
    rule: (a, b) => (a.dataset.rule < b.dataset.rule ? -1 : a.dataset.rule > b.dataset.rule ? 1 : place(a, b)),
  };
  return [...all].sort(orders[by]);
}

function apply() {
  const wanted = Object.fromEntries(new FormData(form));
  const text = wanted.text.toLowerCase();
  let shown = 0;
  for (const article of all) {
    const fits = ["locale", "severity", "rule"].every((key) => !wanted[key] || article.dataset[key] === wanted[key])
      && (!text || article.textContent.toLowerCase().includes(text));
    article.hidden = !fits;
    shown += fits;
  }
  if (wanted.sort !== order) {
    order = wanted.sort;
    list.append(...sorted(order));
  }
  form.querySelector("output").textContent = `${shown} of ${all.length}`;
  none.hidden = shown > 0;
}

form.addEventListener("input", apply);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
apply();
