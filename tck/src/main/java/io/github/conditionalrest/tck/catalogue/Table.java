package io.github.conditionalrest.tck.catalogue;

import io.github.conditionalrest.tck.http.HttpResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The assertions of one request each, read from {@code evaluation.txt}, whose head explains the columns. */
final class Table {

    private static final String FILE = "evaluation.txt";
    private static final int COLUMNS = 8;

    private Table() {}

    static List<Assertion> read() {
        List<Assertion> assertions = new ArrayList<>();
        String because = "";
        int number = 0;
        try (InputStream file = Objects.requireNonNull(Table.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.startsWith(">")) {
                    because = line.substring(1).strip();
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    assertions.addAll(row(line, because, number));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return assertions;
    }

    private static List<Assertion> row(String line, String because, int number) {
        String[] columns = line.split(" \\| ", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalStateException(FILE + ", line " + number + ": " + columns.length + " columns, not 8");
        }
        State state = State.valueOf(columns[3].toUpperCase(Locale.ROOT).replace('-', '_'));
        List<String> fields = columns[5].equals("-") ? List.of() : List.of(columns[5].split(" & ", -1));
        Answer accepted = Answer.of(columns[6]);
        String[] methods = columns[4].split(" ", -1);
        List<Assertion> assertions = new ArrayList<>();
        for (String method : methods) {
            assertions.add(new Assertion(
                    columns[0] + (methods.length == 1 ? "" : "/" + method),
                    Level.valueOf(columns[1]),
                    columns[2],
                    columns[7],
                    method + " of a resource that is " + state.label() + ", "
                            + (fields.isEmpty() ? "without a precondition" : String.join("; ", fields)),
                    accepted.toString(),
                    because,
                    needs(state, accepted),
                    trial -> oneRequest(trial, state, method, fields, accepted)));
        }
        return assertions;
    }

    private static Set<Capability> needs(State state, Answer accepted) {
        Set<Capability> needs = EnumSet.noneOf(Capability.class);
        if (accepted.alternatives().equals(List.of("428"))) {
            needs.add(Capability.ENFORCEMENT);
        }
        if (state == State.OBS_TEXT) {
            needs.add(Capability.OBS_TEXT);
        }
        return needs;
    }

    private static void oneRequest(Trial trial, State state, String method, List<String> fields, Answer accepted) {
        Resource resource = trial.resource(state);
        Current current = trial.current(resource);
        if (!current.isIn(state)) {
            throw new Violation("Expected a resource that is " + state.label() + "\n     but: GET told " + current);
        }
        String[] filled = fields.stream().map(current::fill).toArray(String[]::new);
        boolean writes = Set.of("PUT", "POST", "PATCH").contains(method);
        HttpResponse response =
                writes ? trial.write(method, resource, filled) : trial.send(method, resource.target(), filled);
        trial.expectStatus(response, accepted);
    }
}
