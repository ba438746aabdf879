package io.github.conditionalrest.tck.check;

import java.util.Locale;

/**
 * The parts of a check, in the order in which they are tried: what needs a date that is not of just now comes early,
 * what others may notice comes last.
 */
enum Section {
    VALIDATORS("Validators", "the ETag and the Last-Modified themselves"),
    READS("Reads", "GET and HEAD with If-Match and If-None-Match"),
    RESPONSES("Responses", "what a 304 and a HEAD carry"),
    DATES("Dates", "If-Modified-Since and If-Unmodified-Since, and where a date is all there is"),
    REQUIREMENT("Requirement", "428, and what satisfies it"),
    WRITES("Writes", "PUT with If-Match and If-None-Match"),
    GRAMMAR("Grammar", "lists, quotes, white space, and what is no tag"),
    CREATES("Creates", "what does not exist yet, at --create"),
    RACES("Races", "several writers at once"),
    GATEWAY("Gateway", "what a proxy does on the way, with --via and --origin");

    private final String title;
    private final String about;

    Section(String title, String about) {
        this.title = title;
        this.about = about;
    }

    String title() {
        return title;
    }

    String about() {
        return about;
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
