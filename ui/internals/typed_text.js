// What is typed into a field that a draft keeps reaches the server although nobody has left the field yet, and stays in
// this tab of the browser until it has: through a lost connection, a new start of the server, a page loaded anew.
{
  const KEPT = ["entry_", "plan_field_", "plan_paste_", "report_narrative_", "report_evidence_", "author_", "upload_new_agency"]
    .map((key) => `[class*="st-key-${key}"] :is([data-testid=stTextInput] input, [data-testid=stTextArea] textarea)`)
    .join()
  const STORE = "typed"
  const PAUSE = 1500 // milliseconds without a letter, after which a text is sent
  const DAY = 86_400_000
  const MOST = 200_000 // letters of one text that are kept
  const TRIES = 3

  // Name of a field → { text, at }; what the server has is not among them.
  let waiting = read()
  // Of this page as it was loaded: name → the field's text as the server has it; texts on their way; how often one was
  // put back.
  const before = new Map()
  const sent = new Map()
  const tries = new Map()
  const typedHere = new Set() // names of those that were typed since
  let pause

  function read() {
    try {
      const kept = Object.entries(JSON.parse(sessionStorage.getItem(STORE)) ?? {})
      return Object.fromEntries(kept.filter(([, { at }]) => Date.now() - at < DAY))
    } catch {
      return {}
    }
  }
  function write() {
    try {
      if (Object.keys(waiting).length) sessionStorage.setItem(STORE, JSON.stringify(waiting))
      else sessionStorage.removeItem(STORE)
    } catch {
      // Without room or leave to keep anything what is typed is sent after a pause all the same.
    }
  }
  function done(name) {
    if (!(name in waiting)) return
    delete waiting[name]
    sent.delete(name)
    write()
  }

  function fields() {
    const found = new Map()
    for (const field of document.querySelectorAll(KEPT)) {
      if (!field.closest("[data-testid=stForm]")) {
        const label = field.getAttribute("aria-label") ?? ""
        const subject = new URLSearchParams(location.search)
        for (const name of ["language", "draft", "take"]) subject.delete(name)
        subject.sort()
        let name = [location.pathname, subject, label].join(" ")
        while (found.has(name)) name += "+"
        found.set(name, field)
      }
    }
    return found
  }
  function nameOf(field) {
    for (const [name, one] of fields()) if (one === field) return name
  }

  // As Streamlit hears of it when a field is left.
  function send(name, field) {
    sent.set(name, false)
    field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }))
  }
  function sendAll() {
    for (const [name, field] of fields()) {
      if (name in waiting && waiting[name].text === field.value && !field.disabled) send(name, field)
    }
  }

  document.addEventListener("focusin", ({ target }) => {
    if (target.matches?.(KEPT)) before.set(nameOf(target), target.value)
  })
  document.addEventListener("input", ({ target, isTrusted }) => {
    if (!isTrusted || !target.matches?.(KEPT)) return
    const name = nameOf(target)
    if (name === undefined) return
    sent.delete(name)
    if (target.value === before.get(name)) done(name)
    else if (target.value.length <= MOST) {
      waiting[name] = { text: target.value, at: Date.now() }
      tries.delete(name)
      typedHere.add(name)
      write()
    }
    clearTimeout(pause)
    pause = setTimeout(sendAll, PAUSE)
  }, true)
  document.addEventListener("focusout", ({ target }) => {
    const name = target.matches?.(KEPT) && nameOf(target)
    if (name in waiting) sent.set(name, false)
  }, true)

  document.addEventListener("visibilitychange", () => document.hidden && sendAll())

  // A run that began after a text was sent, and has ended, has brought it to the server.
  function look({ testScriptState: run, testConnectionState: connection }) {
    if (connection !== "CONNECTED") {
      sent.clear()
    } else if (run === "running") {
      for (const name of sent.keys()) sent.set(name, true)
    } else if (run === "notRunning") {
      for (const [name, hasRun] of sent) {
        if (!hasRun) continue
        before.set(name, waiting[name]?.text)
        done(name)
      }
    }
  }
  function putBack() {
    const { testScriptState: run, testConnectionState: connection } = app?.dataset ?? {}
    if (run !== "notRunning" || connection !== "CONNECTED") return
    for (const [name, field] of fields()) {
      const { text } = waiting[name] ?? {}
      if (text === undefined || field.disabled || sent.has(name) || (tries.get(name) ?? 0) >= TRIES) continue
      if (field.value === text && !typedHere.has(name)) {
        done(name) // the server had it before the page was loaded anew
        continue
      }
      if (field.value === text && field === document.activeElement) continue // is being typed
      tries.set(name, (tries.get(name) ?? 0) + 1)
      if (field.value !== text) {
        const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
        Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, text)
        field.dispatchEvent(new Event("input", { bubbles: true }))
      }
      setTimeout(() => send(name, field))
    }
  }

  // Fields are drawn some time after a run has ended: they are looked for again and again.
  setInterval(() => Object.keys(waiting).length && putBack(), 500)

  let app
  const heeded = new MutationObserver(() => look(app.dataset))
  new MutationObserver(() => {
    if (app?.isConnected) return
    const found = document.querySelector("[data-testid=stApp]")
    if (!found) return
    app = found
    heeded.disconnect()
    heeded.observe(app, { attributeFilter: ["data-test-script-state", "data-test-connection-state"] })
    look(app.dataset)
  }).observe(document, { subtree: true, childList: true })
}
