"""WRONG: 428 says that a precondition is missing, and is the answer here to whoever sends one, the right one too."""

from entity_tags import names


def guard(request, etag):
    if_match = request.headers.get("If-Match")
    if_none_match = request.headers.get("If-None-Match")

    if request.method not in ("GET", "HEAD"):
        return {"title": "Precondition required", "detail": "Send the ETag that you have read in If-Match."}, 428
    if if_match is not None and not names(if_match, etag, strong=True):
        return {"title": "Precondition failed", "detail": "The note has changed: read it again."}, 412
    if if_none_match is not None and names(if_none_match, etag, strong=False):
        return "", 304
    return None
