/* What the pages can not do by themselves: the error summary takes the focus, an answer "no" opens its reason, and a page on which the
   system works is loaded anew once the case has moved (asked every 3 seconds, for 10 minutes at most; nothing moves under the reader before). */
(function () {
  'use strict';
  document.addEventListener('DOMContentLoaded', function () {
    var summary = document.querySelector('[data-errors]');
    if (summary) { summary.focus(); }
    var print = document.querySelector('[data-print]');
    if (print) { print.hidden = false; print.addEventListener('click', function () { window.print(); }); }
  });
  document.addEventListener('change', function (event) {
    var row = event.target.name && event.target.closest('.ans');
    if (!row || event.target.type !== 'radio') { return; }
    var refused = event.target.value === 'no';
    row.classList.toggle('no', refused);
    row.querySelector('.why').hidden = !refused;
  });
  document.addEventListener('DOMContentLoaded', function () {
    var asked = 0;
    if (!document.querySelector('[data-watch]')) { return; }
    var timer = setInterval(function () {
      var seen = document.querySelector('[data-watch]');
      asked += 1;
      if (asked > 200 || !seen) { clearInterval(timer); return; }
      fetch(location.href, { credentials: 'same-origin' }).then(function (answer) { return answer.text(); }).then(function (page) {
        var now = new DOMParser().parseFromString(page, 'text/html').querySelector('[data-watch]');
        if (!now || now.dataset.watch !== seen.dataset.watch) { clearInterval(timer); location.reload(); }
      }).catch(function () { /* the next time may do */ });
    }, 3000);
  });
}());
