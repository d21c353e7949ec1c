// Tells a screen reader about a finished answer once, keeps the newest words and the current
// stage in sight, puts the cursor back where the person types, tells the browser's other tabs that
// the plan has gone on, and finds calmer words for a lost connection. Draws nothing that can be seen.

let watching = false;

// What this tab shows, and the line to the other tabs of this browser.
let shown = { plan: "", version: "" };
let tabs = null;
let look = () => {};

export default function ({ data, parentElement, setTriggerValue }) {
  look = (version) => setTriggerValue("look", version);
  tell(data.plan, data.version);
  let region = parentElement.querySelector("[role=status]");
  const begins = !region;
  if (begins) {
    region = document.createElement("div");
    region.setAttribute("role", "status");
    region.setAttribute("aria-live", "polite");
    region.className = "okr-live";
    parentElement.append(region);
  }
  if (!watching) {
    watching = true;
    watchConnection(data.lost);
    new MutationObserver(centrePicture).observe(document.body, { childList: true, subtree: true });
    document.addEventListener("click", leaveSidebar);
    document.addEventListener("click", (event) => stopAtOnce(event, data.stopping));
  }
  nameTalk(data.talk);
  shareColours();
  const before = region.dataset;
  const same = before.plan === data.plan && before.message === String(data.message);
  if (same) return;
  // Another plan was opened, or the page has just been loaded: nothing new was said.
  const opened = begins || (before.plan !== "" && before.plan !== data.plan);
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

// Tabs with the same plan draw it anew as soon as one of them shows something else: it is the
// server that knows which is the latest, and once all show that, nobody tells of anything any more.
function tell(plan, version) {
  const news = shown.plan !== plan || shown.version !== version;
  shown = { plan, version };
  if (!tabs) {
    tabs = new BroadcastChannel("okr-coach");
    tabs.onmessage = ({ data: other }) => {
      if (other.plan && other.plan === shown.plan && other.version !== shown.version) {
        look(other.version);
      }
    };
  }
  if (news && plan) tabs.postMessage(shown);
}

// A click on "stop" is seen at once, however long it takes to reach the server.
function stopAtOnce(event, word) {
  event.target.closest(".st-key-stop button")?.querySelector("p")?.setAttribute("data-stopping", word);
}

// On a phone the sidebar lies over the page: whoever has chosen where to go wants to see it.
function leaveSidebar(event) {
  if (!window.matchMedia("(max-width: 640px)").matches) return;
  const chosen = event.target.closest(
    '[data-testid="stSidebar"] :is([class*="st-key-go-"], .st-key-new-plan, .st-key-bring-plan), .st-key-menu-review');
  if (!chosen) return;
  const close = document.querySelector('[data-testid="stSidebarCollapseButton"] button');
  setTimeout(() => close?.click(), 150);
}

function showNewest() {
  whenDrawn(".st-key-messages", showAnswer, 0);
  whenDrawn('.st-key-rail [class*="st-key-rail-now-"]', (now) => {
    const rail = now.closest(".st-key-rail");
    rail.scrollLeft = now.offsetLeft - (rail.clientWidth - now.clientWidth) / 2;
  });
}

// Of an answer that is longer than the screen, the beginning is read first. It is drawn bit by bit:
// its place is looked for again for a while, until somebody scrolls.
function showAnswer(talk) {
  const over = new AbortController();
  for (const kind of ["wheel", "touchmove", "keydown"])
    talk.addEventListener(kind, () => over.abort(), { passive: true, signal: over.signal });
  const look = (times) => {
    if (over.signal.aborted || !talk.isConnected) return;
    const said = [...talk.querySelectorAll('[data-testid="stChatMessageAvatarUser"]')].pop();
    const question = said?.closest('[data-testid="stChatMessage"]');
    const top = (element) => element.getBoundingClientRect().top;
    const beginning = question ? talk.scrollTop + top(question) - top(talk) - 8 : Infinity;
    talk.scrollTop = Math.min(talk.scrollHeight, beginning);
    if (times > 0) setTimeout(look, 150, times - 1);
    else over.abort();
  };
  look(10);
}

// The picture of a large plan is higher than the screen, with the goal in its middle.
function centrePicture() {
  const picture = document.querySelector(".st-key-picture-view:not([data-seen])");
  const image = picture?.querySelector("img");
  if (!image) return;
  picture.dataset.seen = "1";
  const centre = () => (picture.scrollTop = (picture.scrollHeight - picture.clientHeight) / 2);
  image.addEventListener("load", centre, { once: true });
  for (const pause of [50, 400]) setTimeout(centre, pause); // the panel slides in meanwhile
}

// The rest of the page is drawn after this, and its fonts may come later still.
function whenDrawn(selector, act, again = 400, tries = 40) {
  setTimeout(() => {
    const found = document.querySelector(selector);
    if (found) {
      act(found);
      if (again) setTimeout(() => found.isConnected && act(found), again);
    } else if (tries > 0) whenDrawn(selector, act, again, tries - 1);
  }, 120);
}

// Dialogs lie beside the app, and Streamlit tells the app alone which colour scheme it has chosen.
function shareColours() {
  const app = document.querySelector(".stApp");
  if (app) document.documentElement.style.colorScheme = getComputedStyle(app).colorScheme;
}

// The talk scrolls on its own: the keyboard must be able to reach it.
function nameTalk(name) {
  whenDrawn(".st-key-messages", (talk) => {
    talk.tabIndex = 0;
    talk.setAttribute("role", "region");
    talk.setAttribute("aria-label", name);
  });
}

// Streamlit's dialog for a lost connection asks whether one is on the internet, which nobody needs
// for this. Only its text is exchanged; it comes and goes as Streamlit sees fit.
function watchConnection([title, text]) {
  const soften = () => {
    const heading = document.querySelector('section[role="dialog"] > h2');
    if (heading?.textContent !== "Connection error") return;
    heading.firstChild.nodeValue = title;
    const words = document.createTreeWalker(heading.parentElement.lastElementChild, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(), first = true; node; node = words.nextNode(), first = false) {
      node.nodeValue = first ? text : "";
    }
  };
  new MutationObserver(soften).observe(document.body, { childList: true, subtree: true });
}
