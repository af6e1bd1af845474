// Keeps what listen.js copies for as long as the page is open, and writes it when asked to.
'use strict';

const LIMIT = 64 * 1024 * 1024;

// The answers, oldest first; together at most LIMIT characters.
const kept = { answers: [], size: 0, droppedCount: 0 };
// The numbers of the answer cards among them.
const cards = new Set();

function keep({ body, ...answer }) {
  const sent = parsed(body);
  answer.query = sent?.queryName ?? new URL(answer.url).searchParams.get('q');
  answer.multifeedPage = sent?.variables?.multifeedPage ?? null;
  kept.answers.push(answer);
  kept.size += answer.text.length;
  while (kept.size > LIMIT) {
    kept.size -= kept.answers.shift().text.length;
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
api.runtime.onMessage.addListener((message) => {
  if (message === 'save') save();
});

// The port comes by an event; which of both scripts is first is not known.
document.addEventListener('qpick-port', (event) => {
  event.preventDefault();
  const [port] = event.ports;
  port.onmessage = ({ data }) => keep(data);
}, { once: true });
document.dispatchEvent(new Event('qpick-ask'));
