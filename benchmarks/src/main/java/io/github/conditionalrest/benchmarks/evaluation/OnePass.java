package io.github.conditionalrest.benchmarks.evaluation;

import static java.util.Objects.requireNonNull;

import io.github.conditionalrest.benchmarks.evaluation.Input.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;

/**
 * The leanest loop that reads the lines of a field to their end, refuses what is not of the grammar, and compares each
 * tag with one text. It knows neither {@code *}, nor versions and their representations, nor what to say of a malformed
 * field.
 */
@Fork(2)
public class OnePass extends Contestant {

    @Param({"HIT", "MISS", "LIST_8_HIT", "LIST_8_MISS", "LIST_64_MISS", "KB_60_MISS", "WEAK"})
    public Input input = Input.HIT;

    private List<String> lines = List.of();
    private String current = "";
    private boolean strong;

    @Override
    protected Input input() {
        return input;
    }

    @Override
    protected void prepare(Input input) {
        lines = List.of(requireNonNull(input.tags()));
        current = Input.TAG;
        strong = input.ifMatch() != null;
    }

    @Override
    protected Object evaluate() {
        return matches(lines, current, strong);
    }

    @Override
    protected Answer answer(@Nullable Object evaluated) {
        boolean matched = Boolean.TRUE.equals(evaluated);
        return matched == strong ? Answer.PASS : strong ? Answer.FAILED : Answer.NOT_MODIFIED;
    }

    private static boolean matches(List<String> lines, String current, boolean strong) {
        boolean matched = false;
        for (int i = 0; i < lines.size(); i++) {
            matched |= matches(lines.get(i), current, strong);
        }
        return matched;
    }

    private static boolean matches(String line, String current, boolean strong) {
        boolean matched = false;
        boolean separated = true;
        int end = line.length();
        int at = 0;
        while (at < end) {
            char c = line.charAt(at);
            if (c == ',' || c == ' ' || c == '\t') {
                separated |= c == ',';
                at++;
                continue;
            }
            boolean weak = c == 'W' && line.startsWith("W/\"", at);
            if (!separated || (!weak && c != '"')) {
                throw new IllegalArgumentException(line);
            }
            int from = at + (weak ? 3 : 1);
            at = from;
            while (at < end && isEtagc(line.charAt(at))) {
                at++;
            }
            if (at == end || line.charAt(at) != '"') {
                throw new IllegalArgumentException(line);
            }
            matched |= !(strong && weak) && at - from == current.length() && line.startsWith(current, from);
            separated = false;
            at++;
        }
        return matched;
    }

    private static boolean isEtagc(char c) {
        return (c >= '#' && c <= '~') || c == '!' || c > 0x7F;
    }
}
