// Before a page's own scripts, takes from it what ui.internals knows of Streamlit's and Vega's insides in a browser.
const { setAttribute } = Element.prototype
Element.prototype.setAttribute = function (name, value) {
  return setAttribute.call(this, name === "data-testid" ? "data-renamed" : name, value)
}
addEventListener("popstate", (event) => { if (!event.isTrusted) event.stopImmediatePropagation() }, true)
Object.defineProperty(window, "__streamlit", { get: () => undefined, set: () => {} })
const { insertRule } = CSSStyleSheet.prototype
CSSStyleSheet.prototype.insertRule = function (rule, ...rest) {
  return insertRule.call(this, rule.replace(/--st-[a-z0-9-]+:[^;}]*;?/g, ""), ...rest)
}
