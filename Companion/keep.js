// Keeps what listen.js copies until the tab leaves the page, and writes it when asked to.
'use strict';

const LIMIT = 64 * 1024 * 1024;

// The answers, oldest first; together at most LIMIT bytes.
const kept = { answers: [], size: 0, droppedCount: 0, firstPlace: placeOf(location.href) };
// The numbers of the answer cards among them.
const cards = new Set();

function keep({ body, ...answer }) {
  const sent = parsed(body);
  answer.query = sent?.queryName ?? new URL(answer.url).searchParams.get('q');
  answer.multifeedPage = sent?.variables?.multifeedPage ?? null;
  answer.size = new TextEncoder().encode(answer.text).length;
  kept.answers.push(answer);
  kept.size += answer.size;
  while (kept.size > LIMIT) {
    kept.size -= kept.answers.shift().size;
    kept.droppedCount += 1;
  }
  for (const [, number] of answer.text.matchAll(/"aid"\s*:\s*(\d+)/g)) cards.add(number);
  api.runtime.sendMessage({ count: cards.size }).catch(() => {});
}

function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

// A page that is left may come back as it was.
addEventListener('pagehide', () => {
  Object.assign(kept, { answers: [], size: 0, droppedCount: 0 });
  cards.clear();
});

// The file goes to the downloads by a link that is not in the page, so the page sees nothing.
function save() {
  const time = new Date();
  const text = JSON.stringify(makeHAR(document, kept, time));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = fileName(new URL(location.href), time);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const api = globalThis.browser ?? globalThis.chrome;
api.runtime.onMessage.addListener((message, sender, respond) => {
  if (message !== 'save') return;
  try {
    save();
    respond('ok');
  } catch {
    respond('failed');
  }
});

// The port comes by an event; which of both scripts is first is not known.
document.addEventListener('qpick-port', (event) => {
  event.preventDefault();
  const [port] = event.ports;
  port.onmessage = ({ data }) => keep(data);
}, { once: true });
document.dispatchEvent(new Event('qpick-ask'));
