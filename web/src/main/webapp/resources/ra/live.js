/* Pages that show what is there now. Told by push that something changed, or by asking each few seconds, they read an address again and put in the
   parts that differ; nothing else is touched, so that nothing moves under the reader. The pages of the station read themselves each time. Lists and cases
   first compare a number that costs the server nothing. Where something is typed nothing is put in: a notice says who changed the case and when. After 20
   minutes without a touch nobody is there: the looks end, and the log-in ends by its own time. */
(function () {
  'use strict';
  var PATIENCE = 20 * 60000, SOON = 150, SPREAD = 1000;
  var STATION = { parts: ['.rolenav', '#main .titlerow', '#live'], near: 5000, far: 30000 };
  var how = null, pushed = false, reading = false, again = false, asleep = false, leaving = false, typed = false;
  var touched = Date.now(), timer = null;

  function settings() {
    var at = document.getElementById('live-how');
    if (!at) { return document.querySelector('meta[name=live]') ? STATION : null; }
    var parts = at.dataset.parts ? at.dataset.parts.split('|') : [];
    return { parts: parts, near: 15000, far: 60000, pulse: at.dataset.pulse, mark: at.dataset.mark, version: at.dataset.version };
  }
  function address() { return document.querySelector('[data-live-address]')?.dataset.liveAddress || location.href; }
  function get(url) { return fetch(url, { credentials: 'same-origin', cache: 'no-store' }); }
  function plan(wait) {
    clearTimeout(timer);
    timer = setTimeout(look, wait);
  }
  function rhythm() { return pushed ? how.far : how.near; }
  /* Many pages hear of one act: those of lists and cases do not all ask in the same moment. */
  function soon() { return how && how.pulse ? SOON + Math.random() * SPREAD : SOON; }
  function look() {
    if (!how || leaving) { return; }
    if (reading) { again = true; return; }
    if (Date.now() - touched > PATIENCE || how.pulse && document.hidden) { asleep = true; return; }
    reading = true;
    (how.pulse ? differs() : Promise.resolve(true)).then(function (yes) { return yes ? read() : null; })
      .catch(function () { /* the next look may do */ }).then(function () {
        reading = false;
        plan(again ? soon() : rhythm());
        again = false;
      });
  }
  function differs() {
    return get(how.pulse).then(function (answer) {
      if (answer.redirected) { return true; }
      return answer.ok ? answer.text().then(function (now) { return now !== how.mark; }) : false;
    });
  }
  function read() {
    return get(address()).then(function (answer) {
      if (answer.redirected) {
        if (how.parts.length > 0 && !busy()) { location.assign(answer.url); }
        return null;
      }
      return answer.ok ? answer.text() : null;
    }).then(function (text) {
      if (text !== null) { show(new DOMParser().parseFromString(text, 'text/html')); }
    });
  }
  function show(page) {
    var fresh = page.getElementById('live-how');
    if (fresh) { how.mark = fresh.dataset.mark; }
    if (how.pulse && (how.parts.length === 0 || busy())) {
      if (!fresh || fresh.dataset.version !== how.version) { notify(page); }
      return;
    }
    var before = heading();
    var moved = how.parts.filter(function (part) { return put(document.querySelector(part), page.querySelector(part)); });
    if (fresh) { how.version = fresh.dataset.version; }
    if (heading() !== before) { say(heading()); }
    if (how.pulse && moved.length > 0) { say(fresh && fresh.dataset.said || changedBy(page)); }
  }
  function put(old, fresh) {
    if (!old || !fresh || old.outerHTML === fresh.outerHTML) { return false; }
    var focus = old.contains(document.activeElement) ? document.activeElement : null;
    var held = focus && (focus.id ? '#' + CSS.escape(focus.id) : focus.getAttribute('href') ? '[href="' + focus.getAttribute('href') + '"]' : null);
    var nonce = document.querySelector('input[name="primefaces.nonce"]');
    fresh = document.importNode(fresh, true);
    fresh.querySelectorAll('form').forEach(function (form) {
      if (nonce && form.id) { form.append(nonce.cloneNode()); }
    });
    old.replaceWith(fresh);
    var next = held && fresh.querySelector(held);
    if (next) { next.focus({ preventScroll: true }); }
    return true;
  }
  /* Whether what would be put in anew holds something that somebody types. */
  function busy() {
    return typed || how.parts.some(function (part) {
      var at = document.querySelector(part);
      return at && at.contains(document.activeElement) && document.activeElement.matches('input:not([type=submit]),textarea,select');
    });
  }
  function notify(page) {
    var box = document.getElementById('changed');
    if (!box) { return; }
    document.getElementById('changed-by').textContent = changedBy(page);
    box.hidden = false;
  }
  function changedBy(page) {
    var last = page.getElementById('last-change');
    return last ? last.textContent : '';
  }
  function heading() {
    var stage = document.querySelector('.stage h2');
    return stage ? stage.textContent : '';
  }
  function say(text) {
    var place = document.getElementById('said');
    if (place) { place.textContent = text; }
  }
  function tell() {
    var yes = document.getElementById('pushed'), no = document.getElementById('polled');
    if (yes && no) { yes.hidden = !pushed; no.hidden = pushed; }
  }

  window.raLiveOpened = function () { pushed = true; tell(); plan(SOON); };
  window.raLiveChanged = function () { plan(soon()); };
  window.raLiveClosed = function () { pushed = false; tell(); if (how) { plan(how.near); } };
  function wake() {
    if (asleep) { asleep = false; plan(SOON); }
  }
  ['pointerdown', 'keydown', 'pointermove'].forEach(function (touch) {
    document.addEventListener(touch, function () { touched = Date.now(); wake(); }, { passive: true });
  });
  document.addEventListener('visibilitychange', function () { if (!document.hidden) { wake(); } });
  document.addEventListener('input', function (event) {
    typed = typed || how !== null && how.parts.some(function (part) { return event.target.closest(part); });
  });
  document.addEventListener('submit', function () { leaving = true; setTimeout(function () { leaving = false; }, 5000); });
  document.addEventListener('DOMContentLoaded', function () {
    how = settings();
    if (how) { plan(how.near); }
  });
}());
