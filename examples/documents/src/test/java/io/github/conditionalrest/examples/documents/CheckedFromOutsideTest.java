package io.github.conditionalrest.examples.documents;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.github.conditionalrest.tck.check.ConditionalCheck;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code conditional-check} says of each kind of resource. */
class CheckedFromOutsideTest {

    private static final Pattern SUMMARY =
            Pattern.compile("([0-9]+) hold, 0 MUST broken, 0 SHOULD broken, 0 observed, [0-9]+ not tried");
    private static final Duration PROMISED = Duration.ofMinutes(1);

    @ParameterizedTest
    @DisplayName("All that can be tried holds, within a minute, and everything is put back")
    @CsvSource({"DOCUMENTS, 300", "LABELS, 180", "PREVIEWS, 110", "VAULT, 300", "REPORTS, 300"})
    void nothingIsFound(Kind kind, int most) throws Exception {
        try (RunningServer server = new RunningServer()) {
            String before = server.read(kind).body();
            List<String> arguments = new ArrayList<>(List.of(
                    server.uri().resolve(kind.seed()).toString(),
                    "--allow-writes",
                    "--create",
                    server.uri().resolve(kind.path() + "/from-outside").toString()));
            for (String field : kind.access()) {
                arguments.addAll(List.of("--header", field));
            }
            StringWriter out = new StringWriter();
            long start = System.nanoTime();
            int status =
                    ConditionalCheck.run(new PrintWriter(out), new PrintWriter(out), arguments.toArray(String[]::new));
            assertThat(out.toString(), status, is(0));
            assertThat(Duration.ofNanos(System.nanoTime() - start), is(lessThan(PROMISED)));
            Matcher summary = SUMMARY.matcher(out.toString());
            assertThat(out.toString(), summary.find(), is(true));
            assertThat(Integer.parseInt(summary.group(1)), is(greaterThan(most)));
            assertThat(out.toString(), containsString("Put back: the content is what it was."));
            assertThat(server.read(kind).body(), is(before));
        }
    }
}
