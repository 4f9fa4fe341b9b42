// Native fields: lists, buttons, switches, places to search. What is picked goes to the server, which says what stands.

const KINDS = { list, find, buttons, switch: toggle, search }

function component({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector("[data-root]")
  root.pick = (name, value) => setTriggerValue("picked", [name, value])
  const shape = JSON.stringify(data.fields.map((field) => ({ ...field, value: "" })))
  if (root.shape !== shape) {
    root.shape = shape
    draw(root, data)
  }
  for (const { name, value } of data.fields) set(root, name, value)
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
    else if (input.type !== "search" || input !== focused(root)) input.value = value
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
  input.onchange = () => pick(field.name, input.value)
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
