// The picks with their ledgers, and the lists of other questions. A page's text goes in as text only,
// its addresses on quora.com only.
'use strict';

// A list shows so many questions at a time, so that thousands stay fluent.
const PAGE = 25;
const firstCounts = () => (
  { picks: Math.min(data.bounds.limit ?? PAGE, PAGE), rejected: PAGE, unjudged: PAGE });
// What is shown of the lists that `rank` gave last.
const view = {
  sort: data.sort, isReversed: false, open: new Set(), counts: firstCounts(), lists: {},
  hasPicks: true,
};
// The row of each candidate that is listed.
const rows = new Map();

function addRow(row, candidate) {
  row.candidate = candidate;
  row.classList.add('entry');
  rows.set(candidate, row);
}

// Lights up a question's row and its dot.
function light(candidate, isLit) {
  for (const each of [dots.get(candidate)?.group, rows.get(candidate)]) {
    each?.classList.toggle('lit', isLit);
  }
}

// Calls `act` with the candidate in which the event happens.
function onEntry(place, events, act) {
  for (const name of events) {
    place.addEventListener(name, ({ target }) => {
      const candidate = target.closest('.entry')?.candidate;
      if (candidate) act(candidate);
    });
  }
}

function lightEntries(place) {
  onEntry(place, ['mouseover', 'focusin'], (candidate) => light(candidate, true));
  onEntry(place, ['mouseout', 'focusout'], (candidate) => light(candidate, false));
}

function isOnQuora(address) {
  try {
    const { protocol, hostname } = new URL(address);
    return protocol === 'https:' && (hostname === 'quora.com' || hostname.endsWith('.quora.com'));
  } catch {
    return false;
  }
}

// In the direction of its own writing.
function titleOf({ candidate }) {
  if (!isOnQuora(candidate.url)) return element('bdi', {}, candidate.title);
  return element('a', {
    href: candidate.url, rel: 'noopener noreferrer', target: '_blank', dir: 'auto',
  }, candidate.title);
}

// MARK: Ledger

const SIGNS = { pass: '✓', fail: '✗', unknown: '?' };
const NEEDS = { age: '<', views: '≥', upvotes: '≥', answers: '<' };

// What a rule found, or which page would tell.
function noteOf({ rule, status, words }, { candidate, lead }) {
  if (words !== undefined) return words;
  const facts = rule === 'answers' ? candidate : lead;
  return status === UNKNOWN ? facts.open[rule] : facts[rule].words;
}

function sentenceOf(outcome, judged) {
  const note = noteOf(outcome, judged);
  if (outcome.words !== undefined) return note;
  const bound = outcome.rule === 'age'
    ? shortAge(outcome.bound) : outcome.bound.toLocaleString('en');
  return `${note}, needs ${NEEDS[outcome.rule]} ${bound}`;
}

// A rule that is off says nothing, nor one about answers where none was seen.
const saysSomething = ({ words, bound }) => (words === undefined ? bound : words) !== null;

function outcomeItem(outcome, judged, name = '') {
  const sign = `${SIGNS[outcome.status]}${outcome.approximate ? '≈' : ''}`;
  return element('li', { class: outcome.status }, `${sign} ${name}${sentenceOf(outcome, judged)}`);
}

function ledger(judged) {
  const { lead } = judged;
  const rules = judged.outcomes.filter(saysSomething)
    .map((outcome) => outcomeItem(outcome, judged, `${outcome.rule}: `));
  const terms = lead.terms.map(({ term, points, why }) => element('li', {},
    `${points === null ? '–' : points.toFixed(1)} ${term}: ${why}`));
  const sum = element('li', { class: 'sum' }, `${lead.score.toFixed(1)} score`);
  return element('div', { class: 'ledger' }, element('ul', {}, ...rules),
    element('ul', {}, ...terms, sum),
    element('ul', {}, ...lead.remarks.map((text) => element('li', {}, text))));
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

// MARK: Picks

function numberColumn(rule, isFalling) {
  const found = ({ candidate, lead }) => (rule === 'answers' ? candidate.answers : lead[rule]);
  const isOpen = ({ outcomes }) => (
    outcomes.some((outcome) => outcome.rule === rule && outcome.status === UNKNOWN));
  return {
    name: rule, isFalling,
    key: (judged) => found(judged)?.value ?? null,
    // `?` where its rule is open, as in the terminal.
    cell: (judged) => (found(judged)
      ? found(judged).cell + (isOpen(judged) && !found(judged).atLeast ? '?' : '') : '–'),
  };
}

// Confidence tells picks apart only where it differs.
const hasConfidences = new Set(
  data.candidates.flatMap(({ leads }) => leads.map(({ confidence }) => confidence))).size > 1;

// What picks can be sorted by; a key is null where it is unknown.
const COLUMNS = [
  { name: 'question', key: ({ candidate }) => candidate.title.toLowerCase() },
  { name: 'score', isFalling: true, key: ({ lead }) => lead.score, cell: scoreCell },
  ...(hasConfidences ? [{
    name: 'conf', key: ({ lead }) => lead.confidence, cell: ({ lead }) => lead.confidence,
  }] : []),
  {
    name: 'expected', isFalling: true,
    key: ({ lead }) => lead.expected?.value ?? null, cell: ({ lead }) => lead.expected?.cell ?? '–',
  },
  numberColumn('age', false), numberColumn('views', true), numberColumn('upvotes', true),
  numberColumn('answers', false),
];

function inColumnOrder(picks) {
  const { key, isFalling = false } = COLUMNS.find(({ name }) => name === view.sort);
  const sign = isFalling === view.isReversed ? -1 : 1;
  const compare = (left, right) => {
    // Unknown comes last, whichever way the rest goes.
    if (left === null || right === null) return (left === null) - (right === null);
    return left === right ? 0 : left < right ? sign : -sign;
  };
  return [...picks].sort((left, right) => compare(key(left), key(right)));
}

function scoreCell({ candidate, lead }, most) {
  return element('button', {
    type: 'button', class: 'why', 'aria-label': `${lead.score.toFixed(1)}, why: ${candidate.title}`,
  }, lead.score.toFixed(1), bar(lead, most));
}

function rowOf(judged, { rank, most, isMarked }) {
  const { candidate } = judged;
  const row = element('tr', {},
    element('th', { scope: 'row' }, element('span', { class: 'rank' }, `${rank}`), titleOf(judged),
      isMarked ? element('span', { class: 'new' }, 'new') : null),
    ...COLUMNS.slice(1).map(({ name, cell }) => (
      element('td', { 'data-name': name }, cell(judged, most)))));
  const details = element('tr', { class: 'details' }, element('td', { colspan: COLUMNS.length }));
  const button = row.querySelector('.why');
  const open = (shows) => {
    details.hidden = !shows;
    button.setAttribute('aria-expanded', shows);
    if (shows) details.firstChild.replaceChildren(ledger(judged));
  };
  open(view.open.has(candidate));
  button.addEventListener('click', () => {
    const shows = !view.open.delete(candidate);
    if (shows) view.open.add(candidate);
    open(shows);
  });
  addRow(row, candidate);
  return [row, details];
}

function headerCell({ name, isFalling = false }) {
  const button = element('button', { type: 'button', id: `sort-${name}` }, name);
  button.addEventListener('click', () => {
    view.isReversed = view.sort === name && !view.isReversed;
    view.sort = name;
    showPicks();
    byId(button.id).focus();
  });
  const order = view.sort !== name ? 'none'
    : isFalling === view.isReversed ? 'ascending' : 'descending';
  return element('th', { scope: 'col', 'aria-sort': order }, button);
}

// That there are no picks, with qpick's advice while the bounds are those given.
function nothingPassed() {
  const isGiven = Object.keys(bounds).every((name) => bounds[name] === data.bounds[name]);
  const advice = isGiven && data.advice ? element('p', { class: 'advice' }, data.advice) : null;
  return element('div', {}, element('p', {},
    `${data.onlyNew ? 'Nothing new' : 'Nothing'} passes these bounds`
      + (view.lists.rejected.length ? '; the nearest are under Rejected.' : '.')), advice);
}

function showPicks() {
  const all = view.lists.picks;
  const picks = all.slice(0, view.counts.picks);
  const ranks = new Map(picks.map((judged, index) => [judged, index + 1]));
  const added = (terms) => terms.reduce((sum, { points }) => sum + Math.max(0, points ?? 0), 0);
  const most = Math.max(1, ...picks.map(({ lead }) => added(lead.terms)));
  const hasOld = picks.some(({ candidate }) => candidate.new === false);
  const tableRows = inColumnOrder(picks).flatMap((judged) => rowOf(judged, {
    rank: ranks.get(judged), most, isMarked: hasOld && judged.candidate.new === true,
  }));
  byId('command').textContent = commandLine();
  byId('bars').hidden = picks.length === 0;
  byId('picks').replaceChildren(picks.length
    ? element('table', {}, element('thead', {}, element('tr', {}, ...COLUMNS.map(headerCell))),
      element('tbody', {}, ...tableRows))
    : nothingPassed());
  if (picks.length < all.length) byId('picks').append(moreButton('picks', showPicks));
}

function moreButton(id, showAgain) {
  const button = element('button', { type: 'button' },
    `Show ${Math.min(PAGE, view.lists[id].length - view.counts[id])} more`);
  button.addEventListener('click', () => {
    const next = view.lists[id][view.counts[id]];
    view.counts[id] += PAGE;
    showAgain();
    focusRow(next.candidate);
  });
  return button;
}

function focusRow(candidate) {
  const row = rows.get(candidate);
  row.tabIndex = -1;
  (row.querySelector('a, button') ?? row).focus();
}

// MARK: Other questions

const OTHERS = {
  rejected: ['Rejected', 'near misses first'],
  unjudged: ['Not judged', 'no answer seen; save these questions\' pages'],
};

function rejectionOf(judged) {
  const outcomes = judged.outcomes.filter(saysSomething).filter(({ status }) => (
    status === FAIL || (status === UNKNOWN && bounds.unknown === 'drop')));
  return element('ul', {}, ...outcomes.map((outcome) => outcomeItem(outcome, judged)));
}

// A closed list costs nothing.
function showOthers(id) {
  const box = byId(id);
  const list = view.lists[id];
  const [name, words] = OTHERS[id];
  box.hidden = list.length === 0;
  box.firstElementChild.textContent = `${name} (${list.length.toLocaleString('en')}): ${words}`;
  box.isFilled = box.open;
  const items = box.open ? list.slice(0, view.counts[id]) : [];
  box.lastElementChild.replaceChildren(element('ol', {}, ...items.map((judged) => {
    const item = element('li', {}, titleOf(judged),
      id === 'rejected' ? rejectionOf(judged) : element('p', {}, judged.candidate.known));
    addRow(item, judged.candidate);
    return item;
  })));
  if (box.open && items.length < list.length) {
    box.lastElementChild.append(moreButton(id, () => showOthers(id)));
  }
}

// Goes to a question's row, and opens the list that holds it.
function reveal(candidate) {
  for (const [id, list] of Object.entries(view.lists)) {
    const index = list.findIndex((judged) => judged.candidate === candidate);
    if (index < 0) continue;
    view.counts[id] = Math.max(view.counts[id], index + 1);
    if (id === 'picks') {
      showPicks();
    } else {
      byId(id).open = true;
      showOthers(id);
    }
    rows.get(candidate).scrollIntoView({ block: 'center' });
    focusRow(candidate);
  }
}

function startLists() {
  // One save tells no momentum.
  const hasMomentum = data.candidates.flatMap(({ leads }) => leads)
    .some(({ terms }) => terms.some(({ term, points }) => term === 'momentum' && points > 0));
  byId('bars').querySelector('.momentum').hidden = !hasMomentum;
  for (const id of Object.keys(OTHERS)) {
    byId(id).addEventListener('toggle', ({ target }) => {
      if (target.isFilled !== target.open) showOthers(id);
    });
    lightEntries(byId(id));
  }
  lightEntries(byId('picks'));
}
