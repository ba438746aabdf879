package io.github.conditionalrest.tck.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that was written in Python from the RFC, by nobody's library. */
class OtherLanguageTest {

    private static final int MANY = 80;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @DisplayName("A correct server in another language gets no finding")
    @CsvSource({"first,", "weak,--require", "dated,--require"})
    void nothingIsFoundWrongThere(String note, String option) throws Exception {
        // Not every machine that builds this has a Python 3.
        assumeTrue(hasPython(), "there is no python3");
        List<String> command = new ArrayList<>(List.of("python3", "src/test/python/notes.py"));
        if (option != null) {
            command.add(option);
        }
        Process python = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(python.getInputStream(), StandardCharsets.UTF_8))) {
            String url = "http://127.0.0.1:" + out.readLine() + "/notes/";
            Path json = folder.resolve("report.json");
            Ran ran = Ran.check(url + note, "--allow-writes", "--create", url + "new", "--json", json);
            assertThat(ran.out(), ran.status(), is(0));
            Map<String, String> broken = Ran.broken(json);
            broken.values().removeIf("observation"::equals);
            assertThat(ran.out(), broken, is(anEmptyMap()));
            assertThat(Ran.held(json).size(), is(greaterThan(MANY)));
        } finally {
            python.destroy();
        }
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            Process python = new ProcessBuilder("python3", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return python.waitFor(20, TimeUnit.SECONDS) && python.exitValue() == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
