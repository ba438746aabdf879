package io.github.conditionalrest.benchmarks.evaluation;

import io.github.conditionalrest.benchmarks.evaluation.Input.Answer;
import io.undertow.util.DateUtils;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;

/** Undertow's evaluation, as its handler of resources calls it; the lines are given, so no look-up counts. */
public class Undertow extends Contestant {

    @Param
    public Input input = Input.HIT;

    private @Nullable String ifMatch;
    private @Nullable String ifNoneMatch;
    private @Nullable String ifUnmodifiedSince;
    private @Nullable ETag tag;
    private @Nullable Date lastModified;

    @Override
    protected Input input() {
        return input;
    }

    @Override
    protected void prepare(Input input) {
        ifMatch = input.ifMatch();
        ifNoneMatch = input.ifNoneMatch();
        ifUnmodifiedSince = input.ifUnmodifiedSince();
        tag = input.tagged() ? new ETag(false, Input.TAG) : null;
        lastModified = input.dated() ? Date.from(Input.LAST_MODIFIED) : null;
    }

    @Override
    protected Object evaluate() {
        if (!ETagUtils.handleIfMatch(ifMatch, tag, false)
                || !DateUtils.handleIfUnmodifiedSince(ifUnmodifiedSince, lastModified)) {
            return Answer.FAILED;
        }
        return ETagUtils.handleIfNoneMatch(ifNoneMatch, tag, true) ? Answer.PASS : Answer.NOT_MODIFIED;
    }

    @Override
    protected Answer answer(@Nullable Object evaluated) {
        return evaluated instanceof Answer answer ? answer : Answer.REQUIRED;
    }
}
