package io.github.conditionalrest.tck.catalogue;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "412           | 412 | true",
                "412           | 428 | false",
                "2xx           | 200 | true",
                "2xx           | 204 | true",
                "2xx           | 304 | false",
                "2xx, 428      | 428 | true",
                "400, 412, 428 | 412 | true",
                "400, 412, 428 | 500 | false"
            })
    void acceptsWhatItLists(String text, int status, boolean accepted) {
        assertThat(Answer.of(text).accepts(status), is(accepted));
    }

    @Test
    void isReadAloudAsAChoice() {
        assertThat(Answer.of("2xx, 428").toString(), equalTo("2xx or 428"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "20x", "600", "200,201", "200 or 201", "200, ", "success"})
    void whatIsNoListOfStatusCodesIsRefused(String text) {
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> Answer.of(text));
        assertThat(thrown.getMessage(), containsString(": " + text));
    }
}
