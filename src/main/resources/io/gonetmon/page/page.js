(() => {
  "use strict";
  const report = () => document.getElementById("report");
  const sorted = new Map();
  const filtered = new Map();

  const label = box => box.getAttribute("aria-label");
  const value = cell => cell.dataset.v === undefined ? cell.textContent : Number(cell.dataset.v);
  const compare = (a, b) => typeof a === "number" ? a - b : String(a).localeCompare(String(b));

  function sort(box, column, up) {
    const body = box.querySelector("tbody");
    const rows = Array.from(body.rows);
    rows.sort((a, b) => (up ? 1 : -1) * compare(value(a.cells[column]), value(b.cells[column])));
    body.append(...rows);
    box.querySelectorAll("thead th").forEach((head, i) => {
      if (i === column) head.setAttribute("aria-sort", up ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    });
    sorted.set(label(box), [column, up]);
  }

  function filter(box, word) {
    for (const row of box.querySelectorAll("tbody tr")) {
      row.hidden = !row.textContent.toLowerCase().includes(word.toLowerCase());
    }
    filtered.set(label(box), word);
  }

  function addSorting(box) {
    box.querySelectorAll("thead th").forEach((head, column) => {
      if (head.className === "s") return;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      button.onclick = () => {
        const now = head.getAttribute("aria-sort");
        sort(box, column, now ? now === "descending" : head.className === "t");
      };
      head.replaceChildren(button);
    });
    const was = sorted.get(label(box));
    if (was) sort(box, was[0], was[1]);
  }

  function addFilter(box) {
    if (box.querySelectorAll("tbody tr").length < 6) return;
    const input = document.createElement("input");
    input.type = "search";
    input.placeholder = "filter";
    input.setAttribute("aria-label", "Filter: " + label(box));
    input.oninput = () => filter(box, input.value);
    box.before(input);
    const was = filtered.get(label(box));
    if (was) {
      input.value = was;
      filter(box, was);
    }
  }

  function enhance() {
    report().querySelectorAll(".scroll").forEach(box => {
      addSorting(box);
      addFilter(box);
    });
  }

  function say(text, off) {
    const state = document.getElementById("state");
    if (state) {
      state.textContent = text;
      state.classList.toggle("off", off);
    }
  }

  /* Not while somebody types or marks something. */
  const isBusy = () => document.hidden || document.activeElement instanceof HTMLInputElement ||
      !document.getSelection().isCollapsed;

  async function refresh() {
    const answer = await fetch("/", {cache: "no-store"});
    if (!answer.ok) throw new Error(answer.status);
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    const scrolls = new Map(Array.from(report().querySelectorAll(".scroll"), b => [label(b), b.scrollLeft]));
    report().replaceWith(document.adoptNode(next.getElementById("report")));
    enhance();
    report().querySelectorAll(".scroll").forEach(b => b.scrollLeft = scrolls.get(label(b)) || 0);
  }

  function follow() {
    const events = new EventSource("/events");
    let running = false;
    events.addEventListener("changed", async () => {
      if (running || isBusy()) return;
      running = true;
      try {
        await refresh();
      } catch (e) {
        say("out of reach", true);
      } finally {
        running = false;
      }
    });
    events.onerror = () => say("reconnecting", true);
  }

  enhance();
  if (document.body.dataset.live) follow();
})();
