/* A shown PIN goes by time and when the page is left; it is never shown again. */
(function () {
  'use strict';
  function hide() {
    document.querySelectorAll('.pin').forEach(function (box) { box.remove(); });
  }
  document.addEventListener('DOMContentLoaded', function () {
    var box = document.querySelector('.pin[data-gone-after]');
    if (box) { window.setTimeout(hide, 1000 * Number(box.dataset.goneAfter)); }
  });
  window.addEventListener('pagehide', hide);
}());
