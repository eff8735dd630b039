/* The applicant's form keeps itself: when a field is left, when something is chosen, every 30 seconds and when the page goes out of sight, if
   anything changed. The answer tells in the server's words what is wrong with the fields that were touched. A newer form, saved in another window,
   is never written over unseen. */
(function () {
  'use strict';
  var EVERY = 30 * 1000;

  function at(id) { return document.getElementById(id); }

  function start(form) {
    /* Not form.id: the form has a field of that name. */
    var own = form.getAttribute('id'), kept = content(), touched = {}, running = Promise.resolve(), halted = false, newer = null, last = '';

    function content() {
      var data = new URLSearchParams();
      new FormData(form).forEach(function (value, name) {
        if (typeof value === 'string' && !/^(jakarta\.faces|primefaces)|:version$/.test(name)) { data.append(name, value); }
      });
      return data.toString();
    }

    function version() { return form.elements[own + ':version']; }

    function keep(over) {
      running = running.then(function () {
        var now = content();
        if ((now === kept && !over) || (halted && !over)) { return null; }
        return send(now);
      }).catch(function () { status(form.dataset.unsaved); });
      return running;
    }

    function send(now) {
      var body = now + '&' + encodeURIComponent(version().name) + '=' + encodeURIComponent(version().value);
      return fetch(form.dataset.draft, { method: 'POST', credentials: 'same-origin', keepalive: true, body: body,
        headers: { 'RA-Form': 'draft', 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' } }).then(function (answer) {
        if (!answer.ok) { throw new Error('unreachable'); }
        return answer.json();
      }).then(function (answer) { return take(answer, now); });
    }

    function take(answer, now) {
      if (answer.result === 'signedOut') { signIn(); return; }
      if (answer.result === 'kept') {
        version().value = answer.version;
        if (now !== kept) { status(answer.says); }
        kept = now;
        Object.keys(touched).forEach(function (name) { judge(name, answer.wrong[name]); });
      } else if (answer.result === 'overtaken') {
        halted = true;
        newer = answer;
        compare(answer);
      } else {
        halted = true;
        status(answer.says);
      }
      born(answer.born);
    }

    /* Not waited for: the page can be read and typed into behind the closed panel, and the log-in can come later. */
    function signIn() {
      if (halted === 'signedOut') { return; }
      halted = 'signedOut';
      window.raForms.again().then(signedIn).catch(window.raForms.failed);
    }

    function signedIn() {
      halted = false;
      keep();
    }

    function status(text) {
      if (at('saved').textContent !== text) { at('saved').textContent = text; }
    }

    function judge(name, text) {
      var input = at(own + ':' + name), old = at(name + '-err');
      if (!input) { return; }
      /* What is still empty and was never filled is no mistake yet; the server's own marks stay until they are mended. */
      if (text && !old && !touched[name]) { return; }
      window.raForms.judge(input, text);
      if (!text) { return; }
      if (last === name) { at('said').textContent = window.raForms.label(input) + ' ' + text; last = ''; }
    }

    function born(all) {
      form.querySelectorAll('[id$="-born"]').forEach(function (line) {
        var text = all[line.id.replace(/-born$/, '')] || '';
        if (line.textContent !== text) { line.textContent = text; }
      });
    }

    function compare(answer) {
      at('newer').hidden = false;
      at('newer-says').textContent = answer.says;
      answer.differs.forEach(function (one) { touched[one.field] = true; judge(one.field, one.text); });
      status('');
    }

    function decided() {
      newer.differs.forEach(function (one) { judge(one.field, ''); });
      version().value = newer.version;
      newer = null;
      halted = false;
      at('newer').hidden = true;
      form.querySelector('input:not([type=hidden]),select').focus();
      keep(true);
    }

    at('newer-mine').addEventListener('click', decided);
    at('newer-theirs').addEventListener('click', function () {
      newer.differs.forEach(function (one) {
        var input = at(own + ':' + one.field);
        if (!input) { return; }
        if (one.consent) { input.checked = one.value !== ''; } else { input.value = one.value; }
      });
      only();
      decided();
    });

    /* Fields of a mail stand there once mail is chosen. What stands in them is not lost by choosing otherwise. */
    function only() {
      var chosen = at(own + ':DELIVERY');
      form.querySelectorAll('[data-only]').forEach(function (input) { input.closest('.field').hidden = chosen.value !== input.dataset.only; });
      document.querySelectorAll('[data-for-mail]').forEach(function (hint) { hint.hidden = chosen.value !== 'MAIL'; });
    }

    function name(input) { return (input.id || '').replace(own + ':', ''); }

    form.addEventListener('input', function (event) {
      var field = name(event.target), from = at(field + '-from');
      touched[field] = true;
      if (from) { from.remove(); window.raForms.describe(event.target, field + '-from', false); }
    });
    form.addEventListener('change', function (event) {
      touched[name(event.target)] = true;
      only();
      if (event.target.type === 'checkbox' || event.target.tagName === 'SELECT') { last = name(event.target); keep(); }
    });
    form.addEventListener('focusout', function (event) { if (event.target.closest('.field')) { last = name(event.target); keep(); } });
    form.querySelectorAll('[aria-invalid]').forEach(function (input) { touched[name(input)] = true; });
    setInterval(function () { keep(); }, EVERY);
    document.addEventListener('visibilitychange', function () { if (document.visibilityState === 'hidden') { keep(); } });
    document.addEventListener('ra:signedin', signedIn);
    window.raForms.first(function (sent) {
      return sent === form ? running : null;
    });
    only();
    if (!document.querySelector('[data-errors]')) {
      form.querySelectorAll('input.inp,select.inp').forEach(function (input) { if (input.value) { touched[name(input)] = true; } });
      keep(true);
    }
    if (!document.querySelector('[data-errors]')) { firstOf(location.hash); }

    /* Where a link leads, or what the case came back for. */
    function firstOf(hash) {
      var returned = form.querySelector('[id$="-ret"]');
      var input = hash ? at(decodeURIComponent(hash.slice(1))) : returned && at(own + ':' + returned.id.replace(/-ret$/, ''));
      if (input && form.contains(input)) { input.focus(); }
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    var form = document.querySelector('form[data-draft]');
    if (form && at('newer')) { start(form); }
  });
}());
