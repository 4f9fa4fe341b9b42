// A field that asks while one types. The arrow keys go from it through what was found, Enter opens, Esc empties it.

const PATIENCE_WITH_PAGES = 10_000 // milliseconds
const PAUSE = 150 // milliseconds between two letters of whoever goes on typing

function component({ data, parentElement, setStateValue }) {
  const root = parentElement.querySelector("[data-root]")
  if (!root.field) build(root)
  root.ask = (text) => setStateValue("typed", text)
  root.field.setAttribute("aria-label", data.label)
  root.field.placeholder = data.label
  root.list.setAttribute("aria-label", data.results)
  // What was found for other letters than stand there now is of no use.
  if (data.typed.trim() !== root.field.value.trim()) return
  root.told.textContent = data.told
  root.list.replaceChildren(...data.found.map(entry))
}

function build(root) {
  root.field = make("input", { type: "search", autocomplete: "off", spellcheck: "false", maxlength: 80 })
  root.told = make("p", { role: "status" })
  root.list = make("ul", { role: "list" })
  root.append(make("div", { role: "search" }, root.field, root.told, root.list))
  root.field.oninput = () => {
    clearTimeout(root.late)
    if (!root.field.value.trim()) return empty(root)
    root.late = setTimeout(() => root.ask(root.field.value), PAUSE)
  }
  root.onkeydown = (event) => move(root, event)
  root.list.onclick = (event) => open(root, event)
}

function entry({ title, about, href }) {
  return make("li", {}, make("a", { href }, title, make("small", {}, about)))
}

function empty(root) {
  clearTimeout(root.late)
  root.field.value = ""
  root.told.textContent = ""
  root.list.replaceChildren()
}

function move(root, event) {
  const stops = [root.field, ...root.list.querySelectorAll("a")]
  const at = stops.indexOf(event.target)
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (event.key === "Escape") {
    empty(root)
    root.field.focus()
  } else if (event.key === "Enter" && at === 0) {
    stops[1]?.click()
  } else if (step && stops[at + step]) {
    stops[at + step].focus()
  } else if (!step || at < 0) return
  event.preventDefault()
}

function open(root, event) {
  const link = event.target.closest("a")
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  const [address, anchor] = link.getAttribute("href").split("#")
  empty(root)
  openAddress(address)
  if (matchMedia("(max-width: 768px)").matches) closeSidebar()
  if (anchor) goTo(anchor)
}

// The page may still be on its way.
function goTo(anchor) {
  const there = () => document.querySelector(`.st-key-${anchor}`)
  const coming = new MutationObserver(() => {
    if (!there()) return
    coming.disconnect()
    there().scrollIntoView({ behavior: "smooth" })
  })
  coming.observe(document.body, { subtree: true, childList: true })
  setTimeout(() => coming.disconnect(), PATIENCE_WITH_PAGES)
}

function make(tag, attributes, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}
