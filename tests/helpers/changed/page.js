// Before a page's own scripts, takes from it what ui.internals knows of Streamlit's and Vega's insides in a browser.
const { setAttribute } = Element.prototype
Element.prototype.setAttribute = function (name, value) {
  return setAttribute.call(this, name === "data-testid" ? "data-renamed" : name, value)
}
addEventListener("popstate", (event) => { if (!event.isTrusted) event.stopImmediatePropagation() }, true)
Object.defineProperty(window, "__streamlit", { get: () => undefined, set: () => {} })
const { setProperty } = CSSStyleDeclaration.prototype
CSSStyleDeclaration.prototype.setProperty = function (name, ...rest) {
  if (!name.startsWith("--st-")) setProperty.call(this, name, ...rest)
}
