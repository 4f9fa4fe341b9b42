// What the server completes an address with, and the draft that is begun or ended on a page, is no step that Back goes
// through; from one draft to another is one.
{
  const DRAFTS = ["draft", "take"]
  const COMPLETED = ["language", "agency", "plan", "year", ...DRAFTS]
  const { pushState } = history
  const isNoStep = (address) => {
    const [now, next] = [new URL(location.href), new URL(address, location.href)]
    if (now.pathname !== next.pathname) return false
    const names = new Set([...now.searchParams.keys(), ...next.searchParams.keys()])
    const changed = [...names].filter((name) => now.searchParams.get(name) !== next.searchParams.get(name))
    const isNew = (name) => !now.searchParams.has(name)
    const isEnded = (name) => DRAFTS.includes(name) && !next.searchParams.has(name)
    const isOurs = (name) => COMPLETED.includes(name) && (isNew(name) || isEnded(name))
    return changed.length > 0 && changed.every(isOurs)
  }
  history.pushState = function (state, title, address) {
    return (address && isNoStep(address) ? history.replaceState : pushState).call(this, state, title, address)
  }
}

// Under a page's address Streamlit would first look for its server below that page, wait, and look again.
window.__streamlit = {
  BACKEND_BASE_URL: new URL("./", location.href).href,
  HOST_CONFIG: { allowedOrigins: [location.origin], useExternalAuthToken: false },
}

// Streamlit's place for files can be focused and has a name, and says that it is nothing: it is a group.
{
  const ZONE = "[data-testid=stFileUploaderDropzone][role=presentation]"
  const nameGroups = () => document.querySelectorAll(ZONE).forEach((zone) => zone.setAttribute("role", "group"))
  new MutationObserver(nameGroups).observe(document, { subtree: true, childList: true })
}
