package io.github.conditionalrest.benchmarks.evaluation;

import io.github.conditionalrest.benchmarks.evaluation.Input.Answer;
import org.eclipse.jetty.http.EtagUtils;
import org.eclipse.jetty.http.HttpDateTime;
import org.eclipse.jetty.http.QuotedCSV;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;

/**
 * Jetty's parsers and comparison, put together as its {@code ResourceService} does; the lines are given, so no look-up
 * counts.
 */
public class Jetty extends Contestant {

    @Param
    public Input input = Input.HIT;

    private @Nullable String ifMatch;
    private @Nullable String ifNoneMatch;
    private @Nullable String ifUnmodifiedSince;
    private String tag = "";
    private long lastModified;

    @Override
    protected Input input() {
        return input;
    }

    @Override
    protected void prepare(Input input) {
        ifMatch = input.ifMatch();
        ifNoneMatch = input.ifNoneMatch();
        ifUnmodifiedSince = input.ifUnmodifiedSince();
        tag = "\"" + Input.TAG + "\"";
        lastModified = Input.LAST_MODIFIED.toEpochMilli();
    }

    @Override
    protected Object evaluate() {
        if (ifMatch != null && !matches(ifMatch)) {
            return Answer.FAILED;
        }
        if (ifNoneMatch != null && matches(ifNoneMatch)) {
            return Answer.NOT_MODIFIED;
        }
        if (ifUnmodifiedSince != null && ifMatch == null) {
            long date = HttpDateTime.parseToEpoch(ifUnmodifiedSince);
            if (date != -1 && lastModified / 1000 > date / 1000) {
                return Answer.FAILED;
            }
        }
        return Answer.PASS;
    }

    @Override
    protected Answer answer(@Nullable Object evaluated) {
        return evaluated instanceof Answer answer ? answer : Answer.REQUIRED;
    }

    private boolean matches(String line) {
        for (String each : new QuotedCSV(true, line)) {
            if (EtagUtils.matches(tag, each)) {
                return true;
            }
        }
        return false;
    }
}
