"""428 where there is no precondition; where there is one, the order of RFC 9110 §13.2.2. There are no dates here."""

from entity_tags import names


def guard(request, etag):
    if_match = request.headers.get("If-Match")
    if_none_match = request.headers.get("If-None-Match")
    read = request.method in ("GET", "HEAD")

    if not read and if_match is None and (if_none_match or "").strip() != "*":
        return {"title": "Precondition required", "detail": "Send the ETag that you have read in If-Match."}, 428
    if if_match is not None and not names(if_match, etag, strong=True):
        return {"title": "Precondition failed", "detail": "The note has changed: read it again."}, 412
    if if_none_match is not None and names(if_none_match, etag, strong=False):
        if read:
            return "", 304
        return {"title": "Precondition failed", "detail": "The note is there already."}, 412
    return None
