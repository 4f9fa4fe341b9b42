// A list of slides: ticked ones are shown, in the order of the list.

const begun = new WeakMap()

function component({ data, parentElement, setStateValue }) {
  const root = parentElement.querySelector("[data-root]")
  // While somebody works in it, the list itself knows best.
  if (begun.get(root) === data.begin) return
  begun.set(root, data.begin)
  draw(root, data, setStateValue)
}

function draw(root, { items, texts }, setStateValue) {
  const list = make("ol", { "aria-label": texts.caption })
  const count = make("span", { "aria-live": "polite" })
  const said = make("p", { class: "unseen", "aria-live": "polite" })
  const fill = (text, values) => text.replace(/{(\w+)}/g, (whole, name) => values[name] ?? whole)
  const chosen = () => [...list.children].filter((row) => row.querySelector("input").checked)

  function number() {
    const shown = chosen(), rows = [...list.children]
    rows.forEach((row, index) => {
      row.querySelector(".order").textContent = shown.includes(row) ? shown.indexOf(row) + 1 : ""
      row.querySelector("[data-step='-1']").setAttribute("aria-disabled", index === 0)
      row.querySelector("[data-step='1']").setAttribute("aria-disabled", index === rows.length - 1)
    })
    count.textContent = fill(texts.count, { count: shown.length, all: rows.length })
  }
  function changed() {
    number()
    setStateValue("keys", chosen().map((row) => row.dataset.key))
  }
  function move(row, step, focused) {
    const other = step < 0 ? row.previousElementSibling : row.nextElementSibling
    if (!other) return
    step < 0 ? other.before(row) : other.after(row)
    focused.focus()
    row.scrollIntoView({ block: "nearest" })
    said.textContent = fill(texts.moved, { name: row.dataset.name, position: [...list.children].indexOf(row) + 1, all: list.children.length })
    changed()
  }
  function all(checked) {
    list.querySelectorAll("input").forEach((box) => { box.checked = checked })
    changed()
  }
  function entry({ key, name, kind, chosen }) {
    const box = make("input", { type: "checkbox" })
    box.checked = chosen
    box.onchange = changed
    const row = make("li", { "data-key": key, "data-name": name },
      make("span", { class: "order" }), make("label", {}, box, make("span", {}, name), make("span", { class: "kind" }, kind)))
    for (const [step, text, sign] of [[-1, texts.up, "↑"], [1, texts.down, "↓"]]) {
      const button = make("button", { type: "button", "data-step": step, "aria-label": fill(text, { name }), title: fill(text, { name }) }, sign)
      button.onclick = () => move(row, step, button)
      row.append(button)
    }
    row.onkeydown = (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
      if (!event.altKey || !step) return
      event.preventDefault()
      move(row, step, event.target)
    }
    return row
  }
  function tool(text, act) {
    const button = make("button", { type: "button" }, text)
    button.onclick = act
    return button
  }

  list.append(...items.map(entry))
  root.replaceChildren(
    make("p", { class: "help" }, texts.help), make("div", { class: "tools" }, tool(texts.all, () => all(true)), tool(texts.none, () => all(false)), count), list, said)
  number()
}

function make(tag, attributes, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}
