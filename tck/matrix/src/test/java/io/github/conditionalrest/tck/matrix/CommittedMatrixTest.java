package io.github.conditionalrest.tck.matrix;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.tck.catalogue.Assertion;
import io.github.conditionalrest.tck.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CommittedMatrixTest {

    private static final Path MATRIX = Path.of("..", "..", "docs", "matrix.md");
    private static final Pattern NUMBER = Pattern.compile("\\| \\*\\*([A-Z]+-\\d+\\.\\d+[a-z]?)\\*\\* ");

    @Test
    @DisplayName("The matrix has every assertion of the catalogue, and no other: make it again when this fails")
    void theMatrixIsOfThisCatalogue() throws IOException {
        Set<String> shown = NUMBER.matcher(Files.readString(MATRIX))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> numbers = Catalogue.load().assertions().stream()
                .map(Assertion::number)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown, is(numbers));
    }
}
