// Draws the plan as a tree of rows. All text goes in through textContent, so it stays text.
// A click or Enter on a row tells the page which item to open; rows of a plan that is only looked at
// are no buttons.

// Which row was opened last: whoever comes back to the plan is put there again.
let opened = null;

// The rows whose actions somebody has unfolded.
const unfolded = new Set();

const SHAPES = { block: "■", warn: "▲", nudge: "●" };

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".okr-tree") ?? parentElement.appendChild(make("div", "okr-tree"));
  const focused = root.contains(document.activeElement) ? document.activeElement.dataset.item : null;
  const fresh = data.turn !== null && root.dataset.turn !== undefined && root.dataset.turn !== String(data.turn);
  if (data.turn !== null) root.dataset.turn = String(data.turn);
  const changed = new Set(fresh ? data.changed : []);
  const open = data.turn === null ? null : (item) => {
    setTriggerValue("open", item);
    for (const region of document.querySelectorAll(".st-key-plan")) region.scrollTop = 0;
    opened = item;
    focusWayBack(30);
  };
  root.replaceChildren(...data.blocks.map((block) => drawBlock(block, open, changed)));
  const lost = !document.activeElement || document.activeElement === document.body;
  if (focused === null && opened !== null && lost && !document.querySelector(".st-key-trail")) {
    focusRow(root, opened);
    opened = null;
  }
  if (focused !== null) focusRow(root, focused);
}

function focusRow(root, item) {
  const row = root.querySelector(`[data-item="${CSS.escape(item)}"]`);
  const fold = row?.closest("details");
  if (fold) fold.open = true;
  row?.focus();
}

// The row is gone once its item is open: the keyboard goes on at the way back above the item.
function focusWayBack(tries) {
  const back = document.querySelector(".st-key-trail button");
  if (back) back.focus({ preventScroll: true });
  else if (tries > 0) setTimeout(() => focusWayBack(tries - 1), 100);
}

function make(tag, name, text) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text !== undefined) {
    element.textContent = text;
    element.dir = "auto";
  }
  return element;
}

function drawBlock(block, open, changed) {
  const section = make("section", `block ${block.kind}`);
  if (block.heading) section.append(make("h3", "heading", block.heading));
  section.append(drawRows(block.rows, open, changed));
  return section;
}

function drawRows(rows, open, changed) {
  const list = make("ul", "rows");
  for (const row of rows) {
    const line = make("li", `line ${row.kind}`);
    line.append(drawRow(row, open, changed));
    if (row.rows.length) line.append(drawBelow(row, open, changed));
    list.append(line);
  }
  return list;
}

// The rows below a row; folded away where they are many, unless one of them has just changed.
function drawBelow(row, open, changed) {
  const rows = drawRows(row.rows, open, changed);
  if (!row.fold) return rows;
  const fold = make("details", "fold");
  fold.open = unfolded.has(row.item) || row.rows.some((below) => changed.has(below.item));
  fold.ontoggle = () => (fold.open ? unfolded.add(row.item) : unfolded.delete(row.item));
  fold.append(make("summary", "", row.fold), rows);
  return fold;
}

function drawRow(row, open, changed) {
  const button = make(open ? "button" : "div", `row ${row.kind}`);
  button.dataset.item = row.item;
  if (open) {
    button.type = "button";
    button.setAttribute("aria-label", row.label);
    button.onclick = () => open(row.item);
  }
  if (row.empty) button.classList.add("empty");
  if (row.approved) button.classList.add("approved");
  if (changed.has(row.item)) button.classList.add("changed");

  const first = make("span", "first");
  if (row.handle) first.append(make("span", "handle", row.handle));
  first.append(make("span", "text", row.text));
  const marks = make("span", "marks");
  if (row.flag) {
    const flag = make("span", `flag ${row.flag.severity}`);
    flag.append(make("span", "shape", SHAPES[row.flag.severity]), make("span", "", String(row.flag.count)));
    flag.title = row.flag.label;
    marks.append(flag);
  }
  if (row.state) marks.append(make("span", `state ${row.approved ? "approved" : "draft"}`, row.state));
  first.append(marks);
  button.append(first);

  if (row.from || row.facts.length) button.append(drawFacts(row));
  for (const note of row.notes) button.append(make("span", "note", note));
  return button;
}

function drawFacts(row) {
  const facts = make("span", "facts");
  if (row.from) {
    const measure = make("span", "measure");
    measure.append(make("span", "from", row.from), make("span", "bar"), make("span", "to", row.to));
    const done = make("span", "done");
    done.style.width = `${row.progress}%`;
    measure.querySelector(".bar").append(done);
    facts.append(measure);
  }
  for (const fact of row.facts) facts.append(make("span", "fact", fact));
  return facts;
}
