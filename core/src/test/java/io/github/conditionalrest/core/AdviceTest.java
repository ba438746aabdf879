package io.github.conditionalrest.core;

import static io.github.conditionalrest.Precondition.IF_MATCH;
import static io.github.conditionalrest.Precondition.IF_MODIFIED_SINCE;
import static io.github.conditionalrest.Precondition.IF_NONE_MATCH;
import static io.github.conditionalrest.Precondition.IF_UNMODIFIED_SINCE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.github.conditionalrest.Precondition;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a client is told: REQ-7, REQ-5")
class AdviceTest {

    private static final String DATE = "Tue, 14 Nov 2023 22:13:20 GMT";

    @Test
    void theStepsAreNamed() {
        assertThat(
                required("PUT"),
                is(
                        "PUT requires a precondition here. GET the resource, take the ETag of the response, and repeat the PUT"
                                + " with that value in If-Match. Or send its Last-Modified in If-Unmodified-Since. To create it,"
                                + " send `If-None-Match: *`."));
        assertThat(
                required("DELETE"),
                is(
                        "DELETE requires a precondition here. GET the resource, take the ETag of the response, and repeat the"
                                + " DELETE with that value in If-Match. Or send its Last-Modified in If-Unmodified-Since."));
    }

    @Test
    void onlyTheAcceptedFieldsAreAdvised() {
        assertThat(
                required(List.of(IF_MATCH), "PUT"),
                is(
                        "PUT requires a precondition here. GET the resource, take the ETag of the response, and repeat the PUT"
                                + " with that value in If-Match."));
        assertThat(
                required(List.of(IF_UNMODIFIED_SINCE), "PUT"),
                is("PUT requires a precondition here. GET the resource and send its Last-Modified in"
                        + " If-Unmodified-Since."));
        assertThat(
                required(List.of(IF_NONE_MATCH), "PUT"),
                is("PUT requires a precondition here. To create it, send `If-None-Match: *`."));
        assertThat(
                required(List.of(IF_NONE_MATCH, IF_MODIFIED_SINCE), "GET"),
                is("GET requires a precondition here. Send the entity tags that you hold in If-None-Match. Send the"
                        + " Last-Modified that you hold in If-Modified-Since."));
    }

    @Test
    void aDateIsNotAdvisedWhereTheResourceHasNone() {
        assertThat(
                Advice.onRequired("PATCH", Fields.of(), Requirement.of("PATCH"), false),
                is("PATCH requires a precondition here. GET the resource, take the ETag of the response, and repeat the"
                        + " PATCH with that value in If-Match."));
    }

    @Test
    void anEmptyIfMatchIsSaidToBeEmpty() {
        assertThat(required("PUT", "If-Match", " , "), startsWith("If-Match is empty. PUT requires "));
    }

    @Test
    void aRefusedWildcardIsSaidToAssertTooLittle() {
        assertThat(
                Advice.onRequired(
                        "PUT", Fields.of("If-Match", "*"), Requirement.of("PUT").withWildcard(false), true),
                startsWith(
                        "`If-Match: *` is not accepted here, since it asserts only that the resource exists, not that"
                                + " it is unchanged. PUT requires "));
    }

    @Test
    void aFieldThatIsNotAcceptedIsSaidNotToBe() {
        assertThat(
                required(List.of(IF_UNMODIFIED_SINCE), "PUT", "If-Match", "\"x\""),
                startsWith("If-Match is not accepted here. PUT requires "));
        assertThat(
                required(List.of(IF_MATCH), "PUT", "If-Unmodified-Since", DATE),
                startsWith("If-Unmodified-Since is not accepted here. PUT requires "));
    }

    @Test
    void anInvalidDateIsSaidToBeInvalid() {
        assertThat(
                required("PUT", "If-Unmodified-Since", "yesterday"),
                startsWith(
                        "If-Unmodified-Since does not hold exactly one valid HTTP-date of the past, like `Sun, 06 Nov 1994"
                                + " 08:49:37 GMT`, and was ignored. PUT requires "));
    }

    @Test
    void aDateThatWasNotEvaluatedIsSaidNotToBe() {
        assertThat(
                Advice.onRequired("PUT", Fields.of("If-Unmodified-Since", DATE), Requirement.of("PUT"), false),
                startsWith("If-Unmodified-Since was not evaluated, since this resource has no modification date. PUT"
                        + " requires "));
    }

    @Test
    void beforeADateComesTheIfMatchThatHidesIt() {
        assertThat(
                Advice.onRequired(
                        "PUT", Fields.of("If-Match", "", "If-Unmodified-Since", DATE), Requirement.of("PUT"), false),
                startsWith("If-Match is empty. PUT requires "));
    }

    @Test
    void aTagInIfNoneMatchIsSaidToBelongInIfMatch() {
        assertThat(
                required("PUT", "If-None-Match", "\"x\""),
                startsWith(
                        "An entity tag in If-None-Match does not protect a write: If-Match was meant. PUT requires "));
    }

    @Test
    void aWildcardWhereNothingIsCreatedIsSaidToMeanThat() {
        assertThat(
                required("DELETE", "If-None-Match", "*"),
                startsWith("`If-None-Match: *` asserts that the resource does not exist, and DELETE creates none here."
                        + " DELETE requires "));
    }

    @Test
    void ifModifiedSinceOnAWriteIsSaidToBeTheWrongOne() {
        assertThat(
                required("PUT", "If-Modified-Since", DATE),
                startsWith("If-Modified-Since means nothing on PUT: If-Unmodified-Since was meant. PUT requires "));
    }

    @Test
    void aFieldOfResponsesIsSaidToBeOne() {
        assertThat(
                required("PUT", "ETag", "\"x\""),
                startsWith("ETag is a field of responses: its value belongs in If-Match. PUT requires "));
    }

    @Test
    void ifRangeIsSaidToBelongToAGet() {
        assertThat(
                required("PUT", "If-Range", "\"x\""),
                startsWith("If-Range belongs to a GET with Range: If-Match was meant. PUT requires "));
    }

    @Test
    void onAReadNoFieldOfReadsIsCalledWrong() {
        assertThat(
                required(List.of(IF_NONE_MATCH), "GET", "If-Modified-Since", DATE, "If-Range", "\"x\""),
                startsWith("GET requires "));
    }

    @Test
    void noValueThatTheClientSentIsRepeated() {
        assertThat(required("PUT", "If-None-Match", "\"secret\""), not(containsString("secret")));
    }

    @Test
    void aFalsePreconditionIsExplained() {
        assertThat(
                Advice.onFailed(IF_MATCH, true, false),
                is(
                        "If-Match is false: the resource has changed since, or the value is not of this resource. GET it again,"
                                + " apply the change to what it is now, and repeat the request with the new ETag in If-Match."));
        assertThat(
                Advice.onFailed(IF_UNMODIFIED_SINCE, true, false),
                startsWith("If-Unmodified-Since is false: the resource has" + " changed since"));
        assertThat(
                Advice.onFailed(IF_MATCH, false, false),
                is("If-Match is false: the resource does not exist, or not any more."));
        assertThat(
                Advice.onFailed(IF_NONE_MATCH, true, false),
                is(
                        "If-None-Match is false: the resource exists already, or has the entity tag that was sent. GET it, and"
                                + " repeat the request with its ETag in If-Match if it is to be changed."));
    }

    @Test
    void whereNoTagCanSatisfyIfMatchTheDateIsAdvised() {
        assertThat(
                Advice.onFailed(IF_MATCH, true, true),
                is(
                        "If-Match is false: the entity tag of this resource is weak, and a weak one never satisfies If-Match."
                                + " GET it again, apply the change to what it is now, and repeat the request with the new"
                                + " Last-Modified in If-Unmodified-Since."));
        assertThat(
                Advice.onFailed(IF_UNMODIFIED_SINCE, true, true),
                endsWith("repeat the request with the new Last-Modified in If-Unmodified-Since."));
        assertThat(
                Advice.onFailed(IF_NONE_MATCH, true, true),
                endsWith("with its Last-Modified in If-Unmodified-Since if it is to be changed."));
    }

    private static String required(String method, String... fields) {
        return Advice.onRequired(method, Fields.of(fields), Requirement.of(method), true);
    }

    private static String required(List<Precondition> accepted, String method, String... fields) {
        return Advice.onRequired(method, Fields.of(fields), new Requirement(accepted, true), true);
    }
}
