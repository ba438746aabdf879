package io.github.conditionalrest.tck.catalogue;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.github.conditionalrest.tck.http.HttpResponse;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;

/** Reads the bodies of refusals (RFC 9457). */
final class Problems {

    private Problems() {}

    static void isProblem(Trial trial, HttpResponse response, int status) {
        trial.expect("the status", response.status(), is(status));
        JsonObject problem = of(trial, response);
        trial.expect("the member `type`", problem.getString("type", ""), is(not(emptyString())));
        trial.expect("the member `title`", problem.getString("title", ""), is(not(emptyString())));
        trial.expect("the member `status`", problem.getInt("status", 0), is(status));
        trial.expect("the member `detail`", problem.getString("detail", ""), is(not(emptyString())));
    }

    static String detail(Trial trial, HttpResponse response) {
        return of(trial, response).getString("detail", "");
    }

    /** The names of the fields that a 428 lists. */
    static List<String> required(Trial trial, HttpResponse response) {
        JsonObject problem = of(trial, response);
        JsonValue required = problem.getOrDefault("required", JsonValue.NULL);
        trial.expect("the member `required`", required, is(instanceOf(JsonArray.class)));
        required.asJsonArray()
                .forEach(name -> trial.expect("a member of `required`", name, is(instanceOf(JsonString.class))));
        return required.asJsonArray().getValuesAs(JsonString::getString);
    }

    static JsonObject of(Trial trial, HttpResponse response) {
        trial.expect("Content-Type", response.field("Content-Type"), startsWith("application/problem+json"));
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new Violation("Expected a JSON object\n     but: " + e.getMessage());
        }
    }
}
