// Whoever works by keyboard goes on where he was when the button that he pressed has left with what it was about: at the
// button of its kind that stands in its place, else at the next thing that still stands.
{
  const REACHED = "[data-testid=stMain] :is(button, input, textarea, select, a[href], summary, [tabindex='0'])"
  const stem = (element) => {
    const key = [...(element.closest("[class*=st-key-]")?.classList ?? [])].find((name) => name.startsWith("st-key-"))
    return key?.replace(/_\d+.*$/, "")
  }
  const alike = (kind) => [...document.querySelectorAll(REACHED)].filter((element) => kind && stem(element) === kind)
  let left // { button, at, after, kind } since a button was pressed by keyboard; at: its place among those of its kind

  document.addEventListener("click", ({ target, detail }) => {
    const button = detail === 0 && target.closest?.("[data-testid=stMain] button")
    if (!button) return (left = undefined)
    const [all, kind] = [[...document.querySelectorAll(REACHED)], stem(button)]
    left = { button, at: alike(kind).indexOf(button), after: all.slice(all.indexOf(button) + 1), kind }
  }, true)
  // Whoever points at something meanwhile is there.
  document.addEventListener("pointerdown", () => (left = undefined), true)
  document.addEventListener("focusin", () => { if (left && !left.button.isConnected) left = undefined })

  const stands = (element) => element.isConnected && !element.disabled && element.getClientRects().length
  setInterval(() => {
    const run = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState
    if (!left || left.button.isConnected || run !== "notRunning" || document.activeElement !== document.body) return
    const { at, after, kind } = left
    left = undefined
    const others = alike(kind).filter(stands)
    ;(others[Math.min(at, others.length - 1)] ?? after.find(stands))?.focus()
  }, 200)
}
