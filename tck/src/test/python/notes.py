"""Notes over HTTP with preconditions as RFC 9110 has them, written from the RFC alone: what conditional-check must find
nothing wrong with. Prints its port. Run with --require to answer 428 where a write has no precondition."""

import re
import sys
import threading
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ETAGC = r"[\x21\x23-\x7e\x80-\xff]"
TAG = re.compile(r'(W/)?"(' + ETAGC + r'*)"')
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
LONG_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
TIME = r"(\d\d):(\d\d):(\d\d)"
MONTH = "(" + "|".join(MONTHS) + ")"
IMF = re.compile("(?:" + "|".join(DAYS) + r"), (\d\d) " + MONTH + r" (\d{4}) " + TIME + " GMT")
RFC850 = re.compile("(?:" + "|".join(LONG_DAYS) + r"), (\d\d)-" + MONTH + r"-(\d\d) " + TIME + " GMT")
ASCTIME = re.compile("(?:" + "|".join(DAYS) + ") " + MONTH + r" ([ \d]\d) " + TIME + r" (\d{4})")


def now():
    return int(datetime.now(timezone.utc).timestamp())


class Store:
    """What there is, and the one lock that makes comparing and writing one step."""

    def __init__(self):
        self.lock = threading.Lock()
        self.version = 1
        changed = now() - 3600
        self.notes = {"/notes/first": (b'{"text":"A note that somebody wrote","pages":1}', '"v1"', changed)}
        self.notes["/notes/weak"] = (b'{"text":"A note with a weak tag","pages":2}', 'W/"w1"', changed)
        self.notes["/notes/dated"] = (b'{"text":"A note with a date alone","pages":3}', None, changed)

    def put(self, path, content):
        self.version += 1
        old = self.notes.get(path)
        tag = '"v%d"' % self.version
        if old and old[1] is None:
            tag = None
        elif old and old[1].startswith("W/"):
            tag = "W/" + tag
        # Two versions never have the same date, so that it guards as well as a tag does.
        self.notes[path] = (content, tag, max(now(), old[2] + 1) if old else now())


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    store = Store()
    required = False

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        self.read()

    def do_HEAD(self):
        self.read()

    def do_OPTIONS(self):
        self.answer(204, {"Allow": "GET, HEAD, PUT, DELETE, OPTIONS"})

    def read(self):
        with self.store.lock:
            note = self.store.notes.get(self.path)
        if note is None:
            self.answer(404, {}, b"There is no such note.\n")
            return
        outcome = self.evaluate(note)
        if outcome == 412:
            self.answer(412, {}, b"It has changed.\n")
        elif outcome == 304:
            self.answer(304, self.validators(note))
        else:
            self.answer(200, {**self.validators(note), "Content-Type": "application/json"}, note[0])

    def do_PUT(self):
        content = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        if not content:
            self.answer(400, {}, b"A note has content.\n")
            return
        with self.store.lock:
            note = self.store.notes.get(self.path)
            if self.refused(note):
                return
            self.store.put(self.path, content)
        self.answer(204 if note else 201, {})

    def do_DELETE(self):
        with self.store.lock:
            note = self.store.notes.get(self.path)
            if note is None:
                self.answer(404, {})
                return
            if self.refused(note):
                return
            del self.store.notes[self.path]
        self.answer(204, {})

    def refused(self, note):
        if self.required and not self.has_precondition(note):
            self.answer(428, {}, b"GET it, and send its ETag in If-Match.\n")
            return True
        if self.evaluate(note) != 200:
            self.answer(412, {}, b"It has changed: GET it again.\n")
            return True
        return False

    def has_precondition(self, note):
        if self.lines("If-Match"):
            return bool(tags(self.lines("If-Match")))
        if note and date(self.lines("If-Unmodified-Since")) is not None:
            return True
        return self.lines("If-None-Match") == ["*"]

    def lines(self, name):
        return [line.strip(" \t") for line in self.headers.get_all(name) or []]

    def validators(self, note):
        fields = {"Cache-Control": "no-cache"}
        if note[1] is not None:
            fields["ETag"] = note[1]
        if note[2] < now():
            fields["Last-Modified"] = imf(note[2])
        return fields

    # RFC 9110 §13.2.2
    def evaluate(self, note):
        safe = self.command in ("GET", "HEAD")
        if self.lines("If-Match"):
            if not matches(tags(self.lines("If-Match")), note, strongly=True):
                return 412
        elif note:
            bound = date(self.lines("If-Unmodified-Since"))
            if bound is not None and note[2] > bound:
                return 412
        if self.lines("If-None-Match"):
            if matches(tags(self.lines("If-None-Match")), note, strongly=False):
                return 304 if safe else 412
        elif safe and note:
            since = date(self.lines("If-Modified-Since"))
            if since is not None and note[2] <= since:
                return 304
        return 200

    def answer(self, status, fields, content=b""):
        self.send_response(status)
        for name, value in fields.items():
            self.send_header(name, value)
        if status not in (204, 304):
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD" and status not in (204, 304):
            self.wfile.write(content)


def tags(lines):
    """The tags, "*", or an empty list where the value is none; an empty list matches nothing."""
    value = ", ".join(lines)
    if value == "*":
        return "*"
    found, at = [], 0
    while at < len(value):
        if value[at] in " \t,":
            at += 1
            continue
        tag = TAG.match(value, at)
        if tag is None:
            return []
        found.append((bool(tag.group(1)), tag.group(2)))
        at = tag.end()
        rest = value[at:].lstrip(" \t")
        if rest and rest[0] != ",":
            return []
    return found


def matches(wanted, note, strongly):
    if wanted == "*":
        return note is not None
    if note is None or note[1] is None:
        return False
    weak, opaque = note[1].startswith("W/"), note[1].split('"')[1]
    return any(each == opaque and not (strongly and (weak or is_weak)) for is_weak, each in wanted)


def imf(seconds):
    at = datetime.fromtimestamp(seconds, timezone.utc)
    return "%s, %02d %s %04d %02d:%02d:%02d GMT" % (
        DAYS[at.weekday()], at.day, MONTHS[at.month - 1], at.year, at.hour, at.minute, at.second)


def date(lines):
    """Seconds since the epoch, or None where the value is not one HTTP-date."""
    if len(lines) != 1:
        return None
    value = lines[0]
    try:
        if found := IMF.fullmatch(value):
            day, month, year, *time = found.groups()
        elif found := RFC850.fullmatch(value):
            day, month, year, *time = found.groups()
            year = int(year) + 2000
            year -= 100 if year > datetime.now(timezone.utc).year + 50 else 0
        elif found := ASCTIME.fullmatch(value):
            month, day, *time, year = found.groups()
        else:
            return None
        hour, minute, second = (int(each) for each in time)
        return int(datetime(int(year), MONTHS.index(month) + 1, int(day), hour, minute, second,
                            tzinfo=timezone.utc).timestamp())
    except ValueError:
        return None


if __name__ == "__main__":
    Handler.required = "--require" in sys.argv
    ThreadingHTTPServer.request_queue_size = 64
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_address[1], flush=True)
    server.serve_forever()
