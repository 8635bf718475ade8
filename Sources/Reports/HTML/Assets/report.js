"use strict";
// Filters, steps and highlights what is on the page; nothing is there only with it.
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const one = (id) => document.getElementById(id);
  const fill = (template, ...values) => template.replace(/\{(\d)\}/g, (_, i) => values[i]);
  all(".tool").forEach((tool) => { tool.hidden = false; });

  // A place inside closed parts, or on another page of a table, is opened when a link leads to it.
  const open = (target) => {
    for (let part = target; part; part = part.parentElement) {
      if (part.tagName === "DETAILS" && part !== target) part.open = true;
      if (part.tagName === "TR" && part.hidden) {
        pagers.find((pager) => pager.rows.includes(part))?.turnTo(part);
      }
    }
  };
  const reveal = () => {
    let target = null;
    try { target = one(decodeURIComponent(location.hash.slice(1))); } catch { return; }
    if (!target) return;
    if (target.tagName === "DETAILS") target.open = true;
    if (target.tagName === "TR") all("details", target).forEach((part) => { part.open = true; });
    open(target);
    target.scrollIntoView({ block: "start" });
    if (target.classList.contains("p")) at = passages.indexOf(target), step(0);
  };
  addEventListener("hashchange", reveal);

  // Printed is everything.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    closed.forEach((part) => { part.open = true; });
  });
  addEventListener("afterprint", () => { closed.forEach((part) => { part.open = false; }); });

  // Nothing was published after today.
  all(".future").forEach((note) => { note.hidden = Number(note.dataset.t) * 1000 <= Date.now(); });

  // Tables in pages, and the search in the table of derivations.
  const size = 50;
  const pagers = all("table.paged").map((table) => {
    const rows = Array.from(table.tBodies[0].rows);
    const words = document.querySelector("table.edges");
    let shown = rows;
    let page = 0;
    const bar = document.createElement("div");
    const label = document.createElement("output");
    const buttons = [-1, 1].map((direction) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = words ? words.dataset[direction < 0 ? "previous" : "next"] : "";
      button.addEventListener("click", () => { page += direction; draw(); });
      return button;
    });
    bar.className = "pager";
    bar.append(buttons[0], label, buttons[1]);
    table.parentElement.after(bar);
    const draw = () => {
      const last = Math.max(0, Math.ceil(shown.length / size) - 1);
      page = Math.min(Math.max(page, 0), last);
      const visible = new Set(shown.slice(page * size, (page + 1) * size));
      rows.forEach((row) => { row.hidden = !visible.has(row); });
      bar.hidden = shown.length <= size;
      buttons[0].disabled = page === 0;
      buttons[1].disabled = page === last;
      label.textContent = words
        ? fill(words.dataset.page, page * size + 1, Math.min(shown.length, (page + 1) * size), shown.length) : "";
    };
    draw();
    table.classList.add("ready");
    const show = (kept) => { shown = kept; page = 0; draw(); };
    const turnTo = (row) => {
      if (!shown.includes(row)) forget();
      page = Math.floor(shown.indexOf(row) / size);
      draw();
    };
    return { table, rows, show, turnTo };
  });
  const edges = pagers.find((pager) => pager.table.classList.contains("edges"));
  const find = one("find");
  const least = one("least");
  const filter = () => {
    const from = least ? Number(least.value) : 0;
    if (least) document.querySelector("output[for=least]").textContent = from ? "." + String(from).padStart(2, "0") : "0";
    all(".link").forEach((link) => { link.classList.toggle("off", Number(link.dataset.p) < from); });
    if (!edges) return;
    const text = find.value.trim().toLowerCase();
    const kept = edges.rows.filter((row) => Number(row.dataset.p) >= from
      && (!text || row.textContent.toLowerCase().includes(text)));
    edges.show(kept);
    one("found").textContent = fill(one("found").dataset.of, kept.length, edges.rows.length);
  };
  // A row that the search leaves out is led to nevertheless.
  const forget = () => {
    if (find) find.value = "";
    if (least) least.value = 0;
    filter();
  };
  find?.addEventListener("input", filter);
  least?.addEventListener("input", filter);
  filter();

  // A text or link that is pointed at, with what belongs to it.
  const highlight = (item) => {
    all(".on,.dim").forEach((other) => other.classList.remove("on", "dim"));
    if (!item) return;
    const svg = item.closest("svg");
    const links = all(".link", svg).filter((link) => item === link
      || link.dataset.a === item.id || link.dataset.b === item.id);
    const near = new Set([item, ...links]);
    links.forEach((link) => [link.dataset.a, link.dataset.b].forEach((id) => near.add(one(id))));
    all(".link,.node", svg).forEach((other) => {
      other.classList.add(near.has(other) ? "on" : "dim");
    });
  };
  const hovered = (event) => event.target.closest?.(".drawing .node,.drawing .link");
  all(".drawing").forEach((drawing) => {
    drawing.addEventListener("pointerover", (event) => highlight(hovered(event)));
    drawing.addEventListener("pointerleave", () => highlight(null));
    drawing.addEventListener("focusin", (event) => highlight(hovered(event)));
    drawing.addEventListener("focusout", () => highlight(null));
  });

  // From passage to passage.
  const passages = all("section.p");
  const stepper = one("stepper");
  let at = -1;
  const step = (by) => {
    if (!passages.length) return;
    at = at < 0 && by < 0 ? passages.length - 1 : Math.min(Math.max(at + by, 0), passages.length - 1);
    stepper.hidden = false;
    one("where").textContent = fill(one("where").dataset.of, at + 1, passages.length);
    one("previous").disabled = at === 0;
    one("next").disabled = at === passages.length - 1;
    if (by === 0) return;
    const passage = passages[at];
    open(passage);
    history.replaceState(null, "", "#" + passage.id);
    passage.scrollIntoView({ block: "start" });
    passage.tabIndex = -1;
    passage.focus({ preventScroll: true });
  };
  one("next").addEventListener("click", () => step(1));
  one("previous").addEventListener("click", () => step(-1));
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "range";
    if (event.key === "Escape") {
      highlight(null);
      if (find && find.value) { find.value = ""; filter(); return; }
      if (!stepper.hidden) { stepper.hidden = true; at = -1; return; }
      const open = event.target.closest?.("details[open]");
      if (open) { open.open = false; open.querySelector("summary").focus(); }
    } else if (!typing && (event.key === "n" || event.key === "p")) {
      event.preventDefault();
      step(event.key === "n" ? 1 : -1);
    }
  });
  if (location.hash) reveal();
})();
