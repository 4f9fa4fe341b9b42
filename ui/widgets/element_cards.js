// Cards of figures, and their small bars.

// A bar's place is kept where a year has no figure: a gap is never a zero. A rank is a point, the better the higher.
function bar(given, labels, floor) {
  const item = { kind: "final", bottom: 0, ...given }
  const place = make("span", { class: "place" })
  const line = make("span", { class: "floor" })
  line.style.bottom = `${floor * 100}%`
  place.append(line)
  if (item.parted) place.append(make("span", { class: "break" }))
  if (item.kind !== "gap") {
    const mark = make("span", { class: `mark ${item.kind}${item.place ? " point" : item.open ? " open" : ""}` })
    mark.style.bottom = `${item.bottom * 100}%`
    mark.style.height = `${item.height * 100}%`
    place.append(mark)
    if (labels) {
      const text = make("span", { class: "amount" }, item.text)
      text.style.bottom = `${item.above * 100}%`
      place.append(text)
    }
  }
  for (const name of ["same_days", "target", "needed"]) {
    if (item[name] === undefined || item[name] === null) continue
    const tick = make("span", { class: name })
    tick.style.bottom = `${item[name] * 100}%`
    place.append(tick)
  }
  const year = labels ? make("span", { class: "year" }, item.year) : null
  return make("span", { class: `bar${item.now ? " now" : ""}${item.parted ? " parted" : ""}`, title: item.tells }, place, year)
}

function bars(data, labels) {
  const size = labels ? "large" : "small"
  const title = data.bars.some(({ tells }) => tells) ? null : data.alt
  return make("div", { class: `bars ${size}`, role: "img", "aria-label": data.alt, title }, ...data.bars.map((item) => bar(item, labels, data.floor)))
}

function card(data, labels) {
  const value = make("div", { class: data.value_is_text ? "value text" : "value" },
    data.before ? make("small", {}, `${data.before} `) : null, link(data.rows, data.value, "rows"), data.unit ? make("small", {}, ` ${data.unit}`) : null)
  return make("li", { class: `card${data.chosen ? " chosen" : ""}`, "aria-current": data.chosen ? "true" : null },
    make("div", { class: "label" }, link(data.href, typed(data.label, data.label_lang), ""), data.explore ? explored(data) : null),
    value,
    data.change ? change(data.direction, data.quality, data.word, data.change) : make("span", {}),
    make("div", { class: "note" }, data.note),
    data.judgement ? judged(data.judgement, data.judged, data.target) : make("span", {}),
    data.bars ? bars(data.bars, labels) : make("span", {}))
}

// A quiet sign in the corner of a card: the question that its figure answers, to be asked on.
function explored({ explore, explores, label }) {
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg")
  for (const [name, value] of Object.entries({ viewBox: "0 0 20 20", "aria-hidden": "true" })) drawing.setAttribute(name, value)
  for (const line of ["M3 17V11M8 17V7M3 17H8", "M12.5 12.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM15.4 11.4 18 14"]) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path")
    path.setAttribute("d", line)
    drawing.append(path)
  }
  return make("a", { class: "explored", href: explore, title: explores, "aria-label": `${explores}: ${label}`, "data-inside": "yes" }, drawing)
}

function cards(data) {
  const list = data.cards.map((item) => card(item, data.labels))
  return make("ul", { class: `cards ${data.labels ? "multiples" : "totals"}`, role: "list", "aria-label": data.caption }, ...list)
}
