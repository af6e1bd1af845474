// Makes the file: HAR 1.2, http://www.softwareishard.com/blog/har-12-spec/
'use strict';

// Keys of the account in Quora's scripts, attributes and answers.
const NAME = '(?:formkey|postkey|windowId|primaryEmail|email|csrfToken|m-b|m-login)';
// What stands in such quotes, without any: else somebody's text is taken together with what comes
// after it.
const VALUE = String.raw`(?:(?:\\|&(?!quot;))*[^"\\&<>{}\n]){0,4000}`;
const NUMBER = String.raw`-?\d[\d.e+-]*`;
// `"formkey": "…"`, however its quotes are escaped.
const PAIR = new RegExp(
  String.raw`((?<!\\)(\\*(?:"|&quot;))${NAME}\2\s*:\s*)(?:\2${VALUE}\2|${NUMBER})`, 'gi');
const ATTRIBUTE = new RegExp(String.raw`\b(${NAME}=)"[^"<>\s]*"`, 'gi');
// `formkey = '…'` in a script. With a comma or space the quotes may be the ends of two other texts.
const VARIABLE = new RegExp(
  String.raw`\b(${NAME}["']?\s*[:=]\s*)(?:(["'])[^"'\\<>{}[\],:\s]{0,4000}\2|${NUMBER})`, 'gi');
// An escape before an address is no part of it. From the start of a word, and not too far: else a
// long one takes the square of its length.
const ESCAPE = String.raw`(?:[bfnrt]|u[\da-f]{4}|x[\da-f]{2})`;
const ADDRESS = new RegExp(
  String.raw`((?<!\\)\\+(?:${ESCAPE}|(?!${ESCAPE}))|(?<![\w.+\\-]))`
  + String.raw`[\w.+-]{1,64}(?:@|\\+u0040|%40)[\w-]+(?:\.[\w-]+)+`, 'gi');
const TAG = String.raw`\b(?:"[^"]*"|'[^']*'|[^<>"'])*>`;
const SCRIPT = /(<script\b[^>]*>)([\s\S]*?)<\/script>|<!--[\s\S]*?-->/gi;
const INPUT = new RegExp(`<input${TAG}`, 'gi');
const META = new RegExp(`<meta${TAG}`, 'gi');

const withoutAddresses = (text) => text.replace(ADDRESS, '$1');
const withoutPairs = (text) => text.replace(PAIR, '$1$2$2');
const withoutSecrets = (text) => withoutAddresses(withoutPairs(text));
const scriptWithoutSecrets = (text) => withoutAddresses(
  text.replace(VARIABLE, (_, start, quote) => start + (quote ? quote + quote : '0'))
    .replace(/("getParams"\s*:\s*)\{[^{}]*\}/g, '$1{}'));

// Leaves out what is said of the page that was loaded, as another one is shown now.
const withoutFirstPage = (html) => html
  .replace(META, (meta) => (meta.includes('property="og:') ? '' : meta))
  .replace(SCRIPT, (all, start, body) => (body?.includes('inlineQueryResults') ? `${start}</script>`
    : all.replace(/("page(?:CreationTime|Oid)"\s*:\s*)\d+/g, '$1null')));

// The page as it is shown, without the account's keys.
function htmlOf(page, isFirst) {
  const start = page.doctype ? `<!DOCTYPE ${page.doctype.name}>` : '';
  const html = start + page.documentElement.outerHTML;
  return withoutPairs(isFirst ? html : withoutFirstPage(html)).replace(ATTRIBUTE, '$1""')
    .replace(SCRIPT, scriptWithoutSecrets)
    .replace(INPUT, (input) => input.replace(/([^\s"'=]+)=("[^"]*"|'[^']*')/g, (all, name) =>
      (/value$/i.test(name) ? `${name}=""` : all)));
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

// The part of an address that says which of Quora's pages it is; `q` is what somebody looks for, or
// a query's name.
const placeOf = (address) => {
  const { host, pathname, searchParams } = new URL(address);
  const query = searchParams.get('q');
  return withoutAddresses(host + pathname + (query === null ? '' : `?q=${encodeURIComponent(query)}`));
};

// Of another page that was shown before only what belongs to feeds and questions is of use.
const isOfUse = ({ query }) => /feed|question|answer/i.test(query ?? '');

function makeHAR(page, { answers, droppedCount, firstPlace }, time) {
  const shown = placeOf(location.href);
  // A page of the log for each of Quora's, so that no answer counts for another's feed.
  const names = new Map([[shown, 'page_1']]);
  const nameOf = (address) => {
    const place = placeOf(address);
    if (!names.has(place)) names.set(place, `page_${names.size + 1}`);
    return names.get(place);
  };
  const entries = [entry({
    pageref: 'page_1', url: `https://${shown}`, method: 'GET', status: 200, started: time.getTime(),
    time: 0, type: 'text/html', text: htmlOf(page, shown === firstPlace),
  })];
  for (const answer of answers) {
    const pageref = nameOf(answer.page);
    if (pageref !== 'page_1' && !isOfUse(answer)) continue;
    entries.push(entry({
      ...answer, pageref, url: `https://${placeOf(answer.url)}`, method: 'POST',
      type: 'application/json', text: withoutSecrets(answer.text),
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
  // Unlike decodeURIComponent, this leaves a `%` that encodes nothing.
  const path = new URLSearchParams(`=${pathname.replaceAll('&', '-')}`).get('');
  const words = path.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  const two = (number) => String(number).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `quora-${words.slice(0, 60) || 'home'}-${day}-${two(time.getHours())}${two(time.getMinutes())}.har`;
}
