// A list that is too long to be looked through: whoever types a part of a word sees what has it. By keyboard and for
// whoever has it read out it is the editable combobox of the ARIA guide; its entries are made when it opens.

const PAGE = 8 // entries that Page Up and Page Down pass

function find(field, pick, nothing) {
  const id = `find-${field.name}`
  const input = make("input", { id, type: "text", role: "combobox", autocomplete: "off", spellcheck: "false",
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": `${id}-list`, ...named(field) })
  const list = make("ul", { id: `${id}-list`, role: "listbox", "aria-label": field.label, tabindex: "-1", hidden: "" })
  const told = make("p", { role: "status" })
  let value, entries = [], shown = [], at = -1

  const textOf = () => field.words.find(([one]) => one === value)?.[1] ?? ""
  const isOpen = () => !list.hidden

  function go(index) {
    shown[at]?.classList.remove("at")
    at = Math.max(-1, Math.min(index, shown.length - 1))
    shown[at]?.classList.add("at")
    shown[at]?.scrollIntoView({ block: "nearest" })
    input.setAttribute("aria-activedescendant", shown[at]?.id ?? "")
  }

  function narrow(text) {
    const words = folded(text).split(/\s+/)
    shown = entries.filter((entry) => words.every((word) => entry.folded.includes(word)))
    list.replaceChildren(...shown)
    told.textContent = shown.length ? "" : nothing
  }

  function open() {
    if (isOpen()) return
    entries = field.words.map(([one, text], index) => {
      const entry = make("li", { id: `${id}-${index}`, role: "option", "aria-selected": one === value }, text)
      return Object.assign(entry, { picks: one, folded: folded(text) })
    })
    list.hidden = false
    input.setAttribute("aria-expanded", "true")
    narrow("")
    go(shown.findIndex((entry) => entry.picks === value))
  }

  function close() {
    list.hidden = true
    list.replaceChildren()
    told.textContent = ""
    input.value = textOf()
    input.setAttribute("aria-expanded", "false")
    input.removeAttribute("aria-activedescendant")
  }

  function take(entry) {
    const isOther = entry.picks !== value
    value = entry.picks
    close()
    input.select()
    if (isOther) pick(field.name, value)
  }

  input.onfocus = () => input.select()
  input.onblur = close
  input.onclick = () => {
    if (isOpen() && input.value !== textOf()) return // among letters, which it would lose
    isOpen() ? close() : open()
    input.select()
  }
  input.oninput = () => {
    open()
    narrow(input.value)
    go(0)
  }
  input.onkeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[event.key]
    if (step) isOpen() ? go(Math.max(0, at + step)) : open()
    else if (event.key === "Enter" && isOpen() && shown[at]) take(shown[at])
    else if (event.key === "Escape" && isOpen()) close()
    else return
    event.preventDefault()
  }
  list.onpointerdown = (event) => event.preventDefault() // the letters stay where one types
  list.onclick = (event) => event.target.closest("li") && take(event.target.closest("li"))
  // What the server says while one types does not take the letters away.
  input.show = (given) => {
    value = given
    if (!isOpen()) input.value = textOf()
  }
  const label = field.is_named ? make("label", { class: "label", for: id }, field.label) : ""
  return make("div", { class: "field find" }, label, input, list, told)
}

// As language/searching.py folds: one may type without the letters of Azerbaijani, and in letters that look alike.
const ALIKE = "аaеeоoрpсcуyхxіiјjһhкkмmнhтtвbәeǝeəeıi"
const FOLDS = new Map(ALIKE.match(/../gu).map(([from, to]) => [from, to]))

function folded(text) {
  const plain = text.trim().toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")
  return [...plain].map((letter) => FOLDS.get(letter) ?? letter).join("")
}
