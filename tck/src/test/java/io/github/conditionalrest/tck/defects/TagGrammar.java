package io.github.conditionalrest.tck.defects;

import java.util.ArrayList;
import java.util.List;

/** Reads If-Match and If-None-Match (RFC 9110 §8.8.3, §13.1.1, §13.1.2). */
class TagGrammar {

    TagList read(List<String> lines) {
        String value = join(lines);
        return trimmed(value).equals("*") ? TagList.WILDCARD : new TagList(false, tags(value));
    }

    // §5.3: "combine multiple field lines [...] by appending each subsequent field line value to the initial field
    // line value in order, separated by a comma (",") and optional whitespace"
    String join(List<String> lines) {
        return String.join(", ", lines);
    }

    List<Tag> tags(String value) {
        List<Tag> tags = new ArrayList<>();
        boolean separated = true;
        int at = 0;
        while (at < value.length()) {
            char c = value.charAt(at);
            if (c == ',') {
                separated = true;
                at++;
            } else if (isWhiteSpace(c)) {
                at++;
            } else {
                int open = isWeak(value, at) ? at + 2 : at;
                int close = close(value, open);
                if (!separated || close < 0) {
                    throw new MalformedException(value);
                }
                tags.add(new Tag(open > at, opaque(value.substring(open + 1, close))));
                separated = false;
                at = close + 1;
            }
        }
        return tags;
    }

    boolean isWhiteSpace(char c) {
        return c == ' ' || c == '\t';
    }

    boolean isWeak(String value, int at) {
        return value.startsWith("W/", at);
    }

    /** Where the closing quote is, or a negative number where there is no tag. */
    int close(String value, int open) {
        if (open >= value.length() || value.charAt(open) != '"') {
            return -1;
        }
        int close = open + 1;
        while (close < value.length() && isInTag(value.charAt(close))) {
            close++;
        }
        return close < value.length() && value.charAt(close) == '"' ? close : -1;
    }

    // etagc = %x21 / %x23-7E / obs-text
    boolean isInTag(char c) {
        return c == 0x21 || (c >= 0x23 && c <= 0x7E) || (c >= 0x80 && c <= 0xFF);
    }

    /** What a tag stands for, from what is inside its quotes. */
    String opaque(String inside) {
        return inside;
    }

    final String trimmed(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && isWhiteSpace(value.charAt(from))) {
            from++;
        }
        while (to > from && isWhiteSpace(value.charAt(to - 1))) {
            to--;
        }
        return value.substring(from, to);
    }
}
