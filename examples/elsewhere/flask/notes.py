"""Notes over HTTP, kept in memory: python3 notes.py always_428|corrected PORT. The guard is the only difference."""

import importlib
import sys
import threading

from flask import Flask, jsonify, request
from werkzeug.serving import make_server

guard = importlib.import_module(sys.argv[1]).guard
app = Flask(__name__)
lock = threading.Lock()  # the server has a thread for each request: comparing and writing is one step
notes = {}
versions = 0


def save(name, content):
    global versions
    versions += 1
    notes[name] = (content, '"v%d"' % versions)


save("first", {"pages": 1, "text": "A note that somebody wrote"})


@app.get("/notes/<name>")
def read(name):
    with lock:
        note = notes.get(name)
    if note is None:
        return jsonify(title="There is no such note"), 404  # whatever its preconditions (RFC 9110 §13.2.1)
    refusal = guard(request, note[1])
    response = app.make_response(refusal or jsonify(note[0]))
    if response.status_code in (200, 304):
        response.headers["ETag"] = note[1]
        response.headers["Cache-Control"] = "no-cache"
    return response


@app.put("/notes/<name>")
def write(name):
    content = request.get_json()
    with lock:
        note = notes.get(name)
        refusal = guard(request, note and note[1])
        if refusal:
            return refusal
        save(name, content)
    return "", 204 if note else 201


@app.delete("/notes/<name>")
def delete(name):
    with lock:
        note = notes.get(name)
        if note is None:
            return jsonify(title="There is no such note"), 404
        refusal = guard(request, note[1])
        if refusal:
            return refusal
        del notes[name]
    return "", 204


make_server("127.0.0.1", int(sys.argv[2]), app, threaded=True).serve_forever()
