/* The two pages of a soft certificate's key: where it is made and its request handed in, and where it is joined with its certificate.
   The fields of the key stand outside every form and have no name, so no button of the page sends them. */
(function () {
  'use strict';
  const KEY = window.raSoftKey;

  function at(id) {
    return document.getElementById(id);
  }

  function say(name, value) {
    return document.querySelector('[data-say="' + name + '"]').textContent.replace('{0}', value || '');
  }

  function told(text) {
    at('softkey-said').textContent = text;
  }

  /* A mistake stands beside its field, and the field takes the focus, so that it is read out. */
  function wrong(id, name, value) {
    at(id + '-err').hidden = false;
    at(id + '-err').querySelector('span').textContent = say(name, value);
    at(id).setAttribute('aria-invalid', 'true');
    at(id).setAttribute('aria-describedby', id + '-err ' + id + '-hint');
    at(id).focus();
    told('');
    return false;
  }

  function right(id) {
    at(id + '-err').hidden = true;
    at(id).removeAttribute('aria-invalid');
    at(id).setAttribute('aria-describedby', id + '-hint');
  }

  /* Keeps a content in a file of the person's own; the link stays for a second time. */
  function save(link, content, type, name) {
    if (link.href) { URL.revokeObjectURL(link.href); }
    link.href = URL.createObjectURL(new Blob([content], { type: type }));
    link.download = name;
    link.click();
  }

  /* One piece of work at a time; the page says that it goes on and how it ended. */
  async function working(button, name, work) {
    button.disabled = true;
    button.setAttribute('aria-busy', 'true');
    told(say(name));
    try {
      await work();
    } finally {
      button.disabled = false;
      button.removeAttribute('aria-busy');
    }
  }

  function text(input) {
    const file = input.files[0];
    return file && file.size <= KEY.LONGEST_FILE ? file.text() : Promise.resolve('');
  }

  /* ---------- the page where the key is made ---------- */

  function rate() {
    const typed = at('key-password').value;
    const lacks = KEY.lacks(typed);
    document.querySelectorAll('[data-lack]').forEach(function (row) {
      const kept = typed !== '' && !lacks.includes(row.dataset.lack);
      row.classList.toggle('ok', kept);
      row.querySelector('use').setAttribute('href', kept ? '#i-check' : '#i-ring');
      row.querySelector('[data-kept]').textContent = kept ? say('kept') : say('notKept');
    });
    return lacks;
  }

  function passwordsFit() {
    ['key-password', 'key-again'].forEach(right);
    if (rate().length > 0) { return wrong('key-password', 'weakPassword'); }
    return at('key-password').value === at('key-again').value || wrong('key-again', 'otherPassword');
  }

  async function makeKey(section) {
    const kind = section.querySelector('input[type=radio]:checked').value;
    const made = await KEY.make(kind);
    const form = section.dataset.formNumber;
    const file = await KEY.protect(made.key, at('key-password').value, form);
    const name = 'cegn-key-' + form + '-' + made.digest.slice(0, 6) + '.pem';
    document.querySelector('[id$=":request"]').value = made.request;
    at('key-file-name').textContent = name;
    at('key-password').value = at('key-again').value = '';
    rate();
    at('made').hidden = false;
    at('make-key').classList.remove('pri');
    at('kept-file').checked = false;
    right('kept-file');
    save(at('save-key'), file, 'application/x-pem-file', name);
    told(say('made', name));
    at('made-title').focus();
  }

  function startMaking(section) {
    section.hidden = false;
    at('key-password').addEventListener('input', rate);
    at('make-key').addEventListener('click', function () {
      if (!passwordsFit()) { return; }
      working(at('make-key'), 'making', function () { return makeKey(section); }).catch(function () { told(say('failed')); });
    });
    at('made').querySelector('form').addEventListener('submit', function (event) {
      if (!at('kept-file').checked) {
        event.preventDefault();
        wrong('kept-file', 'keepFirst');
      }
    });
  }

  /* Who chooses his key file instead of the request is stopped before anything is sent. */
  function guardUpload(form) {
    const file = form.querySelector('input[type=file]');
    const typed = form.querySelector('textarea');
    const button = form.querySelector('input[type=submit]');
    function refuse(content, clear) {
      const secret = /PRIVATE KEY-----/.test(content);
      at('guard-err').hidden = !secret;
      if (secret) { clear(); }
    }
    typed.addEventListener('input', function () { refuse(typed.value, function () { typed.value = ''; }); });
    file.addEventListener('change', function () {
      button.disabled = true;
      text(file).then(function (content) { refuse(content, function () { file.value = ''; }); }).finally(function () { button.disabled = false; });
    });
  }

  /* ---------- the page where key and certificate are joined ---------- */

  /* Once only, and not before the key file was opened and is the right one: what was collected can not be collected again. */
  async function collect(section) {
    const answer = await fetch(section.dataset.collect, {
      method: 'POST', credentials: 'same-origin', body: new URLSearchParams({ id: section.dataset.id })
    });
    if (!answer.ok || !(answer.headers.get('Content-Type') || '').startsWith('application/x-pem-file')) { throw new Error('notCollected'); }
    delete section.dataset.collect;
    return answer.text();
  }

  async function openKey(section) {
    const content = await text(at('key-file'));
    const opened = await KEY.open(content, at('file-password').value);
    const other = KEY.formNumberOf(content);
    if (section.dataset.digest && opened.digest !== section.dataset.digest) {
      throw other && other !== section.dataset.formNumber ? Object.assign(new Error('keyOfOtherCase'), { value: other }) : new Error('keyOfOtherRequest');
    }
    return opened;
  }

  async function joinFiles(section, kept) {
    const opened = await openKey(section);
    const chosen = at('certificate-file').files.length > 0;
    if (chosen) { kept.pem = await text(at('certificate-file')); }
    if (!chosen && !kept.pem) {
      kept.pem = await collect(section);
      at('collected').hidden = false;
      at('save-certificate').href = URL.createObjectURL(new Blob([kept.pem], { type: 'application/x-pem-file' }));
    }
    const joined = await KEY.join(opened, KEY.certificates(kept.pem), at('file-password').value);
    const name = 'cegn-' + section.dataset.formNumber + '.p12';
    at('p12-name').textContent = name;
    at('file-password').value = '';
    at('joined').hidden = false;
    at('join-go').classList.remove('pri');
    save(at('save-p12'), joined, 'application/x-pkcs12', name);
    told(say('joined', name));
    at('joined-title').focus();
  }

  const FIELDS = {
    wrongPassword: 'file-password', notAscii: 'file-password', keyForCertificate: 'certificate-file', notCertificateFile: 'certificate-file',
    keyOfNoCertificate: 'certificate-file', noCertificate: 'certificate-file'
  };

  function chosenRight(section, kept) {
    const ready = section.dataset.collect || kept.pem || at('certificate-file').files.length > 0;
    ['key-file', 'file-password', 'certificate-file'].forEach(right);
    if (at('key-file').files.length === 0) { return wrong('key-file', 'noKeyFile'); }
    if (at('file-password').value === '') { return wrong('file-password', 'noPassword'); }
    if (!KEY.ascii(at('file-password').value)) { return wrong('file-password', 'notAscii'); }
    return Boolean(ready) || wrong('certificate-file', 'noCertificate');
  }

  function startJoining(section) {
    const kept = { pem: '' };
    section.hidden = false;
    at('join-go').addEventListener('click', function () {
      if (!chosenRight(section, kept)) { return; }
      working(at('join-go'), 'joining', function () { return joinFiles(section, kept); }).catch(function (failed) {
        const known = Array.from(document.querySelectorAll('[data-say]')).some(function (text) { return text.dataset.say === failed.message; });
        const name = known ? failed.message : 'failed';
        if (FIELDS[name] === 'certificate-file') { at('certificate-part').open = true; }
        wrong(FIELDS[name] || 'key-file', name, failed.value);
      });
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    const making = at('make');
    const joining = at('join');
    const form = document.querySelector('[data-softkey-guard] form');
    if (form) { guardUpload(form); }
    if (!KEY.able()) { return; }
    document.querySelectorAll('[data-softkey-cannot]').forEach(function (notice) { notice.hidden = true; });
    if (making) { startMaking(making); }
    if (joining) { startJoining(joining); }
  });
}());
