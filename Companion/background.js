// The button: a click saves the page, the badge says how many answer cards were seen.
'use strict';

const browserAPI = globalThis.browser ?? globalThis.chrome;

async function save(tab) {
  try {
    await browserAPI.tabs.sendMessage(tab.id, 'save');
  } catch {
    // No page of Quora's, or one that was open before the companion was installed.
    await browserAPI.action.setBadgeText({ tabId: tab.id, text: '!' });
    await browserAPI.action.setTitle({ tabId: tab.id, title: 'Open or reload a page of quora.com first' });
  }
}

browserAPI.action.onClicked.addListener(save);
browserAPI.runtime.onMessage.addListener(({ count }, { tab }) => {
  browserAPI.action.setBadgeText({ tabId: tab.id, text: count ? String(count) : '' });
});
