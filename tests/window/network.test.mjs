// Nothing leaves the machine: hostile articles, notes and page scripts reach for a listening server, and it hears nothing.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';

import { pause } from './lib/app.mjs';
import { Key } from './lib/webdriver.mjs';
import { windowTest } from './lib/window.mjs';

const FIRST = 'The harbour will close in May, the council said on Friday. About 300 boats are moored there, some since the war.';
const LATER = 'The harbour will close in June, the council said on Monday. About 280 boats are moored there, some since the war.';

/** A server on this machine that counts who comes. */
async function listen() {
  const server = createServer((socket) => {
    server.heard.push('someone');
    socket.on('error', () => {});
    socket.once('data', (bytes) => server.heard.push(bytes.toString('latin1').split('\r\n')[0]));
  });
  server.heard = [];
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A failed test ends all the same.
  server.unref();
  return server;
}

/** Every way in which a web page fetches something, or acts. */
const hostilePage = (at) => `<!doctype html><html><head><title>Harbour</title>
<base href="${at}/base/"><meta http-equiv="refresh" content="0; url=${at}/refresh">
<link rel="stylesheet" href="${at}/style.css"><link rel="preload" as="image" href="${at}/preload.png">
<link rel="dns-prefetch" href="${at}"><link rel="preconnect" href="${at}"><link rel="icon" href="${at}/icon.png">
<style>@import "${at}/import.css"; body { background: url(${at}/background.png) } @font-face { font-family: x; src: url(${at}/font.woff2) } p { font-family: x }</style>
<script src="${at}/script.js"></script><script>fetch('${at}/inline'); new Image().src = '${at}/image';</script></head>
<body onload="fetch('${at}/onload')"><article><h1>Harbour to close <img src="${at}/headline.png"></h1>
<p>${FIRST}<img src="${at}/pixel.png" onerror="fetch('${at}/onerror')"><svg><image href="${at}/svg.png"/><use href="${at}/use.svg#a"/></svg></p>
<p><a href="javascript:fetch('${at}/link')" ping="${at}/ping">Nobody has said</a> where the owners of the boats are to go by then.</p>
<iframe src="${at}/frame.html" srcdoc="<img src=${at}/srcdoc.png>"></iframe><object data="${at}/object"></object><embed src="${at}/embed">
<video src="${at}/video" poster="${at}/poster.png" autoplay></video><audio src="${at}/audio" autoplay></audio>
<form action="${at}/form"><input name="q" autofocus onfocus="this.form.submit()"></form></article></body></html>`;

const hostileMarkdown = (at) => `# Harbour later ![](${at}/md.png)

${LATER} ![boats](${at}/md2.png "x") <img src="${at}/md3.png"> [here](${at}/md4)

[ref]: ${at}/ref
`;

/** A Word file whose picture, template and field lie on the server. */
function hostileWord(home, at) {
  const path = home.path('word.docx');
  const made = spawnSync('python3', ['-', path, at, FIRST], {
    input: `
import sys, zipfile
path, at, words = sys.argv[1:]
R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
with zipfile.ZipFile(path, 'w') as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    z.writestr('_rels/.rels', f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>')
    z.writestr('word/_rels/document.xml.rels', f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p" Type="{R}/image" Target="{at}/word.png" TargetMode="External"/><Relationship Id="t" Type="{R}/attachedTemplate" Target="{at}/template.dotm" TargetMode="External"/></Relationships>')
    z.writestr('word/document.xml', f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{R}"><w:body><w:p><w:r><w:t>{words}</w:t></w:r><w:r><w:instrText>INCLUDEPICTURE "{at}/field.png"</w:instrText></w:r></w:p></w:body></w:document>')
`,
  });
  assert.equal(made.status, 0, String(made.stderr));
  return path;
}

windowTest('hostile articles, notes and scripts reach no server', async (home) => {
  const server = await listen();
  const { port } = server.address();
  const at = `http://127.0.0.1:${port}`;
  // It would hear.
  connect(port, '127.0.0.1').end('GET /control HTTP/1.0\r\n\r\n');
  while (server.heard.length < 2) await pause(20);
  assert.deepEqual(server.heard.splice(0), ['someone', 'GET /control HTTP/1.0']);

  const html = home.file('page.html', hostilePage(at));
  const markdown = home.file('later.md', hostileMarkdown(at));
  const app = await home.open(html, markdown, hostileWord(home, at));
  await app.linksDrawn();
  const address = await app.page(() => location.href);
  await app.reads('pane-left', /harbour will close in May/);

  // Rendered notes, with every kind of address.
  await app.clickWords('pane-left', 'will close in May');
  await app.press('n');
  await app.type('note-text', `![a](${at}/note.png) <img src=${at}/note2.png> [b](${at}/note3) ${at}/note4 <script>fetch('${at}/note5')</script>`);
  await app.reads('note-state', /^Saved/);
  await app.press(Key.Escape);
  await app.settled();

  // The previewed page of a report, and the report as a file.
  await app.click('export-open');
  await app.click('label:has([data-testid=report-format-html])');
  await app.seen('report-frame');
  await app.inFrame('report-frame', () => document.body.innerText.includes('harbour') || null);
  await app.retype('export-path', home.path('report.html'));
  await app.click('export-submit');
  await app.gone('export-path');
  const report = readFileSync(home.path('report.html'), 'utf8');
  assert.doesNotMatch(report, new RegExp(`<[a-z]+[^>]*(src|href|action|data)=["']?http`, 'i'), 'nothing in the report is fetched');

  // What a script could try if one ever got in: the page's policy is what stands in its way.
  const tried = await app.page(async (at) => {
    const refused = [];
    addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
    const results = {};
    const attempt = async (name, act) => {
      try {
        results[name] = String(await act());
      } catch (error) {
        results[name] = `refused: ${error.name}`;
      }
    };
    const element = (tag, facts) => document.body.append(Object.assign(document.createElement(tag), facts));
    await attempt('fetch', () => fetch(`${at}/fetch`, { mode: 'no-cors' }));
    await attempt('request', () => new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      request.onload = done;
      request.onerror = () => failed(new DOMException('x', 'NetworkError'));
      request.open('GET', `${at}/xhr`);
      request.send();
    }));
    await attempt('socket', () => new Promise((done, failed) => {
      const socket = new WebSocket(at.replace('http', 'ws'));
      socket.onopen = done;
      socket.onerror = () => failed(new DOMException('x', 'NetworkError'));
    }));
    await attempt('beacon', () => navigator.sendBeacon(`${at}/beacon`, 'x'));
    await attempt('events', () => new Promise((done, failed) => {
      const events = new EventSource(`${at}/events`);
      events.onopen = done;
      events.onerror = () => failed(new DOMException('x', 'NetworkError'));
    }));
    element('img', { src: `${at}/img` });
    element('script', { src: `${at}/script` });
    element('script', { textContent: `globalThis.ran = 'inline'` });
    element('link', { rel: 'stylesheet', href: `${at}/css` });
    element('link', { rel: 'prefetch', href: `${at}/prefetch` });
    element('link', { rel: 'preconnect', href: at });
    element('iframe', { src: `${at}/iframe` });
    element('object', { data: `${at}/object` });
    element('video', { src: `${at}/video` });
    element('style', { textContent: `body { background: url(${at}/style) }` });
    await attempt('code', () => new Function('return globalThis.ran = "eval"')());
    await attempt('peers', () => typeof RTCPeerConnection === 'undefined' ? Promise.reject(new DOMException('x', 'NotSupportedError')) : 'there');
    await attempt('window', () => String(open(`${at}/window`)));
    const form = document.createElement('form');
    Object.assign(form, { action: `${at}/form`, method: 'post' });
    document.body.append(form);
    form.submit();
    const link = Object.assign(document.createElement('a'), { href: `${at}/link`, download: 'x', target: '_blank' });
    document.body.append(link);
    link.click();
    location.href = `${at}/location`;
    await new Promise((done) => setTimeout(done, 1500));
    return { results, refused, ran: globalThis.ran ?? null };
  }, at);
  for (const name of ['fetch', 'request', 'socket', 'events', 'code', 'peers'])
    assert.match(tried.results[name], /^refused/, `${name}: ${tried.results[name]}`);
  assert.equal(tried.results.window, 'null', 'no other window');
  assert.equal(tried.ran, null, 'no code that is not the app’s own runs');
  for (const kind of ['connect-src', 'img-src', 'script-src-elem', 'style-src-elem', 'frame-src', 'form-action'])
    assert.ok(tried.refused.includes(kind), `${kind} is refused; refused were ${tried.refused.join(', ')}`);

  await pause(1000);
  assert.equal(await app.page(() => location.href), address, 'the window is where it was');
  await app.reads('pane-left', /harbour will close in May/);
  assert.deepEqual(server.heard, [], 'the server heard nothing');
  server.close();
});
