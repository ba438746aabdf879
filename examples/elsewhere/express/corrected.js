'use strict';

// What counts as a precondition is what is compared, in the order of RFC 9110 §13.2.2. There are no dates here.

const { names } = require('./entity-tags');

module.exports = (req, res, next) => {
  const etag = res.locals.note ? res.locals.note.etag : null;
  const ifMatch = req.headers['if-match'];
  const ifNoneMatch = req.headers['if-none-match'];
  const read = req.method === 'GET' || req.method === 'HEAD';

  if (!read && ifMatch === undefined && (ifNoneMatch === undefined || ifNoneMatch.trim() !== '*')) {
    res.status(428).json({ title: 'Precondition required', detail: 'Send the ETag that you have read in If-Match.' });
  } else if (ifMatch !== undefined && !names(ifMatch, etag, true)) {
    res.status(412).json({ title: 'Precondition failed', detail: 'The note has changed: read it again.' });
  } else if (ifNoneMatch !== undefined && names(ifNoneMatch, etag, false)) {
    if (read) {
      res.status(304).set({ ETag: etag, 'Cache-Control': 'no-cache' }).end();
    } else {
      res.status(412).json({ title: 'Precondition failed', detail: 'The note is there already.' });
    }
  } else {
    next();
  }
};
