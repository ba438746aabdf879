"""If-Match and If-None-Match as RFC 9110 §8.8.3 and §13.1 have them. Werkzeug's own ETags also take what is no tag."""

import re

# Fields arrive as ISO 8859-1, and several lines of one name as one, with commas.
LIST = re.compile(r'[ \t,]*(?:(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"[ \t]*(?:,[ \t,]*|\Z))+')
TAG = re.compile(r'(W/)?("[^"]*")')


def names(value, etag, strong):
    """Whether the field names the tag, by strong or weak comparison; None if there is no resource."""
    if etag is None:
        return False
    if value.strip() == "*":
        return True
    if not LIST.fullmatch(value):
        return False
    if strong:
        return any(tag[0] == etag and not tag[1] for tag in TAG.finditer(value))
    return any(tag[2] == etag.removeprefix("W/") for tag in TAG.finditer(value))
