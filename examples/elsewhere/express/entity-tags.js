'use strict';

// RFC 9110 §8.8.3; fields arrive as ISO 8859-1, and several lines of one name as one, with commas
const LIST = /^[ \t,]*(?:(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"[ \t]*(?:,[ \t,]*|$))+$/;
const TAG = /(W\/)?("[^"]*")/g;

// Whether this If-Match (strong comparison) or If-None-Match (weak) names the tag; null if there is no resource.
function names(value, etag, strong) {
  if (etag === null) {
    return false;
  }
  if (value.trim() === '*') {
    return true;
  }
  if (!LIST.test(value)) {
    return false;
  }
  return [...value.matchAll(TAG)].some(([whole, , opaque]) =>
    strong ? whole === etag && !etag.startsWith('W/') : opaque === etag.replace(/^W\//, ''));
}

module.exports = { names };
