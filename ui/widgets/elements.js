// Cards, tables, small bars and facts, drawn from data. Every text becomes a text node, so nothing
// that an analyst typed is ever read as HTML.

function make(tag, attributes, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== "") element.setAttribute(name, value)
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""))
  return element
}

// What was typed in another language than the page's is read out in its own, and has a small mark of it.
function typed(text, lang) {
  return lang ? make("span", {}, make("span", { lang }, text), "\u00a0", make("sup", {}, lang)) : text
}

function link(href, text, name) {
  if (!href) return make("span", { class: name }, text)
  const outside = /^https?:/.test(href)
  const where = outside ? { target: "_blank", rel: "noopener noreferrer" } : { "data-inside": "yes" }
  return make("a", { class: name, href, ...where }, text)
}

function change(direction, quality, word, text) {
  const sign = { up: "▲", down: "▼" }[direction]
  const before = sign ? make("span", { "aria-hidden": "true" }, `${sign} `) : null
  return make("span", { class: `change ${quality ?? ""}` }, before, word ? `${word}: ` : null, text)
}

// By word and shape, not by colour alone.
const SHAPES = { reached: "✓", on_track: "●", behind: "○", not_reached: "✕" }

function judged(state, word, text) {
  const shape = SHAPES[state] ? make("span", { "aria-hidden": "true" }, `${SHAPES[state]} `) : null
  return make("div", { class: "judged" }, make("span", { class: `state ${state}` }, shape, word), text ? make("small", {}, text) : null)
}

const KINDS = { cards, table, facts, chain, steps, picture, sentence, lists }

function component({ data, parentElement }) {
  const root = parentElement.querySelector("[data-root]")
  const drawn = JSON.stringify(data)
  if (root.drawn !== drawn) {
    root.drawn = drawn
    root.replaceChildren(KINDS[data.kind](data))
  }
  if (data.kind === "picture") tell(data)
  root.onclick = (event) => {
    const button = event.target.closest("[data-sort]")
    if (button) return sort(button)
    const inside = event.target.closest("[data-inside]") ?? event.target.closest("tbody tr")?.opens
    if (!inside || getSelection().type === "Range" || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const [address, anchor] = inside.getAttribute("href").split("#")
    openAddress(address)
    if (anchor) document.querySelector(`.st-key-${anchor}`)?.scrollIntoView({ behavior: "smooth" })
  }
}
