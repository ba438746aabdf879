package io.github.conditionalrest.core;

import static io.github.conditionalrest.Precondition.IF_MATCH;
import static io.github.conditionalrest.Precondition.IF_MODIFIED_SINCE;
import static io.github.conditionalrest.Precondition.IF_NONE_MATCH;
import static io.github.conditionalrest.Precondition.IF_UNMODIFIED_SINCE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.MalformedPreconditionException;
import io.github.conditionalrest.Match;
import io.github.conditionalrest.Outcome;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.PreconditionFailedException;
import io.github.conditionalrest.PreconditionRequiredException;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.WriteConflictException;
import io.github.conditionalrest.spi.Decision;
import io.github.conditionalrest.spi.Decision.Kind;
import io.github.conditionalrest.spi.ValidatorSource;
import io.github.conditionalrest.spi.ValidatorStore;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00.700Z");
    private static final Instant MODIFIED = Instant.parse("2023-11-14T22:13:20Z");
    private static final String EQUAL = "Tue, 14 Nov 2023 22:13:20 GMT";
    private static final String BEFORE = "Tue, 14 Nov 2023 22:13:19 GMT";
    private static final Policy.FieldsOfSuccess PLAIN = new Policy.FieldsOfSuccess(false, false, List.of());
    private static final Validators X = Validators.of(new EntityTag("x"));
    private static final Validators DATED_X = X.withLastModified(MODIFIED);

    private static final Tags OF_TEXT = new Tags("1", List.of(";text/plain"), null, Match.EXACT, null, Epoch.NONE);

    private final Decided decided = new Decided();

    @Nested
    @DisplayName("Requiring: REQ-1, REQ-4, REQ-6")
    class Requiring {

        @Test
        void aRequestThatCarriesNothingIsRefusedBeforeAnyStateIsKnown() {
            PreconditionRequiredException refused =
                    assertThrows(PreconditionRequiredException.class, () -> require(guard("PUT"), "PUT", Fields.of()));
            assertThat(refused.getResponse().getStatus(), is(428));
            assertThat(refused.accepted(), contains(IF_MATCH, IF_UNMODIFIED_SINCE, IF_NONE_MATCH));
            assertThat(refused.detail(), startsWith("PUT requires a precondition here."));
            assertThat(refused.getStackTrace().length, is(0));
        }

        @Test
        void aRequestThatCarriesWhatIsRequiredPasses() {
            require(guard("PUT"), "PUT", Fields.of("If-Match", "\"any\""));
            assertThat(decided.all, is(empty()));
        }

        @Test
        void aReadPassesWithoutAnything() {
            require(guard("GET"), "GET", Fields.of());
            assertThat(decided.all, is(empty()));
        }

        @Test
        void aMalformedFieldThatMeetsNothingIsMalformedAndNotMissing() {
            MalformedPreconditionException refused = assertThrows(
                    MalformedPreconditionException.class,
                    () -> require(guard("DELETE"), "DELETE", Fields.of("If-None-Match", "x")));
            assertThat(refused.precondition(), is(IF_NONE_MATCH));
            assertThat(decided.all, contains(decision("DELETE", IF_NONE_MATCH, Kind.MALFORMED)));
        }

        @Test
        void aDateIsNotEnoughOnceTheResourceProvesToHaveNone() {
            Guard guard = guard("PUT");
            require(guard, "PUT", Fields.of("If-Unmodified-Since", EQUAL));
            PreconditionRequiredException refused = assertThrows(
                    PreconditionRequiredException.class,
                    () -> decide(guard, "PUT", Fields.of("If-Unmodified-Since", EQUAL), X));
            assertThat(refused.detail(), startsWith("If-Unmodified-Since was not evaluated"));
        }
    }

    @Nested
    @DisplayName("Deciding, and telling it: OBS-1")
    class Deciding {

        @Test
        void aWriteOfTheCurrentStatePasses() {
            assertThat(decide(guard("PUT"), "PUT", Fields.of("If-Match", "\"x\""), X), is(Outcome.PROCEED));
            assertThat(decided.all, contains(decision("PUT", IF_MATCH, Kind.PASSED)));
        }

        @Test
        void aPassIsByTheFieldThatMetTheRequirement() {
            decide(guard("PUT"), "PUT", Fields.of("If-Unmodified-Since", EQUAL), DATED_X);
            assertThat(decided.all, contains(decision("PUT", IF_UNMODIFIED_SINCE, Kind.PASSED)));
        }

        @Test
        void aReadPassesByNoField() {
            decide(guard("GET"), "GET", Fields.of("If-None-Match", "\"y\""), X);
            assertThat(decided.all, contains(decision("GET", null, Kind.PASSED)));
        }

        @Test
        void aStaleWriteFails() {
            PreconditionFailedException failed = assertThrows(
                    PreconditionFailedException.class,
                    () -> decide(guard("PUT"), "PUT", Fields.of("If-Match", "\"y\""), X));
            assertThat(failed.getResponse().getStatus(), is(412));
            assertThat(failed.precondition(), is(IF_MATCH));
            assertThat(failed.detail(), startsWith("If-Match is false: the resource has changed since"));
            assertThat(failed.getStackTrace().length, is(0));
            assertThat(decided.all, contains(decision("PUT", IF_MATCH, Kind.FAILED)));
        }

        @Test
        void aFailureIsByTheFieldThatIsFalse() {
            assertThrows(
                    PreconditionFailedException.class,
                    () -> decide(guard("PUT"), "PUT", Fields.of("If-Match", "\"x\"", "If-None-Match", "*"), X));
            assertThat(decided.all, contains(decision("PUT", IF_NONE_MATCH, Kind.FAILED)));
        }

        @Test
        void anUnchangedReadIsNotModified() {
            assertThat(decide(guard("GET"), "GET", Fields.of("If-None-Match", "\"x\""), X), is(Outcome.NOT_MODIFIED));
            assertThat(
                    decide(guard("GET"), "GET", Fields.of("If-Modified-Since", EQUAL), DATED_X),
                    is(Outcome.NOT_MODIFIED));
            assertThat(
                    decided.all,
                    contains(
                            decision("GET", IF_NONE_MATCH, Kind.NOT_MODIFIED),
                            decision("GET", IF_MODIFIED_SINCE, Kind.NOT_MODIFIED)));
        }

        @Test
        void aMissingPreconditionIsRequired() {
            assertThrows(PreconditionRequiredException.class, () -> require(guard("PUT"), "PUT", Fields.of()));
            assertThat(decided.all, contains(decision("PUT", null, Kind.REQUIRED)));
        }

        @Test
        void aMalformedOneIsMalformed() {
            assertThrows(
                    MalformedPreconditionException.class,
                    () -> decide(guard("PUT"), "PUT", Fields.of("If-Match", "x"), X));
            assertThat(decided.all, contains(decision("PUT", IF_MATCH, Kind.MALFORMED)));
        }

        @Test
        void aWriteThatNobodyEvaluatedIsUnguarded() {
            Guard guard = guard("PUT");
            require(guard, "PUT", Fields.of("If-Match", "\"x\""));
            guard.reportUnguarded("PUT");
            assertThat(decided.all, contains(decision("PUT", null, Kind.UNGUARDED)));
        }

        @Test
        void aWriteThatWasEvaluatedIsNot() {
            Guard byFilter = guard("PUT");
            decide(byFilter, "PUT", Fields.of("If-Match", "\"x\""), X);
            byFilter.reportUnguarded("PUT");
            Guard byHand = guard("PUT");
            byHand.evaluate("PUT", Fields.of("If-Match", "\"x\""), X);
            byHand.reportUnguarded("PUT");
            assertThat(
                    decided.all, contains(decision("PUT", IF_MATCH, Kind.PASSED), decision("PUT", null, Kind.PASSED)));
        }

        @Test
        void noValueIsTold() {
            assertThrows(
                    PreconditionFailedException.class,
                    () -> decide(guard("PUT"), "PUT", Fields.of("If-Match", "\"secret\""), X));
            assertThat(decided.all.toString().contains("secret"), is(false));
        }
    }

    @Nested
    @DisplayName("What does not exist: EVAL-6")
    class Absent {

        @ParameterizedTest
        @ValueSource(strings = {"GET", "HEAD", "PATCH", "DELETE"})
        void reachesAMethodThatCreatesNothing(String method) {
            Guard guard = guard(method);
            assertThat(decide(guard, method, Fields.of("If-Match", "\"x\""), Validators.absent()), is(Outcome.PROCEED));
            assertThat(decide(guard, method, Fields.of("If-Match", "*"), Validators.absent()), is(Outcome.PROCEED));
        }

        @ParameterizedTest
        @ValueSource(strings = {"PUT", "POST"})
        void isNoMatchForAMethodThatCreates(String method) {
            PreconditionFailedException failed = assertThrows(
                    PreconditionFailedException.class,
                    () -> decide(guard(method), method, Fields.of("If-Match", "*"), Validators.absent()));
            assertThat(failed.detail(), containsString("does not exist"));
            assertThat(
                    decide(guard(method), method, Fields.of("If-None-Match", "*"), Validators.absent()),
                    is(Outcome.PROCEED));
        }

        @Test
        void cannotBeDatedSoADateIsNotEnough() {
            assertThrows(
                    PreconditionRequiredException.class,
                    () -> decide(guard("PUT"), "PUT", Fields.of("If-Unmodified-Since", EQUAL), Validators.absent()));
        }

        @Test
        void isNotEvaluatedSoAWriteOfItIsUnguarded() {
            Guard guard = guard("PATCH");
            decide(guard, "PATCH", Fields.of("If-Match", "\"x\""), Validators.absent());
            guard.reportUnguarded("PATCH");
            assertThat(
                    decided.all,
                    contains(decision("PATCH", null, Kind.PASSED), decision("PATCH", null, Kind.UNGUARDED)));
        }
    }

    @Nested
    @DisplayName("The expected state, for a write that compares: RACE-1")
    class Expected {

        private final MultivaluedMap<String, String> seven = Fields.of("If-Match", "\"x\"");
        private Validators stored = X;
        private final ValidatorStore store = request -> stored;

        @Test
        void isNoneBeforeAnythingWasEvaluated() {
            assertThat(guard("PUT").expected(), is(nullValue()));
        }

        @Test
        void isWhatTheRequestWasLetThroughOnLast() {
            Guard guard = guard("PUT");
            decide(guard, "PUT", seven, X);
            assertThat(guard.expected(), is(X));
            guard.check("PUT", seven, DATED_X);
            assertThat(guard.expected(), is(DATED_X));
        }

        @Test
        void isReportedIfItWasNotCarriedIntoTheWriteOfAStore() {
            Guard guard = ofStore("PUT");
            decide(guard, "PUT", seven, X);
            guard.reportUnguarded("PUT");
            assertThat(
                    decided.all,
                    contains(decision("PUT", IF_MATCH, Kind.PASSED), decision("PUT", null, Kind.UNGUARDED)));
        }

        @Test
        void isCarriedByWhoeverAsksForItOrChecksOnceMore() {
            Guard asked = ofStore("PUT");
            decide(asked, "PUT", seven, X);
            asked.expected();
            asked.reportUnguarded("PUT");
            Guard checked = ofStore("PUT");
            decide(checked, "PUT", seven, X);
            checked.check("PUT", seven, X);
            checked.reportUnguarded("PUT");
            Guard evaluated = ofStore("PUT");
            decide(evaluated, "PUT", seven, X);
            evaluated.evaluate("PUT", seven, X);
            evaluated.reportUnguarded("PUT");
            assertThat(
                    decided.all.stream().map(Decision::kind).toList(),
                    is(List.of(Kind.PASSED, Kind.PASSED, Kind.PASSED)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"PROPFIND", "REPORT", "SEARCH", "QUERY"})
        void isNothingToCarryForAMethodThatIsSafe(String method) {
            Guard guard = ofStore(method);
            decide(guard, method, Fields.of(), X);
            guard.reportUnguarded(method);
            assertThat(decided.all, contains(decision(method, null, Kind.PASSED)));
        }

        @Test
        void isNoneToCarryWhereTheResourceIsCreated() {
            Guard guard = ofStore("PUT");
            decide(guard, "PUT", Fields.of("If-None-Match", "*"), Validators.absent());
            guard.reportUnguarded("PUT");
            assertThat(decided.all, contains(decision("PUT", IF_NONE_MATCH, Kind.PASSED)));
        }

        @Test
        @DisplayName("RACE-2: a write that found another state is 412 where the request carries a precondition")
        void isNotFoundByAWriteThatLost() {
            Guard guard = guard("PUT");
            decide(guard, "PUT", seven, X);
            assertThat(guard.conflict("PUT", seven), is(instanceOf(PreconditionFailedException.class)));
            guard.reportConflict("PUT"); // the response says it again
            assertThat(
                    decided.all,
                    contains(decision("PUT", IF_MATCH, Kind.PASSED), decision("PUT", IF_MATCH, Kind.FAILED)));
        }

        @Test
        @DisplayName("RACE-2: a write that found another state is 409 where the request carries no precondition")
        void isNothingThatTheClientKnew() {
            ClientErrorException refusal = new Rfc9110Evaluator().conflict("PUT", Fields.of());
            assertThat(refusal, is(instanceOf(WriteConflictException.class)));
            assertThat(refusal.getResponse().getStatus(), is(409));
            assertThat(refusal.getStackTrace().length, is(0));
        }

        @ParameterizedTest
        @CsvSource({
            "If-Match, \"x\", 412",
            "If-Match, *, 412",
            "If-Unmodified-Since, 'Tue, 14 Nov 2023 22:13:20 GMT', 412",
            "If-None-Match, *, 412",
            "If-None-Match, \"x\", 409",
            "If-Modified-Since, 'Tue, 14 Nov 2023 22:13:20 GMT', 409",
            "If-Match, ' ', 409",
            "If-Unmodified-Since, yesterday, 409"
        })
        @DisplayName("RACE-2: only a precondition that guards makes it a 412")
        void isToldByAFieldThatGuards(String field, String value, int status) {
            ClientErrorException refusal = new Rfc9110Evaluator().conflict("PATCH", Fields.of(field, value));
            assertThat(refusal.getResponse().getStatus(), is(status));
        }

        @Test
        @DisplayName("RACE-4: after a write has failed, the source tells whether the race was lost")
        void isAskedOfTheSourceOnceMore() {
            ContainerRequest request = Exchange.request("PUT", "If-None-Match", "*");
            Guard guard = ofStore("PUT");
            stored = Validators.absent();
            assertThat(guard.isFalseByNow(request), is(false));
            stored = X;
            assertThat(guard.isFalseByNow(request), is(true));
            assertThat(guard("PUT").isFalseByNow(request), is(false)); // no source
            assertThat(new Rfc9110Evaluator().isFalseByNow(request), is(false));
        }

        @Test
        void isNotAskedOfASourceThatFails() {
            Guard guard = guard("PUT", request -> {
                throw new IllegalStateException("the database is down");
            });
            assertThat(guard.isFalseByNow(Exchange.request("PUT", "If-None-Match", "*")), is(false));
        }

        private Guard ofStore(String method) {
            return guard(method, store);
        }
    }

    @Nested
    @DisplayName("Without a look-up, where every write compares: RACE-1")
    class Assumed {

        private int lookups;
        private Validators stored = Validators.ofVersion(8);
        private final ValidatorStore comparing = new ValidatorStore() {
            @Override
            public Validators current(ContainerRequestContext request) {
                lookups++;
                return stored;
            }

            @Override
            public boolean everyWriteCompares() {
                return true;
            }
        };

        @Test
        void theVersionThatTheTagNamesIsExpected() {
            Guard guard = assume("PUT", true, "If-Match", "\"7;text/plain\"");
            assertThat(guard.expected(), is(Validators.ofVersion(7)));
            assertThat(lookups, is(0));
            guard.reportUnguarded("PUT");
            assertThat(decided.all, contains(decision("PUT", IF_MATCH, Kind.PASSED)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"7\"",
                    "\"x;text/plain\"",
                    "\"7;text/plain\", \"8;text/plain\"",
                    "W/\"7;text/plain\"",
                    "*",
                    "\"07;text/plain\"",
                    "\"-7;text/plain\"",
                    "\"7x;text/plain\"",
                    "\"1234567890123456789;text/plain\"",
                    "\"",
                    "\"\""
                })
        void whatNamesNoSingleNumberIsLookedUp(String tag) {
            assume("PUT", false, "If-Match", tag);
        }

        @Test
        void whatIsNoTagOfTheLibraryIsLookedUp() {
            Guard guard = new Guard(policy("PUT", comparing), OF_TEXT, () -> NOW, decisions());
            ContainerRequest request = Exchange.request("PUT", "If-Match", "\"7;text/html\"");
            require(guard, "PUT", request.getHeaders());
            assertThat(
                    guard.assumes(request, PreconditionFields.of(request.getMethod(), request.getHeaders())),
                    is(false));
        }

        @Test
        void aVersionOfEighteenDigitsIsNamed() {
            assume("PUT", true, "If-Match", "\"123456789012345678;text/plain\"");
        }

        @Test
        @DisplayName("VAL-4: a read is looked up, since nothing would compare")
        void aReadIsLookedUp() {
            Policy strict = new Policy(
                    "Documents.read",
                    "documents/{id}",
                    "GET",
                    new Requirement(List.of(IF_MATCH), true),
                    Match.EXACT,
                    Representations.UNKNOWN,
                    comparing,
                    Epoch.NONE);
            Guard guard = new Guard(strict, Tags.UNNAMED, () -> NOW, decisions());
            ContainerRequest request = Exchange.request("GET", "If-Match", "\"7;text/plain\"");
            require(guard, "GET", request.getHeaders());
            assertThat(
                    guard.assumes(request, PreconditionFields.of(request.getMethod(), request.getHeaders())),
                    is(false));
        }

        @Test
        void aDateAndACreationAreLookedUp() {
            assume("PUT", false, "If-Unmodified-Since", EQUAL);
            assume("PUT", false, "If-None-Match", "*");
            assume("PUT", false, "If-Match", "\"7;text/plain\"", "If-None-Match", "*");
        }

        @Test
        void soIsTheStateOfAStoreThatDoesNotSaySo() {
            Guard guard = guard("PUT", (ValidatorStore) request -> stored);
            ContainerRequest request = Exchange.request("PUT", "If-Match", "\"7;text/plain\"");
            require(guard, "PUT", request.getHeaders());
            assertThat(
                    guard.assumes(request, PreconditionFields.of(request.getMethod(), request.getHeaders())),
                    is(false));
        }

        @Test
        void aWriteThatDidNotCompareIsReported() {
            assume("PUT", true, "If-Match", "\"7;text/plain\"").reportUnguarded("PUT");
            assertThat(
                    decided.all,
                    contains(decision("PUT", IF_MATCH, Kind.PASSED), decision("PUT", null, Kind.UNGUARDED)));
        }

        @Test
        @DisplayName("a write that lost is 412, and looks nothing up while it may hold the last connection")
        void aWriteThatLostIs412AndLooksNothingUp() {
            Guard guard = assume("PATCH", true, "If-Match", "\"7;text/plain\"");
            assertThat(lost(guard, "PATCH"), is(instanceOf(PreconditionFailedException.class)));
            assertThat(lookups, is(0));
            assertThat(guard.isOfNothing(), is(false));
            guard.reportConflict("PATCH");
            assertThat(
                    decided.all,
                    contains(decision("PATCH", IF_MATCH, Kind.PASSED), decision("PATCH", IF_MATCH, Kind.FAILED)));
        }

        @Test
        @DisplayName("EVAL-6: a write of what is gone is 404 where the method creates nothing, and 412 where it may")
        void aWriteOfWhatIsGoneIsOfNothing() {
            stored = Validators.absent();
            Guard patch = assume("PATCH", true, "If-Match", "\"7;text/plain\"");
            assertThat(patch.isUndecided(), is(false));
            lost(patch, "PATCH");
            assertThat(patch.isUndecided(), is(true));
            assertThat(patch.isOfNothing(), is(true));
            assertThat(lookups, is(1));
            assertThat(decided.all, contains(decision("PATCH", IF_MATCH, Kind.PASSED)));
            lookups = 0;
            assertThat(assume("PUT", true, "If-Match", "\"7;text/plain\"").isOfNothing(), is(false));
            assertThat(lookups, is(0));
        }

        private ClientErrorException lost(Guard guard, String method) {
            return guard.conflict(method, Fields.of("If-Match", "\"7;text/plain\""));
        }

        private Guard assume(String method, boolean expected, String... fields) {
            Guard guard = guard(method, comparing);
            ContainerRequest request = Exchange.request(method, fields);
            require(guard, method, request.getHeaders());
            assertThat(
                    guard.assumes(request, PreconditionFields.of(request.getMethod(), request.getHeaders())),
                    is(expected));
            assertThat(lookups, is(0));
            return guard;
        }
    }

    @Nested
    @DisplayName("Checking by hand")
    class ByHand {

        @Test
        void returnsWhereTheMethodMayRun() {
            guard("PUT").check("PUT", Fields.of("If-Match", "\"x\""), X);
        }

        @Test
        void endsAReadOfSomethingUnchangedWithA304() {
            Guard guard = guard("GET");
            guard.policy().see(PLAIN);
            NotModifiedException end = assertThrows(
                    NotModifiedException.class, () -> guard.check("GET", Fields.of("If-None-Match", "\"x\""), DATED_X));
            assertThat(end.getResponse().getStatus(), is(304));
            assertThat(end.getResponse().getHeaderString("ETag"), is("\"x\""));
            assertThat(end.getStackTrace().length, is(0));
        }

        @ParameterizedTest
        @ValueSource(strings = {"GET", "HEAD"})
        @DisplayName("VAL-5, OBS-1: a read that only its response completes goes on, and is decided and told of then")
        void anUnchangedReadGoesOnToItsResponse(String method) {
            Guard guard = guard(method);
            var fields = Fields.of("If-None-Match", "\"x\"");
            guard.check(method, fields, X);
            assertThat(decided.all, is(empty()));
            assertThat(guard.decideLate(method, fields, X, guard.tags()), is(Evaluation.NOT_MODIFIED_BY_TAG));
            assertThat(decided.all, contains(decision(method, IF_NONE_MATCH, Kind.NOT_MODIFIED)));
        }

        @Test
        @DisplayName("VAL-5: so does one whose method has been seen to set fields of its own")
        void anUnchangedReadOfAMethodWithFieldsOfItsOwnGoesOn() {
            Guard guard = guard("GET");
            guard.policy().see(new Policy.FieldsOfSuccess(true, false, List.of()));
            guard.policy().see(PLAIN);
            guard.check("GET", Fields.of("If-None-Match", "\"x\""), X);
            assertThat(decided.all, is(empty()));
        }

        @Test
        @DisplayName(
                "VAL-5: so does one of a version whose representation only the response tells, since so is its tag")
        void anUnchangedReadOfAnUnknownRepresentationGoesOn() {
            Guard guard = new Guard(policy("GET"), versioned().withSelected(null), () -> NOW, decisions());
            guard.policy().see(PLAIN);
            Validators seven = Validators.ofVersion(7).withLastModified(MODIFIED);
            guard.check("GET", Fields.of("If-Modified-Since", EQUAL), seven);
            guard.check("GET", Fields.of("If-None-Match", "*"), seven);
            assertThat(decided.all, is(empty()));
        }

        @Test
        @DisplayName("VAL-5: the last state that was checked counts")
        void aReadThatIsCheckedAgainIsDecidedOnTheLaterState() {
            Guard guard = guard("GET");
            var fields = Fields.of("If-None-Match", "\"x\"");
            Validators y = Validators.of(new EntityTag("y"));
            guard.check("GET", fields, X);
            guard.check("GET", fields, y);
            assertThat(guard.current(), is(y));
            assertThat(guard.decideLate("GET", fields, y, guard.tags()), is(Evaluation.PROCEED));
            assertThat(decided.all, contains(decision("GET", null, Kind.PASSED)));
        }

        @Test
        @DisplayName("VAL-5: evaluating tells at once that nothing has changed")
        void evaluatingLeavesNothingToTheResponse() {
            assertThat(guard("GET").evaluate("GET", Fields.of("If-None-Match", "\"x\""), X), is(Outcome.NOT_MODIFIED));
        }

        @Test
        void requiresWhatTheMethodRequires() {
            assertThrows(PreconditionRequiredException.class, () -> guard("PUT").check("PUT", Fields.of(), X));
        }

        @Test
        void evaluatingRequiresNothingAndTellsTheOutcome() {
            assertThat(guard("PUT").evaluate("PUT", Fields.of(), X), is(Outcome.PROCEED));
            assertThat(guard("PUT").evaluate("PUT", Fields.of("If-Match", "\"y\""), X), is(Outcome.FAILED));
            assertThat(
                    decided.all, contains(decision("PUT", null, Kind.PASSED), decision("PUT", IF_MATCH, Kind.FAILED)));
        }

        @Test
        @DisplayName("EVAL-7")
        void aRangeAppliesByTheTagOfTheSelectedRepresentation() {
            Guard guard = new Guard(policy("GET"), versioned(), () -> NOW, decisions());
            Validators seven = Validators.ofVersion(7);
            assertThat(guard.rangeApplies(Fields.of("If-Range", "\"7;application/json\""), seven), is(true));
            assertThat(guard.rangeApplies(Fields.of("If-Range", "\"7;application/xml\""), seven), is(false));
            assertThat(guard.rangeApplies(Fields.of(), seven), is(true));
        }
    }

    @Nested
    @DisplayName("When the date may be sent: VAL-3")
    class DateToSend {

        @Test
        void notWhileTheClockShowsItsSecond() {
            assertThat(dateToSend("2026-07-01T12:00:00.000Z"), is(nullValue()));
            assertThat(dateToSend("2026-07-01T12:00:00.700Z"), is(nullValue()));
            assertThat(dateToSend("2026-07-01T12:00:00.999Z"), is(nullValue()));
        }

        @Test
        void onceTheClockShowsAnotherSecond() {
            assertThat(dateToSend("2026-07-01T11:59:59.999Z"), is(Instant.parse("2026-07-01T11:59:59.999Z")));
        }

        @Test
        void neverFromTheFuture() {
            assertThat(dateToSend("2026-07-01T12:00:01Z"), is(nullValue()));
            assertThat(dateToSend("2027-01-01T00:00:00Z"), is(nullValue()));
        }

        @Test
        void notWhereThereIsNone() {
            assertThat(guard("GET").dateToSend(X), is(nullValue()));
        }

        private @Nullable Instant dateToSend(String lastModified) {
            return guard("GET").dateToSend(Validators.of(Instant.parse(lastModified)));
        }
    }

    @Nested
    @DisplayName("Deciding on what the response carries")
    class Late {

        @Test
        void nothingIsDecidedAgainOnTheSameValidators() {
            Guard guard = guard("GET");
            decide(guard, "GET", Fields.of("If-None-Match", "\"y\""), DATED_X);
            assertThat(
                    guard.decideLate("GET", Fields.of("If-None-Match", "\"y\""), DATED_X, guard.tags()),
                    is(Evaluation.PROCEED));
            assertThat(decided.all.size(), is(1));
        }

        @Test
        void aReadIsDecidedOnOtherValidators() {
            Guard guard = guard("GET");
            decide(guard, "GET", Fields.of("If-None-Match", "\"y\""), X);
            assertThat(
                    guard.decideLate(
                            "GET",
                            Fields.of("If-None-Match", "\"y\""),
                            Validators.of(new EntityTag("y")),
                            guard.tags()),
                    is(Evaluation.NOT_MODIFIED_BY_TAG));
        }

        @Test
        void aReadThatNobodyDecidedIsDecided() {
            Guard guard = guard("GET");
            assertThat(guard.decideLate("GET", Fields.of(), X, guard.tags()), is(Evaluation.PROCEED));
            assertThat(
                    guard.decideLate("GET", Fields.of("If-None-Match", "\"x\""), X, guard.tags()),
                    is(Evaluation.NOT_MODIFIED_BY_TAG));
            assertThat(
                    decided.all,
                    contains(decision("GET", null, Kind.PASSED), decision("GET", IF_NONE_MATCH, Kind.NOT_MODIFIED)));
        }

        @Test
        void aVersionIsDecidedOnceItsRepresentationIsKnown() {
            Tags unselected = versioned().withSelected(null);
            Guard guard = new Guard(policy("GET"), unselected, () -> NOW, decisions());
            Validators seven = Validators.ofVersion(7);
            var fields = Fields.of("If-None-Match", "\"7;application/json;en\"");
            assertThat(decide(guard, "GET", fields, seven), is(Outcome.PROCEED));
            assertThat(
                    guard.decideLate("GET", fields, seven, unselected.withSelected(";application/json;en")),
                    is(Evaluation.NOT_MODIFIED_BY_TAG));
        }

        @Test
        void aMalformedIfMatchIsReported() {
            Guard guard = guard("GET");
            assertThrows(
                    MalformedPreconditionException.class,
                    () -> guard.decideLate("GET", Fields.of("If-Match", "x"), X, guard.tags()));
            assertThat(decided.all, contains(decision("GET", IF_MATCH, Kind.MALFORMED)));
        }
    }

    @Test
    @DisplayName("REQ-4, EVAL-5: the date decides to the second")
    void aDateDecides() {
        assertThrows(
                PreconditionFailedException.class,
                () -> decide(guard("DELETE"), "DELETE", Fields.of("If-Unmodified-Since", BEFORE), DATED_X));
        assertThat(decided.all, contains(decision("DELETE", IF_UNMODIFIED_SINCE, Kind.FAILED)));
    }

    @Test
    void theProvidedEvaluatorRequiresWhatTheMethodRequiresByDefault() {
        Rfc9110Evaluator evaluator = new Rfc9110Evaluator();
        evaluator.check("PUT", Fields.of("If-Match", "\"7;application/json\""), Validators.ofVersion(7));
        evaluator.check("DELETE", Fields.of(), Validators.absent());
        assertThrows(PreconditionRequiredException.class, () -> evaluator.check("PUT", Fields.of(), X));
        assertThrows(
                PreconditionFailedException.class,
                () -> evaluator.check("PUT", Fields.of("If-Match", "\"8;text/html\""), Validators.ofVersion(7)));
        assertThat(evaluator.evaluate("GET", Fields.of("If-None-Match", "\"x\""), X), is(Outcome.NOT_MODIFIED));
        assertThrows(NotModifiedException.class, () -> evaluator.check("GET", Fields.of("If-None-Match", "\"x\""), X));
        assertThat(evaluator.rangeApplies(Fields.of("If-Range", "\"x\""), X), is(true));
        assertThat(evaluator.rangeApplies(Fields.of("If-Range", "\"y\""), X), is(false));
    }

    private Guard guard(String method) {
        return guard(method, null);
    }

    private Guard guard(String method, @Nullable ValidatorSource source) {
        return new Guard(policy(method, source), Tags.UNNAMED, () -> NOW, decisions());
    }

    private static void require(Guard guard, String method, MultivaluedMap<String, String> fields) {
        Refusal refusal = guard.require(method, PreconditionFields.of(method, fields));
        if (refusal != null) {
            throw refusal.exception();
        }
    }

    private static Outcome decide(Guard guard, String method, MultivaluedMap<String, String> fields, Validators state) {
        Answer answer = guard.decide(method, PreconditionFields.of(method, fields), state, false);
        if (answer.refusal() != null) {
            throw answer.refusal().exception();
        }
        return answer.outcome();
    }

    private static Policy policy(String method) {
        return policy(method, null);
    }

    private static Policy policy(String method, @Nullable ValidatorSource source) {
        return new Policy(
                "Documents.method",
                "documents/{id}",
                method,
                Requirement.of(method),
                Match.EXACT,
                Representations.UNKNOWN,
                source,
                Epoch.NONE);
    }

    private Decisions decisions() {
        return new Decisions(List.of(decided));
    }

    private static Tags versioned() {
        return new Tags(
                "documents/1",
                List.of(";application/json", ";application/xml"),
                ";application/json",
                Match.EXACT,
                null,
                Epoch.NONE);
    }

    private static Decision decision(String method, @Nullable Precondition field, Kind kind) {
        return new Decision(method, "documents/{id}", field, kind);
    }
}
