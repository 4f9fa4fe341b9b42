// Native fields: lists, buttons, switches, places to search. What is picked goes to the server, which says what stands;
// until the server has heard of a pick it stands as it was picked, and goes along with the next one.

const KINDS = { list, find, buttons, switch: toggle, search }
const HEARD_BY_NOW = 10_000 // milliseconds after which a pick is lost, as with a connection

function component({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector("[data-root]")
  root.data = data
  root.picks ??= [] // of which the server has not said that it heard of them
  root.pick = (name, value) => {
    root.last = Math.max(root.last ?? 0, root.data.heard) + 1
    root.picks = [...unheard(root), { number: root.last, name, value, at: Date.now() }]
    setTriggerValue("picked", root.picks.map((pick) => [pick.number, pick.name, pick.value]))
    setTimeout(() => stand(root), HEARD_BY_NOW)
  }
  root.onfocusout = () => setTimeout(() => show(root))
  show(root)
}

function show(root) {
  const shape = JSON.stringify(root.data.fields.map((field) => ({ ...field, value: "" })))
  if (root.shape !== shape && !isTyping(root)) {
    root.shape = shape
    draw(root, root.data)
  }
  stand(root)
}

// What is drawn anew would lose the letters that are not picked yet: it waits until they are, or the field is left.
function isTyping(root) {
  const at = focused(root)
  return at?.isTyped || at?.getAttribute("aria-expanded") === "true"
}

function unheard({ picks, data }) {
  return picks.filter(({ number, at }) => number > data.heard && at > Date.now() - HEARD_BY_NOW)
}

function stand(root) {
  root.picks = unheard(root)
  const values = [...root.data.fields, ...root.picks].map(({ name, value }) => [name, value])
  for (const [name, value] of new Map(values)) set(root, name, value)
}

// Whoever goes from field to field with the keyboard stays where they are.
function draw(root, data) {
  const at = focused(root)?.name
  const pick = (name, value) => root.pick(name, value)
  root.replaceChildren(make("div", { class: data.column ? "fields column" : "fields" },
    ...data.fields.map((field) => KINDS[field.kind](field, pick, data.nothing))))
  if (at) (root.querySelector(`[name="${at}"]:checked`) ?? root.querySelector(`[name="${at}"]`))?.focus()
}

function set(root, name, value) {
  for (const input of root.querySelectorAll(`[name="${name}"]`)) {
    if (input.show) input.show(value)
    else if (input.type === "radio") input.checked = input.value === value
    else if (input.type === "checkbox") input.checked = value !== ""
    else if (!input.isTyped) input.value = value
  }
}

function focused(root) {
  return root.getRootNode().activeElement
}

function list(field, pick) {
  const select = make("select", named(field), ...field.words.map(([value, text]) => make("option", { value }, text)))
  select.onchange = () => pick(field.name, select.value)
  return labelled(field, select)
}

function search(field, pick) {
  const input = make("input", { type: "search", autocomplete: "off", spellcheck: "false", ...named(field) })
  input.oninput = () => (input.isTyped = true)
  input.onblur = () => (input.isTyped = false)
  input.onchange = () => {
    input.isTyped = false
    pick(field.name, input.value)
  }
  return labelled(field, input)
}

function buttons(field, pick) {
  const choices = field.words.map(([value, text]) => {
    const input = make("input", { type: "radio", name: field.name, value })
    input.onchange = () => pick(field.name, value)
    return make("label", {}, input, make("span", {}, text))
  })
  return make("div", { class: "field buttons" }, field.is_named ? make("div", { class: "label", "aria-hidden": "true" }, field.label) : "",
    make("div", { role: "radiogroup", "aria-label": field.label }, ...choices))
}

function toggle(field, pick) {
  const input = make("input", { type: "checkbox", role: "switch", name: field.name })
  input.onchange = () => pick(field.name, input.checked ? "1" : "")
  return make("div", { class: "field switch" }, make("label", {}, input, make("span", {}, field.label)),
    field.note ? make("small", {}, field.note) : "")
}

function named({ name, label, is_named }) {
  return is_named ? { name } : { name, "aria-label": label }
}

function labelled({ label, is_named }, input) {
  return is_named ? make("label", { class: "field" }, make("span", { class: "label" }, label), input) : make("div", { class: "field" }, input)
}

function make(tag, attributes, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children.filter((child) => child !== ""))
  return element
}
