package io.github.conditionalrest.tck.check;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** All of it, for programs. */
final class JsonReport {

    private JsonReport() {}

    static void write(Report report, Secrets secrets, Path file) throws IOException {
        JsonArrayBuilder results = Json.createArrayBuilder();
        report.results().forEach(result -> results.add(result(result.masked(secrets))));
        JsonObjectBuilder whole = Json.createObjectBuilder()
                .add("url", report.settings().url().toString())
                .add(
                        "via",
                        String.valueOf(
                                report.settings().via() == null
                                        ? ""
                                        : report.settings().via()))
                .add("exitStatus", report.status().code())
                .add("meaning", report.status().meaning())
                .add("stopped", secrets.masked(report.stopped()))
                .add("seconds", report.took().toMillis() / 1000.0)
                .add("held", report.count(Result.Outcome.HELD))
                .add("must", report.broken(Severity.MUST))
                .add("should", report.broken(Severity.SHOULD))
                .add("observations", report.broken(Severity.OBSERVATION))
                .add("notTried", report.count(Result.Outcome.NOT_TRIED))
                .add("written", secrets.masked(report.putBack().text()))
                .add("putBack", report.putBack().done())
                .add("results", results);
        try (Writer text = Files.newBufferedWriter(file);
                JsonWriter json = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                        .createWriter(text)) {
            json.writeObject(whole.build());
        }
    }

    private static JsonObjectBuilder result(Result result) {
        Item item = result.item();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", item.id())
                .add("section", item.section().toString())
                .add("statement", item.assertion().statement())
                .add("clause", item.assertion().clause())
                .add("outcome", result.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .add("level", result.severity().name().toLowerCase(Locale.ROOT));
        if (!result.detail().isEmpty()) {
            json.add(result.isNotTried() ? "reason" : "came", result.detail());
        }
        if (result.isBroken()) {
            json.add("consequence", result.advice().consequence())
                    .add("cure", result.advice().cure())
                    .add("curl", result.curl())
                    .add("transcript", result.transcript());
        }
        return json;
    }
}
