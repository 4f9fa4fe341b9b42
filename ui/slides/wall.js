// The deck is one file: it is given to the frame and to the window as it is, and asks the server for nothing.

function component({ data, parentElement }) {
  const root = parentElement.querySelector("[data-root]")
  const { html, texts } = data
  let frame = root.querySelector("iframe")
  if (!frame) {
    frame = make("iframe", { allow: "fullscreen" })
    root.replaceChildren(frame, make("div", { class: "tools" }))
  }
  frame.title = texts.title
  // A run of the page that changes no slide must not turn back to the first one.
  if (frame.srcdoc === html) return
  frame.srcdoc = html
  const full = make("button", { type: "button", class: "first" }, texts.full)
  full.onclick = () => {
    frame.requestFullscreen()
    frame.contentWindow.focus()
  }
  const wide = make("button", { type: "button" }, texts.window)
  wide.onclick = () => window.open(URL.createObjectURL(new Blob([html], { type: "text/html;charset=utf-8" })))
  root.querySelector(".tools").replaceChildren(full, wide, make("span", {}, texts.help))
}

function make(tag, attributes, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}
