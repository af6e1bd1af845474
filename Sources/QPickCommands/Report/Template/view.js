// Sliders and lists of what judging.js says. A page's text goes in as text only, its addresses on
// quora.com only.
'use strict';

const data = JSON.parse(document.getElementById('data').textContent);
const bounds = { ...data.bounds };
// A list shows so many questions at a time, so that thousands stay fluent.
const PAGE = 50;
const view = { sort: null, isReversed: false, open: new Set(), rowCount: PAGE };

function element(name, attributes = {}, ...children) {
  const isDrawing = ['svg', 'g', 'line', 'path', 'text', 'rect', 'title'].includes(name);
  const made = isDrawing
    ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

const byId = (id) => document.getElementById(id);
const one = (number, noun) => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;

function short(number) {
  const [unit, sign] = number >= 1e6 ? [1e6, 'M'] : number >= 1e3 ? [1e3, 'K'] : [1, ''];
  return `${Number((number / unit).toPrecision(3))}${sign}`;
}

function shortAge(hours) {
  if (hours < 1) return `${Math.round(hours * 60)} min`;
  const [unit, sign] = hours <= 72 ? [1, 'h'] : hours < 8760 ? [24, 'd'] : [8760, 'y'];
  return `${Number((hours / unit).toPrecision(3))} ${sign}`;
}

// MARK: Bounds

const days = (...numbers) => numbers.map((number) => number * 24);
const SLIDERS = [
  {
    name: 'age', label: 'Answers younger than',
    steps: [1, 2, 3, 6, 12, 24, 36, 48, 72, ...days(5, 7, 10, 14, 21, 30, 60, 90, 180, 365, 730, 1825, 3650)],
    text: shortAge,
    typed: (hours) => (hours > 72 ? `${hours / 24}d` : `${hours}h`),
  },
  {
    name: 'views', label: 'Views, at least', isLeast: true,
    steps: [10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6],
    text: (count) => count.toLocaleString('en'), typed: String,
  },
  {
    name: 'upvotes', label: 'Upvotes, at least', isLeast: true,
    steps: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4],
    text: (count) => count.toLocaleString('en'), typed: String,
  },
  {
    name: 'answers', label: 'Answers, fewer than',
    steps: [1, 2, 3, 5, 10, 15, 20, 25, 30, 50, 75, 100, 150, 200, 300, 500, 1000],
    text: (count) => count.toLocaleString('en'), typed: String,
  },
];

// The steps with the bound that was given, in order, and null for off at the open end.
function stepsOf({ name, steps, isLeast }) {
  const given = data.bounds[name] === null ? [] : [data.bounds[name]];
  const all = [...new Set([...steps, ...given])].sort((left, right) => left - right);
  return isLeast ? [null, ...all] : [...all, null];
}

function makeSlider(slider) {
  const steps = stepsOf(slider);
  const input = element('input', {
    type: 'range', id: `bound-${slider.name}`, min: 0, max: steps.length - 1, step: 1,
  });
  const output = element('output', { for: input.id });
  const say = () => {
    const text = bounds[slider.name] === null ? 'any' : slider.text(bounds[slider.name]);
    output.textContent = text;
    input.setAttribute('aria-valuetext', text);
  };
  input.value = steps.indexOf(bounds[slider.name]);
  input.addEventListener('input', () => {
    bounds[slider.name] = steps[Number(input.value)];
    say();
    show();
  });
  say();
  return element('div', { class: 'bound' },
    element('label', { for: input.id }, slider.label), output, input);
}

function makeBounds() {
  const unknown = element('input', { type: 'checkbox', id: 'bound-unknown' });
  unknown.checked = bounds.unknown === 'keep';
  unknown.addEventListener('change', () => {
    bounds.unknown = unknown.checked ? 'keep' : 'drop';
    show();
  });
  byId('bounds').append(...SLIDERS.map(makeSlider), element('div', { class: 'bound check' }, unknown,
    element('label', { for: unknown.id }, 'Keep questions of which something is unknown')));
  byId('bounds').addEventListener('submit', (event) => event.preventDefault());
}

// MARK: The command line

function commandLine() {
  const options = data.command.options.flatMap(({ bound, flag, typed }) => {
    const value = bounds[bound];
    if (value === data.bounds[bound]) return typed === null ? [] : [typed];
    const slider = SLIDERS.find(({ name }) => name === bound);
    return [`${flag} ${slider ? (value === null ? '0' : slider.typed(value)) : value}`];
  });
  return ['qpick rank', ...options, ...data.command.words].join(' ');
}

byId('copy').addEventListener('click', async () => {
  let isCopied = true;
  try {
    await navigator.clipboard.writeText(commandLine());
  } catch {
    // A page that is a file may not write there in every browser.
    getSelection().selectAllChildren(byId('command'));
    isCopied = document.execCommand('copy');
  }
  byId('copy').textContent = isCopied ? 'Copied' : 'Press Ctrl+C';
  setTimeout(() => { byId('copy').textContent = 'Copy'; }, 2000);
});

// MARK: Lists

// The row of each candidate that is listed.
const rows = new Map();

function link(row, candidate) {
  rows.set(candidate, row);
  for (const [event, isLit] of [
    ['mouseenter', true], ['mouseleave', false], ['focusin', true], ['focusout', false],
  ]) row.addEventListener(event, () => light(candidate, isLit));
}

function light(candidate, isLit) {
  for (const each of [dots.get(candidate)?.group, rows.get(candidate)]) {
    each?.classList.toggle('lit', isLit);
  }
}

function titleOf({ candidate }) {
  if (!candidate.url?.startsWith('https://')) return element('span', {}, candidate.title);
  const { hostname } = new URL(candidate.url);
  if (hostname !== 'quora.com' && !hostname.endsWith('.quora.com')) {
    return element('span', {}, candidate.title);
  }
  return element('a', { href: candidate.url, rel: 'noopener noreferrer', target: '_blank' },
    candidate.title);
}

const SIGNS = { pass: '✓', fail: '✗', unknown: '?' };
const NEEDS = { age: '<', views: '≥', upvotes: '≥', answers: '<' };

function wordsOf(outcome, { candidate, lead }) {
  if (outcome.words !== undefined) return outcome.words;
  const found = outcome.rule === 'answers' ? candidate.answers : lead[outcome.rule];
  const words = found ? found.words : 'not shown';
  if (outcome.bound === null) return words;
  const bound = outcome.rule === 'age'
    ? shortAge(outcome.bound) : outcome.bound.toLocaleString('en');
  return `${words}, needs ${NEEDS[outcome.rule]} ${bound}`;
}

function ledger(judged) {
  const rules = judged.outcomes.map((outcome) => element('li', { class: outcome.status },
    `${SIGNS[outcome.status]}${outcome.approximate ? '≈' : ''} ${outcome.rule}: ${wordsOf(outcome, judged)}`));
  const terms = (judged.lead?.terms ?? []).map(({ term, points, why }) => element('li', {},
    `${points === null ? '–' : points.toFixed(1)} ${term}: ${why}`));
  const { lead } = judged;
  const views = lead?.expectedViews;
  const more = [
    lead?.author ? `The answer looked at is by ${lead.author}.` : null,
    views ? `Half of the cases get ${views.low.toLocaleString('en')} to ${views.high.toLocaleString('en')} views in 30 days; confidence ${lead.confidence}.` : null,
    lead?.reason ? `Quora shows it because: ${lead.reason}` : null,
  ].filter(Boolean);
  return element('div', { class: 'ledger' }, element('ul', {}, ...rules), element('ul', {}, ...terms),
    ...more.map((text) => element('p', {}, text)));
}

// The terms of a score as a bar: what adds to it, and at its end, pale, what is taken away.
function bar(lead, most) {
  const terms = lead.terms.filter(({ points }) => points);
  const parts = element('svg', {
    class: 'bar', viewBox: '0 0 100 10', preserveAspectRatio: 'none', role: 'img',
    'aria-label': terms.map(({ term, points }) => `${term} ${points.toFixed(1)}`).join(', '),
  });
  const scale = 100 / most;
  let end = 0;
  for (const { term, points } of terms.filter((each) => each.points > 0)) {
    parts.append(element('rect', { class: term, x: end * scale, y: 0, width: points * scale, height: 10 }));
    end += points;
  }
  for (const { points } of terms.filter((each) => each.points < 0)) {
    const width = Math.min(-points, end);
    end -= width;
    parts.append(element('rect', { class: 'taken', x: end * scale, y: 2, width: width * scale, height: 6 }));
  }
  return parts;
}

const COLUMNS = [
  { name: 'question', key: ({ candidate }) => candidate.title.toLowerCase() },
  { name: 'score', isFalling: true, key: ({ lead }) => -lead.score },
  { name: 'may get', isFalling: true, key: ({ lead }) => -(lead.expectedViews?.mid ?? -1) },
  { name: 'age', key: ({ lead }) => ageHours(lead) },
  { name: 'views', isFalling: true, key: ({ lead }) => -(lead.views?.value ?? -1) },
  { name: 'upvotes', isFalling: true, key: ({ lead }) => -(lead.upvotes?.value ?? -1) },
  { name: 'answers', key: ({ candidate }) => candidate.answers?.value ?? Infinity },
];

// A number with `~` where it is estimated, and `?` where its rule is open.
function cell(rule, number, { outcomes }) {
  if (!number) return '–';
  const text = number.text ?? (number.most === null ? '' : '~') + short(number.value);
  return text + (outcomes.some((each) => each.rule === rule && each.status === UNKNOWN) ? '?' : '');
}

function rowOf(judged, rank, most) {
  const { candidate, lead } = judged;
  const isOpen = view.open.has(candidate);
  const button = element('button', {
    type: 'button', class: 'why', 'aria-expanded': isOpen,
    'aria-label': `${lead.score.toFixed(1)}, why: ${candidate.title}`,
  }, lead.score.toFixed(1), bar(lead, most));
  const cells = [
    element('th', { scope: 'row' }, element('span', { class: 'rank' }, `${rank}`), titleOf(judged)),
    element('td', { 'data-name': 'score' }, button),
    ...[
      ['may get', lead.expectedViews ? short(lead.expectedViews.mid) : '–'],
      ['age', cell('age', lead.age, judged)], ['views', cell('views', lead.views, judged)],
      ['upvotes', cell('upvotes', lead.upvotes, judged)],
      ['answers', cell('answers', candidate.answers, judged)],
    ].map(([name, text]) => element('td', { 'data-name': name }, text)),
  ];
  const row = element('tr', {}, ...cells);
  const details = element('tr', { class: 'details' }, element('td', { colspan: 7 }));
  const open = (shows) => {
    details.hidden = !shows;
    button.setAttribute('aria-expanded', shows);
    if (shows) details.firstChild.replaceChildren(ledger(judged));
  };
  open(isOpen);
  button.addEventListener('click', () => {
    const shows = !view.open.delete(candidate);
    if (shows) view.open.add(candidate);
    open(shows);
  });
  link(row, candidate);
  return [row, details];
}

function showPicks(picks) {
  const shown = picks.slice(0, data.limit ?? picks.length);
  const ranks = new Map(shown.map((judged, index) => [judged, index + 1]));
  const column = COLUMNS.find(({ name }) => name === view.sort);
  if (column) {
    shown.sort((left, right) => {
      const [first, second] = [column.key(left), column.key(right)];
      return (first < second ? -1 : first > second ? 1 : 0) * (view.isReversed ? -1 : 1);
    });
  }
  const header = element('tr', {}, ...COLUMNS.map(({ name, isFalling = false }) => {
    const button = element('button', { type: 'button', id: `sort-${name.replace(' ', '-')}` }, name);
    button.addEventListener('click', () => {
      view.isReversed = view.sort === name && !view.isReversed;
      view.sort = name;
      show();
      byId(button.id).focus();
    });
    const order = view.sort !== name ? 'none'
      : isFalling !== view.isReversed ? 'descending' : 'ascending';
    return element('th', { scope: 'col', 'aria-sort': order }, button);
  }));
  const most = Math.max(1, ...shown.map(({ lead }) => lead.terms
    .reduce((sum, { points }) => sum + Math.max(0, points ?? 0), 0)));
  const tableRows = shown.slice(0, view.rowCount)
    .flatMap((judged) => rowOf(judged, ranks.get(judged), most));
  byId('picks').replaceChildren(shown.length
    ? element('table', {}, element('thead', {}, header), element('tbody', {}, ...tableRows))
    : element('p', {}, 'Nothing passes these bounds. Move one, and see what comes in.'));
  if (shown.length <= view.rowCount) return;
  byId('picks').append(moreButton(() => {
    const first = view.rowCount;
    view.rowCount += PAGE;
    show();
    byId('picks').querySelectorAll('.why')[first].focus();
  }));
}

function moreButton(action) {
  const button = element('button', { type: 'button' }, 'Show more');
  button.addEventListener('click', action);
  return button;
}

// A closed list costs nothing.
function showOthers(id, list, words) {
  const box = byId(id);
  box.hidden = list.length === 0;
  box.firstElementChild.textContent = `${words[0]} (${list.length.toLocaleString('en')}): ${words[1]}`;
  const place = box.lastElementChild;
  const add = (start) => {
    const items = list.slice(start, start + PAGE).map((judged) => {
      const reasons = judged.outcomes.filter(({ status }) => status !== PASS)
        .filter(({ status }) => id === 'unjudged' || bounds.unknown === 'drop' || status === FAIL)
        .filter((outcome) => id === 'rejected' || outcome.words === undefined)
        .map((outcome) => element('li', { class: outcome.status },
          `${SIGNS[outcome.status]} ${wordsOf(outcome, judged)}`));
      const item = element('li', {}, titleOf(judged), element('ul', {}, ...reasons));
      link(item, judged.candidate);
      return item;
    });
    place.append(element('ol', { start: start + 1 }, ...items));
    if (start + PAGE >= list.length) return;
    place.append(moreButton(({ target }) => {
      target.remove();
      add(start + PAGE);
    }));
  };
  const fill = () => {
    place.replaceChildren();
    if (box.open) add(0);
  };
  box.ontoggle = fill;
  fill();
}
