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

// A bar's place is kept where a year has no figure: a gap is never a zero.
function bar(item, labels, floor) {
  const place = make("span", { class: "place" })
  const line = make("span", { class: "floor" })
  line.style.bottom = `${floor * 100}%`
  place.append(line)
  if (item.kind !== "gap") {
    const mark = make("span", { class: `mark ${item.kind}${item.open ? " open" : ""}` })
    mark.style.bottom = `${item.bottom * 100}%`
    mark.style.height = `${item.height * 100}%`
    place.append(mark)
    if (labels) {
      const text = make("span", { class: "amount" }, item.text)
      text.style.bottom = `${item.above * 100}%`
      place.append(text)
    }
  }
  for (const name of ["same_days", "target", "needed"]) {
    if (item[name] === undefined || item[name] === null) continue
    const tick = make("span", { class: name })
    tick.style.bottom = `${item[name] * 100}%`
    place.append(tick)
  }
  const year = labels ? make("span", { class: "year" }, item.year) : null
  return make("span", { class: `bar${item.now ? " now" : ""}`, title: item.tells }, place, year)
}

function bars(data, labels) {
  const size = labels ? "large" : "small"
  return make("div", { class: `bars ${size}`, role: "img", "aria-label": data.alt }, ...data.bars.map((item) => bar(item, labels, data.floor)))
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

function card(data, labels) {
  const value = make("div", { class: data.value_is_text ? "value text" : "value" },
    data.before ? make("small", {}, `${data.before} `) : null, link(data.rows, data.value, "rows"), data.unit ? make("small", {}, ` ${data.unit}`) : null)
  return make("li", { class: `card${data.chosen ? " chosen" : ""}`, "aria-current": data.chosen ? "true" : null },
    make("div", { class: "label" }, link(data.href, typed(data.label, data.label_lang), "")),
    value,
    data.change ? change(data.direction, data.quality, data.word, data.change) : make("span", {}),
    make("div", { class: "note" }, data.note),
    data.judgement ? judged(data.judgement, data.judged, data.target) : make("span", {}),
    data.bars ? bars(data.bars, labels) : make("span", {}))
}

function cards(data) {
  const list = data.cards.map((item) => card(item, data.labels))
  return make("ul", { class: `cards ${data.labels ? "multiples" : "totals"}`, role: "list", "aria-label": data.caption }, ...list)
}

function content(cell) {
  if (cell === null || cell === undefined) return [""]
  if (cell.judgement) return [judged(cell.judgement, cell.text, cell.sub)]
  const main = cell.direction ? change(cell.direction, cell.quality, cell.word, cell.text) : link(cell.href, typed(cell.text, cell.text_lang), cell.muted ? "muted" : "")
  const drawn = cell.bars ? bars(cell.bars, false) : null
  return [cell.text ? main : null, cell.sub ? make("small", {}, typed(cell.sub, cell.sub_lang)) : null, drawn]
}

const TALL = 40 // rows; a longer table scrolls by itself, under its headings

function table(data) {
  const head = make("tr", {}, ...data.columns.map((column, place) => heading(data, column, place)))
  const body = make("tbody", {}, ...data.rows.map((row) => line(data.columns, row)))
  const drawn = make("table", {}, make("caption", {}, data.caption), make("thead", {}, head), body)
  const rest = data.rest ? make("p", { class: "note" }, data.rest) : null
  return make("div", {}, make("div", { class: data.rows.length > TALL ? "scroll tall" : "scroll", role: "region", tabindex: "0", "aria-label": data.caption }, drawn), rest)
}

function heading(data, column, place) {
  const sorted = data.rows.some((row) => row[place] && row[place].sort !== null && row[place].sort !== undefined)
  const text = sorted ? make("button", { type: "button", "data-sort": place }, column.heading) : column.heading
  return make("th", { scope: "col", class: column.classes, style: column.style }, text)
}

function line(columns, row) {
  const cells = columns.map((column, place) => {
    const tag = column.pinned ? "th" : "td"
    return make(tag, { scope: column.pinned ? "row" : null, class: column.classes, style: column.style }, ...content(row[place]))
  })
  const drawn = make("tr", {}, ...cells)
  drawn.cells_as_data = row
  // A click beside the link opens it too, unless the row has several: then each number has its own.
  const links = drawn.querySelectorAll("[data-inside]")
  drawn.opens = drawn.querySelector("th [data-inside]") ?? (links.length === 1 ? links[0] : null)
  drawn.classList.toggle("opens", drawn.opens !== null)
  return drawn
}

function sort(button) {
  const place = Number(button.dataset.sort)
  const head = button.closest("th")
  const up = head.getAttribute("aria-sort") === "descending"
  for (const other of head.parentElement.children) other.removeAttribute("aria-sort")
  head.setAttribute("aria-sort", up ? "ascending" : "descending")
  const body = button.closest("table").tBodies[0]
  const key = (row) => row.cells_as_data[place]?.sort ?? null
  const ordered = [...body.rows].sort((a, b) => compare(key(a), key(b), up))
  body.replaceChildren(...ordered)
}

// What has no number stays at the end, whichever way the column is sorted.
function compare(a, b, up) {
  if (a === null || b === null) return (a === null) - (b === null)
  return (up ? 1 : -1) * (a < b ? -1 : a > b ? 1 : 0)
}

function facts(data) {
  const pairs = data.facts.map((fact) => make("div", { class: fact.wide ? "wide" : "" }, make("dt", {}, fact.name),
    ...fact.values.map((value) => make("dd", {}, link(value.href, typed(value.text, value.text_lang), "")))))
  return make("dl", { class: "facts" }, ...pairs)
}

// Plans in the order of their years, each with its clauses of one chain.
function chain(data) {
  const clause = (item) => make("div", {}, item.href ? link(item.href, item.text, "") : make("strong", { "aria-current": "true" }, item.text),
    ...item.crossings.map((text) => make("small", {}, text)))
  const plans = data.plans.map((plan) => make("li", {}, make("div", { class: "years" }, plan.years),
    make("div", { class: "note" }, plan.title), ...plan.clauses.map(clause)))
  return make("ol", { class: "chain", role: "list", "aria-label": data.caption }, ...plans)
}

function steps(data) {
  const links = data.steps.map((step) => make("a", { href: step.href, rel: step.rel, "data-inside": "yes" },
    step.rel === "prev" ? "← " : null, step.text, step.rel === "next" ? " →" : null))
  return make("nav", { class: "steps", "aria-label": data.caption }, ...links)
}

function picture(data) {
  tell(data)
  const button = make("button", { type: "button", class: "plain" }, data.text)
  button.onclick = () => {
    const place = document.querySelector(`.st-key-${data.chart}`), drawing = drawingOf(place)
    if (drawing) save(drawing, place, data)
  }
  return button
}

// Given to Vega, other words would have it draw the chart anew, where only its data are others.
function tell({ chart, alt }) {
  const place = document.querySelector(`.st-key-${chart}`)
  const write = () => {
    const drawn = wordsOf(place)
    if (drawn && drawn.getAttribute("aria-label") !== place.alt) drawn.setAttribute("aria-label", place.alt)
  }
  if (place.alt === undefined) {
    new MutationObserver(write).observe(place, { subtree: true, childList: true })
    place.addEventListener("click", follow, true)
  }
  place.alt = alt
  write()
}

// A mark's own link would load the whole page anew.
function follow(event) {
  const address = addressOf(event.target)
  if (!address || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  event.stopPropagation()
  openAddress(address)
}

// What an element stands on: of the nearest around it that has a colour of its own.
function ground(element) {
  for (let under = element; under; under = under.parentElement) {
    const { backgroundColor } = getComputedStyle(under)
    if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor
  }
  return "white"
}

// The text in lines that fit.
function lines(paper, text, width) {
  const found = [""]
  for (const word of text.split(" ")) {
    const longer = `${found.at(-1)} ${word}`.trim()
    if (paper.measureText(longer).width <= width || !found.at(-1)) found[found.length - 1] = longer
    else found.push(word)
  }
  return found
}

// With its title and whose figures they are; twice as large, for slides; on the page's background,
// or a dark page's white letters would vanish.
async function save(chart, place, { title, note, owner, file }) {
  const { width, height } = chart.viewBox.baseVal
  const image = new Image()
  // Vega names a fill by the page's whole address, which is none within a picture: every bar filled so would be lost.
  const drawing = new XMLSerializer().serializeToString(chart).replace(/url\([^)]*#/g, "url(#")
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(drawing)
  await image.decode()
  const page = getComputedStyle(place)
  const canvas = make("canvas", {})
  const paper = canvas.getContext("2d")
  const written = [[title, 600, 20, 26], [note, 400, 14, 20], [owner, 400, 14, 20]].flatMap(([text, weight, size, step]) => {
    const font = `${weight} ${size}px ${page.fontFamily}`
    paper.font = font
    return lines(paper, text, width - 16).map((line) => ({ font, line, step }))
  })
  const above = written.reduce((sum, { step }) => sum + step, 24)
  canvas.width = 2 * width
  canvas.height = 2 * (height + above)
  paper.scale(2, 2)
  paper.fillStyle = ground(place)
  paper.fillRect(0, 0, width, height + above)
  paper.fillStyle = page.color
  let down = 4
  for (const { font, line, step } of written) {
    down += step
    paper.font = font
    paper.fillText(line, 8, down, width - 16)
  }
  paper.drawImage(image, 0, above, width, height)
  make("a", { href: canvas.toDataURL("image/png"), download: `${file}.png` }).click()
}

const KINDS = { cards, table, facts, chain, steps, picture }

export default function ({ data, parentElement }) {
  const root = parentElement.querySelector("[data-root]")
  const drawn = JSON.stringify(data)
  if (root.drawn !== drawn) {
    root.drawn = drawn
    root.replaceChildren(KINDS[data.kind](data))
  }
  root.onclick = (event) => {
    const button = event.target.closest("[data-sort]")
    if (button) return sort(button)
    const inside = event.target.closest("[data-inside]") ?? event.target.closest("tbody tr")?.opens
    if (!inside || getSelection().type === "Range" || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const [address, place] = inside.getAttribute("href").split("#")
    openAddress(address)
    if (place) document.querySelector(`.st-key-${place}`)?.scrollIntoView({ behavior: "smooth" })
  }
}
