package io.github.conditionalrest.tck.catalogue;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final int PROMISED = 250;

    private static final Pattern RULE =
            Pattern.compile("^- \\*\\*([A-Z]+-\\d+)\\*\\* \\((0\\.1|planned)\\) ", Pattern.MULTILINE);

    private final Catalogue catalogue = Catalogue.load();

    @Test
    @DisplayName("There are at least 250 assertions that need nothing but resources over HTTP")
    void thereAreAsManyBlackBoxAssertionsAsPromised() {
        assertThat(catalogue.blackBox().size(), is(greaterThanOrEqualTo(PROMISED)));
        assertThat(
                catalogue.assertions(),
                hasSize(greaterThanOrEqualTo(catalogue.blackBox().size())));
    }

    @Test
    void eachNumberIsGivenOnce() {
        List<String> ids = catalogue.assertions().stream().map(Assertion::id).toList();
        assertThat(Set.copyOf(ids), hasSize(ids.size()));
    }

    @Test
    void theyComeInTheOrderOfTheirNumbers() {
        List<String> ids = catalogue.assertions().stream().map(Assertion::id).toList();
        assertThat(ids.indexOf("EVAL-2.9/GET") < ids.indexOf("EVAL-2.10/GET"), is(true));
        assertThat(ids.indexOf("EVAL-2.10/GET") < ids.indexOf("EVAL-3.1/GET"), is(true));
    }

    @Test
    void eachSaysWhatIsSentWhatIsAcceptedAndWhy() {
        for (Assertion assertion : catalogue.assertions()) {
            for (String text : List.of(
                    assertion.clause(),
                    assertion.statement(),
                    assertion.sent(),
                    assertion.accepted(),
                    assertion.because())) {
                assertThat(assertion.id(), text.isBlank(), is(false));
            }
        }
    }

    @Test
    void eachClauseIsASectionOfAnRfcOrARule() throws IOException {
        Pattern section = Pattern.compile("RFC \\d{4} §\\d+(\\.\\d+)*");
        Set<String> rules = rules("0\\.1|planned");
        for (Assertion assertion : catalogue.assertions()) {
            String clause = assertion.clause();
            assertThat(
                    assertion.id() + ": " + clause,
                    section.matcher(clause).matches() || rules.contains(clause),
                    is(true));
        }
    }

    @Test
    void whatAnRfcDemandsIsNotJustifiedByARule() {
        List<String> ids = catalogue.assertions().stream()
                .filter(assertion -> assertion.level() != Level.RULE)
                .filter(assertion -> !assertion.clause().startsWith("RFC "))
                .map(Assertion::id)
                .toList();
        assertThat(ids, is(empty()));
    }

    @Test
    void eachBelongsToARule() throws IOException {
        Set<String> rules = rules("0\\.1|planned");
        List<String> used =
                catalogue.assertions().stream().map(Assertion::rule).distinct().toList();
        assertThat(used, everyItem(is(in(rules))));
    }

    @Test
    void eachRuleThatIsBuiltHasAnAssertion() throws IOException {
        Set<String> missing = rules("0\\.1");
        assertThat(missing, is(not(empty())));
        missing.remove("RACE-3"); // no client can kill its server; examples/races does
        missing.remove("SRC-5"); // told to whoever starts the application, by sources that the TCK does not have
        catalogue.assertions().forEach(assertion -> missing.remove(assertion.rule()));
        assertThat(missing, is(empty()));
    }

    @Test
    void noTwoStatementsAreTheSame() {
        List<String> statements = catalogue.assertions().stream()
                .map(assertion ->
                        assertion.id().replaceFirst("\\..*?(/|$)", " ") + assertion.sent() + assertion.statement())
                .toList();
        Set<String> twice = statements.stream()
                .filter(statement -> statements.indexOf(statement) != statements.lastIndexOf(statement))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(twice, equalTo(Set.of()));
    }

    private static Set<String> rules(String marks) throws IOException {
        return RULE.matcher(Files.readString(root().resolve("docs/rules.md")))
                .results()
                .filter(found -> found.group(2).matches(marks))
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/rules.md"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("docs/rules.md is in no folder above this one");
            }
            folder = parent;
        }
        return folder;
    }
}
