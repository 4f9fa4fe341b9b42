// Before a page's own scripts, takes from it what ui.internals knows of Streamlit's and Vega's insides in a browser.
const RENAMED = ["class=marks", "role=graphics-document"]
const { setAttribute } = Element.prototype
Element.prototype.setAttribute = function (name, value) {
  const isKnown = name === "data-testid" || RENAMED.includes(`${name}=${value}`)
  return setAttribute.call(this, isKnown ? "data-renamed" : name, value)
}
addEventListener("popstate", (event) => { if (!event.isTrusted) event.stopImmediatePropagation() }, true)
Object.defineProperty(window, "__streamlit", { get: () => undefined, set: () => {} })
const { insertRule } = CSSStyleSheet.prototype
CSSStyleSheet.prototype.insertRule = function (rule, ...rest) {
  return insertRule.call(this, rule.replace(/--st-[a-z0-9-]+:[^;}]*;?/g, ""), ...rest)
}
// Vega goes on finding what a mark was drawn from, as under another name: of its asking our scripts alone learn nothing.
const drawn = new WeakMap()
Object.defineProperty(SVGElement.prototype, "__data__", {
  get() { return /\n.*\n.*\/scripts\//.test(new Error().stack.split("\n", 3).join("\n")) ? undefined : drawn.get(this) },
  set(item) { drawn.set(this, item) },
})
Object.getPrototypeOf(document.fonts)[Symbol.iterator] = function* () {} // by which its font of icons is known
