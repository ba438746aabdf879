<?php

// WRONG: If-Match and If-None-Match are lists of tags, or *; here each is compared as if it were one tag.

declare(strict_types=1);

function guard(bool $read, ?string $etag): array
{
    $ifMatch = $_SERVER['HTTP_IF_MATCH'] ?? null;
    $ifNoneMatch = $_SERVER['HTTP_IF_NONE_MATCH'] ?? null;

    if (!$read && $ifMatch === null && $ifNoneMatch !== '*') {
        return [428, 'Send the ETag that you have read in If-Match.'];
    }
    if ($ifMatch !== null && $ifMatch !== $etag) {
        return [412, 'The note has changed: read it again.'];
    }
    if ($ifNoneMatch !== null && $ifNoneMatch === $etag) {
        return $read ? [304, ''] : [412, 'The note is there already.'];
    }
    return [0, ''];
}
