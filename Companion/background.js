// The button: a click saves the page, the badge says how many answer cards were seen.
'use strict';

const browserAPI = globalThis.browser ?? globalThis.chrome;

async function save(tab) {
  // No answer comes where there is no page of Quora's, or one from before the companion was installed.
  const answer = await browserAPI.tabs.sendMessage(tab.id, 'save').catch(() => undefined);
  if (answer === 'ok') return;
  const title = answer === 'failed' ? 'Could not save this page' : 'Open or reload a page of quora.com first';
  await browserAPI.action.setBadgeText({ tabId: tab.id, text: '!' });
  await browserAPI.action.setTitle({ tabId: tab.id, title });
}

browserAPI.action.onClicked.addListener(save);
browserAPI.runtime.onMessage.addListener(({ count }, { tab }) => {
  browserAPI.action.setBadgeText({ tabId: tab.id, text: count ? String(count) : '' });
});
