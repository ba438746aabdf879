package io.github.conditionalrest.tck.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.tck.catalogue.Catalogue;
import io.github.conditionalrest.tck.catalogue.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs side by side: one that is nearly right, and one that is not. */
class MatrixTest {

    private static final Verdict FAILED = new Verdict(Verdict.Kind.FAILED, "the whole story");

    private final Path folder;

    private String markdown = "";
    private String html = "";

    MatrixTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void writeTheMatrixOfTwoRuns() throws IOException {
        Run good = complete("A <good> one");
        good.add("filter", "EVAL-2.3/GET", Verdict.PASSED);
        good.add("filter", "EVAL-2.3/PUT", Verdict.PASSED);
        good.add("preconditions", "EVAL-2.3/PUT", Verdict.PASSED);
        good.add("filter", "EVAL-4.18/PUT", Verdict.skipped("its connector | drops them"));
        good.add("filter", "REQ-7.4/PUT", Verdict.deviates("it has a cache of its own"));
        good.add("container", "EVAL-2.3/GET", Verdict.PASSED);
        good.add("container", "EVAL-2.3/PUT", FAILED);
        good.write(folder.resolve("good/target/tck"));
        Run weak = complete("Weak");
        weak.add("filter", "EVAL-2.3/GET", Verdict.PASSED);
        weak.add("preconditions", "EVAL-2.3/GET", FAILED);
        weak.write(folder.resolve("weak/target/tck"));

        MatrixWriter.main(new String[] {
            folder.resolve("out").toString(),
            folder.resolve("good").toString(),
            folder.resolve("weak").toString()
        });

        markdown = Files.readString(folder.resolve("out/matrix.md"));
        html = Files.readString(folder.resolve("out/matrix.html"));
    }

    @Test
    void aStatementHoldsWhereItHoldsInEveryVariantAndWay() {
        assertThat(row(markdown, "| **EVAL-2.3** "), containsString("(RFC 9110 §13.1.1) | ✓ | **1/2** |"));
    }

    @Test
    void theOwnEvaluationStandsBesideIt() {
        String own = markdown.substring(markdown.lastIndexOf("\n## "));
        assertThat(row(own, "| **EVAL-2.3** "), containsString("| **1/2** | – |"));
        assertThat(own, not(containsString("REQ-7.4")));
    }

    @Test
    void aRuleSumsUpItsStatements() {
        assertThat(row(markdown, "| EVAL-2 "), equalTo("| EVAL-2 | 3 | **1/2** |"));
    }

    @Test
    void whatWasSkippedOrDeviatesIsListedWithItsReason() {
        assertThat(
                markdown,
                allOf(
                        containsString("skipped | its connector \\| drops them | EVAL-4.18 |"),
                        containsString("deviates | it has a cache of its own | REQ-7.4 |")));
        assertThat(row(markdown, "| **REQ-7.4** "), containsString("| 0/1 d | – |"));
    }

    @Test
    void thePageShowsTheSame() {
        assertThat(
                html,
                allOf(
                        containsString("A &lt;good&gt; one"),
                        containsString("<td class=\"cell ok\">✓</td><td class=\"cell bad\">1/2</td>"),
                        containsString("<td class=\"cell warn\">0/1 d</td>"),
                        containsString("its connector | drops them"),
                        containsString("Accepted: 412")));
        assertThat(html, not(containsString("<good>")));
    }

    @Test
    void withoutReportsThereIsNoMatrix() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> MatrixWriter.main(
                        new String[] {"anywhere", folder.resolve("out").toString()}));
        assertThat(refusal.getMessage(), containsString("run the TCK first"));
    }

    @Test
    void aReportOfAnotherCatalogueIsRefused() throws IOException {
        Run old = new Run("Old");
        old.add("filter", "EVAL-2.3/GET", Verdict.PASSED);
        old.write(folder.resolve("old/target/tck"));
        IllegalStateException refusal = assertThrows(
                IllegalStateException.class,
                () -> MatrixWriter.main(new String[] {
                    folder.resolve("out").toString(), folder.resolve("old").toString()
                }));
        assertThat(refusal.getMessage(), containsString("run the TCK again"));
    }

    private static Run complete(String runtime) {
        Run run = new Run(runtime);
        Catalogue.load()
                .assertions()
                .forEach(assertion -> run.add("filter", assertion.id(), Verdict.skipped("nobody asked")));
        return run;
    }

    private static String row(String table, String start) {
        int from = table.indexOf(start);
        return table.substring(from, table.indexOf('\n', from));
    }
}
