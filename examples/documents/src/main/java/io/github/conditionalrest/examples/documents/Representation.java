package io.github.conditionalrest.examples.documents;

import io.github.conditionalrest.Validated;
import io.github.conditionalrest.Validators;
import jakarta.json.JsonObject;

/**
 * What is sent of one state, together with the validators of that very state.
 *
 * @param content the same in every format
 */
record Representation(JsonObject content, Validators validators) implements Validated {}
