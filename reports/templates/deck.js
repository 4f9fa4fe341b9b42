"use strict";
const texts = JSON.parse(document.getElementById("texts").textContent);
const slides = [...document.querySelectorAll(".slide")];
const place = document.getElementById("place");
const jump = document.getElementById("jump");
let now = 0;
let notes = null;

function show(wanted) {
  now = Math.min(Math.max(wanted, 0), slides.length - 1);
  slides.forEach((slide, index) => slide.classList.toggle("now", index === now));
  place.textContent = `${now + 1} / ${slides.length}`;
  history.replaceState(null, "", `#${encodeURIComponent(slides[now].id)}`);
  fit(slides[now]);
  writeNotes();
}

// What is too long for its slide gets smaller letters, never a cut.
function fit(slide) {
  const body = slide.querySelector(".body");
  body.style.zoom = "";
  slide.querySelector("h1").classList.toggle("long", slide.querySelector("h1").offsetHeight > slide.offsetHeight / 4);
  for (let zoom = 1; zoom > 0.4 && (slide.scrollHeight > slide.clientHeight + 1 || body.scrollHeight > body.clientHeight + 1); zoom -= 0.05) {
    body.style.zoom = zoom;
  }
}

function list() {
  jump.querySelector("ol").replaceChildren(...slides.map((slide, index) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `#${encodeURIComponent(slide.id)}`;
    link.textContent = [...slide.querySelectorAll(".kicker, h1")].map((part) => part.textContent).join(" · ");
    if (index === now) link.setAttribute("aria-current", "true");
    link.addEventListener("click", (event) => { event.preventDefault(); jump.close(); show(index); });
    item.append(link);
    return item;
  }));
  jump.showModal();
  jump.querySelector("[aria-current]").focus();
}

function openNotes() {
  notes = window.open("", "notes", "width=900,height=700");
  if (notes) writeNotes();
}

function writeNotes() {
  if (!notes || notes.closed) return;
  const paper = notes.document;
  paper.documentElement.lang = document.documentElement.lang;
  paper.title = texts.notes;
  const following = slides[now + 1];
  paper.body.style.cssText = "font: 22px/1.4 'Segoe UI', Roboto, Arial, sans-serif; margin: 2rem; color: #10181c; background: #fff";
  const heading = paper.createElement("h1");
  heading.style.fontSize = "1.3em";
  heading.textContent = `${place.textContent} · ${slides[now].querySelector("h1").textContent}`;
  const said = [...slides[now].querySelectorAll(".notes p")].map((text) => paper.importNode(text, true));
  const coming = paper.createElement("p");
  coming.style.color = "#43525a";
  coming.textContent = following ? `${texts.next}: ${following.querySelector("h1").textContent}` : texts.last;
  paper.body.replaceChildren(heading, ...said, coming);
  notes.onkeydown = act;
}

function full() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.();
}

const does = {
  before: () => show(now - 1), next: () => show(now + 1), first: () => show(0), last: () => show(slides.length - 1),
  jump: list, notes: openNotes, full, light: () => document.documentElement.classList.toggle("dark"),
};
// A clicker sends Page Up and Page Down, some send a dot to go dark.
const keys = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next", Enter: "next", ArrowLeft: "before", ArrowUp: "before", PageUp: "before",
  Backspace: "before", Home: "first", End: "last", j: "jump", J: "jump", n: "notes", N: "notes", s: "notes", f: "full", F: "full", F5: "full", d: "light", D: "light", ".": "light",
};

function act(event) {
  if (jump.open || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.("button") && (event.key === "Enter" || event.key === " ")) return;
  if (event.key === "Escape") { if (document.fullscreenElement) document.exitFullscreen(); else list(); return; }
  const wanted = does[keys[event.key]];
  if (!wanted) return;
  event.preventDefault();
  wanted();
}

document.addEventListener("keydown", act);
document.querySelectorAll("[data-do]").forEach((button) => button.addEventListener("click", () => does[button.dataset.do]()));
window.addEventListener("resize", () => fit(slides[now]));
window.addEventListener("hashchange", () => toAddress());
let touched = 0;
document.addEventListener("touchstart", (event) => { touched = event.touches[0].clientX; }, { passive: true });
document.addEventListener("touchend", (event) => {
  const moved = event.changedTouches[0].clientX - touched;
  if (Math.abs(moved) > 60) show(now + (moved < 0 ? 1 : -1));
});
document.documentElement.classList.toggle("dark", window.matchMedia("(prefers-color-scheme: dark)").matches);

function toAddress() {
  const wanted = slides.findIndex((slide) => slide.id === decodeURIComponent(location.hash.slice(1)));
  show(Math.max(wanted, 0));
}
toAddress();
