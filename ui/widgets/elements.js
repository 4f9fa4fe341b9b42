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
function bar(given, labels, floor) {
  const item = { kind: "final", bottom: 0, ...given }
  const place = make("span", { class: "place" })
  const line = make("span", { class: "floor" })
  line.style.bottom = `${floor * 100}%`
  place.append(line)
  if (item.parted) place.append(make("span", { class: "break" }))
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
  return make("span", { class: `bar${item.now ? " now" : ""}${item.parted ? " parted" : ""}`, title: item.tells }, place, year)
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
    make("div", { class: "label" }, link(data.href, typed(data.label, data.label_lang), ""), data.explore ? explored(data) : null),
    value,
    data.change ? change(data.direction, data.quality, data.word, data.change) : make("span", {}),
    make("div", { class: "note" }, data.note),
    data.judgement ? judged(data.judgement, data.judged, data.target) : make("span", {}),
    data.bars ? bars(data.bars, labels) : make("span", {}))
}

// A quiet sign in the corner of a card: the question that its figure answers, to be asked on.
function explored({ explore, explores, label }) {
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg")
  for (const [name, value] of Object.entries({ viewBox: "0 0 20 20", "aria-hidden": "true" })) drawing.setAttribute(name, value)
  for (const line of ["M3 17V11M8 17V7M3 17H8", "M12.5 12.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM15.4 11.4 18 14"]) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path")
    path.setAttribute("d", line)
    drawing.append(path)
  }
  return make("a", { class: "explored", href: explore, title: explores, "aria-label": `${explores}: ${label}`, "data-inside": "yes" }, drawing)
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
  const head = make("tr", { role: "row" }, ...data.columns.map((column, index) => heading(data, column, index)))
  // As cards, on a phone, the parts of a table are blocks: by their roles they stay what they are.
  const body = make("tbody", { role: "rowgroup" }, ...data.rows.flatMap((row, index) => [group(data, index), line(data.columns, row)].filter(Boolean)))
  const drawn = make("table", { role: "table" }, make("caption", {}, data.caption), make("thead", { role: "rowgroup" }, head), body)
  const rest = data.rest ? make("p", { class: "note" }, data.rest) : null
  return make("div", {}, make("div", { class: data.rows.length > TALL ? "scroll tall" : "scroll", role: "region", tabindex: "0", "aria-label": data.caption }, drawn), rest)
}

function heading(data, column, index) {
  if (column.href) {
    const order = column.order || null
    return make("th", { scope: "col", role: "columnheader", class: column.classes, style: column.style, "aria-sort": order }, make("a", { class: "sorts", href: column.href, "data-inside": "yes" }, column.heading))
  }
  const sorted = data.rows.some((row) => row[index] && row[index].sort !== null && row[index].sort !== undefined)
  const text = sorted ? make("button", { type: "button", "data-sort": index }, column.heading) : column.heading
  return make("th", { scope: "col", role: "columnheader", class: column.classes, style: column.style }, text)
}

// A heading above a row, across all columns.
function group(data, index) {
  const text = data.groups?.[index]
  return text ? make("tr", { role: "row", class: "group" }, make("th", { role: "rowheader", scope: "colgroup", colspan: data.columns.length }, text)) : null
}

function line(columns, row) {
  const cells = columns.map((column, index) => {
    const tag = column.pinned ? "th" : "td"
    const filled = row[index] !== null && row[index] !== undefined
    const heat = row[index]?.heat
    const classes = `${column.classes}${filled ? "" : " none"}${heat ? " heat" : ""}`
    const style = heat ? `${column.style}; --heat: ${heat}` : column.style
    return make(tag, { scope: column.pinned ? "row" : null, role: column.pinned ? "rowheader" : "cell", class: classes, style, "data-label": column.pinned ? null : column.heading }, ...content(row[index]))
  })
  const drawn = make("tr", { role: "row" }, ...cells)
  drawn.cells_as_data = row
  // A click beside the link opens it too, unless the row has several: then each number has its own.
  const links = drawn.querySelectorAll("[data-inside]")
  drawn.opens = drawn.querySelector("th [data-inside]") ?? (links.length === 1 ? links[0] : null)
  drawn.classList.toggle("opens", drawn.opens !== null)
  return drawn
}

function sort(button) {
  const index = Number(button.dataset.sort)
  const head = button.closest("th")
  const up = head.getAttribute("aria-sort") === "descending"
  for (const other of head.parentElement.children) other.removeAttribute("aria-sort")
  head.setAttribute("aria-sort", up ? "ascending" : "descending")
  const body = button.closest("table").tBodies[0]
  const key = (row) => row.cells_as_data[index]?.sort ?? null
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

// A paragraph whose counts lead to what they count.
function sentence(data) {
  return make("p", { class: "sentence" }, ...data.parts.map((part) => part.href ? link(part.href, part.text, "") : part.text))
}

function listed(line) {
  const named = make("div", { class: "named" }, make("span", { class: "of" }, `${line.number} `), link(line.href, line.title || line.number, ""))
  const measured = line.judgement ? make("span", { class: `state ${line.judgement}` }, SHAPES[line.judgement] ? make("span", { "aria-hidden": "true" }, `${SHAPES[line.judgement]} `) : null, [line.word, line.measure].filter(Boolean).join(" "))
    : line.direction ? change(line.direction, line.quality, line.word, line.measure)
    : make("span", { class: "change" }, line.measure)
  return make("li", {}, named, make("div", { class: "measure" }, measured),
    make("div", { class: "told" }, line.text, line.note ? make("span", { class: "note" }, ` · ${line.note}`) : null))
}

function lists(data) {
  const drawn = data.lists.map((list) => make("section", {},
    make("h3", {}, list.lines.length ? link(list.href, list.title, "") : list.title),
    list.lines.length ? make("ol", { role: "list" }, ...list.lines.map(listed)) : make("p", { class: "note" }, list.empty),
    list.rest ? make("p", {}, link(list.href, list.rest, "")) : null,
    list.note ? make("p", { class: "note" }, list.note) : null))
  return make("div", { class: "lists" }, make("h2", {}, data.title), ...drawn)
}

function steps(data) {
  const links = data.steps.map((step) => make("a", { href: step.href, rel: step.rel, "data-inside": "yes" },
    step.rel === "prev" ? "← " : null, step.text, step.rel === "next" ? " →" : null))
  return make("nav", { class: "steps", "aria-label": data.caption }, ...links)
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
