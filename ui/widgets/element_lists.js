// Facts, chains of plans, sentences, lists and steps: texts with their links, one after the other.

function facts(data) {
  const pairs = data.facts.map((fact) => make("div", { class: fact.wide ? "wide" : "" }, make("dt", {}, fact.name),
    ...fact.values.map((value) => make("dd", {}, link(value.href, typed(value.text, value.text_lang), "")))))
  return make("dl", { class: "facts" }, ...pairs)
}

// Plans in the order of their years, each with its clauses of one chain.
function chain(data) {
  const clause = (item) => make("div", {}, item.href ? link(item.href, typed(item.text, item.text_lang), "") : make("strong", { "aria-current": "true" }, typed(item.text, item.text_lang)),
    ...item.crossings.map((one) => make("small", {}, typed(one.text, one.text_lang))))
  const plans = data.plans.map((plan) => make("li", {}, make("div", { class: "years" }, plan.years),
    make("div", { class: "note" }, typed(plan.title, plan.title_lang)), ...plan.clauses.map(clause)))
  return make("ol", { class: "chain", role: "list", "aria-label": data.caption }, ...plans)
}

// A paragraph whose counts lead to what they count.
function sentence(data) {
  return make("p", { class: "sentence" }, ...data.parts.map((part) => part.href ? link(part.href, typed(part.text, part.text_lang), "") : typed(part.text, part.text_lang)))
}

function listed(line) {
  const named = make("div", { class: "named" }, make("span", { class: "of" }, `${line.number} `), link(line.href, typed(line.title || line.number, line.title_lang), ""))
  const measured = line.judgement ? make("span", { class: `state ${line.judgement}` }, SHAPES[line.judgement] ? make("span", { "aria-hidden": "true" }, `${SHAPES[line.judgement]} `) : null, [line.word, line.measure].filter(Boolean).join(" "))
    : line.direction ? change(line.direction, line.quality, line.word, line.measure)
    : make("span", { class: "change" }, line.measure)
  return make("li", {}, named, make("div", { class: "measure" }, measured),
    make("div", { class: "told" }, typed(line.text ?? "", line.text_lang), line.note ? make("span", { class: "note" }, " · ", typed(line.note, line.note_lang)) : null))
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
