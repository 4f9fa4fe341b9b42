// What is typed into a field that a draft keeps reaches the server although nobody has left the field yet, and stays in
// this tab of the browser until it has: through a lost connection, a new start of the server, a page loaded anew. It comes
// back for whoever typed it alone, into its own field, where nothing newer stands.
{
  const KEPT = ["entry_", "plan_field_", "plan_paste_", "report_narrative_", "report_evidence_", "author_", "upload_new_agency"]
    .map((key) => `[class*="st-key-${key}"] :is([data-testid=stTextInput] input, [data-testid=stTextArea] textarea)`)
    .join()
  const STORE = "typed"
  const PAUSE = 1500 // milliseconds without a letter, after which a text is sent
  const WHOLE = "st-key-entry_whole_" // half of a date or a number is wrong, and would be said to be: it waits in this tab
  const DAY = 86_400_000
  const MOST = 200_000 // letters of one text that are kept
  const TRIES = 3
  const MOST_SENT = 5 // texts of a field on their way
  // What ends a key: of which row, edition or text it is; mark of the visit; number of the round.
  const END = /(?:_(new|\d+))?(?:_([0-9a-f]{8}))?_\d+$/

  // Name of a field → { text, was, at, owner, key }; what the server has is not among them. was: the texts that the
  // server may have instead; owner: of ui.access.whose.page_mark; key: under which the field stood.
  let waiting = read()
  // Of this page as it was loaded: key → the field's text as the server has it; names on their way; how often one was
  // put back.
  const before = new Map()
  const sent = new Map()
  const tries = new Map()
  const typedHere = new Set() // names of those that were typed since
  let pause
  let isAway = true // until the first run of a connection has ended: a server that began anew knows no field of before

  function read() {
    try {
      const kept = Object.entries(JSON.parse(sessionStorage.getItem(STORE)) ?? {})
      return Object.fromEntries(kept.filter(([, { at, was }]) => was && Date.now() - at < DAY))
    } catch {
      return {}
    }
  }
  // Of nobody that is known nothing is kept.
  function write() {
    try {
      const kept = Object.fromEntries(Object.entries(waiting).filter(([, { owner }]) => owner))
      if (Object.keys(kept).length) sessionStorage.setItem(STORE, JSON.stringify(kept))
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

  const ownerNow = () => document.documentElement.dataset.owner // undefined before the page is drawn
  const isSame = (text, other) => text.trim() === other.trim() // some are kept without what surrounds them
  function keyOf(field) {
    return [...field.closest("[class*=st-key-]").classList].find((name) => name.startsWith("st-key-"))
  }
  // The same in every language and visit. Codes in a key have lost their letters beyond ASCII.
  function nameOf(field) {
    const asked = new URLSearchParams(location.search)
    return [asked.get("agency"), asked.get("plan"), keyOf(field).replace(END, "")].join(" ")
  }
  function fields() {
    const found = [...document.querySelectorAll(KEPT)].filter((field) => !field.closest("[data-testid=stForm]"))
    return found.map((field) => [nameOf(field), field])
  }
  // In one visit a field under another key is that of another row, or of a text that was given up.
  function isOfAnother({ key }, field) {
    const [[, of, visit], [, ofNow, visitNow]] = [key, keyOf(field)].map((one) => END.exec(one) ?? [])
    return key !== keyOf(field) && (visit === visitNow || of !== ofNow)
  }

  // As Streamlit hears of it when a field is left.
  function send(field) {
    field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }))
  }
  const isText = (field) => !keyOf(field).startsWith(WHOLE)
  function sendAll(isToGo = () => true) {
    for (const [name, field] of fields()) {
      const { key, text } = waiting[name] ?? {}
      if (key === keyOf(field) && text === field.value && !field.disabled && isToGo(field)) send(field)
    }
  }

  document.addEventListener("focusin", ({ target }) => {
    if (target.matches?.(KEPT) && !(nameOf(target) in waiting)) before.set(keyOf(target), target.value)
  })
  document.addEventListener("input", ({ target, isTrusted }) => {
    if (!isTrusted || !target.matches?.(KEPT) || target.closest("[data-testid=stForm]")) return
    const [name, key, text] = [nameOf(target), keyOf(target), target.value]
    const was = waiting[name]?.key === key ? waiting[name].was : [before.get(key) ?? ""]
    sent.delete(name)
    if (was.length === 1 && text === was[0]) done(name)
    else if (text.length <= MOST) {
      waiting[name] = { text, was, at: Date.now(), owner: ownerNow(), key }
      tries.delete(name)
      typedHere.add(name)
      write()
    }
    clearTimeout(pause)
    pause = setTimeout(() => sendAll(isText), PAUSE)
  }, true)
  document.addEventListener("focusout", ({ target }) => {
    if (!target.matches?.(KEPT)) return
    const [name, kept] = [nameOf(target), waiting[nameOf(target)]]
    if (kept?.key !== keyOf(target)) return
    if (!isAway) sent.set(name, false)
    const [first, ...others] = kept.was
    if (!kept.was.includes(kept.text)) kept.was = [first, ...others.slice(1 - MOST_SENT), kept.text]
    write()
  }, true)

  document.addEventListener("visibilitychange", () => document.hidden && sendAll())
  document.addEventListener("click", ({ target }) => {
    if (target.closest?.(".st-key-sign_out button")) Object.keys(waiting).forEach(done)
  })

  // A run that began after a text was sent, and has ended, has brought it to the server.
  function look({ testScriptState: run, testConnectionState: connection }, hasEnded = false) {
    if (connection !== "CONNECTED") {
      isAway = true
      sent.clear()
    } else if (isAway) {
      isAway = !(hasEnded && run === "notRunning")
    } else if (run === "running") {
      for (const name of sent.keys()) sent.set(name, true)
    } else if (run === "notRunning") {
      for (const [name, hasRun] of sent) {
        if (!hasRun) continue
        before.set(waiting[name]?.key, waiting[name]?.text)
        done(name)
      }
    }
  }
  // What another person typed, or nobody that is known, is nobody's here.
  function forgetOthers() {
    if (ownerNow() === undefined) return
    for (const name in waiting) if (waiting[name].owner !== ownerNow()) done(name)
  }
  function putBack() {
    forgetOthers()
    const { testScriptState: run, testConnectionState: connection } = app?.dataset ?? {}
    if (isAway || ownerNow() === undefined || run !== "notRunning" || connection !== "CONNECTED") return
    for (const [name, field] of fields()) {
      const kept = waiting[name]
      if (!kept || field.disabled) continue
      if (isOfAnother(kept, field)) {
        done(name)
        continue
      }
      if (sent.has(name) || (tries.get(name) ?? 0) >= TRIES) continue
      const { text, was } = kept
      const isThere = isSame(field.value, text)
      // The server had it before the page was loaded anew; or what stands there is newer.
      if (isThere ? !typedHere.has(name) : !was.some((one) => isSame(field.value, one))) {
        done(name)
        continue
      }
      if (isThere && field === document.activeElement) continue // is being typed
      tries.set(name, (tries.get(name) ?? 0) + 1)
      kept.key = keyOf(field)
      if (field.value !== text) {
        const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
        Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, text)
        field.dispatchEvent(new Event("input", { bubbles: true }))
      }
      setTimeout(() => send(field))
    }
  }

  // Fields are drawn some time after a run has ended: they are looked for again and again.
  setInterval(() => Object.keys(waiting).length && putBack(), 500)

  let app
  const heeded = new MutationObserver((changes) => look(app.dataset, changes.some(({ oldValue }) => oldValue === "running")))
  new MutationObserver(() => {
    if (app?.isConnected) return
    const found = document.querySelector("[data-testid=stApp]")
    if (!found) return
    app = found
    heeded.disconnect()
    heeded.observe(app, { attributeFilter: ["data-test-script-state", "data-test-connection-state"], attributeOldValue: true })
    look(app.dataset)
  }).observe(document, { subtree: true, childList: true })
}
