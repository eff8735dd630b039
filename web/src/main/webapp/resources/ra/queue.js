/* Keys of the work list: J and K to the next and the former row, C claims the row. They count only while the focus is in the list, so that nobody who
   speaks to his computer or types elsewhere sets them off (WCAG 2.2, 2.1.4); Enter opens the row as it does every link. */
(function () {
  'use strict';
  function links() { return Array.from(document.querySelectorAll('#rows tbody a.b')); }
  function step(row, by) {
    var all = links(), next = all[all.findIndex(function (link) { return row.contains(link); }) + by];
    if (next) { next.focus(); }
  }
  function claim(row) {
    var button = row.querySelector('button[value=claim]');
    if (button) { button.click(); }
  }
  document.addEventListener('keydown', function (event) {
    var row = event.target.closest('#rows tbody tr');
    if (!row || event.repeat && event.key === 'c' || event.ctrlKey || event.metaKey || event.altKey) { return; }
    var act = { j: function () { step(row, 1); }, k: function () { step(row, -1); }, c: function () { claim(row); } }[event.key.toLowerCase()];
    if (act) { event.preventDefault(); act(); }
  });
}());
