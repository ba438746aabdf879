package io.github.conditionalrest.core;

import static io.github.conditionalrest.Precondition.IF_MATCH;
import static io.github.conditionalrest.Precondition.IF_MODIFIED_SINCE;
import static io.github.conditionalrest.Precondition.IF_NONE_MATCH;
import static io.github.conditionalrest.Precondition.IF_UNMODIFIED_SINCE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.conditionalrest.Precondition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTest {

    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    private static final String DATE = "Tue, 14 Nov 2023 22:13:20 GMT";

    @Nested
    @DisplayName("What a client is told to send: REQ-7")
    class Accepted {

        @Test
        void aDateIsNoneOfItWhereItWouldNotBeEvaluated() {
            assertThat(Requirement.of("PUT").accepted(true), contains(IF_MATCH, IF_UNMODIFIED_SINCE, IF_NONE_MATCH));
            assertThat(Requirement.of("PUT").accepted(false), contains(IF_MATCH, IF_NONE_MATCH));
            assertThat(Requirement.of("DELETE").accepted(false), contains(IF_MATCH));
        }

        @Test
        void somethingIsAlwaysNamed() {
            assertThat(
                    new Requirement(List.of(IF_UNMODIFIED_SINCE), true).accepted(false), contains(IF_UNMODIFIED_SINCE));
        }
    }

    @Nested
    @DisplayName("What a method requires: REQ-2")
    class Default {

        @ParameterizedTest
        @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "TRACE", "CONNECT"})
        void nothingIsRequiredOfASafeMethod(String method) {
            assertThat(Requirement.of(method).alternatives(), is(empty()));
            assertThat(Requirement.of(method).allowsCreation(), is(false));
        }

        @ParameterizedTest
        @ValueSource(strings = {"PUT", "POST"})
        void aMethodThatCreatesMayBeConditionalOnAbsence(String method) {
            assertThat(Requirement.of(method).alternatives(), contains(IF_MATCH, IF_UNMODIFIED_SINCE, IF_NONE_MATCH));
            assertThat(Requirement.of(method).allowsCreation(), is(true));
        }

        @ParameterizedTest
        @ValueSource(strings = {"PATCH", "DELETE", "PROPPATCH", "put"})
        void anyOtherMethodMayNot(String method) {
            assertThat(Requirement.of(method).alternatives(), contains(IF_MATCH, IF_UNMODIFIED_SINCE));
            assertThat(Requirement.of(method).allowsCreation(), is(false));
        }

        @ParameterizedTest
        @ValueSource(strings = {"PUT", "POST", "PATCH", "DELETE"})
        void eachFieldAloneIsEnough(String method) {
            assertThat(met(method, "If-Match", "\"x\""), is(IF_MATCH));
            assertThat(met(method, "If-Match", "W/\"x\""), is(IF_MATCH));
            assertThat(met(method, "If-Match", "*"), is(IF_MATCH));
            assertThat(met(method, "If-Unmodified-Since", DATE), is(IF_UNMODIFIED_SINCE));
        }

        @Test
        void theAbsenceIsAssertedByAWildcardWhereTheMethodMayCreate() {
            assertThat(met("PUT", "If-None-Match", "*"), is(IF_NONE_MATCH));
            assertThat(met("POST", "If-None-Match", " * "), is(IF_NONE_MATCH));
            assertThat(met("PATCH", "If-None-Match", "*"), is(nullValue()));
            assertThat(met("DELETE", "If-None-Match", "*"), is(nullValue()));
        }

        @Test
        void nothingIsMetByNothing() {
            assertThat(met("PUT"), is(nullValue()));
            assertThat(met("PUT", "Range", "bytes=0-1", "ETag", "\"x\"", "If-Range", "\"x\""), is(nullValue()));
        }
    }

    @Nested
    @DisplayName("What is required explicitly: REQ-3")
    class Explicit {

        @Test
        void replacesTheDefault() {
            Requirement dateOnly = new Requirement(List.of(IF_UNMODIFIED_SINCE), true);
            assertThat(met(dateOnly, "PUT", "If-Match", "\"x\""), is(nullValue()));
            assertThat(met(dateOnly, "PUT", "If-None-Match", "*"), is(nullValue()));
            assertThat(met(dateOnly, "PUT", "If-Unmodified-Since", DATE), is(IF_UNMODIFIED_SINCE));
        }

        @Test
        void isMetByAnyOneAlternative() {
            Requirement either = new Requirement(List.of(IF_MATCH, IF_NONE_MATCH), true);
            assertThat(met(either, "PATCH", "If-Match", "\"x\""), is(IF_MATCH));
            assertThat(met(either, "PATCH", "If-None-Match", "*"), is(IF_NONE_MATCH));
            assertThat(either.allowsCreation(), is(true));
        }

        @Test
        void onAReadIsMetByFieldsOfReads() {
            Requirement revalidation = new Requirement(List.of(IF_NONE_MATCH, IF_MODIFIED_SINCE), true);
            assertThat(met(revalidation, "GET", "If-None-Match", "\"x\""), is(IF_NONE_MATCH));
            assertThat(met(revalidation, "HEAD", "If-None-Match", "*"), is(IF_NONE_MATCH));
            assertThat(met(revalidation, "GET", "If-Modified-Since", DATE), is(IF_MODIFIED_SINCE));
            assertThat(met(revalidation, "GET"), is(nullValue()));
        }
    }

    @Nested
    @DisplayName("What does not really guard: REQ-4")
    class NotReally {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", ",", " , ,"})
        void aBlankFieldMeetsNothing(String blank) {
            assertThat(met("PUT", "If-Match", blank), is(nullValue()));
            assertThat(met("PUT", "If-None-Match", blank), is(nullValue()));
            assertThat(met("PUT", "If-Unmodified-Since", blank), is(nullValue()));
            assertThat(
                    met(new Requirement(List.of(IF_NONE_MATCH), true), "GET", "If-None-Match", blank), is(nullValue()));
        }

        @Test
        void aBlankIfMatchHidesADate() {
            assertThat(met("PUT", "If-Match", "", "If-Unmodified-Since", DATE), is(nullValue()));
        }

        @Test
        void anIfMatchThatIsNotAcceptedHidesADateToo() {
            Requirement dateOnly = new Requirement(List.of(IF_UNMODIFIED_SINCE), true);
            assertThat(met(dateOnly, "PUT", "If-Match", "\"x\"", "If-Unmodified-Since", DATE), is(nullValue()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"PUT", "PATCH", "POST", "DELETE"})
        void ifModifiedSinceMeetsNothingOnAWrite(String method) {
            assertThat(met(method, "If-Modified-Since", DATE), is(nullValue()));
            assertThat(
                    met(new Requirement(List.of(IF_MODIFIED_SINCE), true), method, "If-Modified-Since", DATE),
                    is(nullValue()));
        }

        @Test
        void ifModifiedSinceBesideIfNoneMatchMeetsNothing() {
            Requirement dateOnly = new Requirement(List.of(IF_MODIFIED_SINCE), true);
            assertThat(met(dateOnly, "GET", "If-None-Match", "\"x\"", "If-Modified-Since", DATE), is(nullValue()));
        }

        @Test
        void aTagInIfNoneMatchNeverStandsInForIfMatch() {
            assertThat(met("PUT", "If-None-Match", "\"x\""), is(nullValue()));
            assertThat(met("PUT", "If-None-Match", "\"*\""), is(nullValue()));
            assertThat(met("PUT", "If-None-Match", "*, \"x\""), is(nullValue()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"yesterday", "2023-11-14T22:13:20Z", DATE + ", " + DATE})
        void anInvalidOrListedDateMeetsNothing(String date) {
            assertThat(met("PUT", "If-Unmodified-Since", date), is(nullValue()));
            assertThat(
                    met(new Requirement(List.of(IF_MODIFIED_SINCE), true), "GET", "If-Modified-Since", date),
                    is(nullValue()));
        }

        @Test
        void aDateOnTwoLinesMeetsNothing() {
            assertThat(met("PUT", "If-Unmodified-Since", DATE, "If-Unmodified-Since", DATE), is(nullValue()));
        }

        @Test
        void aDateMeetsNothingWhereTheResourceHasNone() {
            assertThat(
                    Requirement.of("PUT")
                            .metBy(
                                    "PUT",
                                    PreconditionFields.of("PUT", Fields.of("If-Unmodified-Since", DATE)),
                                    false,
                                    NOW.getEpochSecond()),
                    is(nullValue()));
            assertThat(
                    Requirement.of("PUT")
                            .metBy(
                                    "PUT",
                                    PreconditionFields.of(
                                            "PUT", Fields.of("If-Unmodified-Since", DATE, "If-None-Match", "*")),
                                    false,
                                    NOW.getEpochSecond()),
                    is(IF_NONE_MATCH));
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "\"x\", *", "w/\"x\""})
        void anIfNoneMatchThatIsIgnoredOnAReadMeetsNothing(String malformed) {
            assertThat(
                    met(new Requirement(List.of(IF_NONE_MATCH), true), "GET", "If-None-Match", malformed),
                    is(nullValue()));
        }
    }

    @Nested
    @DisplayName("The wildcard: REQ-5")
    class Wildcard {

        private final Requirement refused = Requirement.of("PUT").withWildcard(false);

        @Test
        void canBeRefused() {
            assertThat(met(refused, "PUT", "If-Match", "*"), is(nullValue()));
            assertThat(met(refused, "PUT", "If-Match", "*", "If-Unmodified-Since", DATE), is(nullValue()));
        }

        @Test
        void refusedInIfMatchIsStillTheWayToCreate() {
            assertThat(met(refused, "PUT", "If-None-Match", "*"), is(IF_NONE_MATCH));
        }

        @Test
        void inQuotesIsATag() {
            assertThat(met(refused, "PUT", "If-Match", "\"*\""), is(IF_MATCH));
        }

        @Test
        void acceptedOrNotTheAlternativesStay() {
            assertThat(refused.alternatives(), is(Requirement.of("PUT").alternatives()));
            assertThat(refused.withWildcard(true), is(Requirement.of("PUT")));
        }
    }

    private static @Nullable Precondition met(String method, String... fields) {
        return met(Requirement.of(method), method, fields);
    }

    private static @Nullable Precondition met(Requirement requirement, String method, String... fields) {
        return requirement.metBy(method, PreconditionFields.of(method, Fields.of(fields)), true, NOW.getEpochSecond());
    }
}
