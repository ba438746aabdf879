<?php

// Lists, * and weak tags as RFC 9110 §8.8.3 and §13.1 have them, in the order of §13.2.2. There are no dates here.

declare(strict_types=1);

// Fields arrive byte by byte, and several lines of one name as one, with commas.
const TAGS = '~^[ \t,]*(?:(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"[ \t]*(?:,[ \t,]*|\z))+\z~';

function names(string $value, ?string $etag, bool $strong): bool
{
    if ($etag === null) {
        return false;
    }
    if (trim($value) === '*') {
        return true;
    }
    if (!preg_match(TAGS, $value)) {
        return false;
    }
    preg_match_all('~(?:W/)?("[^"]*")~', $value, $tags);
    if ($strong) {
        return !str_starts_with($etag, 'W/') && in_array($etag, $tags[0], true);
    }
    return in_array(preg_replace('~^W/~', '', $etag), $tags[1], true);
}

function guard(bool $read, ?string $etag): array
{
    $ifMatch = $_SERVER['HTTP_IF_MATCH'] ?? null;
    $ifNoneMatch = $_SERVER['HTTP_IF_NONE_MATCH'] ?? null;

    if (!$read && $ifMatch === null && trim($ifNoneMatch ?? '') !== '*') {
        return [428, 'Send the ETag that you have read in If-Match.'];
    }
    if ($ifMatch !== null && !names($ifMatch, $etag, true)) {
        return [412, 'The note has changed: read it again.'];
    }
    if ($ifNoneMatch !== null && names($ifNoneMatch, $etag, false)) {
        return $read ? [304, ''] : [412, 'The note is there already.'];
    }
    return [0, ''];
}
