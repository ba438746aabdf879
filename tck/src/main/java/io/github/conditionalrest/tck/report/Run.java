package io.github.conditionalrest.tck.report;

import io.github.conditionalrest.tck.catalogue.Verdict;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What one run found: for each way of evaluating, the verdict on each assertion. Not for several threads. */
public final class Run {

    private final String runtime;
    private final Map<String, Map<String, Verdict>> verdicts = new LinkedHashMap<>();

    /** An empty one, of this runtime. */
    public Run(String runtime) {
        this.runtime = Objects.requireNonNull(runtime, "runtime");
    }

    /** Adds a verdict. */
    public void add(String way, String assertion, Verdict verdict) {
        verdicts.computeIfAbsent(way, name -> new LinkedHashMap<>()).put(assertion, verdict);
    }

    /** The name of the runtime. */
    public String runtime() {
        return runtime;
    }

    /**
     * The verdicts of a way by the number of the assertion, in the order in which they came; empty where there are
     * none.
     */
    public Map<String, Verdict> verdicts(String way) {
        return Collections.unmodifiableMap(verdicts.getOrDefault(way, Map.of()));
    }

    /**
     * Writes it as JSON into this folder.
     *
     * @return the file
     */
    public Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(runtime.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-") + ".json");
        JsonObjectBuilder ways = Json.createObjectBuilder();
        verdicts.forEach((way, byAssertion) -> {
            JsonObjectBuilder all = Json.createObjectBuilder();
            byAssertion.forEach((id, verdict) -> all.add(
                    id,
                    Json.createObjectBuilder()
                            .add("verdict", verdict.kind().name())
                            .add("detail", verdict.detail())));
            ways.add(way, all);
        });
        JsonObject run = Json.createObjectBuilder()
                .add("runtime", runtime)
                .add("ways", ways)
                .build();
        try (Writer out = Files.newBufferedWriter(file);
                JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                        .createWriter(out)) {
            writer.write(run);
        }
        return file;
    }

    /** Reads what {@link #write} has written. */
    public static Run read(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file);
                JsonReader reader = Json.createReader(in)) {
            JsonObject object = reader.readObject();
            Run run = new Run(object.getString("runtime"));
            JsonObject ways = object.getJsonObject("ways");
            for (String way : ways.keySet()) {
                JsonObject all = ways.getJsonObject(way);
                for (String id : all.keySet()) {
                    JsonObject verdict = all.getJsonObject(id);
                    run.add(
                            way,
                            id,
                            new Verdict(
                                    Verdict.Kind.valueOf(verdict.getString("verdict")), verdict.getString("detail")));
                }
            }
            return run;
        }
    }
}
