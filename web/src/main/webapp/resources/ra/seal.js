/* While a verification runs, its page reads its own address again each second or so and shows how far it is; told to a screen reader only when it
   ends. Without this script the page is read again by hand. */
(function () {
  'use strict';
  var EACH = 1500, PARTS = ['live', 'state'];
  function look() {
    fetch(location.href, { credentials: 'same-origin', cache: 'no-store' }).then(function (answer) {
      if (answer.redirected) { location.assign(answer.url); return null; }
      return answer.ok ? answer.text() : null;
    }).then(function (text) {
      if (text !== null) { show(new DOMParser().parseFromString(text, 'text/html')); }
    }).catch(function () { /* the next look may do */ }).then(plan);
  }
  function show(page) {
    PARTS.forEach(function (part) {
      var fresh = page.getElementById(part);
      if (fresh) { document.getElementById(part).replaceWith(document.importNode(fresh, true)); }
    });
    var heading = document.querySelector('#live h2');
    if (!running() && heading) { document.getElementById('said').textContent = heading.textContent; }
  }
  function running() { return document.getElementById('live').dataset.running === 'true'; }
  function plan() { if (running()) { setTimeout(look, EACH); } }
  plan();
}());
