"use strict";
// Narrows the page down and moves about in it. Without it everything is there and readable.
(() => {
  const form = document.getElementById("controls");
  const cells = [...document.querySelectorAll("details.cell")];
  const sections = [...document.querySelectorAll("section.row")];
  const tables = [...document.querySelectorAll("table.matrix")];
  const told = form.querySelector("output");
  const inLower = new WeakMap();

  const fold = (text) => text.toLocaleLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ").trim();

  function textOf(element) {
    if (!inLower.has(element)) inLower.set(element, fold(element.textContent));
    return inLower.get(element);
  }

  function wanted() {
    const facts = new FormData(form);
    const states = new Set(facts.getAll("state"));
    return { row: facts.get("row"), column: facts.get("column"), words: fold(facts.get("words")), states };
  }

  function answers(cell, { row, column, states, words }) {
    const { row: ownRow, column: ownColumn, state } = cell.dataset;
    const fits = (!row || row === ownRow) && (!column || column === ownColumn) && states.has(state);
    return fits && (!words || textOf(cell).includes(words));
  }

  function narrowQuotes(cell, words) {
    const quotes = [...cell.querySelectorAll("li.quote")];
    const hits = words ? quotes.filter((quote) => textOf(quote).includes(words)) : quotes;
    const shown = new Set(hits.length ? hits : quotes);
    for (const quote of quotes) {
      quote.hidden = !shown.has(quote);
      const rest = quote.closest("details.rest");
      if (words && hits.length && rest && shown.has(quote)) rest.open = true;
    }
  }

  function narrowTables(shown, { row, column }) {
    for (const table of tables) {
      for (const line of table.tBodies[0].rows) line.hidden = Boolean(row) && line.dataset.row !== row;
      for (const each of table.querySelectorAll("[data-column]")) {
        each.hidden = Boolean(column) && each.dataset.column !== column;
        const line = each.closest("tr").dataset.row;
        if (line) each.classList.toggle("off", !shown.has(`${line} ${each.dataset.column}`));
      }
    }
  }

  function narrow() {
    const asked = wanted();
    const shown = new Set();
    for (const cell of cells) {
      const answer = answers(cell, asked);
      cell.hidden = !answer;
      if (!answer) continue;
      shown.add(`${cell.dataset.row} ${cell.dataset.column}`);
      narrowQuotes(cell, asked.words);
    }
    for (const section of sections) section.hidden = !section.querySelector("details.cell:not([hidden])");
    narrowTables(shown, asked);
    told.textContent = told.dataset.told.replace("{shown}", shown.size).replace("{all}", cells.length);
  }

  function show() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let each = target; each; each = each.parentElement) {
      each.hidden = false;
      if (each.localName === "details") each.open = true;
    }
    (target.closest("details") ?? target).scrollIntoView();
    const first = target.closest("details")?.querySelector("summary") ?? target.querySelector("a");
    first?.focus({ preventScroll: true });
  }

  function setOpen(open) {
    for (const each of document.querySelectorAll("main details:not(.cut)")) each.open = open;
  }

  function print(only) {
    document.body.classList.toggle("only-matrix", only);
    window.print();
    document.body.classList.remove("only-matrix");
  }

  const does = {
    unfold: () => setOpen(true),
    fold: () => setOpen(false),
    clear: () => { form.reset(); narrow(); },
    print: () => print(false),
    print_matrix: () => print(true),
  };

  function move(event) {
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    const cell = event.target.closest("td");
    if (!step || !cell) return;
    const [down, across] = step;
    const lines = [...cell.closest("table").tBodies[0].rows].filter((line) => !line.hidden);
    const line = lines[lines.indexOf(cell.parentElement) + down];
    let next = line?.cells[cell.cellIndex + across];
    while (next?.hidden) next = across < 0 ? next.previousElementSibling : next.nextElementSibling;
    const link = next?.querySelector("a");
    if (!link) return;
    event.preventDefault();
    link.focus();
  }

  let waiting;
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(narrow, 200); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", (event) => does[event.target.dataset.does]?.());
  for (const table of tables) table.addEventListener("keydown", move);
  window.addEventListener("hashchange", show);
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = cells.filter((each) => !each.open);
    for (const each of folded) each.open = true;
  });
  window.addEventListener("afterprint", () => { for (const each of folded) each.open = false; });
  for (const link of document.querySelectorAll(".matrix td a")) link.title = link.getAttribute("aria-label");
  form.hidden = false;
  narrow();
  if (location.hash) show();
})();
