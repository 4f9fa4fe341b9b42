// Streamlit's own English in the language of the page. names: English → { language: ours }, of elements;
// texts: [selector, the same for texts within such elements].
{
  const { names, texts } = WORDS
  const ATTRIBUTES = ["aria-label", "placeholder", "title"]
  const OURS = "[data-testid^=stBidiComponent]" // what we draw ourselves

  // What stood where we have written: [English, ours]. A change of language begins from the English again.
  const written = new WeakMap()

  function ours(english, table) {
    const language = document.documentElement.lang
    if (Object.hasOwn(table, english)) return table[english][language]
    for (const [known, words] of Object.entries(table)) {
      const [before, after] = known.split("{name}")
      if (after === undefined || !english.startsWith(before) || !english.endsWith(after)) continue
      return words[language]?.replace("{name}", () => english.slice(before.length, english.length - after.length))
    }
  }

  function say(node, key, now, table, write) {
    const kept = written.get(node) ?? {}
    const [english, before] = kept[key] ?? [now, null]
    const from = now === before ? english : now
    const words = ours(from.trim(), table)
    if (words === undefined || words === now) return
    written.set(node, { ...kept, [key]: [from, words] })
    write(words)
  }

  function sayNames(element) {
    for (const name of ATTRIBUTES) {
      const now = element.getAttribute(name)
      if (now) say(element, name, now, names, (words) => element.setAttribute(name, words))
    }
  }

  function sayText(node) {
    const table = texts.find(([where]) => node.parentElement?.closest(where))?.[1]
    if (table) say(node, "text", node.data, table, (words) => (node.data = words))
  }

  function sayAll(root) {
    if (root.nodeType === Node.TEXT_NODE) return sayText(root)
    if (root.nodeType !== Node.ELEMENT_NODE || root.closest(OURS)) return
    for (const element of [root, ...root.querySelectorAll(ATTRIBUTES.map((name) => `[${name}]`).join())]) {
      if (!element.closest(OURS)) sayNames(element)
    }
    for (const [where] of texts) {
      for (const element of root.closest(where) ? [root] : root.querySelectorAll(where)) {
        const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        while (nodes.nextNode()) sayText(nodes.currentNode)
      }
    }
  }

  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "childList") addedNodes.forEach(sayAll)
      else if (type === "characterData") sayText(target)
      else if (target === document.documentElement) sayAll(document.body)
      else if (!target.closest(OURS)) sayNames(target)
    }
  })
  const heeded = { subtree: true, childList: true, characterData: true, attributes: true }
  observer.observe(document, { ...heeded, attributeFilter: [...ATTRIBUTES, "lang"] })
}
