'use strict';

// WRONG: "the request is conditional" is taken for "the request has been compared".

const { names } = require('./entity-tags');

const FIELDS = ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'];

module.exports = (req, res, next) => {
  const etag = res.locals.note ? res.locals.note.etag : null;
  const ifMatch = req.headers['if-match'];
  const read = req.method === 'GET' || req.method === 'HEAD';

  if (!read && !FIELDS.some((field) => field in req.headers)) {
    res.status(428).json({ title: 'Precondition required', detail: 'Send the ETag that you have read in If-Match.' });
  } else if (ifMatch !== undefined && !names(ifMatch, etag, true)) {
    res.status(412).json({ title: 'Precondition failed', detail: 'The note has changed: read it again.' });
  } else {
    next(); // of reads, Express itself compares If-None-Match
  }
};
