package io.github.conditionalrest.examples.documents;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The validators of each kind, and what a client spares with them. */
class ReadTest extends ServerTest {

    @ParameterizedTest
    @EnumSource
    void itemAndCollectionHaveTheValidatorsOfTheirKind(Kind kind) throws IOException {
        for (String path : List.of(kind.seed(), kind.path())) {
            Answer answer = server().send(kind, "GET", path, null);

            assertThat(answer.status(), is(200));
            assertThat(answer.field("ETag"), startsWith(kind.hasStrongTag() ? "\"" : "W/\""));
            assertThat(answer.field("Last-Modified") != null, is(kind.hasDate()));
            assertThat(answer.field("Cache-Control"), is("no-cache")); // VAL-9
        }
    }

    // VAL-5
    @ParameterizedTest
    @EnumSource
    void readOfWhatTheClientHasIs304WithTheTag(Kind kind) throws IOException {
        for (String method : List.of("GET", "HEAD")) {
            for (String path : List.of(kind.seed(), kind.path())) {
                Answer read = server().send(kind, "GET", path, null);

                Answer answer = server().send(kind, method, path, null, "If-None-Match: " + read.field("ETag"));

                assertThat(answer.status(), is(304));
                assertThat(answer.field("ETag"), is(read.field("ETag")));
                assertThat(answer.field("Content-Length") == null, is(true));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LABELS")
    void readOfWhatIsUnchangedSinceTheDateIs304(Kind kind) throws IOException {
        String date = server().read(kind).field("Last-Modified");

        assertThat(server().read(kind, "If-Modified-Since: " + date).status(), is(304));
    }

    // VAL-6
    @ParameterizedTest
    @EnumSource
    void headAnswersAsGet(Kind kind) throws IOException {
        for (String path : List.of(kind.seed(), kind.path(), kind.path() + "/absent")) {
            Answer get = server().send(kind, "GET", path, null);
            Answer head = server().send(kind, "HEAD", path, null);

            assertThat(head.status(), is(get.status()));
            assertThat(head.undated().fieldLines(), is(get.undated().fieldLines()));
            assertThat(head.field("Content-Length"), is(notNullValue()));
        }
    }

    // EVAL-6
    @ParameterizedTest
    @EnumSource
    void unknownIdIs404WhateverPreconditionIsSent(Kind kind) throws IOException {
        for (String field : List.of("Accept: */*", "If-Match: \"x\"", "If-None-Match: *")) {
            Answer answer = server().send(kind, "GET", kind.path() + "/absent", null, field);

            assertThat(answer.status(), is(404));
            assertThat(answer.field("Content-Type"), is("application/problem+json"));
            assertThat(answer.json().getString("detail"), containsString("absent"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void readWithAnotherTagIs200(Kind kind) throws IOException {
        Answer answer = server().read(kind, "If-None-Match: \"another\"");

        assertThat(answer.status(), is(200));
        assertThat(answer.body(), is(not("")));
    }
}
