"use strict";
// Without script the page shows everything in the order of the locales.
const form = document.getElementById("filters");
const table = document.getElementById("overview");
const rows = [...table.tBodies[0].rows];

function apply() {
  const wanted = Object.fromEntries(new FormData(form));
  const text = wanted.text.toLowerCase();
  let shown = 0;
  for (const row of rows) {
    const cell = wanted.state && row.querySelector(`[data-state="${wanted.state}"]`);
    const fits = (!text || row.textContent.toLowerCase().includes(text)) && (!cell || cell.dataset.sort > 0);
    row.hidden = !fits;
    shown += fits;
    const details = row.querySelector("a") && document.getElementById(row.querySelector("a").hash.slice(1));
    if (details) details.hidden = !fits;
  }
  form.querySelector("output").textContent = `${shown} of ${rows.length}`;
}

function sort(head) {
  const column = head.cellIndex;
  const down = head.getAttribute("aria-sort") !== "descending" && head.classList.contains("number") || head.getAttribute("aria-sort") === "ascending";
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const key = (row) => row.cells[column].dataset.sort === undefined ? row.cells[column].textContent : Number(row.cells[column].dataset.sort);
  const order = (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) * (down ? -1 : 1);
  table.tBodies[0].append(...[...rows].sort(order));
}

for (const head of table.tHead.rows[0].cells) {
  if (head.textContent === "progress") continue;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = head.textContent;
  button.addEventListener("click", () => sort(head));
  head.replaceChildren(button);
}
// A link to a locale opens what it leads to.
function open() {
  const details = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (details) details.open = true;
}
window.addEventListener("hashchange", open);
form.addEventListener("input", apply);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
apply();
open();
