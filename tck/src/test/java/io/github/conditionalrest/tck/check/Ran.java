package io.github.conditionalrest.tck.check;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One run of the command in this process. */
public record Ran(int status, String out, String err) {

    /** Runs it with these arguments. */
    public static Ran check(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) {
            texts.add(argument.toString());
        }
        int status = ConditionalCheck.run(new PrintWriter(out), new PrintWriter(err), texts.toArray(String[]::new));
        return new Ran(status, out.toString(), err.toString());
    }

    /** The levels of what does not hold, by its number, from this report. */
    public static Map<String, String> broken(Path json) {
        Map<String, String> broken = new TreeMap<>();
        results(json, "broken").forEach(result -> broken.put(result.getString("id"), result.getString("level")));
        return broken;
    }

    /** The numbers of what held, from this report. */
    public static Set<String> held(Path json) {
        Set<String> held = new TreeSet<>();
        results(json, "held").forEach(result -> held.add(result.getString("id")));
        return held;
    }

    static JsonObject read(Path json) {
        try (Reader text = Files.newBufferedReader(json);
                JsonReader reader = Json.createReader(text)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonObject> results(Path json, String outcome) {
        return read(json).getJsonArray("results").getValuesAs(JsonObject.class).stream()
                .filter(result -> result.getString("outcome").equals(outcome))
                .toList();
    }
}
