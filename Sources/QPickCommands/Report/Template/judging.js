// qpick's rules, for bounds that move. It repeats, of QuestionPicking:
//   Judge.leadIndex (leadOf), RuleBook.age, views, answerCount and count (the outcomes),
//   Judge.verdict (verdictOf), RankingOrder.pickKey, missKey and unjudgedKey (rank).
// Everything else comes ready: whose answer it is, points, expected views, words. A test in a browser
// compares the picks with qpick's own.
'use strict';

const PASS = 'pass', FAIL = 'fail', UNKNOWN = 'unknown';

// A bound is null where it is off.
const meets = {
  age: (hours, bound) => hours < bound,
  views: (count, bound) => count >= bound,
  upvotes: (count, bound) => count >= bound,
  answers: (count, bound) => count < bound,
};

function ageOutcome(age, bound) {
  const value = age ? age.value : null;
  const outcome = (status, approximate = false) => ({
    rule: 'age', status, value, bound, approximate: approximate || Boolean(age?.approximate),
  });
  if (bound === null) return outcome(PASS);
  if (!age) return outcome(UNKNOWN);
  // Shown ages are floored: "23h" ends just before 24 h.
  if (age.high < bound || (age.high === bound && age.low < age.high)) {
    return outcome(age.atLeast ? UNKNOWN : PASS);
  }
  if (age.low >= bound) return outcome(FAIL);
  const isMet = meets.age(value, bound);
  if (isMet && age.atLeast) return outcome(UNKNOWN);
  return outcome(isMet ? PASS : FAIL, true);
}

function countOutcome(rule, count, bound) {
  const outcome = (status, approximate = false) => ({
    rule, status, value: count ? count.value : null, bound, approximate,
  });
  if (bound === null) return outcome(PASS);
  if (!count) return outcome(UNKNOWN);
  const isMet = (number) => meets[rule](number, bound);
  if (rule === 'views' && count.most !== null) {
    // An estimate rejects only far below the bound.
    return outcome(isMet(count.least) ? PASS : isMet(count.most) ? UNKNOWN : FAIL);
  }
  const isLowMet = isMet(count.low);
  if (isLowMet === isMet(count.high)) return outcome(isLowMet ? PASS : FAIL);
  return outcome(isMet(count.value) ? PASS : FAIL, true);
}

const leadOutcomes = (lead, bounds) => [
  ageOutcome(lead.age, bounds.age),
  countOutcome('views', lead.views, bounds.views),
  countOutcome('upvotes', lead.upvotes, bounds.upvotes),
];

const ageHours = (lead) => (lead.age ? lead.age.value : Infinity);

// Compares lists of numbers, the first number first.
function compareKeys(left, right) {
  for (let i = 0; i < left.length; i += 1) {
    if (left[i] !== right[i]) return left[i] < right[i] ? -1 : 1;
  }
  return 0;
}

// The answer that the rules look at: the fewest bounds missed, most upvotes, youngest.
function leadOf(candidate, bounds) {
  if (candidate.leads.length < 2) return candidate.leads[0] ?? null;
  let best = null;
  for (const lead of candidate.leads) {
    const misses = leadOutcomes(lead, bounds).filter((outcome) => outcome.status === FAIL).length;
    const upvotes = lead.upvotes ? -Math.max(0, lead.upvotes.value) : 1;
    const key = [misses, upvotes, ageHours(lead)];
    if (!best || compareKeys(key, best.key) < 0) best = { key, lead };
  }
  return best.lead;
}

function verdictOf(outcomes, lead, bounds) {
  if (outcomes.some((outcome) => outcome.status === FAIL)) return 'rejected';
  if (!lead) return 'unjudged';
  const isUnknown = outcomes.some((outcome) => outcome.status === UNKNOWN);
  return isUnknown && bounds.unknown === 'drop' ? 'rejected' : 'pick';
}

function judge(candidate, bounds) {
  const lead = leadOf(candidate, bounds);
  const outcomes = [
    ...(lead ?? candidate).rules,
    ...(lead ? leadOutcomes(lead, bounds) : []),
    countOutcome('answers', candidate.answers, bounds.answers),
  ];
  return { candidate, lead, outcomes, verdict: verdictOf(outcomes, lead, bounds) };
}

function pickKey({ candidate, lead }, sort) {
  const age = ageHours(lead);
  const answers = candidate.answers ? candidate.answers.value : Infinity;
  const most = (count) => (count ? -count.value : Infinity);
  const first = {
    score: -lead.score, age, views: most(lead.views), upvotes: most(lead.upvotes), answers,
  }[sort];
  return [first, -lead.score, age, answers];
}

function missKey({ outcomes }, bounds) {
  const failed = outcomes.filter((outcome) => outcome.status === FAIL);
  const isUnknown = outcomes.some((outcome) => outcome.status === UNKNOWN);
  let distance = 0;
  for (const { value, bound } of failed) {
    if (typeof value !== 'number' || typeof bound !== 'number') continue;
    distance += Math.abs(Math.log10((1 + Math.max(0, value)) / (1 + Math.max(0, bound))));
  }
  return [failed.length + (isUnknown && bounds.unknown === 'drop' ? 1 : 0), distance];
}

function unjudgedKey({ candidate }) {
  const followers = candidate.followers === null ? Infinity : -candidate.followers;
  return [followers, candidate.answers ? candidate.answers.value : Infinity, candidate.place];
}

// Candidates come in the order that settles ties, and sorting keeps it.
function sorted(list, key) {
  return list.map((item) => ({ item, key: key(item) }))
    .sort((left, right) => compareKeys(left.key, right.key)).map(({ item }) => item);
}

// All candidates, judged and in order.
function rank(data, bounds) {
  const lists = { pick: [], unjudged: [], rejected: [] };
  for (const candidate of data.candidates) {
    const judged = judge(candidate, bounds);
    if (judged.verdict === 'pick' && data.onlyNew && candidate.new === false) continue;
    lists[judged.verdict].push(judged);
  }
  return {
    picks: sorted(lists.pick, (judged) => pickKey(judged, data.sort)),
    unjudged: sorted(lists.unjudged, unjudgedKey),
    rejected: sorted(lists.rejected, (judged) => missKey(judged, bounds)),
  };
}
