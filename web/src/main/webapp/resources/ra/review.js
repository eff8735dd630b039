/* Counts the answers and leaves only the verdict that is possible; the server judges in any case. */
(function () {
  'use strict';
  function fill(text, values) {
    return text.replace(/\{(\d)\}/g, function (all, at) { return values[at]; });
  }
  function refresh(sheet) {
    var rows = sheet.querySelectorAll('.ans');
    var yes = sheet.querySelectorAll('.ans input[value=yes]:checked').length;
    var no = sheet.querySelectorAll('.ans input[value=no]:checked').length;
    var open = rows.length - yes - no;
    var judged = sheet.querySelectorAll('.auto li.not').length;
    var remark = sheet.querySelector('textarea');
    var free = remark && remark.value.trim() !== '' && yes + no === 0;
    var bad = no + judged;
    var count = sheet.querySelector('[data-count]');
    var left = sheet.querySelector('[data-left]');
    var pass = sheet.querySelector('.js-pass');
    var back = sheet.querySelector('.js-back');
    if (count) { count.textContent = fill(count.dataset.count, [yes + no, rows.length]); }
    if (left) { left.textContent = fill(left.dataset.left, [bad, open]); }
    if (pass) { pass.hidden = bad > 0 || free; pass.disabled = open > 0; }
    if (back) {
      back.hidden = bad === 0 && !free;
      back.disabled = open > 0 && !free;
      back.value = bad > 0 ? fill(back.dataset.counted, [bad]) : back.dataset.plain;
    }
  }
  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('form.sheet').forEach(function (sheet) {
      refresh(sheet);
      sheet.addEventListener('change', function () { refresh(sheet); });
      sheet.addEventListener('input', function () { refresh(sheet); });
    });
  });
}());
