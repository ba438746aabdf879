<?php

// Notes over HTTP, kept in the file NOTES: GUARD=strings|corrected NOTES=FILE php -S 127.0.0.1:PORT notes.php
// The guard is the only difference.

declare(strict_types=1);

require __DIR__ . '/' . basename((string) getenv('GUARD')) . '.php';

function answer(int $status, ?array $content = null, array $fields = []): void
{
    http_response_code($status);
    foreach ($fields as $name => $value) {
        header("$name: $value");
    }
    if ($content !== null) {
        header('Content-Type: application/json');
        echo json_encode($content);
    }
}

function handle(string $method, string $id, array &$notes): void
{
    $note = $notes['notes'][$id] ?? null;
    if ($method === 'OPTIONS') {
        answer(204, null, ['Allow' => 'GET, HEAD, PUT, DELETE, OPTIONS']);
        return;
    }
    if ($note === null && $method !== 'PUT') {
        answer(404, ['title' => 'There is no such note']); // whatever its preconditions (RFC 9110 §13.2.1)
        return;
    }
    $read = $method === 'GET' || $method === 'HEAD';
    [$refusal, $detail] = guard($read, $note['etag'] ?? null);
    $validators = $note === null ? [] : ['ETag' => $note['etag'], 'Cache-Control' => 'no-cache'];
    if ($refusal === 304) {
        answer(304, null, $validators);
    } elseif ($refusal !== 0) {
        answer($refusal, ['title' => 'Not done', 'detail' => $detail]);
    } elseif ($read) {
        answer(200, $note['content'], $validators);
    } elseif ($method === 'PUT') {
        $notes['versions']++;
        $content = json_decode(file_get_contents('php://input'), true);
        $notes['notes'][$id] = ['content' => $content, 'etag' => '"v' . $notes['versions'] . '"'];
        answer($note === null ? 201 : 204);
    } elseif ($method === 'DELETE') {
        unset($notes['notes'][$id]);
        answer(204);
    } else {
        answer(405, null, ['Allow' => 'GET, HEAD, PUT, DELETE, OPTIONS']);
    }
}

// From reading to writing the file is locked: comparing and writing is one step, for any number of processes.
$file = fopen((string) getenv('NOTES'), 'c+');
flock($file, LOCK_EX);
$notes = json_decode((string) stream_get_contents($file), true) ?? [
    'versions' => 1,
    'notes' => ['first' => ['content' => ['text' => 'A note that somebody wrote', 'pages' => 1], 'etag' => '"v1"']],
];
handle($_SERVER['REQUEST_METHOD'], basename(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH)), $notes);
ftruncate($file, 0);
rewind($file);
fwrite($file, json_encode($notes));
fclose($file);
