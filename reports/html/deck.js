"use strict";
const texts = JSON.parse(document.getElementById("texts").textContent);
const slides = [...document.querySelectorAll(".slide")];
const root = document.documentElement;
const jump = document.getElementById("jump");
let now = 0;
let notes = null;

const place = () => `${now + 1} / ${slides.length}`;
const titled = (slide) => slide.querySelector("h1").textContent;

function show(wanted) {
  now = Math.min(Math.max(wanted, 0), slides.length - 1);
  slides.forEach((slide, index) => slide.classList.toggle("now", index === now));
  document.getElementById("place").textContent = place();
  document.getElementById("said").textContent = `${place()}: ${titled(slides[now])}`;
  // Inside the page that shows it, the deck has no address of its own.
  if (location.protocol !== "about:") history.replaceState(null, "", `#${encodeURIComponent(slides[now].id)}`);
  fit(slides[now]);
  writeNotes();
}

// What is too long for its slide gets smaller letters, never a cut.
function fit(slide) {
  const [header, body] = [slide.querySelector("header"), slide.querySelector(".body")];
  const title = slide.querySelector("h1");
  header.style.zoom = body.style.zoom = "";
  title.classList.remove("long");
  title.classList.toggle("long", title.offsetHeight > slide.clientHeight / 5);
  const overflows = () => slide.scrollHeight > slide.clientHeight + 1 || body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1;
  for (let zoom = 0.96; zoom > 0.4 && overflows(); zoom -= 0.04) {
    body.style.zoom = zoom;
    header.style.zoom = Math.max(zoom, 0.6);
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

// Up and down walk through the list of slides.
function walk(event) {
  const links = [...jump.querySelectorAll("a")];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  links[Math.min(Math.max(links.indexOf(document.activeElement) + step, 0), links.length - 1)].focus();
}

function openNotes() {
  notes = window.open("", "notes", "width=900,height=700");
  if (!notes) return;
  notes.onkeydown = act;
  writeNotes();
}

function writeNotes() {
  if (!notes || notes.closed) return;
  const paper = notes.document;
  const part = (name, text, style) => Object.assign(paper.createElement(name), { textContent: text }, { style });
  paper.documentElement.lang = root.lang;
  paper.title = texts.notes;
  paper.body.style.cssText = "font: 22px/1.45 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif; margin: 2rem; color: #10181c; background: #fff";
  const following = slides[now + 1];
  const said = [...slides[now].querySelectorAll(".notes p")].map((text) => part("p", text.textContent, "margin: 0 0 1rem"));
  paper.body.replaceChildren(
    part("h1", `${place()} · ${titled(slides[now])}`, "font-size: 1.3em"), ...said,
    part("p", following ? `${texts.next}: ${titled(following)}` : texts.last, "color: #36454d; border-top: 1px solid #93a4ab; padding-top: 1rem"),
  );
}

function full() {
  const whole = window.frameElement ? parent.document : document;
  if (whole.fullscreenElement) whole.exitFullscreen();
  else root.requestFullscreen?.();
}

const does = {
  before: () => show(now - 1), next: () => show(now + 1), first: () => show(0), last: () => show(slides.length - 1),
  jump: list, notes: openNotes, full, light: () => root.classList.toggle("dark"), black: () => root.classList.add("black"),
};
// A clicker sends Page Up and Page Down; its key for a black screen sends a dot or a B.
const keys = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next", Enter: "next", ArrowLeft: "before", ArrowUp: "before", PageUp: "before",
  Backspace: "before", Home: "first", End: "last", Escape: "jump", j: "jump", n: "notes", s: "notes", f: "full", F5: "full", d: "light", b: "black", ".": "black",
};

function act(event) {
  if (jump.open || event.ctrlKey || event.metaKey || event.altKey) return;
  if (["Enter", " "].includes(event.key) && event.target.closest?.("button, a")) return;
  const key = /^Key[A-Z]$/.test(event.code) ? event.code[3].toLowerCase() : event.key; // under a Cyrillic layout too
  const wanted = event.shiftKey && key === " " ? "before" : keys[key];
  if (!wanted) return;
  event.preventDefault();
  if (root.classList.contains("black")) root.classList.remove("black");
  else if (key === "Escape" && document.fullscreenElement) document.exitFullscreen();
  else does[wanted]();
}

// The buttons stand only while somebody points at something.
let waking;
function wake() {
  root.classList.add("awake");
  clearTimeout(waking);
  waking = setTimeout(() => root.classList.remove("awake"), 3000);
}

let touched = null;
function swiped({ changedTouches: [end] }) {
  const moved = touched ? end.clientX - touched.clientX : 0;
  if (Math.abs(moved) > 60) show(now + (moved < 0 ? 1 : -1));
}

function toAddress() {
  const wanted = slides.findIndex((slide) => slide.id === decodeURIComponent(location.hash.slice(1)));
  show(Math.max(wanted, 0));
}

document.addEventListener("keydown", act);
jump.addEventListener("keydown", walk);
document.addEventListener("pointermove", wake);
document.addEventListener("touchstart", (event) => { touched = event.touches.length === 1 ? event.touches[0] : null; wake(); }, { passive: true });
document.addEventListener("touchend", swiped);
document.querySelectorAll("[data-do]").forEach((button) => button.addEventListener("click", () => does[button.dataset.do]()));
window.addEventListener("resize", () => fit(slides[now]));
window.addEventListener("hashchange", toAddress);
// In a window of its own the deck has no address that the links could start from; saved as a file it has no server.
document.querySelectorAll("a.rows").forEach((link) => {
  if (self.origin === "null") link.removeAttribute("href");
  else link.href = new URL(link.getAttribute("href"), self.origin);
});
root.classList.toggle("dark", window.matchMedia("(prefers-color-scheme: dark)").matches);
toAddress();
