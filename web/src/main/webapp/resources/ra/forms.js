/* Forms while they are open. Before a form is sent, the server is asked whether this page's session is still there: if the log-in ran out, the
   person signs in again in a panel on the page; if the server knows this page no more, it is opened anew unseen and only its view's number is
   taken over. What was typed stays in the page, and nowhere else. A form is sent once, however often its button is pressed. */
(function () {
  'use strict';
  var VIEW = 'jakarta.faces.ViewState', SVG = 'http://www.w3.org/2000/svg';
  var LONG = 10 * 60 * 1000, ANSWERED = 10 * 1000;
  var opened = Date.now();
  var passing = null, waiting = null, before = [];
  var page, panel;

  function at(id) { return document.getElementById(id); }

  function say(text, again) {
    var box = at('form-says');
    if (!box) { return; }
    box.hidden = !text;
    box.querySelector('p').textContent = text || '-';
    var button = at('again-open');
    if (button) { button.hidden = !again; }
  }

  function ask(path, options) {
    var asked = options || {};
    asked.credentials = 'same-origin';
    asked.headers = { 'RA-Form': 'page' };
    return fetch(page.root + path, asked).then(function (answer) {
      if (!answer.ok) { throw new Error('unreachable'); }
      return answer.json();
    });
  }

  /* The page as it is now, for the number of its view only. */
  function renew() {
    return fetch(page.address, { credentials: 'same-origin' }).then(function (answer) { return answer.text(); }).then(function (text) {
      var fresh = new DOMParser().parseFromString(text, 'text/html');
      var view = fresh.querySelector('input[name="' + VIEW + '"]');
      var state = fresh.getElementById('open-page');
      if (!view || !state || state.dataset.address !== page.address) { throw new Error('gone'); }
      document.querySelectorAll('input[name="' + VIEW + '"]').forEach(function (input) { input.value = view.value; });
      page.session = state.dataset.session;
      opened = Date.now();
    });
  }

  /* Resolved once the person is signed in again; rejected if he does not want to now. One panel, however many ask for it. */
  function again() {
    if (waiting) { return waiting; }
    if (!panel) { return Promise.reject(new Error('gone')); }
    waiting = new Promise(function (resolve, reject) {
      function end(how, what) {
        panel.removeEventListener('close', closed);
        at('again-form').removeEventListener('submit', send);
        at('again-password').value = code('');
        waiting = null;
        how(what);
      }
      function closed() { end(reject, new Error('signedOut')); }
      function send(event) {
        event.preventDefault();
        var body = new URLSearchParams({ account: page.account, password: at('again-password').value, code: code() });
        ask('/login-again', { method: 'POST', body: body }).then(function (answer) {
          if (answer.result !== 'signedIn') { return wrong(answer.says); }
          return renew().then(function () { panel.removeEventListener('close', closed); panel.close(); say(''); end(resolve); });
        }).catch(function (error) {
          if (error.message === 'gone') { panel.removeEventListener('close', closed); panel.close(); end(reject, error); } else { wrong(page.unreachable); }
        });
      }
      panel.addEventListener('close', closed);
      at('again-form').addEventListener('submit', send);
      at('again-err').hidden = true;
      panel.showModal();
      at('again-password').focus();
    });
    return waiting;
  }

  /* Of the second factor, for whom it stands there; emptied by ''. */
  function code(other) {
    var field = at('again-code');
    if (field && other !== undefined) { field.value = other; }
    return field ? field.value : '';
  }

  function wrong(text) {
    at('again-err').hidden = false;
    at('again-err').querySelector('span').textContent = text;
    at('again-password').value = code('');
    at('again-password').focus();
  }

  /* Resolved when a form of this page may be sent. */
  function ready() {
    return ask('/alive').then(function (now) {
      if (page.account && now.account !== page.account) { return again(); }
      return now.session !== page.session || Date.now() - opened > LONG ? renew() : null;
    });
  }

  function failed(error) {
    if (error.message === 'signedOut') { say(at('again-title').textContent, true); } else { say(error.message === 'gone' ? page.gone : page.unreachable); }
  }

  document.addEventListener('submit', function (event) {
    var form = event.target, button = event.submitter;
    if (event.defaultPrevented || !page || !form.elements[VIEW] || form.target) { return; }
    if (passing === form) { passing = null; return; }
    event.preventDefault();
    if (form.dataset.sent) { return; }
    form.dataset.sent = 'true';
    say('');
    Promise.all(before.map(function (first) { return first(form); })).then(ready).then(function () {
      passing = form;
      form.requestSubmit(button);
      /* A file may come as the answer: the page stays then. */
      setTimeout(function () { delete form.dataset.sent; }, ANSWERED);
    }).catch(function (error) { delete form.dataset.sent; failed(error); });
  });

  /* What is wrong with a field, or nothing, at the field: as the server's answer would show it. */
  function judge(input, text) {
    var id = input.id.replace(/^.*:/, '') + '-err', old = at(id);
    if (old) { old.remove(); }
    describe(input, id, !!text);
    if (!text) { input.removeAttribute('aria-invalid'); return; }
    input.setAttribute('aria-invalid', 'true');
    var place = input.type === 'checkbox' ? input.closest('.field') : input;
    place.parentNode.insertBefore(mark(id, text), place);
  }

  function mark(id, text) {
    var line = document.createElement('p'), icon = document.createElementNS(SVG, 'svg'), use = document.createElementNS(SVG, 'use');
    line.className = 'err';
    line.id = id;
    icon.setAttribute('class', 'i');
    icon.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', '#i-stop');
    icon.appendChild(use);
    line.appendChild(icon);
    line.appendChild(document.createTextNode(text));
    return line;
  }

  function describe(input, id, there) {
    var ids = (input.getAttribute('aria-describedby') || '').split(' ').filter(function (each) { return each && each !== id; });
    if (there) { ids.push(id); }
    if (ids.length) { input.setAttribute('aria-describedby', ids.join(' ')); } else { input.removeAttribute('aria-describedby'); }
  }

  function label(input) { return input.labels && input.labels.length ? input.labels[0].firstChild.textContent.trim() : ''; }

  /* A field that has to be filled and was emptied says so when it is left, in the words that the server would use. */
  document.addEventListener('input', function (event) { event.target.dataset.changed = 'true'; });
  document.addEventListener('focusout', function (event) {
    var input = event.target, text = input.dataset && input.dataset.required;
    if (!text) { return; }
    var old = at(input.id.replace(/^.*:/, '') + '-err');
    if (input.value.trim()) {
      if (old && old.textContent === text) { judge(input, ''); }
    } else if (input.dataset.changed && !old) {
      judge(input, text);
      at('form-heard').textContent = label(input) + ' ' + text;
    }
  });

  /* A page that comes back out of the browser's memory is older than what the server has. */
  window.addEventListener('pageshow', function (event) { if (event.persisted) { location.reload(); } });

  document.addEventListener('DOMContentLoaded', function () {
    var state = at('open-page');
    if (!state) { return; }
    /* An attribute without a value is left out of the page. */
    page = Object.assign({ root: '', account: '' }, state.dataset);
    panel = at('again');
    if (!panel) { return; }
    at('again-not').addEventListener('click', function () { panel.close(); });
    at('again-open').addEventListener('click', function () {
      again().then(function () { document.dispatchEvent(new Event('ra:signedin')); }).catch(failed);
    });
  });

  /* For scripts of single pages: ask again for the log-in, say something, and be waited for before a form is sent. */
  window.raForms = { again: again, failed: failed, judge: judge, describe: describe, label: label, first: function (wait) { before.push(wait); } };
}());
