// Facts, chains of plans, sentences, lists and steps: texts with their links, one after the other.

function facts(data) {
  const pairs = data.facts.map((fact) => make("div", { class: fact.wide ? "wide" : "" }, make("dt", {}, fact.name),
    ...fact.values.map((value) => make("dd", {}, link(value.href, typed(value.text, value.text_lang), "")))))
  return make("dl", { class: "facts" }, ...pairs)
}

// Plans in the order of their years, each with its clauses of one chain.
function chain(data) {
  const clause = (item) => make("div", {}, item.href ? link(item.href, item.text, "") : make("strong", { "aria-current": "true" }, item.text),
    ...item.crossings.map((text) => make("small", {}, text)))
  const plans = data.plans.map((plan) => make("li", {}, make("div", { class: "years" }, plan.years),
    make("div", { class: "note" }, plan.title), ...plan.clauses.map(clause)))
  return make("ol", { class: "chain", role: "list", "aria-label": data.caption }, ...plans)
}

// A paragraph whose counts lead to what they count.
function sentence(data) {
  return make("p", { class: "sentence" }, ...data.parts.map((part) => part.href ? link(part.href, part.text, "") : part.text))
}

function listed(line) {
  const named = make("div", { class: "named" }, make("span", { class: "of" }, `${line.number} `), link(line.href, line.title || line.number, ""))
  const measured = line.judgement ? make("span", { class: `state ${line.judgement}` }, SHAPES[line.judgement] ? make("span", { "aria-hidden": "true" }, `${SHAPES[line.judgement]} `) : null, [line.word, line.measure].filter(Boolean).join(" "))
    : line.direction ? change(line.direction, line.quality, line.word, line.measure)
    : make("span", { class: "change" }, line.measure)
  return make("li", {}, named, make("div", { class: "measure" }, measured),
    make("div", { class: "told" }, line.text, line.note ? make("span", { class: "note" }, ` · ${line.note}`) : null))
}

function lists(data) {
  const drawn = data.lists.map((list) => make("section", {},
    make("h3", {}, list.lines.length ? link(list.href, list.title, "") : list.title),
    list.lines.length ? make("ol", { role: "list" }, ...list.lines.map(listed)) : make("p", { class: "note" }, list.empty),
    list.rest ? make("p", {}, link(list.href, list.rest, "")) : null,
    list.note ? make("p", { class: "note" }, list.note) : null))
  return make("div", { class: "lists" }, make("h2", {}, data.title), ...drawn)
}

function steps(data) {
  const links = data.steps.map((step) => make("a", { href: step.href, rel: step.rel, "data-inside": "yes" },
    step.rel === "prev" ? "← " : null, step.text, step.rel === "next" ? " →" : null))
  return make("nav", { class: "steps", "aria-label": data.caption }, ...links)
}
