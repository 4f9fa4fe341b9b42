// What our components know of the page around them. Each name ends where Streamlit's insides begin.

// Whatever a component's style takes from the theme, should it no longer be given.
const THEME = {
  "--st-text-color": "CanvasText",
  "--st-background-color": "Canvas",
  "--st-secondary-background-color": "color-mix(in srgb, CanvasText 5%, Canvas)",
  "--st-border-color": "color-mix(in srgb, CanvasText 20%, Canvas)",
  "--st-border-color-light": "color-mix(in srgb, CanvasText 12%, Canvas)",
  "--st-primary-color": "LinkText",
  "--st-link-color": "LinkText",
  "--st-blue-color": "light-dark(#1f5fa8, #6aa5e3)",
  "--st-blue-text-color": "light-dark(#1f5fa8, #6aa5e3)",
  "--st-orange-text-color": "light-dark(#b35309, #f0964a)",
  "--st-base-radius": "0.375rem",
  "--st-button-radius": "0.375rem",
  "--st-font": "sans-serif",
}
for (const [name, initialValue] of Object.entries(THEME)) {
  try {
    CSS.registerProperty({ name, syntax: "*", inherits: true, initialValue })
  } catch {
    // Another component was first, or the browser has none of this.
  }
}

const PATIENCE = 1000 // milliseconds; Streamlit asks at once

// As the browser's own Back and Forward do: Streamlit then asks its server for what the address names. Where it asks
// for nothing, it no longer heeds that, and the page is loaded anew.
function openAddress(address) {
  if (address !== location.pathname + location.search) history.pushState({}, "", address)
  const { send } = WebSocket.prototype
  const late = setTimeout(() => location.reload(), PATIENCE)
  WebSocket.prototype.send = function (...asked) {
    clearTimeout(late)
    WebSocket.prototype.send = send
    return send.apply(this, asked)
  }
  dispatchEvent(new PopStateEvent("popstate"))
}

// On a phone Streamlit leaves the sidebar open over the page that was just chosen there.
function closeSidebar() {
  document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click()
}

// Without Streamlit's font of icons their names would be read.
const ICONS = "Material Symbols Rounded"
function hasIcons() {
  return [...document.fonts].some(({ family }) => family.includes(ICONS))
}

// What Vega has drawn in a place: its SVG, the element that holds its words, and the address of one of its marks. Under
// other names the SVG is the widest one there, which holds the words itself; a mark's own link loads the page anew.
const ICON = 64 // pixels: no SVG that is narrower is a chart
function drawingOf(place) {
  const drawn = place?.querySelector("svg.marks")
  if (drawn || !place) return drawn
  const width = (svg) => Number(svg.getAttribute("width")) // what is drawn so far is not measured: that takes time
  return [...place.querySelectorAll("svg")].filter((svg) => width(svg) > ICON).sort((one, other) => width(other) - width(one))[0]
}
function wordsOf(place) {
  return place.querySelector("[role=graphics-document]") ?? drawingOf(place)
}
function addressOf(mark) {
  return mark.__data__?.href
}
