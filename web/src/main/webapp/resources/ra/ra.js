/* What the pages can not do by themselves: the error summary takes the focus, and an answer "no" opens its reason. */
(function () {
  'use strict';
  document.addEventListener('DOMContentLoaded', function () {
    var summary = document.querySelector('[data-errors]');
    if (summary) { summary.focus(); }
  });
  document.addEventListener('change', function (event) {
    var row = event.target.name && event.target.closest('.ans');
    if (!row || event.target.type !== 'radio') { return; }
    var refused = event.target.value === 'no';
    row.classList.toggle('no', refused);
    row.querySelector('.why').hidden = !refused;
  });
}());
