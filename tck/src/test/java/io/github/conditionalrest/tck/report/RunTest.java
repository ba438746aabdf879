package io.github.conditionalrest.tck.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.tck.catalogue.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    @Test
    void whatIsWrittenCanBeReadAgain(@TempDir Path folder) throws Exception {
        Run run = new Run("Runtime 1.0, \u00e9");
        run.add("filter", "EVAL-2.10", Verdict.PASSED);
        run.add("filter", "EVAL-2.9/PUT", Verdict.skipped("needs \"quotes\"\nand lines"));
        run.add("container", "EVAL-2.10", Verdict.deviates("a cause"));

        Path file = run.write(folder.resolve("not/there/yet"));
        Run again = Run.read(file);

        assertThat(file.getFileName().toString(), equalTo("runtime-1.0-.json"));
        assertThat(again.runtime(), equalTo(run.runtime()));
        assertThat(again.verdicts("filter"), equalTo(run.verdicts("filter")));
        assertThat(List.copyOf(again.verdicts("filter").keySet()), equalTo(List.of("EVAL-2.10", "EVAL-2.9/PUT")));
        assertThat(again.verdicts("container"), equalTo(run.verdicts("container")));
        assertThat(again.verdicts("request"), is(anEmptyMap()));
    }
}
