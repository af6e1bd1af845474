// The sliders, the command line that gives what they show, and what all parts of the page need.
'use strict';

const data = JSON.parse(document.getElementById('data').textContent);
const bounds = { ...data.bounds };

function element(name, attributes = {}, ...children) {
  const isDrawing = ['svg', 'g', 'line', 'path', 'text', 'rect'].includes(name);
  const made = isDrawing
    ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

const byId = (id) => document.getElementById(id);
const one = (number, noun) => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;

// A bound in its largest whole unit: `90 min`, `72 h`, `100 h`, `5 d`, `2 y`.
const AGE_UNITS = [[8760, 'y', 1], [24, 'd', 4], [1, 'h', 1], [1 / 60, 'min', 1]];
function shortAge(hours) {
  for (const [unit, sign, least] of AGE_UNITS) {
    const number = Math.round(hours / unit * 1e6) / 1e6;
    if (number >= least && Number.isInteger(number)) return `${number} ${sign}`;
  }
  return hours < 1 ? `${Math.round(hours * 3600)} s` : `${Math.round(hours * 100) / 100} h`;
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

// Thousands of rows that were shown take too long to be shown again at each step.
function moveBound(name, value) {
  bounds[name] = value;
  view.counts = firstCounts();
  showSoon();
}

function makeSlider(slider) {
  const steps = stepsOf(slider);
  const input = element('input', {
    type: 'range', id: `bound-${slider.name}`, min: 0, max: steps.length - 1, step: 1,
  });
  // No `output`: a screen reader has the slider's own words for it.
  const shown = element('span', { class: 'value' });
  const say = () => {
    const text = bounds[slider.name] === null ? 'any' : slider.text(bounds[slider.name]);
    shown.textContent = text;
    input.setAttribute('aria-valuetext', text);
  };
  input.value = steps.indexOf(bounds[slider.name]);
  input.addEventListener('input', () => {
    moveBound(slider.name, steps[Number(input.value)]);
    say();
  });
  say();
  return element('div', { class: 'bound' },
    element('label', { for: input.id }, slider.label), shown, input);
}

function makeBounds() {
  const unknown = element('input', { type: 'checkbox', id: 'bound-unknown' });
  unknown.checked = bounds.unknown === 'keep';
  unknown.addEventListener('change', () => {
    moveBound('unknown', unknown.checked ? 'keep' : 'drop');
  });
  byId('bounds').append(...SLIDERS.map(makeSlider), element('div', { class: 'bound check' }, unknown,
    element('label', { for: unknown.id }, 'Keep questions where a rule cannot be decided')));
  byId('bounds').addEventListener('submit', (event) => event.preventDefault());
}

// MARK: The command line

function commandLine() {
  const { limit } = data.bounds;
  const shown = Math.min(view.counts.picks, view.lists.picks.length);
  const values = { ...bounds, limit: limit === null ? null : Math.max(limit, shown) };
  const options = data.command.options.flatMap(({ bound, flag, typed }) => {
    const value = values[bound];
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
