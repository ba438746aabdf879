package io.github.conditionalrest.tck.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many numbers of assertions in few words: {@code EVAL-2.1 GET/PUT, ERR-2.50 to 74}. */
final class Numbers {

    private static final int SHORTEST_RUN = 3;

    /** One number, and the methods in which it is meant. */
    private record Numbered(String rule, int number, String methods) {

        boolean isFollowedBy(Numbered other) {
            return rule.equals(other.rule) && methods.equals(other.methods) && number + 1 == other.number;
        }

        String text(String to) {
            return (rule + "." + number + to + " " + methods).strip();
        }
    }

    private Numbers() {}

    /** Each once, in the order in which they came, with its methods behind it. */
    static List<String> of(List<Result> results) {
        List<String> texts = new ArrayList<>();
        List<Numbered> run = new ArrayList<>();
        for (Numbered each : numbered(results)) {
            if (!run.isEmpty() && !run.get(run.size() - 1).isFollowedBy(each)) {
                end(run, texts);
            }
            run.add(each);
        }
        end(run, texts);
        return texts;
    }

    private static void end(List<Numbered> run, List<String> texts) {
        if (run.size() >= SHORTEST_RUN) {
            texts.add(run.get(0).text(" to " + run.get(run.size() - 1).number()));
        } else {
            run.forEach(each -> texts.add(each.text("")));
        }
        run.clear();
    }

    private static List<Numbered> numbered(List<Result> results) {
        Map<String, List<String>> methods = new LinkedHashMap<>();
        for (Result result : results) {
            methods.computeIfAbsent(result.item().assertion().number(), number -> new ArrayList<>())
                    .add(result.item().method());
        }
        List<Numbered> all = new ArrayList<>();
        methods.forEach((number, each) -> {
            int dot = number.indexOf('.');
            String rule = number.substring(0, dot);
            int counted = Integer.parseInt(number.substring(dot + 1));
            if (each.remove("")) {
                all.add(new Numbered(rule, counted, ""));
            }
            if (!each.isEmpty()) {
                all.add(new Numbered(rule, counted, String.join("/", each)));
            }
        });
        return all;
    }
}
