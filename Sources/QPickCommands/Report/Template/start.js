// Shows the report, and shows it again whenever a bound or the window changes.
'use strict';

function show() {
  const { picks, unjudged, rejected } = rank(data, bounds);
  const shownCount = Math.min(picks.length, data.limit ?? picks.length);
  byId('headline').textContent = (shownCount < picks.length ? `${shownCount} of ` : '')
    + `${one(picks.length, 'pick')} from ${one(data.candidates.length, 'question')}`;
  byId('command').textContent = commandLine();
  rows.clear();
  view.judged = [...picks, ...rejected];
  showPicks(picks);
  showOthers('rejected', rejected, ['Rejected', 'near misses first']);
  showOthers('unjudged', unjudged, ['Not judged', 'no answer seen; save these pages']);
  showPlot(view.judged);
}

byId('source').textContent = [
  data.pages.length > 3 ? one(data.pages.length, 'page') : data.pages.join(', '),
  data.asOf ? `ages as of ${new Date(data.asOf).toLocaleString()}` : null,
].filter(Boolean).join(' · ');
byId('command-notes').textContent = data.command.notes;
makeBounds();
show();
let shownWidth = byId('plot').clientWidth;
new ResizeObserver(() => {
  if (byId('plot').clientWidth === shownWidth) return;
  shownWidth = byId('plot').clientWidth;
  showPlot(view.judged);
}).observe(byId('plot'));
// Paper has all picks, and the other lists as far as they are shown on the screen.
addEventListener('beforeprint', () => {
  view.rowCount = Infinity;
  byId('rejected').open = true;
  byId('unjudged').open = true;
  show();
});
