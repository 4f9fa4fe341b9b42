// The button that saves a chart as a picture, and what a chart's drawing is told: its words, and where its marks lead.

function picture(data) {
  const button = make("button", { type: "button", class: "plain" }, data.text)
  button.onclick = () => save(placeOf(data.chart), data)
  return data.explore ? make("div", { class: "under" }, button, link(data.explore, data.explores, "plain")) : button
}

const PATIENCE_WITH_CHARTS = 10_000 // milliseconds

function placeOf(chart) {
  return document.querySelector(`.st-key-${chart}`)
}

// A chart and what is below it come one after the other: where its place is not there yet, wait for it.
function tell(data) {
  const { chart } = data
  const place = placeOf(chart)
  if (place) return describe(place, data)
  const coming = new MutationObserver(() => {
    const place = placeOf(chart)
    if (!place) return
    coming.disconnect()
    describe(place, data)
  })
  coming.observe(document.body, { subtree: true, childList: true })
  setTimeout(() => coming.disconnect(), PATIENCE_WITH_CHARTS)
}

// Given to Vega, other words would have it draw the chart anew, where only its data are others.
function describe(place, data) {
  const write = () => {
    const drawn = wordsOf(place)
    if (drawn && drawn.getAttribute("aria-label") !== place.data.alt) drawn.setAttribute("aria-label", place.data.alt)
  }
  if (!place.data) {
    new MutationObserver(write).observe(place, { subtree: true, childList: true })
    place.addEventListener("click", follow, true)
    place.addEventListener("click", saveInstead, true)
  }
  place.data = data
  write()
}

// A mark's own link would load the whole page anew.
function follow(event) {
  const address = addressOf(event.target)
  if (!address || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  event.stopPropagation()
  openAddress(address)
}

// Streamlit's own button of these words would save the bare drawing: without its title, and of no day.
function saveInstead(event) {
  const place = event.currentTarget
  if (event.target.closest("button")?.ariaLabel !== place.data.text || !drawingOf(place)) return
  event.stopPropagation()
  save(place, place.data)
}

// What an element stands on: of the nearest around it that has a colour of its own.
function ground(element) {
  for (let under = element; under; under = under.parentElement) {
    const { backgroundColor } = getComputedStyle(under)
    if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor
  }
  return "white"
}

// The text in lines that fit.
function lines(paper, text, width) {
  const found = [""]
  for (const word of text.split(" ")) {
    const longer = `${found.at(-1)} ${word}`.trim()
    if (paper.measureText(longer).width <= width || !found.at(-1)) found[found.length - 1] = longer
    else found.push(word)
  }
  return found
}

// A drawing by itself. Vega names a fill by the page's whole address, which is none within an image: every bar filled
// so would be lost.
async function imageOf(chart, style) {
  const drawn = new XMLSerializer().serializeToString(chart).replace(/url\([^)]*#/g, "url(#")
  const image = new Image()
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(drawn.replace("</svg>", `<style>text { text-rendering: geometricPrecision } ${style}</style></svg>`))
  await image.decode()
  return image
}

// An image asks for no files: the page's letters go with it, or others, which are wider, would run into each other.
async function letters(families) {
  const own = [...document.styleSheets].filter(({ href }) => !href || href.startsWith(location.origin))
  const faces = own.flatMap(({ cssRules }) => [...cssRules]).filter((rule) => rule instanceof CSSFontFaceRule)
  const used = faces.filter(({ style }) => families.includes(style.fontFamily) && style.fontStyle !== "italic")
  return (await Promise.all(used.map(embedded))).join("")
}

async function embedded({ style, parentStyleSheet }) {
  const address = /url\("?([^")]+)/.exec(style.getPropertyValue("src"))[1]
  const answer = await fetch(new URL(address, parentStyleSheet.href ?? document.baseURI))
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const file = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
  return `@font-face { font-family: ${style.fontFamily}; font-weight: ${style.fontWeight}; src: url(data:font/woff2;base64,${file}); }`
}

// With its title and whose figures they are; twice as large, for slides; on the page's background,
// or a dark page's white letters would vanish.
async function save(place, { title, note, owner, file }) {
  const chart = drawingOf(place)
  if (!chart) return
  const { width, height } = chart.viewBox.baseVal
  const page = getComputedStyle(place)
  const image = await imageOf(chart, await letters(page.fontFamily))
  const canvas = make("canvas", {})
  const paper = canvas.getContext("2d")
  const written = [[title, 600, 20, 26], [note, 400, 14, 20], [owner, 400, 14, 20]].flatMap(([text, weight, size, step]) => {
    const font = `${weight} ${size}px ${page.fontFamily}`
    paper.font = font
    return lines(paper, text, width - 16).map((line) => ({ font, line, step }))
  })
  const above = written.reduce((sum, { step }) => sum + step, 24)
  canvas.width = 2 * width
  canvas.height = 2 * (height + above)
  paper.scale(2, 2)
  paper.fillStyle = ground(place)
  paper.fillRect(0, 0, width, height + above)
  paper.fillStyle = page.color
  let down = 4
  for (const { font, line, step } of written) {
    down += step
    paper.font = font
    paper.fillText(line, 8, down, width - 16)
  }
  paper.drawImage(image, 0, above, width, height)
  make("a", { href: canvas.toDataURL("image/png"), download: `${file}.png` }).click()
}
