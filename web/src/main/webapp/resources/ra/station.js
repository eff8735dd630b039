/* The pages of the station show what is there now. Told by push that something moved, or each few seconds by themselves, they read their own
   address again and put in what differs; nothing else is touched, so that nothing moves under the reader. While the push is there a look each
   half minute does, for a station that falls silent says nothing. After 20 minutes without a touch nobody is there: the looks end, and the log-in
   ends by its own time. */
(function () {
  'use strict';
  var NEAR = 5000, FAR = 30000, PATIENCE = 20 * 60000, SOON = 150;
  var PARTS = ['.rolenav', '#main .titlerow', '#live'];
  var pushed = false, reading = false, again = false, touched = Date.now(), timer = null;

  function plan(wait) {
    clearTimeout(timer);
    timer = setTimeout(look, wait);
  }
  function rhythm() { return pushed ? FAR : NEAR; }
  function look() {
    if (reading) { again = true; return; }
    if (Date.now() - touched > PATIENCE) { timer = null; return; }
    reading = true;
    fetch(document.querySelector('[data-address]')?.dataset.address || location.href, { credentials: 'same-origin', cache: 'no-store' }).then(function (answer) {
      if (answer.redirected) { location.assign(answer.url); return null; }
      return answer.ok ? answer.text() : null;
    }).then(function (text) {
      if (text !== null) { show(new DOMParser().parseFromString(text, 'text/html')); }
    }).catch(function () { /* the next look may do */ }).then(function () {
      reading = false;
      plan(again ? SOON : rhythm());
      again = false;
    });
  }
  function show(page) {
    var before = heading();
    PARTS.forEach(function (part) {
      var old = document.querySelector(part);
      var fresh = page.querySelector(part);
      if (!old || !fresh || old.outerHTML === fresh.outerHTML) { return; }
      var focus = old.contains(document.activeElement) ? document.activeElement : null;
      var held = focus && (focus.id ? '#' + focus.id : focus.getAttribute('href') ? '[href="' + focus.getAttribute('href') + '"]' : null);
      fresh = document.importNode(fresh, true);
      old.replaceWith(fresh);
      var next = held && fresh.querySelector(held);
      if (next) { next.focus({ preventScroll: true }); }
    });
    if (heading() !== before) { document.getElementById('said').textContent = heading(); }
  }
  function heading() {
    var stage = document.querySelector('.stage h2');
    return stage ? stage.textContent : '';
  }
  function tell() {
    document.getElementById('pushed').hidden = !pushed;
    document.getElementById('polled').hidden = pushed;
  }

  window.raStationOpened = function () { pushed = true; tell(); plan(SOON); };
  window.raStationChanged = function () { plan(SOON); };
  window.raStationClosed = function () { pushed = false; tell(); plan(NEAR); };
  ['pointerdown', 'keydown', 'pointermove'].forEach(function (touch) {
    document.addEventListener(touch, function () {
      touched = Date.now();
      if (timer === null && !reading) { plan(SOON); }
    }, { passive: true });
  });
  document.addEventListener('DOMContentLoaded', function () { plan(NEAR); });
}());
