// Notes when something was last drawn; runs in every page before the page's own scripts.
(() => {
  const drawn = { anywhere: 0, contents: 0, answer: 0 }
  let input = 0

  const note = (target) => {
    const now = performance.now()
    drawn.anywhere = now
    const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement
    if (!element?.closest) return
    if (!element.closest("[data-testid=stMain], [data-testid=stSidebar]")) return
    drawn.contents = now
    // A selectbox closing over its choice is not yet an answer to it.
    if (element.closest("[data-testid=stMain]") && !element.closest("[data-testid=stSelectbox]")) drawn.answer = now
  }

  new MutationObserver((changes) => changes.forEach((change) => note(change.target))).observe(document, {
    subtree: true, childList: true, characterData: true, attributes: true,
  })
  // Tables are drawn on canvases, of which no mutation tells.
  for (const name of ["clearRect", "fillRect", "fillText", "stroke", "fill", "drawImage"]) {
    const draw = CanvasRenderingContext2D.prototype[name]
    CanvasRenderingContext2D.prototype[name] = function (...values) {
      note(this.canvas)
      return draw.apply(this, values)
    }
  }
  for (const name of ["pointerup", "click", "keydown"]) {
    addEventListener(name, (event) => { if (event.isTrusted) input = event.timeStamp }, true)
  }

  const all = (testid) => [...document.querySelectorAll(`[data-testid=${testid}]`)]
  const size = (element) => element && element.getBoundingClientRect().width > 0

  // What stands on the page, to see on a later visit that all of it is there again.
  const contents = () => ({
    elements: document.querySelectorAll("[data-testid=stMain] [data-testid=stElementContainer]").length,
    charts: all("stVegaLiteChart").filter((chart) => size(chart.querySelector("svg.marks, canvas"))).length,
    tables: all("stDataFrame").filter((table) => size(table.querySelector("canvas"))).length,
    letters: all("stMain")[0]?.innerText.length ?? 0,
  })

  // Cheap questions first: this is asked while the page is at work.
  const isStill = (quiet) => {
    if (performance.now() - drawn.anywhere <= quiet) return false
    const app = all("stApp")[0]
    return app?.dataset.testScriptState === "notRunning"
      && !document.querySelector("[data-testid=stSkeleton], [data-testid=stAppSkeleton], [data-stale=true]")
      && all("stVegaLiteChart").every((chart) => size(chart.querySelector("svg.marks, canvas")))
  }

  window.watch = {
    contents,
    // When the last of a whole page was drawn, in ms since the navigation began; null while it goes on.
    loaded: (expected, quiet) => {
      if (!isStill(quiet)) return null
      const now = contents()
      return Object.keys(expected).every((name) => now[name] >= expected[name]) ? drawn.contents : null
    },
    // How long after the last key or click the page was redrawn, in ms; null while it goes on.
    answered: (quiet) => (input && drawn.answer > input && isStill(quiet) ? drawn.answer - input : null),
    forget: () => { input = 0 },
  }
})()
