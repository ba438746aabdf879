package io.github.conditionalrest.tck.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private static final String ESCAPE = "\u001B[";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|the URL of the resource to check is missing",
                "localhost:8080|not a URL of the form http://host/path",
                "ftp://localhost/x|not a URL of the form http://host/path",
                "http://me:secret@localhost/|give them with --header",
                "http://localhost:70000/|there is no port 70000",
                "http://localhost/ --unknown|Unknown option: '--unknown'",
                "http://localhost/ --only nothing|--only",
                "http://localhost/ --writers 1|--writers is from 2 to 64, not 1",
                "http://localhost/ --writers many|'many' is not an int",
                "http://localhost/ --timeout 0|--timeout is at least 1, not 0",
                "http://localhost/ --create http://127.0.0.1/|--create is not at http://localhost",
                "http://localhost/ --header X-No-Value|not a header of the form 'Name: value'",
                "http://localhost/ --header If-Match:*|the check sends that field itself",
                "--via http://localhost/|--via and --origin go together",
                "http://localhost/ --via http://localhost/ --origin http://localhost/|either the URL of a resource, or",
            })
    void saysWhatIsWrongWithIt(String arguments, String message) {
        Ran ran = Ran.check((Object[]) (arguments == null ? new String[0] : arguments.split(" ")));
        assertThat(ran.status(), is(2));
        assertThat(ran.err(), allOf(startsWith("conditional-check: "), containsString(message)));
        assertThat(ran.err(), containsString("Try --help."));
    }

    @Test
    void doesNotRepeatAHeaderThatIsWrong() {
        Ran ran = Ran.check("http://localhost/", "--header", "My Token: abcdef");
        assertThat(ran.err(), not(containsString("abcdef")));
    }

    @Test
    void saysThatAReportCannotBeWritten() {
        try (NotesServer server = new NotesServer()) {
            Ran ran = Ran.check(server.first(), "--only", "validators", "--json", "/nowhere/at/all.json");
            assertThat(ran.status(), is(2));
            assertThat(ran.err(), containsString("a report could not be written: "));
            assertThat(ran.out(), containsString("Exit status 0"));
        }
    }

    @Test
    void helpTellsSectionsAndExitStatuses() {
        Ran ran = Ran.check("--help");
        assertThat(ran.status(), is(0));
        for (Section section : Section.values()) {
            assertThat(ran.out(), containsString(section + " "));
        }
        for (ExitStatus status : ExitStatus.values()) {
            assertThat(ran.out(), containsString(status.code() + " "));
        }
    }

    @Test
    void coloursAreForTerminals() {
        assertThat(output(false, false), not(containsString(ESCAPE)));
        assertThat(output(true, true), containsString(ESCAPE));
        assertThat(output(true, false), not(containsString(ESCAPE)));
    }

    @Test
    void progressIsForTerminals() {
        assertThat(output(true, false), containsString("\r"));
        assertThat(output(false, false), not(containsString("\r")));
    }

    @Test
    void triesOneSectionAlone() {
        try (NotesServer server = new NotesServer()) {
            String out = Ran.check(server.first(), "--only", "VALIDATORS").out();
            assertThat(out, containsString("Validators: "));
            assertThat(out, not(containsString("EVAL-2.9")));
        }
    }

    private static String output(boolean terminal, boolean colours) {
        try (NotesServer server = new NotesServer()) {
            StringWriter out = new StringWriter();
            PrintWriter err = new PrintWriter(new StringWriter());
            ConditionalCheck.run(
                    new PrintWriter(out), err, terminal, colours, server.first().toString(), "--only", "reads");
            return out.toString().replace(System.lineSeparator(), "\n");
        }
    }
}
