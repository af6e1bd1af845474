// Copies Quora's answers to the page's own questions. Runs in the page's world, before its scripts.
//
// The page must not be able to tell: what it calls gives the same results and errors, and whatever
// goes wrong here goes no further. So everything used later is taken now, before the page can change
// it, and arrays are read by index, as their iterator can be changed.
(() => {
  'use strict';

  const PATH = '/graphql/gql_para_POST';
  const { apply, getOwnPropertyDescriptor, defineProperty } = Reflect;
  const { stringify } = JSON;
  const { now } = Date;
  const NativeURL = URL;
  const NativeRequest = Request;
  const NativeBlob = Blob;
  const Decoder = TextDecoder;
  const { decode } = TextDecoder.prototype;
  const { then } = Promise.prototype;
  const { clone, text } = Response.prototype;
  const { clone: cloneRequest, text: textOfRequest } = Request.prototype;
  const { text: textOfBlob } = Blob.prototype;
  const { addEventListener } = EventTarget.prototype;
  const { postMessage } = MessagePort.prototype;
  const { get, set } = WeakMap.prototype;
  const { indexOf, lastIndexOf, slice, startsWith, endsWith } = String.prototype;
  const getter = (type, name) => getOwnPropertyDescriptor(type.prototype, name).get;
  const urlOf = getter(Request, 'url');
  const statusOf = getter(Response, 'status');
  const href = getter(URL, 'href');
  const pathname = getter(URL, 'pathname');
  const baseURI = getter(Node, 'baseURI');
  const xhr = {
    type: getter(XMLHttpRequest, 'responseType'), response: getter(XMLHttpRequest, 'response'),
    status: getter(XMLHttpRequest, 'status'),
  };

  const { port1: port, port2 } = new MessageChannel();

  // Hands the other end to keep.js, by an event that is over before the page's scripts start.
  const hand = () => !document.dispatchEvent(
    new MessageEvent('qpick-port', { ports: [port2], cancelable: true }));
  if (!hand()) document.addEventListener('qpick-ask', hand, { once: true });

  // What `body` gives; nothing where it fails.
  const quietly = (body) => {
    try {
      return body();
    } catch {
      return undefined;
    }
  };
  const follow = (promise, next) => apply(then, promise, [next, () => {}]);

  // What is known of a request when it is made; nothing where it is not for answers.
  function asked(address) {
    const url = new NativeURL(address, apply(baseURI, document, []));
    if (apply(pathname, url, []) !== PATH) return undefined;
    return { url: apply(href, url, []), page: location.href, started: now(), body: '' };
  }

  function send(request, status, answer) {
    if (typeof answer !== 'string') return;
    const message = { ...request, status, time: now() - request.started, text: answer };
    quietly(() => apply(postMessage, port, [message]));
  }

  // What a stack calls this file; Firefox does not give its address.
  const here = /\S+-extension:.*?\.js:|<anonymous code>:/.exec(new Error().stack)?.[0] ?? 'listen.js:';

  // Throws what the page would get, without the lines of its stack that name this file.
  function rethrow(error) {
    quietly(() => {
      const { stack } = error;
      if (typeof stack !== 'string' || apply(indexOf, stack, [here]) < 0) return;
      error.stack = withoutUs(stack);
      // Firefox would list it.
      defineProperty(error, 'stack', { __proto__: null, enumerable: false });
    });
    throw error;
  }

  function withoutUs(stack) {
    const at = apply(indexOf, stack, [here]);
    if (at < 0) return stack;
    const start = apply(lastIndexOf, stack, ['\n', at]) + 1;
    const end = apply(indexOf, stack, ['\n', at]) + 1 || stack.length;
    return withoutUs(apply(slice, stack, [0, start]) + apply(slice, stack, [end]));
  }

  // Puts a proxy of `owner[name]` in its place, which looks the same.
  function replace(owner, name, handler) {
    const descriptor = getOwnPropertyDescriptor(owner, name);
    const careful = (target, self, parameters) => {
      try {
        return handler(target, self, parameters);
      } catch (error) {
        return rethrow(error);
      }
    };
    defineProperty(owner, name, {
      ...descriptor, value: new Proxy(descriptor.value, { apply: careful }),
    });
  }

  // MARK: The file

  // Chromium tells a page of each download. Of the file it must not know, nor can it prevent it.
  if (window.navigation) {
    const { stopImmediatePropagation } = Event.prototype;
    const nameOf = getter(NavigateEvent, 'downloadRequest');
    navigation.addEventListener('navigate', (event) => {
      const name = apply(nameOf, event, []) ?? '';
      if (apply(startsWith, name, ['quora-']) && apply(endsWith, name, ['.har'])) {
        apply(stopImmediatePropagation, event, []);
      }
    }, true);
  }

  // MARK: fetch

  // Of other values than these the address would be asked of the page's own code.
  function askedByFetch(input, options) {
    if (typeof input === 'string') return asked(input);
    if (input instanceof NativeURL) return asked(apply(href, input, []));
    if (!(input instanceof NativeRequest)) return undefined;
    const request = asked(apply(urlOf, input, []));
    if (request && !options) {
      const copy = apply(cloneRequest, input, []);
      follow(apply(textOfRequest, copy, []), (body) => { request.body = body; });
    }
    return request;
  }

  replace(window, 'fetch', (target, self, parameters) => {
    const request = quietly(() => {
      const made = askedByFetch(parameters[0], parameters[1]);
      const body = parameters[1] && getOwnPropertyDescriptor(parameters[1], 'body')?.value;
      if (made && typeof body === 'string') made.body = body;
      return made;
    });
    const promise = apply(target, self, parameters);
    const received = request && ((response) => {
      quietly(() => {
        const status = apply(statusOf, response, []);
        const copy = apply(clone, response, []);
        follow(apply(text, copy, []), (answer) => send(request, status, answer));
      });
      return response;
    });
    // `then` asks for it, which the page can change.
    defineProperty(promise, 'constructor', { __proto__: null, value: undefined });
    return quietly(() => apply(then, promise, [received, rethrow])) ?? promise;
  });

  // MARK: XMLHttpRequest

  const requests = new WeakMap();

  replace(XMLHttpRequest.prototype, 'open', (target, self, parameters) => {
    const result = apply(target, self, parameters);
    quietly(() => {
      const address = parameters[1];
      const request = typeof address === 'string' ? asked(address)
        : address instanceof NativeURL ? asked(apply(href, address, [])) : undefined;
      apply(set, requests, [self, request]);
    });
    return result;
  });

  replace(XMLHttpRequest.prototype, 'send', (target, self, parameters) => {
    quietly(() => {
      const request = apply(get, requests, [self]);
      if (!request) return;
      request.started = now();
      if (typeof parameters[0] === 'string') request.body = parameters[0];
      apply(addEventListener, self, ['load', () => quietly(() => received(self, request)), { once: true }]);
    });
    return apply(target, self, parameters);
  });

  function received(self, request) {
    const type = apply(xhr.type, self, []);
    const response = apply(xhr.response, self, []);
    const status = apply(xhr.status, self, []);
    if (type === '' || type === 'text') {
      send(request, status, response);
    } else if (type === 'json') {
      send(request, status, stringify(response));
    } else if (type === 'arraybuffer') {
      send(request, status, apply(decode, new Decoder(), [response]));
    } else if (response instanceof NativeBlob) {
      follow(apply(textOfBlob, response, []), (answer) => send(request, status, answer));
    }
  }
})();
