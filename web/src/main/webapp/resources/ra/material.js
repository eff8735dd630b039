/* Files of the material: dropped, chosen or taken by the camera, looked at before they are sent, sent one after the other with the progress
   of each. What fails stays with its reason and is sent again by its button. Without script the form sends the files as forms do. */
(function () {
  'use strict';
  var form, words, turn = Promise.resolve(), waiting = 0;

  function make(tag, type, text) {
    var node = document.createElement(tag);
    if (type) { node.className = type; }
    if (text) { node.textContent = text; }
    return node;
  }

  function button(text, name, type) {
    var node = make('button', type, text);
    node.type = 'button';
    node.setAttribute('aria-label', text + ' ' + name);
    return node;
  }

  function said(bytes) {
    return bytes < 1048576 ? Math.max(1, Math.round(bytes / 1024)) + ' KB' : (bytes / 1048576).toFixed(1) + ' MB';
  }

  /* Drawn from the file itself: no address of it is needed, which the page's policy would have to allow. */
  function look(row, file) {
    if (!/^image\/(png|jpeg)$/.test(file.type) || !window.createImageBitmap) { return; }
    window.createImageBitmap(file).then(function (bitmap) {
      var most = Math.min(1, 1600 / Math.max(bitmap.width, bitmap.height));
      var canvas = make('canvas');
      canvas.width = Math.max(1, Math.round(bitmap.width * most));
      canvas.height = Math.max(1, Math.round(bitmap.height * most));
      canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      var small = make('canvas', 'thumb');
      small.width = 72;
      small.height = 54;
      var part = Math.min(72 / canvas.width, 54 / canvas.height);
      small.getContext('2d').drawImage(canvas, (72 - canvas.width * part) / 2, (54 - canvas.height * part) / 2, canvas.width * part, canvas.height * part);
      small.setAttribute('aria-hidden', 'true');
      row.node.prepend(small);
      row.acts.prepend(row.look);
      row.look.addEventListener('click', function () { window.raPreview({ name: file.name, canvas: canvas }); });
    }).catch(function () { /* the server says what is wrong with it */ });
  }

  function state(row, name, text) {
    row.state = name;
    row.node.dataset.state = name;
    row.text.textContent = text;
    row.bar.hidden = name !== 'sending';
    row.again.hidden = name !== 'failed' || row.hopeless;
    row.leave.hidden = name === 'sending' || name === 'done';
  }

  function add(section, file) {
    var node = make('li');
    var row = { file: file, node: node, section: section };
    var middle = make('div', 'grow');
    middle.append(make('b', 'wrapany', file.name), make('span', 's q', ' ' + said(file.size)));
    row.text = make('p', 's');
    row.text.setAttribute('role', 'status');
    row.bar = make('progress');
    row.bar.max = 100;
    row.bar.setAttribute('aria-label', file.name);
    middle.append(row.text, row.bar);
    row.acts = make('div', 'btns');
    row.look = button(words.look, file.name, 'btn plain sm');
    row.again = button(words.again, file.name, 'btn sm');
    row.leave = button(words.drop, file.name, 'btn plain sm');
    row.again.addEventListener('click', function () { send([row]); });
    row.leave.addEventListener('click', function () { leave(row); });
    row.acts.append(row.again, row.leave);
    node.append(middle, row.acts);
    section.querySelector('[data-chosen]').append(node);
    section.rows.push(row);
    row.hopeless = file.size > Number(section.dataset.most);
    if (row.hopeless) { state(row, 'failed', section.dataset.large.replace('{0}', said(file.size))); } else { state(row, 'waiting', words.waiting); look(row, file); }
  }

  function leave(row) {
    var section = row.section;
    section.rows.splice(section.rows.indexOf(row), 1);
    row.node.remove();
    section.querySelector('input[type=file]').focus();
  }

  function body(row) {
    var data = new FormData();
    var expires = row.section.querySelector('input[type=date]');
    var replaces = row.section.querySelector('select[id$=":replaces"]');
    data.append('id', form.querySelector('input[name=id]').value);
    data.append('item', row.section.dataset.item);
    if (expires) { data.append('expires', expires.value); }
    if (replaces && replaces.value && !row.section.replaced) { data.append('replaces', replaces.value); row.replacing = true; }
    data.append('file', row.file, row.file.name);
    return data;
  }

  function judged(row, call) {
    var answer;
    try { answer = JSON.parse(call.responseText); } catch (e) { answer = null; }
    if (answer && answer.kept) {
      row.section.replaced = row.section.replaced || row.replacing;
      state(row, 'done', words.done);
    } else if (answer) {
      state(row, 'failed', answer.text);
    } else {
      state(row, 'failed', call.status === 200 || call.status === 401 ? words.signin : words.broken);
    }
  }

  function post(row) {
    return new Promise(function (resolve) {
      var call = new XMLHttpRequest();
      call.open('POST', words.upload);
      call.setRequestHeader('RA-Form', 'file');
      call.timeout = 180000;
      call.upload.onprogress = function (event) {
        if (!event.lengthComputable) { return; }
        row.bar.value = Math.round(event.loaded * 100 / event.total);
        row.text.textContent = event.loaded < event.total ? words.sending.replace('{0}', row.bar.value) : words.checking;
      };
      call.onload = function () { judged(row, call); resolve(); };
      call.onerror = call.ontimeout = call.onabort = function () { state(row, 'failed', words.broken); resolve(); };
      row.replacing = false;
      row.bar.value = 0;
      state(row, 'sending', words.sending.replace('{0}', 0));
      call.send(body(row));
    });
  }

  function send(rows) {
    waiting += 1;
    rows.forEach(function (row) { turn = turn.then(function () { return row.state === 'done' ? null : post(row); }); });
    turn = turn.then(function () { waiting -= 1; return waiting === 0 ? ended() : null; });
  }

  function all() {
    return Array.prototype.concat.apply([], Array.from(form.querySelectorAll('section[data-item]')).map(function (section) { return section.rows; }));
  }

  /* All is kept: the page as the server has it now. Otherwise only what the kept files change, and the failed stay before the eyes. */
  function ended() {
    var kept = all().filter(function (row) { return row.state === 'done'; });
    if (kept.length === 0) { return null; }
    var names = kept.map(function (row) { return row.file.name; }).join('、');
    if (kept.length === all().length) {
      sessionStorage.setItem('ra-kept', names);
      location.reload();
      return null;
    }
    return fetch(location.href, { credentials: 'same-origin' }).then(function (answer) { return answer.text(); }).then(function (page) {
      var now = new DOMParser().parseFromString(page, 'text/html');
      document.querySelectorAll('[data-part]').forEach(function (old) {
        var section = old.closest('section[data-item]');
        var same = now.querySelector((section ? '#' + section.id + ' ' : '') + '[data-part="' + old.dataset.part + '"]');
        if (same) { old.replaceWith(document.adoptNode(same)); }
      });
      kept.forEach(function (row) { row.section.replaced = false; row.section.rows.splice(row.section.rows.indexOf(row), 1); row.node.remove(); });
      tell(names);
    }).catch(function () { /* the next load shows them */ });
  }

  function tell(names) {
    var place = document.querySelector('[data-kept]');
    place.textContent = place.dataset.kept.replace('{0}', names);
    place.hidden = false;
  }

  function camera(section) {
    var shot = make('input');
    shot.type = 'file';
    shot.accept = 'image/*';
    shot.setAttribute('capture', 'environment');
    shot.addEventListener('change', function () { take(section, shot.files); });
    section.shot = shot;
    shot.click();
  }

  function take(section, files) { Array.from(files).forEach(function (file) { add(section, file); }); }

  function prepare(section) {
    var input = section.querySelector('input[type=file]');
    var place = section.querySelector('.drop');
    section.rows = [];
    section.querySelectorAll('[data-script]').forEach(function (node) { node.hidden = false; });
    input.addEventListener('change', function () { take(section, input.files); input.value = ''; });
    section.querySelector('[data-camera]').addEventListener('click', function () { camera(section); });
    ['dragenter', 'dragover'].forEach(function (name) {
      place.addEventListener(name, function (event) { event.preventDefault(); place.classList.add('over'); });
    });
    place.addEventListener('dragleave', function (event) { if (!place.contains(event.relatedTarget)) { place.classList.remove('over'); } });
    place.addEventListener('drop', function (event) {
      event.preventDefault();
      place.classList.remove('over');
      take(section, event.dataTransfer.files);
    });
    section.querySelector('[data-send]').addEventListener('click', function (event) {
      var rows = all().filter(function (row) { return row.state === 'waiting' || row.state === 'failed' && !row.hopeless; });
      if (rows.length > 0 || waiting > 0) { event.preventDefault(); send(rows); }
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    form = document.querySelector('form[data-upload]');
    if (!form) { return; }
    words = form.dataset;
    form.querySelectorAll('section[data-item]').forEach(prepare);
    /* Enter in a field would press the form's first button, and that may take a file away. */
    form.addEventListener('keydown', function (event) {
      if (event.key === 'Enter' && event.target.matches('input[type=date],select')) { event.preventDefault(); }
    });
    /* A file that misses its place must not take the page away. */
    ['dragover', 'drop'].forEach(function (name) { document.addEventListener(name, function (event) { event.preventDefault(); }); });
    var names = sessionStorage.getItem('ra-kept');
    if (names) { sessionStorage.removeItem('ra-kept'); tell(names); }
    window.addEventListener('beforeunload', function (event) {
      if (all().some(function (row) { return row.state === 'sending'; })) { event.preventDefault(); }
    });
  });
}());
