package io.github.conditionalrest.tck.report;

import java.util.regex.Pattern;

/** What the pages of this project have in common. */
public final class Html {

    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    private Html() {}

    /** All that precedes the content of a page. */
    public static String head(String title, String style) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                """.formatted(escaped(title), style);
    }

    /** The text with its back quotes as code. */
    public static String marked(String text) {
        return CODE.matcher(escaped(text)).replaceAll("<code>$1</code>");
    }

    /** The text as it stands in elements and in attributes. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
