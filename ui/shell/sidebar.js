// The list of pages; and what the open document has to know of the page that is shown.

let shown, chosen

function component({ data, parentElement }) {
  const list = parentElement.querySelector("nav")
  list.setAttribute("aria-label", data.caption)
  list.replaceChildren(...data.groups.flatMap(group))
  list.onclick = follow
  chosen = data.chosen
  // Streamlit leaves lang="en" for good, by which screen readers pronounce.
  document.documentElement.lang = data.language
  document.documentElement.dataset.owner = data.owner
  if (shown !== undefined && shown !== data.page && matchMedia("(max-width: 768px)").matches) closeSidebar()
  shown = data.page
}

function group({ title, links }) {
  const list = make("ul", { role: "list" })
  for (const item of links) list.append(entry(item))
  return [make("p", {}, title), list]
}

function entry({ href, text, icon, current }) {
  const link = make("a", current ? { href, "aria-current": "page" } : { href })
  if (hasIcons()) link.append(make("span", { "aria-hidden": "true", translate: "no", style: `font-family: "${ICONS}"` }, icon))
  link.append(text)
  const item = make("li", {})
  item.append(link)
  return item
}

function make(tag, attributes, text = "") {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.textContent = text
  return element
}

function follow(event) {
  const link = event.target.closest("a")
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  openAddress(link.pathname + asChosen(link.search))
}

// A run writes the address first and this list later: who clicks in between goes on with what was just chosen.
function asChosen(search) {
  const wanted = new URLSearchParams(search)
  const address = new URLSearchParams(location.search)
  for (const name of chosen) {
    if (address.has(name)) wanted.set(name, address.get(name))
    else wanted.delete(name)
  }
  return `?${wanted}`
}
