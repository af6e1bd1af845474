// All answers that lead by age and views, with the bounds as lines.
'use strict';

const AGES = [0.1, 0.5, 1, 6, ...days(1, 3, 10, 30, 100, 365, 1095, 3650, 10950)];
const COUNTS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];
const SHAPES = { pick: 'M-5,0a5,5 0 1 0 10,0a5,5 0 1 0 -10,0', rejected: 'M-4,-4L4,4M-4,4L4,-4' };
// What is drawn under any bounds, so that no slider moves the scale, and all dots with it. A bound
// beyond that stands at the edge.
const LEADS = data.candidates.flatMap(({ leads }) => leads).filter(({ age, views }) => age && views);
const EXTENT = {
  ages: [data.bounds.age ?? 72, ...LEADS.map(ageHours)].map((age) => Math.max(age, AGES[0])),
  views: [data.bounds.views ?? 1e4, ...LEADS.flatMap(({ views }) => [views.low, views.high])]
    .map((number) => Math.max(number, 1)),
};
// The drawing, whose dots are changed one by one: to draw thousands anew takes too long.
const frame = element('g');
const layers = { rejected: element('g'), pick: element('g') };
const plot = element('svg', { role: 'application', tabindex: 0 }, frame, layers.rejected, layers.pick);
// The dot of each candidate that is drawn: its group, lead and verdict, and the width of the plot.
const dots = new Map();

// A logarithmic scale from the first of `ticks` to the last, those not needed left out.
function scale(values, ticks, start, end) {
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, 0]);
  const low = Math.max(0, ticks.findLastIndex((tick) => tick <= least));
  const high = ticks.findIndex((tick) => tick >= most);
  const shown = ticks.slice(low, high < 0 ? undefined : high + 1);
  if (shown.length < 2) shown.push(shown[0] * 10);
  const [from, to] = [Math.log10(shown[0]), Math.log10(shown.at(-1))];
  const place = (value) => start + (end - start)
    * Math.min(1, Math.max(0, (Math.log10(Math.max(value, shown[0])) - from) / (to - from)));
  return { shown, place };
}

// Those of `ticks` whose labels do not lie on each other.
function apart(ticks, place, least) {
  let last = null;
  return ticks.filter((tick) => {
    if (last !== null && Math.abs(place(tick) - place(last)) < least) return false;
    last = tick;
    return true;
  });
}

// Draws the dot of a candidate where it is not drawn so already.
function drawDot({ candidate, lead, verdict }, x, y, width) {
  const known = dots.get(candidate);
  const isPlaced = known?.lead === lead && known.width === width;
  if (isPlaced && known.verdict === verdict) return;
  const group = known?.group ?? element('g');
  const isEstimate = lead.views.most !== null;
  if (isPlaced) {
    group.lastChild.setAttribute('d', SHAPES[verdict]);
  } else {
    const [column, row] = [x.place(ageHours(lead)), y.place(lead.views.value)];
    group.candidate = candidate;
    group.replaceChildren(
      ...(isEstimate ? [element('line', {
        class: 'interval', x1: column, x2: column, y1: y.place(lead.views.low), y2: y.place(lead.views.high),
      })] : []),
      element('path', { d: SHAPES[verdict], transform: `translate(${column} ${row})` }));
  }
  group.setAttribute('class', `entry dot ${verdict}${isEstimate ? ' estimate' : ''}`);
  if (group.parentNode !== layers[verdict]) layers[verdict].append(group);
  dots.set(candidate, { group, lead, verdict, width });
}

// The candidate whose dot was reached by key or pointer, and what it is.
let current = null;

function point(candidate) {
  if (current) light(current, false);
  current = candidate;
  if (candidate) light(candidate, true);
  const lead = dots.get(candidate)?.lead;
  byId('dot').replaceChildren(...(lead
    ? [element('bdi', {}, candidate.title), `: ${lead.age.words}, ${lead.views.words}`] : []));
}

// The candidate that a key goes to; they go from the youngest answer to the oldest.
function candidateAt(key) {
  const all = [...dots].sort(([, left], [, right]) => ageHours(left.lead) - ageHours(right.lead))
    .map(([candidate]) => candidate);
  const place = all.indexOf(current);
  return {
    ArrowRight: all[Math.min(place + 1, all.length - 1)], ArrowLeft: all[Math.max(place - 1, 0)],
    Home: all[0], End: all.at(-1),
  }[key];
}

function startPlot() {
  onEntry(plot, ['mouseover'], point);
  onEntry(plot, ['mouseout'], () => point(null));
  onEntry(plot, ['click'], reveal);
  plot.addEventListener('keydown', (event) => {
    const next = candidateAt(event.key);
    if (!next && event.key !== 'Enter') return;
    event.preventDefault();
    if (next) point(next);
    else if (current) reveal(current);
  });
  plot.addEventListener('focusout', () => point(null));
}

function countLabel(tick) {
  return tick >= 1e6 ? `${tick / 1e6}M` : tick >= 1e3 ? `${tick / 1e3}K` : `${tick}`;
}

function frameOf(x, y, width, height, edge) {
  const [top, bottom, left, right] = [edge.top, height - edge.bottom, edge.left, width - edge.right];
  const line = (name, x1, x2, y1, y2) => element('line', { class: name, x1, x2, y1, y2 });
  const label = (text, column, row, anchor) => (
    element('text', { x: column, y: row, 'text-anchor': anchor }, text));
  return [
    ...apart(x.shown, x.place, 44).flatMap((tick) => [
      line('grid', x.place(tick), x.place(tick), top, bottom),
      label(tick >= 24 && tick < 8760 ? `${tick / 24} d` : shortAge(tick), x.place(tick), bottom + 18, 'middle'),
    ]),
    ...apart(y.shown, y.place, 16).flatMap((tick) => [
      line('grid', left, right, y.place(tick), y.place(tick)),
      label(countLabel(tick), left - 6, y.place(tick) + 4, 'end'),
    ]),
    label('age of the answer', right, height - 4, 'end'),
    label('views of the answer', 4, 12, 'start'),
    bounds.age === null ? null
      : line('limit', x.place(bounds.age), x.place(bounds.age), top, bottom),
    bounds.views === null ? null
      : line('limit', left, right, y.place(bounds.views), y.place(bounds.views)),
  ].filter(Boolean);
}

function showPlot(judged) {
  const drawn = judged.filter(({ lead }) => lead?.age && lead.views);
  const left = judged.filter(({ lead }) => lead).length - drawn.length;
  const box = byId('plot');
  if (drawn.length === 0) {
    box.replaceChildren(element('p', {}, 'No answer with a known age and views.'));
    byId('legend').textContent = '';
    point(null);
    return;
  }
  const [width, height] = [Math.max(280, box.clientWidth), box.clientWidth < 500 ? 260 : 340];
  const edge = { left: 48, right: 16, top: 28, bottom: 38 };
  const x = scale(EXTENT.ages, AGES, edge.left, width - edge.right);
  const y = scale(EXTENT.views, COUNTS, height - edge.bottom, edge.top);
  const pickCount = drawn.filter(({ verdict }) => verdict === 'pick').length;
  for (const [name, value] of Object.entries({
    viewBox: `0 0 ${width} ${height}`, width, height,
    'aria-label': `${one(drawn.length, 'question')} by age and views of the answer looked at; ${pickCount} picked. Left and right go from dot to dot, Enter goes to the question.`,
  })) plot.setAttribute(name, value);
  frame.replaceChildren(...frameOf(x, y, width, height, edge));
  const gone = new Set(dots.keys());
  for (const each of drawn) {
    drawDot(each, x, y, width);
    gone.delete(each.candidate);
  }
  for (const candidate of gone) {
    dots.get(candidate).group.remove();
    dots.delete(candidate);
  }
  point(dots.has(current) ? current : null);
  if (plot.parentNode !== box) box.replaceChildren(plot);
  byId('legend').textContent = '● picked   ✕ rejected   ○ picked, views estimated   │ likely range of estimated views'
    + '   ┄ your bounds' + (left ? `   (not drawn, age or views unknown: ${left})` : '');
}
