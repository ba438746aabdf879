package io.github.conditionalrest.core;

import static io.github.conditionalrest.core.Evaluation.IF_MATCH_FALSE;
import static io.github.conditionalrest.core.Evaluation.IF_NONE_MATCH_FALSE;
import static io.github.conditionalrest.core.Evaluation.IF_UNMODIFIED_SINCE_FALSE;
import static io.github.conditionalrest.core.Evaluation.NOT_MODIFIED_BY_DATE;
import static io.github.conditionalrest.core.Evaluation.NOT_MODIFIED_BY_TAG;
import static io.github.conditionalrest.core.Evaluation.PROCEED;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.MalformedPreconditionException;
import io.github.conditionalrest.Match;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {

    private static final Instant MODIFIED = Instant.parse("2023-11-14T22:13:20Z");
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    private static final String BEFORE = "Tue, 14 Nov 2023 22:13:19 GMT";
    private static final String EQUAL = "Tue, 14 Nov 2023 22:13:20 GMT";
    private static final String AFTER = "Tue, 14 Nov 2023 22:13:21 GMT";

    private static final State X = state("x", MODIFIED);

    @Nested
    @DisplayName("The order of RFC 9110 section 13.2.2: EVAL-1")
    class Order {

        @Test
        void aTrueIfMatchHidesAFalseIfUnmodifiedSince() {
            assertThat(evaluate("PUT", "If-Match", "\"x\"", "If-Unmodified-Since", BEFORE), is(PROCEED));
        }

        @Test
        void aFalseIfMatchIsNotSavedByATrueIfUnmodifiedSince() {
            assertThat(evaluate("PUT", "If-Match", "\"y\"", "If-Unmodified-Since", AFTER), is(IF_MATCH_FALSE));
        }

        @Test
        void ifNoneMatchFollowsATrueIfMatch() {
            assertThat(evaluate("GET", "If-Match", "\"x\"", "If-None-Match", "\"x\""), is(NOT_MODIFIED_BY_TAG));
            assertThat(evaluate("PUT", "If-Match", "\"x\"", "If-None-Match", "\"x\""), is(IF_NONE_MATCH_FALSE));
            assertThat(evaluate("PUT", "If-Match", "\"x\"", "If-None-Match", "\"y\""), is(PROCEED));
        }

        @Test
        void aFalseIfMatchComesBeforeIfNoneMatch() {
            assertThat(evaluate("GET", "If-Match", "\"y\"", "If-None-Match", "\"x\""), is(IF_MATCH_FALSE));
        }

        @Test
        void aFalseIfUnmodifiedSinceComesBeforeIfNoneMatch() {
            assertThat(
                    evaluate("GET", "If-Unmodified-Since", BEFORE, "If-None-Match", "\"x\""),
                    is(IF_UNMODIFIED_SINCE_FALSE));
        }

        @Test
        void aTrueIfNoneMatchHidesIfModifiedSince() {
            assertThat(evaluate("GET", "If-None-Match", "\"y\"", "If-Modified-Since", EQUAL), is(PROCEED));
        }

        @Test
        void evenAMalformedIfNoneMatchHidesIfModifiedSince() {
            assertThat(evaluate("GET", "If-None-Match", "y", "If-Modified-Since", EQUAL), is(PROCEED));
        }

        @Test
        void ifModifiedSinceFollowsATrueIfUnmodifiedSince() {
            assertThat(
                    evaluate("GET", "If-Unmodified-Since", EQUAL, "If-Modified-Since", EQUAL),
                    is(NOT_MODIFIED_BY_DATE));
        }

        @Test
        void nothingSentMeansToProceed() {
            assertThat(evaluate("GET"), is(PROCEED));
            assertThat(evaluate("PUT"), is(PROCEED));
        }
    }

    @Nested
    @DisplayName("By tags: EVAL-2, EVAL-3")
    class ByTag {

        @Test
        void ifMatchComparesStrongly() {
            assertThat(evaluate("PUT", "If-Match", "W/\"x\""), is(IF_MATCH_FALSE));
            assertThat(evaluate("PUT", weak("x"), "If-Match", "\"x\""), is(IF_MATCH_FALSE));
            assertThat(evaluate("PUT", weak("x"), "If-Match", "W/\"x\""), is(IF_MATCH_FALSE));
        }

        @ParameterizedTest
        @ValueSource(strings = {"PUT", "PATCH", "POST", "DELETE", "PROPPATCH"})
        void ifNoneMatchComparesWeaklyAndFailsOnWrites(String method) {
            assertThat(evaluate(method, "If-None-Match", "W/\"x\""), is(IF_NONE_MATCH_FALSE));
            assertThat(evaluate(method, weak("x"), "If-None-Match", "\"x\""), is(IF_NONE_MATCH_FALSE));
        }

        @ParameterizedTest
        @ValueSource(strings = {"GET", "HEAD"})
        void ifNoneMatchComparesWeaklyAndIsNotModifiedOnReads(String method) {
            assertThat(evaluate(method, "If-None-Match", "W/\"x\""), is(NOT_MODIFIED_BY_TAG));
            assertThat(evaluate(method, weak("x"), "If-None-Match", "\"x\""), is(NOT_MODIFIED_BY_TAG));
            assertThat(evaluate(method, "If-None-Match", "*"), is(NOT_MODIFIED_BY_TAG));
        }

        @Test
        void theWildcardDependsOnExistenceAlone() {
            State present = state(null, null);
            State absent = absent();
            assertThat(evaluate("PUT", present, "If-Match", "*"), is(PROCEED));
            assertThat(evaluate("PUT", weak("x"), "If-Match", "*"), is(PROCEED));
            assertThat(evaluate("PUT", absent, "If-Match", "*"), is(IF_MATCH_FALSE));
            assertThat(evaluate("PUT", present, "If-None-Match", "*"), is(IF_NONE_MATCH_FALSE));
            assertThat(evaluate("PUT", absent, "If-None-Match", "*"), is(PROCEED));
        }

        @Test
        void aMethodIsItsExactName() {
            assertThat(evaluate("get", "If-None-Match", "\"x\""), is(IF_NONE_MATCH_FALSE));
        }
    }

    @Nested
    @DisplayName("By dates: EVAL-5")
    class ByDate {

        @Test
        void ifUnmodifiedSinceIsTrueUpToTheSecond() {
            assertThat(evaluate("PUT", "If-Unmodified-Since", BEFORE), is(IF_UNMODIFIED_SINCE_FALSE));
            assertThat(evaluate("PUT", "If-Unmodified-Since", EQUAL), is(PROCEED));
            assertThat(evaluate("PUT", "If-Unmodified-Since", AFTER), is(PROCEED));
        }

        @Test
        void ifModifiedSinceIsFalseFromTheSecondOn() {
            assertThat(evaluate("GET", "If-Modified-Since", BEFORE), is(PROCEED));
            assertThat(evaluate("GET", "If-Modified-Since", EQUAL), is(NOT_MODIFIED_BY_DATE));
            assertThat(evaluate("HEAD", "If-Modified-Since", AFTER), is(NOT_MODIFIED_BY_DATE));
        }

        @Test
        void fractionsOfTheCurrentSecondDoNotCount() {
            State late = state(null, MODIFIED.plusMillis(999));
            assertThat(evaluate("PUT", late, "If-Unmodified-Since", EQUAL), is(PROCEED));
            assertThat(evaluate("GET", late, "If-Modified-Since", EQUAL), is(NOT_MODIFIED_BY_DATE));
        }

        @ParameterizedTest
        @ValueSource(strings = {"PUT", "PATCH", "POST", "DELETE"})
        void ifModifiedSinceMeansNothingOnAWrite(String method) {
            assertThat(evaluate(method, "If-Modified-Since", AFTER), is(PROCEED));
        }

        @Test
        void withoutADateOfTheResourceDatesMeanNothing() {
            State undated = state("x", null);
            assertThat(evaluate("PUT", undated, "If-Unmodified-Since", BEFORE), is(PROCEED));
            assertThat(evaluate("GET", undated, "If-Modified-Since", AFTER), is(PROCEED));
        }

        @Test
        void aResourceFromBefore1970HasADateToo() {
            State old = state(null, Instant.parse("1969-12-31T23:59:58.5Z"));
            assertThat(
                    evaluate("PUT", old, "If-Unmodified-Since", "Wed, 31 Dec 1969 23:59:57 GMT"),
                    is(IF_UNMODIFIED_SINCE_FALSE));
            assertThat(evaluate("PUT", old, "If-Unmodified-Since", "Wed, 31 Dec 1969 23:59:58 GMT"), is(PROCEED));
        }

        @Test
        void anInvalidDateAndSeveralLinesCountAsAbsent() {
            assertThat(evaluate("PUT", "If-Unmodified-Since", "yesterday"), is(PROCEED));
            assertThat(evaluate("PUT", "If-Unmodified-Since", BEFORE, "If-Unmodified-Since", BEFORE), is(PROCEED));
            assertThat(evaluate("GET", "If-Modified-Since", AFTER + ", " + AFTER), is(PROCEED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "CONNECT"})
    @DisplayName("REQ-2: preconditions are ignored on OPTIONS, TRACE and CONNECT")
    void preconditionsMeanNothingWhereNoRepresentationIsSelected(String method) {
        assertThat(evaluate(method, "If-Match", "\"y\""), is(PROCEED));
        assertThat(evaluate(method, "If-Match", "malformed"), is(PROCEED));
        assertThat(evaluate(method, "If-None-Match", "*"), is(PROCEED));
        assertThat(evaluate(method, "If-Unmodified-Since", BEFORE), is(PROCEED));
    }

    @Nested
    @DisplayName("Malformed fields: REQ-6")
    class Malformed {

        @ParameterizedTest
        @ValueSource(strings = {"PUT", "PATCH", "POST", "DELETE", "GET"})
        void aMalformedIfMatchIsRefused(String method) {
            assertThrows(MalformedPreconditionException.class, () -> evaluate(method, "If-Match", "x"));
            assertThrows(MalformedPreconditionException.class, () -> evaluate(method, "If-Match", "\"x\", y"));
            assertThrows(
                    MalformedPreconditionException.class,
                    () -> Evaluator.requireWellFormed(
                            method, PreconditionFields.of(method, Fields.of("If-Match", "x"))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"PUT", "PATCH", "POST", "DELETE"})
        void aMalformedIfNoneMatchIsRefusedOnAWrite(String method) {
            assertThrows(MalformedPreconditionException.class, () -> evaluate(method, "If-None-Match", "\"x\", *"));
            assertThrows(
                    MalformedPreconditionException.class,
                    () -> Evaluator.requireWellFormed(
                            method, PreconditionFields.of(method, Fields.of("If-None-Match", "x"))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"GET", "HEAD"})
        void aMalformedIfNoneMatchIsIgnoredOnARead(String method) {
            assertThat(evaluate(method, "If-None-Match", "\"x\", *"), is(PROCEED));
            Evaluator.requireWellFormed(method, PreconditionFields.of(method, Fields.of("If-None-Match", "x")));
        }

        @Test
        void whatIsWellFormedPasses() {
            Evaluator.requireWellFormed("PUT", PreconditionFields.of("PUT", Fields.of()));
            Evaluator.requireWellFormed(
                    "PUT", PreconditionFields.of("PUT", Fields.of("If-Match", "*", "If-None-Match", "W/\"x\", \"y\"")));
            Evaluator.requireWellFormed(
                    "PUT", PreconditionFields.of("PUT", Fields.of("If-Match", "", "If-Unmodified-Since", "yesterday")));
        }
    }

    @Nested
    @DisplayName("If-Range: EVAL-7")
    class IfRange {

        @Test
        void withoutItTheRangeApplies() {
            assertThat(rangeApplies(X), is(true));
        }

        @Test
        void theCurrentStrongTagMakesItApply() {
            assertThat(rangeApplies(X, "\"x\""), is(true));
            assertThat(rangeApplies(X, " \"x\" "), is(true));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"y\"",
                    "W/\"x\"",
                    "*",
                    "\"x\", \"x\"",
                    "\"y\", \"x\"",
                    "x",
                    "\"x",
                    "x\"",
                    "\"",
                    "",
                    "yesterday",
                    BEFORE,
                    AFTER
                })
        void anythingElseMakesItNotApply(String value) {
            assertThat(rangeApplies(X, value), is(false));
        }

        @Test
        void aWeakCurrentTagMakesItNotApply() {
            assertThat(rangeApplies(weak("x"), "\"x\""), is(false));
        }

        @Test
        void twoLinesMakeItNotApply() {
            assertThat(rangeApplies(X, "\"x\"", "\"x\""), is(false));
        }

        @Test
        void theExactDateMakesItApplyWhereItIsStrong() {
            assertThat(rangeApplies(X, EQUAL), is(true));
            assertThat(rangeApplies(X, "Tuesday, 14-Nov-23 22:13:20 GMT"), is(true));
        }

        @Test
        void aDateIsNotStrongWhileTheClockShowsItsSecond() {
            State justChanged = new State(
                    true,
                    null,
                    MODIFIED.getEpochSecond(),
                    MODIFIED.plusMillis(999).getEpochSecond());
            assertThat(rangeApplies(justChanged, EQUAL), is(false));
            State aSecondLater = new State(
                    true,
                    null,
                    MODIFIED.getEpochSecond(),
                    MODIFIED.plusSeconds(1).getEpochSecond());
            assertThat(rangeApplies(aSecondLater, EQUAL), is(true));
        }

        @Test
        void withoutValidatorsItDoesNotApply() {
            assertThat(rangeApplies(state(null, null), "\"x\""), is(false));
            assertThat(rangeApplies(state(null, null), EQUAL), is(false));
            assertThat(rangeApplies(state(null, null), "yesterday"), is(false));
        }

        private boolean rangeApplies(State state, String... lines) {
            MultivaluedMap<String, String> fields = Fields.of();
            for (String line : lines) {
                fields.add("If-Range", line);
            }
            return Evaluator.rangeApplies(fields, state);
        }
    }

    private static Evaluation evaluate(String method, String... fields) {
        return evaluate(method, X, fields);
    }

    private static Evaluation evaluate(String method, State state, String... fields) {
        return Evaluator.evaluate(method, PreconditionFields.of(method, Fields.of(fields)), state);
    }

    private static State state(@Nullable String tag, @Nullable Instant lastModified) {
        return new State(
                true,
                tag == null ? null : CurrentTag.of(new EntityTag(tag), Match.EXACT),
                lastModified == null ? HttpDate.NONE : lastModified.getEpochSecond(),
                NOW.getEpochSecond());
    }

    private static State weak(String tag) {
        return new State(
                true, CurrentTag.of(new EntityTag(tag, true), Match.EXACT), HttpDate.NONE, NOW.getEpochSecond());
    }

    private static State absent() {
        return new State(false, null, HttpDate.NONE, NOW.getEpochSecond());
    }
}
