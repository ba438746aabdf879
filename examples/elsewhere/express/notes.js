'use strict';

// Notes over HTTP, kept in memory: node notes.js any-field|corrected PORT
// The guard is the only difference.

const express = require('express');

const [, , name, port] = process.argv;
const guard = require(`./${name}`);

const notes = new Map();
let versions = 0;

function save(id, content) {
  versions += 1;
  notes.set(id, { content, etag: `"v${versions}"` });
}

function find(req, res, next) {
  res.locals.note = notes.get(req.params.id);
  if (res.locals.note || req.method === 'PUT') {
    next();
  } else {
    res.status(404).json({ title: 'There is no such note' }); // whatever its preconditions (RFC 9110 §13.2.1)
  }
}

save('first', { text: 'A note that somebody wrote', pages: 1 });

const app = express();
app.set('etag', false); // the tag is that of the version
app.use(express.json()); // before the guard: from there to save() nothing waits, so that no other request comes between

app.get('/notes/:id', find, guard, (req, res) => {
  const { note } = res.locals;
  res.set({ ETag: note.etag, 'Cache-Control': 'no-cache' }).json(note.content);
});

app.put('/notes/:id', find, guard, (req, res) => {
  save(req.params.id, req.body);
  res.status(res.locals.note ? 204 : 201).end();
});

app.delete('/notes/:id', find, guard, (req, res) => {
  notes.delete(req.params.id);
  res.status(204).end();
});

app.listen(Number(port), '127.0.0.1', 64);
