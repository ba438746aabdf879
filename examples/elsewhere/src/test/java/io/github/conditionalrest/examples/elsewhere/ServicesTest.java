package io.github.conditionalrest.examples.elsewhere;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each service as {@code conditional-check} sees it. */
@Timeout(180)
class ServicesTest {

    private static final Pattern SUMMARY = Pattern.compile("([0-9]+) hold, ");
    private static final int MANY = 150;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path scratch;

    @ParameterizedTest
    @EnumSource
    @DisplayName("With the guard that is wrong, the known holes are found, and no more")
    void knownHolesAndNoMore(Service service) throws Exception {
        Checked checked = check(service, service.flawed());

        assertThat(checked.out(), checked.findings(), is(Files.readAllLines(service.expected())));
        assertThat(checked.out(), checked.status(), is(1));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("With the guard that is right, nothing is found")
    void nothingInTheCorrectedVersion(Service service) throws Exception {
        Checked checked = check(service, Service.CORRECTED);

        assertThat(checked.out(), checked.findings(), is(empty()));
        assertThat(checked.out(), containsString(" hold, 0 MUST broken, 0 SHOULD broken, 0 observed, "));
        assertThat(checked.out(), containsString("Put back: the content is what it was."));
        assertThat(checked.status(), is(0));
        Matcher summary = SUMMARY.matcher(checked.out());
        assertThat(checked.out(), summary.find(), is(true));
        assertThat(Integer.parseInt(summary.group(1)), is(greaterThan(MANY)));
    }

    @Test
    @DisplayName("The findings that the README shows are those that the tests expect")
    void theReadmeShowsWhatIsFound() throws Exception {
        List<String> expected = new ArrayList<>();
        for (Service service : Service.values()) {
            expected.addAll(Files.readAllLines(service.expected()));
        }
        expected.addAll(Files.readAllLines(Path.of("nginx", "expected-gzip.txt")));
        expected.addAll(Files.readAllLines(Path.of("nginx", "expected-plain.txt")));
        List<String> shown = Checked.findingsIn(Files.readString(Path.of("README.md")));

        assertThat(shown, is(not(empty())));
        assertThat(shown, everyItem(is(in(expected))));
    }

    private Checked check(Service service, String guard) throws Exception {
        try (Running notes = service.start(guard, Running.freePort(), scratch)) {
            return Checked.check(notes.at("/notes/first"), "--allow-writes", "--create", notes.at("/notes/new"));
        }
    }
}
