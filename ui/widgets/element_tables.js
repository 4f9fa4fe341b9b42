// Tables: sorted by a click on a heading, and opened by a click on a row.

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
  const name = data.groups?.[index]
  return name ? make("tr", { role: "row", class: "group" }, make("th", { role: "rowheader", scope: "colgroup", colspan: data.columns.length }, typed(name.text, name.text_lang))) : null
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
