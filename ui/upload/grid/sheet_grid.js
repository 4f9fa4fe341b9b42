// A sheet to type in. Each cell is a field of its own, so that the keyboard and a screen reader find it; what is wrong
// in it stands under it.

const WIDEST = 28 // letters of a cell's line
const TALLEST = 5 // lines of a cell; a longer text scrolls

function component({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector("[data-root]")
  const at = root.getRootNode().activeElement?.dataset?.cell
  draw(root, data, setTriggerValue)
  // Whoever types goes on where he was.
  if (at) root.querySelector(`[data-cell="${at}"]`)?.focus()
}

function draw(root, { texts, columns, rows }, setTriggerValue) {
  const fill = (text, values) => text.replace(/{(\w+)}/g, (whole, name) => values[name] ?? whole)
  const fields = []
  const send = (cells) => {
    const changed = cells.filter(([field, text]) => text !== field.dataset.text)
    changed.forEach(([field, text]) => { field.value = field.dataset.text = text; field.classList.add("sent") })
    if (changed.length) setTriggerValue("fixed", { cells: changed.map(([field, text]) => [field.dataset.cell, text]) })
  }
  const go = (row, column) => { fields[row]?.[column]?.focus(); fields[row]?.[column]?.select() }

  function field(row, column, number, cell) {
    const { letters, heading } = columns[column]
    const why = cell.why ? `why-${letters}${number}` : null
    const input = make("textarea", { "data-cell": `${letters}${number}`, "data-text": cell.text,
      "aria-label": `${letters}${number} ${heading}`, "aria-invalid": cell.why ? "true" : null, "aria-describedby": why })
    input.value = cell.text
    input.style.minWidth = `${Math.min(Math.max(...cell.text.split("\n").map(({ length }) => length), 6), WIDEST) + 2}ch`
    input.rows = Math.min(lines(cell.text), TALLEST)
    const isLong = input.rows > 1
    input.onchange = () => send([[input, input.value]])
    input.onkeydown = (event) => {
      if (event.key === "Enter" && event.altKey) { event.preventDefault(); input.setRangeText("\n", input.selectionStart, input.selectionEnd, "end") }
      else if (event.key === "Enter") { event.preventDefault(); send([[input, input.value]]); go(row + (event.shiftKey ? -1 : 1), column) }
      else if (event.key === "Escape") input.value = input.dataset.text
      else if (event.key === "ArrowDown" && !isLong) { event.preventDefault(); go(row + 1, column) }
      else if (event.key === "ArrowUp" && !isLong) { event.preventDefault(); go(row - 1, column) }
      else if (event.key.toLowerCase() === "d" && event.ctrlKey && row > 0) { event.preventDefault(); send([[input, fields[row - 1][column].value]]) }
    }
    input.onpaste = (event) => {
      const pasted = event.clipboardData.getData("text").replace(/\r/g, "").replace(/\n$/, "").split("\n").map((line) => line.split("\t"))
      if (pasted.every((line) => line.length === 1) && (isLong || pasted.length === 1)) return
      event.preventDefault()
      send(pasted.flatMap((line, down) => line.map((text, right) => [fields[row + down]?.[column + right], text.trim()])).filter(([place]) => place))
    }
    fields[row][column] = input
    const state = cell.why ? "wrong" : cell.was !== undefined ? "corrected" : columns[column].known ? "" : "unknown"
    return make("td", { class: state }, input,
      cell.why ? make("small", { id: why, class: "why" }, cell.why) : null,
      cell.was !== undefined ? make("small", {}, fill(texts.was, { text: cell.was || texts.empty })) : null)
  }

  const head = make("tr", {}, make("th", { scope: "col", class: "number" }, texts.row), make("th", { scope: "col", class: "reasons" }, texts.why),
    ...columns.map(({ letters, heading, known }) => make("th", { scope: "col", class: known ? "" : "unknown" }, make("span", { class: "letters" }, letters), ` ${heading}`)))
  const body = rows.map((line, row) => {
    fields.push([])
    return make("tr", {}, make("th", { scope: "row", class: "number" }, String(line.number)),
      make("td", { class: "reasons" }, ...line.why.map((text) => make("div", {}, text))), ...line.cells.map((cell, column) => field(row, column, line.number, cell)))
  })
  const table = make("table", { "aria-label": texts.caption }, make("thead", {}, head), make("tbody", {}, ...body))
  root.replaceChildren(make("p", { class: "help" }, texts.help), make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": texts.caption }, table))
}

const lines = (text) => text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / WIDEST)), 0)

function make(tag, attributes, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(name, value)
  element.append(...children.filter((child) => child !== null))
  return element
}
