/* A soft certificate's key pair in the browser (S-D-05): it is made, kept in a file under a password, opened again, and joined with its
   certificate. Nothing in this file asks or sends anything; only the request made by make() and what join() returns are meant for others.
   What goes wrong is thrown as an error whose message is the name of the text that the page says. Trap: crypto.subtle is there in a secure
   context only (https, or this very computer). */
(function () {
  'use strict';
  const KINDS = {
    'P-256': { name: 'ECDSA', namedCurve: 'P-256' },
    'RSA-3072': { name: 'RSASSA-PKCS1-v1_5', modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
    'RSA-2048': { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' }
  };
  const RSA = '1.2.840.113549.1.1.1';
  const EC = '1.2.840.10045.2.1';
  const P256 = '1.2.840.10045.3.1.7';
  const COMMON_NAME = '2.5.4.3';
  const PBES2 = '1.2.840.113549.1.5.13';
  const PBKDF2 = '1.2.840.113549.1.5.12';
  const AES_CBC = ['2.16.840.1.101.3.4.1.2', '2.16.840.1.101.3.4.1.22', '2.16.840.1.101.3.4.1.42'];
  /* The key file is ours alone to read: as slow as a person bears. A PKCS#12 is read by others: .NET refuses one above 300,000. */
  const KEY_FILE_ROUNDS = 600000;
  const PKCS12_ROUNDS = 210000;
  const MAC_ROUNDS = 100000;
  const LONGEST_FILE = 65536;

  function able() {
    return Boolean(window.isSecureContext && window.crypto && window.crypto.subtle && window.raPki);
  }

  function bytesOf(text) {
    return new TextEncoder().encode(text);
  }

  function pem(label, der) {
    const binary = Array.from(new Uint8Array(der), function (byte) { return String.fromCharCode(byte); }).join('');
    return '-----BEGIN ' + label + '-----\n' + btoa(binary).replace(/(.{64})(?=.)/g, '$1\n') + '\n-----END ' + label + '-----\n';
  }

  function ders(text, label) {
    const blocks = text.matchAll(new RegExp('-----BEGIN ' + label + '-----([A-Za-z0-9+/=\\s]+)-----END ' + label + '-----', 'g'));
    return Array.from(blocks, function (block) {
      return Uint8Array.from(atob(block[1].replace(/\s/g, '')), function (sign) { return sign.charCodeAt(0); });
    });
  }

  function der(object) {
    return object.toSchema().toBER(false);
  }

  async function sha256(bytes) {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  }

  function hex(bytes) {
    return Array.from(bytes, function (byte) { return byte.toString(16).padStart(2, '0'); }).join('');
  }

  function protection(password, rounds) {
    return {
      password: bytesOf(password).buffer,
      contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256 },
      hmacHashAlgorithm: 'SHA-256',
      iterationCount: rounds
    };
  }

  /* A pair of keys, and the request for it: {key: PKCS#8 as PKI.js reads it, request: PEM, digest: of the public key}. */
  async function make(kind) {
    const pair = await crypto.subtle.generateKey(KINDS[kind], true, ['sign', 'verify']);
    const request = new raPki.CertificationRequest();
    request.version = 0;
    request.subject.typesAndValues.push(new raPki.AttributeTypeAndValue({
      type: COMMON_NAME, value: new raPki.Utf8String({ value: 'request' })
    }));
    await request.subjectPublicKeyInfo.importKey(pair.publicKey);
    await request.sign(pair.privateKey, 'SHA-256');
    const key = raPki.PrivateKeyInfo.fromBER(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
    const digest = hex(await sha256(await crypto.subtle.exportKey('spki', pair.publicKey)));
    return { key: key, request: pem('CERTIFICATE REQUEST', der(request)), digest: digest };
  }

  /* The key file: who it is for in words that OpenSSL passes over, and the key under the password. */
  async function protect(key, password, formNumber) {
    const bag = new raPki.PKCS8ShroudedKeyBag({ parsedValue: key });
    await bag.makeInternalValues(protection(password, KEY_FILE_ROUNDS));
    return 'CEGN private key file\nForm number: ' + formNumber + '\n' + pem('ENCRYPTED PRIVATE KEY', der(bag));
  }

  /* The form number that a key file was made for; empty for one that OpenSSL made. */
  function formNumberOf(text) {
    const found = /^Form number: ([A-Z0-9-]{1,40})$/m.exec(text);
    return found ? found[1] : '';
  }

  function refuseOtherFiles(text) {
    if (/-----BEGIN ENCRYPTED PRIVATE KEY-----/.test(text)) { return; }
    if (/Proc-Type: 4,ENCRYPTED/.test(text)) { throw new Error('oldKeyFile'); }
    if (/-----BEGIN ([A-Z]+ )?PRIVATE KEY-----/.test(text)) { throw new Error('bareKeyFile'); }
    if (/-----BEGIN (NEW )?CERTIFICATE REQUEST-----/.test(text)) { throw new Error('requestFile'); }
    if (/-----BEGIN CERTIFICATE-----/.test(text)) { throw new Error('certificateFile'); }
    throw new Error('notKeyFile');
  }

  function bagOf(text) {
    let bag;
    let methods;
    try {
      bag = new raPki.PKCS8ShroudedKeyBag({ schema: raPki.fromBER(ders(text, 'ENCRYPTED PRIVATE KEY')[0]).result });
      methods = bag.encryptionAlgorithm.algorithmId === PBES2 ? bag.encryptionAlgorithm.algorithmParams.valueBlock.value : [];
    } catch (damaged) {
      throw new Error('damagedKeyFile');
    }
    const names = methods.map(function (method) { return method.valueBlock.value[0].valueBlock.toString(); });
    if (names[0] !== PBKDF2 || !AES_CBC.includes(names[1])) { throw new Error('oldKeyFile'); }
    return bag;
  }

  /* The public half of a private key, as the certificate carries it. */
  async function publicHalf(key) {
    const algorithm = key.privateKeyAlgorithm.algorithmId;
    const curve = algorithm === EC && key.privateKeyAlgorithm.algorithmParams.valueBlock.toString();
    if (algorithm !== RSA && curve !== P256) { throw new Error('otherKind'); }
    const way = algorithm === EC ? KINDS['P-256'] : { name: KINDS['RSA-2048'].name, hash: 'SHA-256' };
    const whole = await crypto.subtle.exportKey('jwk', await crypto.subtle.importKey('pkcs8', der(key), way, true, ['sign']));
    const half = { kty: whole.kty, crv: whole.crv, x: whole.x, y: whole.y, n: whole.n, e: whole.e };
    return crypto.subtle.exportKey('spki', await crypto.subtle.importKey('jwk', half, way, true, ['verify']));
  }

  /* Opens a key file: {key, spki, digest: of the public key, as the portal writes it}. */
  async function open(text, password) {
    refuseOtherFiles(text);
    const bag = bagOf(text);
    let spki;
    try {
      await bag.parseInternalValues({ password: bytesOf(password).buffer });
      spki = await publicHalf(bag.parsedValue);
    } catch (failed) {
      // A wrong password now and then leaves something that looks like an end of padding, and then no key.
      throw failed.message === 'otherKind' ? failed : new Error('wrongPassword');
    }
    return { key: bag.parsedValue, spki: spki, digest: hex(await sha256(spki)) };
  }

  /* The certificates of a file, each as {der, parsed}. */
  function certificates(text) {
    if (/PRIVATE KEY-----/.test(text)) { throw new Error('keyForCertificate'); }
    let found;
    try {
      found = ders(text, 'CERTIFICATE').map(function (bytes) { return { der: bytes, parsed: raPki.Certificate.fromBER(bytes) }; });
    } catch (damaged) {
      throw new Error('notCertificateFile');
    }
    if (found.length === 0) { throw new Error('notCertificateFile'); }
    return found;
  }

  function own(opened, all) {
    const half = hex(raPki.PublicKeyInfo.fromBER(opened.spki).subjectPublicKey.valueBlock.valueHexView);
    const found = all.find(function (each) {
      return hex(each.parsed.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView) === half;
    });
    if (!found) { throw new Error('keyOfNoCertificate'); }
    return found;
  }

  function nameOf(certificate) {
    const name = certificate.subject.typesAndValues.find(function (each) { return each.type === COMMON_NAME; });
    return name ? name.value.valueBlock.value : '';
  }

  function mark(type, value) {
    return new raPki.Attribute({ type: type, values: [value] });
  }

  function certBag(each, marks) {
    return new raPki.SafeBag({ bagId: '1.2.840.113549.1.12.10.1.3', bagValue: new raPki.CertBag({ parsedValue: each.parsed }), bagAttributes: marks });
  }

  function container(opened, leaf, all) {
    const marks = [
      mark('1.2.840.113549.1.9.20', new raPki.BmpString({ value: leaf.name })),
      mark('1.2.840.113549.1.9.21', new raPki.OctetString({ valueHex: leaf.mark.buffer }))
    ];
    const keys = new raPki.SafeContents({ safeBags: [new raPki.SafeBag({
      bagId: '1.2.840.113549.1.12.10.1.2', bagValue: new raPki.PKCS8ShroudedKeyBag({ parsedValue: opened.key }), bagAttributes: marks
    })] });
    const chain = all.filter(function (each) { return each !== leaf.certificate; }).map(function (each) { return certBag(each); });
    const certs = new raPki.SafeContents({ safeBags: [certBag(leaf.certificate, marks)].concat(chain) });
    return new raPki.PFX({ parsedValue: {
      integrityMode: 0,
      authenticatedSafe: new raPki.AuthenticatedSafe({ parsedValue: { safeContents: [{ privacyMode: 0, value: keys }, { privacyMode: 1, value: certs }] } })
    } });
  }

  /* Key, certificate and chain as one PKCS#12: PBES2 with AES-256 and HMAC with SHA-256, which OpenSSL 3 and Windows since 1709 read. */
  async function join(opened, all, password) {
    const certificate = own(opened, all);
    const leaf = { certificate: certificate, name: nameOf(certificate.parsed), mark: (await sha256(certificate.der)).slice(0, 20) };
    const file = container(opened, leaf, all);
    const safe = file.parsedValue.authenticatedSafe;
    await safe.parsedValue.safeContents[0].value.safeBags[0].bagValue.makeInternalValues(protection(password, PKCS12_ROUNDS));
    await safe.makeInternalValues({ safeContents: [{}, protection(password, PKCS12_ROUNDS)] });
    await file.makeInternalValues({
      password: bytesOf(password).buffer, iterations: MAC_ROUNDS, pbkdf2HashAlgorithm: 'SHA-256', hmacHashAlgorithm: 'SHA-256'
    });
    return new Uint8Array(file.toSchema().toBER(false));
  }

  /* What of the rule a password does not keep yet: the names of the rows of the list beside the field. */
  function lacks(password) {
    const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/].filter(function (kind) { return kind.test(password); }).length;
    const rows = [];
    if (password.length < 12) { rows.push('long'); }
    if (kinds < 3 && password.length < 20) { rows.push('mixed'); }
    if (new Set(password).size < 7 || /^(.{1,4})\1+$/.test(password) || /(0123|1234|abcd|qwer|pass ?word)/i.test(password)) { rows.push('plain'); }
    if (!ascii(password)) { rows.push('ascii'); }
    return rows;
  }

  /* A PKCS#12 under another password opens in OpenSSL but not everywhere. */
  function ascii(password) {
    return /^[ -~]*$/.test(password);
  }

  window.raSoftKey = {
    able: able, make: make, protect: protect, open: open, formNumberOf: formNumberOf, certificates: certificates, join: join,
    lacks: lacks, ascii: ascii, LONGEST_FILE: LONGEST_FILE
  };
}());
