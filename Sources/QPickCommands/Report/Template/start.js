// Shows the report, and shows it again whenever a bound or the window changes.
'use strict';

function show() {
  view.lists = rank(data, bounds);
  const { picks } = view.lists;
  byId('headline').textContent
    = `${one(picks.length, 'pick')} from ${one(data.candidates.length, 'question')}`;
  // Where nothing passes, the nearest are what there is to see.
  if (!picks.length && view.hasPicks) byId('rejected').open = true;
  view.hasPicks = picks.length > 0;
  rows.clear();
  showPicks();
  showOthers('rejected');
  showOthers('unjudged');
  drawPlot();
}

function drawPlot() {
  showPlot([...view.lists.picks, ...view.lists.rejected]);
}

// A slider that is dragged asks more often than the screen is drawn.
let isShowDue = false;
function showSoon() {
  if (isShowDue) return;
  isShowDue = true;
  requestAnimationFrame(() => {
    isShowDue = false;
    show();
  });
}

const pageNames = data.pages.length > 3 ? [one(data.pages.length, 'page')]
  : data.pages.flatMap((name, index) => [...(index ? [', '] : []), element('bdi', {}, name)]);
byId('source').append(...pageNames, data.asOfText ? ` · ages as of ${data.asOfText}` : '');
byId('notes').textContent = data.notes.join('\n');
if (data.notesOnPicks.length) {
  byId('notes-on-picks').textContent = ['With the bounds as given:', ...data.notesOnPicks].join('\n');
}
byId('command-notes').textContent = data.command.notes;
makeBounds();
startLists();
startPlot();
show();
let shownWidth = byId('plot').clientWidth;
new ResizeObserver(() => {
  if (byId('plot').clientWidth === shownWidth) return;
  shownWidth = byId('plot').clientWidth;
  // The lists stay as they are, and the keyboard's place in them.
  drawPlot();
}).observe(byId('plot'));
// Paper has all picks, and the other lists as far as they are shown on the screen.
let countsOnScreen = view.counts;
addEventListener('beforeprint', () => {
  countsOnScreen = view.counts;
  view.counts = { ...view.counts, picks: Infinity };
  byId('rejected').open = true;
  byId('unjudged').open = true;
  show();
});
addEventListener('afterprint', () => {
  view.counts = countsOnScreen;
  show();
});
