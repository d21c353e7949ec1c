// Tells a screen reader about a finished answer once, keeps the newest words and the current
// stage in sight, and puts the cursor back where the person types. Draws nothing that can be seen.

export default function ({ data, parentElement }) {
  let region = parentElement.querySelector("[role=status]");
  if (!region) {
    region = document.createElement("div");
    region.setAttribute("role", "status");
    region.setAttribute("aria-live", "polite");
    region.className = "okr-live";
    parentElement.append(region);
    region.dataset.said = String(data.message);
    showNewest();
    return;
  }
  if (region.dataset.said === String(data.message)) return;
  region.dataset.said = String(data.message);
  region.textContent = data.text;
  showNewest();
  if (data.focus && (document.activeElement === document.body || !document.activeElement)) {
    document.querySelector('[data-testid="stChatInputTextArea"]')?.focus({ preventScroll: true });
  }
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
