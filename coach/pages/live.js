// Tells a screen reader about a finished answer once, keeps the newest words and the current
// stage in sight, and puts the cursor back where the person types. Draws nothing that can be seen.

export default function ({ data, parentElement }) {
  let region = parentElement.querySelector("[role=status]");
  const begins = !region;
  if (begins) {
    region = document.createElement("div");
    region.setAttribute("role", "status");
    region.setAttribute("aria-live", "polite");
    region.className = "okr-live";
    parentElement.append(region);
  }
  const before = region.dataset;
  const same = before.plan === data.plan && before.message === String(data.message);
  if (same) return;
  // Another plan was opened, or the page has just been loaded: nothing new was said.
  const opened = begins || (before.plan !== "" && before.plan !== data.plan);
  if (!begins && before.plan !== data.plan) closeSidebar();
  const finished = !opened && data.text !== "";
  region.dataset.plan = data.plan;
  region.dataset.message = String(data.message);
  showNewest();
  if (!finished) return;
  region.textContent = data.text;
  if (document.activeElement === document.body || !document.activeElement) {
    document.querySelector('[data-testid="stChatInputTextArea"]')?.focus({ preventScroll: true });
  }
}

// On a phone the sidebar lies over the page: whoever has chosen a plan wants to see it.
function closeSidebar() {
  if (!window.matchMedia("(max-width: 640px)").matches) return;
  const sidebar = document.querySelector('[data-testid="stSidebar"][aria-expanded="true"]');
  sidebar?.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
}

function showNewest() {
  requestAnimationFrame(() => {
    const talk = document.querySelector(".st-key-messages");
    if (talk) talk.scrollTop = talk.scrollHeight;
    const rail = document.querySelector(".st-key-rail");
    const now = rail?.querySelector('[class*="st-key-rail-now-"]');
    if (now) rail.scrollLeft = now.offsetLeft - (rail.clientWidth - now.clientWidth) / 2;
  });
}
