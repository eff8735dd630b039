/* Shows a picture, or the pages of a PDF as pictures, in the page's one dialog. The browser's dialog keeps the focus inside, ends by Escape
   and gives the focus back to the link. Links without a preview, and all links without script, open the file as links do. */
(function () {
  'use strict';
  var dialog, stage, shown, at, pages, zoom, turned;

  function part(name) { return dialog.querySelector('[' + name + ']'); }

  function size(node) {
    return { w: node.naturalWidth || node.width, h: node.naturalHeight || node.height };
  }

  /* The picture at the size that fits, times the zoom, turned about its middle. */
  function lay() {
    var node = stage.querySelector('img,canvas');
    if (!node || !size(node).w) { return; }
    var own = size(node);
    var lying = turned % 180 !== 0;
    var fit = Math.min((stage.clientWidth - 4) / (lying ? own.h : own.w), (stage.clientHeight - 4) / (lying ? own.w : own.h), 2) * zoom;
    var box = node.parentNode;
    box.style.width = (lying ? own.h : own.w) * fit + 'px';
    box.style.height = (lying ? own.w : own.h) * fit + 'px';
    node.style.width = own.w * fit + 'px';
    node.style.height = own.h * fit + 'px';
    node.style.transform = 'translate(-50%,-50%) rotate(' + turned + 'deg)';
  }

  function put(node, alt) {
    var box = document.createElement('div');
    box.className = 'pbox';
    box.appendChild(node);
    if (node.tagName === 'CANVAS') { node.setAttribute('role', 'img'); node.setAttribute('aria-label', alt); } else { node.alt = alt; }
    stage.replaceChildren(box);
    stage.removeAttribute('aria-busy');
    lay();
  }

  function load() {
    var address = pages ? shown.address + '/page/' + at : shown.address;
    var name = pages ? shown.name + ' ' + at + ' / ' + pages : shown.name;
    part('data-failed').hidden = true;
    if (pages) {
      part('data-at').textContent = part('data-at').dataset.at.replace('{0}', at).replace('{1}', pages);
      part('data-do="previous"').disabled = at === 1;
      part('data-do="next"').disabled = at === pages;
    }
    if (shown.canvas) { stage.dataset.of = ''; put(shown.canvas, name); return; }
    var image = new Image();
    stage.setAttribute('aria-busy', 'true');
    stage.textContent = stage.dataset.loading;
    image.onload = function () { if (dialog.open && image.dataset.of === stage.dataset.of) { put(image, name); } };
    image.onerror = function () {
      if (image.dataset.of !== stage.dataset.of) { return; }
      stage.replaceChildren();
      stage.removeAttribute('aria-busy');
      part('data-failed').hidden = false;
    };
    stage.dataset.of = address;
    image.dataset.of = address;
    image.src = address;
  }

  /* what: {name, address} or {name, canvas}, and pages of a PDF. */
  function open(what) {
    shown = what;
    at = 1;
    pages = what.pages || 0;
    zoom = 1;
    turned = 0;
    document.getElementById('preview-name').textContent = what.name;
    part('data-paging').hidden = !pages;
    var link = part('data-open');
    link.hidden = !what.address;
    if (what.address) { link.href = what.address; }
    stage.replaceChildren();
    dialog.showModal();
    part('data-do="close"').focus();
    load();
  }

  function act(name) {
    if (name === 'close') { dialog.close(); return; }
    if (name === 'larger') { zoom = Math.min(zoom * 1.5, 8); lay(); }
    if (name === 'smaller') { zoom = Math.max(zoom / 1.5, 0.5); lay(); }
    if (name === 'turn') { turned = (turned + 90) % 360; lay(); }
    if (name === 'previous' && at > 1) { at -= 1; load(); }
    if (name === 'next' && at < pages) { at += 1; load(); }
  }

  document.addEventListener('DOMContentLoaded', function () {
    dialog = document.getElementById('preview');
    if (!dialog || !dialog.showModal) { return; }
    stage = dialog.querySelector('.pstage');
    window.raPreview = open;
    dialog.addEventListener('click', function (event) {
      var button = event.target.closest('[data-do]');
      if (button) { act(button.dataset.do); } else if (event.target === dialog) { dialog.close(); }
    });
    /* Also when Tab has gone on from the last button to the browser's own. */
    document.addEventListener('keydown', function (event) {
      if (!dialog.open) { return; }
      var keys = { '+': 'larger', '=': 'larger', '-': 'smaller', r: 'turn', PageUp: 'previous', PageDown: 'next' };
      if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); act(keys[event.key]); }
    });
    window.addEventListener('resize', lay);
    document.addEventListener('click', function (event) {
      var link = event.target.closest('a[data-preview]');
      if (!link || !link.dataset.preview || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
      event.preventDefault();
      open({ name: link.dataset.name, address: link.getAttribute('href'), pages: link.dataset.preview === 'pages' ? Number(link.dataset.pages) : 0 });
    });
  });
}());
