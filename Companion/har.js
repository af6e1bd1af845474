// Makes the file: HAR 1.2, http://www.softwareishard.com/blog/har-12-spec/
'use strict';

// Keys of the account in Quora's scripts, attributes and answers, and what stands for a quote there.
const SECRETS = 'formkey|postkey|windowId|primaryEmail|email|csrfToken|m-b|m-login';
const QUOTE = String.raw`\\*["']|&quot;`;
const SECRET = new RegExp(String.raw`\b(${SECRETS})((?:${QUOTE})?\s*[:=]\s*)(${QUOTE}).{0,4000}?\3`, 'g');
// From the start of a word, and not too far: else a long one takes the square of its length.
const ADDRESS = /(?<![\w.+-])[\w.+-]{1,64}(?:@|\\u0040|%40)[\w-]+(?:\.[\w-]+)+/g;
const SCRIPT = /<script\b[^>]*>[\s\S]*?<\/script>|<!--[\s\S]*?-->/gi;
const INPUT = /<input\b[^>]*>/gi;

const withoutKeys = (text) => text.replace(SECRET, '$1$2$3$3');
const withoutSecrets = (text) => withoutKeys(text).replace(ADDRESS, '');

// The page as it is shown, without the account's keys.
function htmlOf(page) {
  const start = page.doctype ? `<!DOCTYPE ${page.doctype.name}>` : '';
  return withoutKeys(start + page.documentElement.outerHTML).replace(SCRIPT, withoutSecrets)
    .replace(INPUT, (input) => input.replace(/\bvalue=("[^"]*"|'[^']*')/gi, 'value=""'));
}

function entry({ pageref, url, method, status, started, time, type, text, sent }) {
  const headers = (fields) => fields.map(([name, value]) => ({ name, value }));
  return {
    pageref,
    startedDateTime: new Date(started).toISOString(),
    time,
    request: {
      method, url, httpVersion: '', cookies: [], headers: [], queryString: [], headersSize: -1,
      bodySize: -1,
      ...(sent ? { postData: { mimeType: 'application/json', params: [], text: JSON.stringify(sent) } } : {}),
    },
    response: {
      status, statusText: '', httpVersion: '', cookies: [], headers: headers([['content-type', type]]),
      content: { size: text.length, mimeType: type, text },
      redirectURL: '', headersSize: -1, bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
  };
}

// The part of an address that says which of Quora's pages it is.
const placeOf = (address) => {
  const { host, pathname, search } = new URL(address);
  return host + pathname + search;
};

// Of another page that was shown before only what belongs to feeds and questions is of use.
const isOfUse = ({ query }) => /feed|question|answer/i.test(query ?? '');

function makeHAR(page, { answers, droppedCount }, time) {
  const shown = location.href.split('#')[0];
  // A page of the log for each of Quora's, so that no answer counts for another's feed.
  const names = new Map([[placeOf(shown), 'page_1']]);
  const nameOf = (address) => {
    const place = placeOf(address);
    if (!names.has(place)) names.set(place, `page_${names.size + 1}`);
    return names.get(place);
  };
  const entries = [entry({
    pageref: 'page_1', url: shown, method: 'GET', status: 200, started: time.getTime(), time: 0,
    type: 'text/html', text: htmlOf(page),
  })];
  for (const answer of answers) {
    const pageref = nameOf(answer.page);
    if (pageref !== 'page_1' && !isOfUse(answer)) continue;
    entries.push(entry({
      ...answer, pageref, method: 'POST', type: 'application/json',
      text: withoutSecrets(answer.text),
      sent: { queryName: answer.query, variables: { multifeedPage: answer.multifeedPage } },
    }));
  }
  const pages = [...names].map(([place, id]) => ({
    id, title: `https://${place}`, startedDateTime: time.toISOString(), pageTimings: {},
  }));
  const comment = droppedCount === 0 ? {} : {
    comment: `${droppedCount} of the oldest answers were dropped: 64 MB are kept`,
  };
  const creator = { name: 'qpick companion', version: '1.0' };
  return { log: { version: '1.2', creator, ...comment, pages, entries } };
}

// `quora-home-2026-11-25-0930.har`
function fileName({ pathname }, time) {
  const words = decodeURIComponent(pathname).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  const two = (number) => String(number).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `quora-${words.slice(0, 60) || 'home'}-${day}-${two(time.getHours())}${two(time.getMinutes())}.har`;
}
