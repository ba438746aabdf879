package io.github.conditionalrest.examples.documents;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void hasDefaultsAndMakesATokenUp() {
        Options options = Options.parse(new String[0], Map.of());

        assertThat(options.host(), is("127.0.0.1"));
        assertThat(options.port(), is(8080));
        assertThat(options.tokenMade(), is(true));
        assertThat(
                options.token(), is(not(Options.parse(new String[0], Map.of()).token())));
    }

    @Test
    void commandLineBeatsEnvironment() {
        String[] arguments = {"--token", "mine", "--port", "0", "--host", "::1", "--database", "jdbc:h2:mem:mine"};

        Map<String, String> environment =
                Map.of("DOCUMENTS_TOKEN", "theirs", "DOCUMENTS_DATABASE", "jdbc:h2:mem:theirs");
        Options options = Options.parse(arguments, environment);

        assertThat(options, is(new Options("::1", 0, "mine", false, "jdbc:h2:mem:mine", null, null)));
    }

    @Test
    void tokenMayComeFromTheEnvironment() {
        Options options = Options.parse(new String[0], Map.of("DOCUMENTS_TOKEN", "theirs"));

        assertThat(options.token(), is("theirs"));
        assertThat(options.tokenMade(), is(false));
    }

    @Test
    void databaseMayComeFromTheEnvironmentAndIsAFileByDefault() {
        String url = "jdbc:postgresql://localhost/documents";

        assertThat(
                Options.parse(new String[0], Map.of("DOCUMENTS_DATABASE", url)).database(), is(url));
        assertThat(Options.parse(new String[0], Map.of()).database(), is("jdbc:h2:file:./documents"));
    }

    @Test
    void thereIsNoEpochUnlessTheDataWasRestored() {
        Map<String, String> environment = Map.of("DOCUMENTS_EPOCH", "2026-11-20T23:00:00Z");
        String[] arguments = {"--epoch", "2026-11-21T23:00:00Z"};

        assertThat(Options.parse(new String[0], Map.of()).epoch(), is(nullValue()));
        assertThat(Options.parse(new String[0], environment).epoch(), is("2026-11-20T23:00:00Z"));
        assertThat(Options.parse(arguments, environment).epoch(), is("2026-11-21T23:00:00Z"));
    }

    @Test
    void tellsWhatItDoesNotUnderstand() {
        assertThat(messageOf("--prot", "1"), containsString("--prot"));
        assertThat(messageOf("--port"), containsString("--port"));
        assertThat(messageOf("--port", "x"), containsString("x"));
        assertThat(messageOf("--port", "65536"), containsString("65536"));
        assertThat(messageOf("--database", "jdbc:mysql://localhost/documents"), containsString("jdbc:mysql:"));
    }

    private static String messageOf(String... arguments) {
        Throwable e = assertThrows(IllegalArgumentException.class, () -> Options.parse(arguments, Map.of()));
        return String.valueOf(e.getMessage());
    }
}
