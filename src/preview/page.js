"use strict";
// Without script the page shows everything, and its links work.
const form = document.getElementById("filters");
const none = document.getElementById("none");
const items = [...document.querySelectorAll("[data-item]")];

// Case, accents and forms of letters that people do not tell apart when they search. Signs of Indic scripts and the marks
// of kana make another letter, so they stay.
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\u00ad]/g;
const letters = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th", "ς": "σ", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ۃ": "ه", "ہ": "ه", "ھ": "ه", "ٱ": "ا" };
const fold = (text) => text.normalize("NFKD").toLowerCase().replace(marks, "").replace(/[ßæœøđðłıþςىیکةۃہھٱ]/g, (letter) => letters[letter]).replace(/\s+/g, " ");
const texts = new Map();

function textOf(item) {
  if (!texts.has(item)) texts.set(item, fold(`${item.id} ${item.dataset.ids ?? ""} ${item.textContent}`));
  return texts.get(item);
}

function apply() {
  const wanted = Object.fromEntries(new FormData(form));
  const words = fold(wanted.text).trim();
  let shown = 0;
  for (const item of items) {
    const severities = item.dataset.severity ?? "";
    const fits = (!wanted.severity || (wanted.severity === "any" ? severities !== "" : severities.split(" ").includes(wanted.severity)))
      && (!wanted.state || (item.dataset.state ?? "").split(" ").includes(wanted.state))
      && (!words || textOf(item).includes(words));
    item.hidden = !fits;
    shown += fits;
  }
  for (const section of document.querySelectorAll(".file")) section.hidden = !section.querySelector("[data-item]:not([hidden])");
  form.querySelector("output").textContent = shown === items.length ? `${shown}` : `${shown} of ${items.length}`;
  if (none) none.hidden = shown > 0;
}

// The message at the top of the window, so that another language opens at the same place.
function place() {
  if (scrollY < 40) return "";
  const top = (form && getComputedStyle(form).position === "sticky" ? form.getBoundingClientRect().bottom : 0) + 4;
  const anchors = document.querySelectorAll(".message[id], .target [id*='/']");
  const at = [...anchors].find((anchor) => anchor.getClientRects().length && anchor.getBoundingClientRect().bottom > top);
  return at ? `#${encodeURI(at.id)}` : "";
}

for (const link of document.querySelectorAll(".languages a")) {
  const page = link.getAttribute("href").split("#")[0];
  const keep = () => link.setAttribute("href", page + place());
  link.addEventListener("pointerdown", keep);
  link.addEventListener("click", keep);
}

// A language list that would be long in every page.
const languages = document.getElementById("languages");
if (languages) {
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "code" });
  for (const locale of languages.dataset.locales.split(" ")) {
    languages.add(new Option(`${locale} ${names.of(locale)}`, locale, false, locale === languages.dataset.locale));
  }
  languages.addEventListener("change", () => {
    location.href = languages.dataset.page.replace("{locale}", languages.value) + place();
  });
  languages.parentElement.hidden = false;
}

// Explanations: Escape closes, and the word that opened one has the focus again.
let opener = null;
document.addEventListener("click", (event) => {
  const word = event.target.closest("dfn a");
  if (word) opener = word;
  if (event.target.closest(".back")) setTimeout(() => opener?.focus({ preventScroll: true }));
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.querySelector(".glossary :target .back")?.click();
});
addEventListener("hashchange", () => document.querySelector(".glossary :target")?.focus({ preventScroll: true }));

if (form) {
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
  // A link to a message leads there, whatever was filtered before it was followed.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.closest("[hidden]")) {
      form.reset();
      apply();
      target.scrollIntoView();
    }
  });
}
