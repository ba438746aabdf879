package io.github.conditionalrest.core;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The policies of an application as its annotations say, told without a runtime by the code that guards it; as a text,
 * a table.
 *
 * @param all ordered by path, then by request method
 */
public record EffectivePolicies(List<EffectivePolicy> all) {

    private static final Comparator<EffectivePolicy> BY_PATH = Comparator.comparing(EffectivePolicy::route)
            .thenComparing(EffectivePolicy::httpMethod)
            .thenComparing(EffectivePolicy::method);

    private static final List<String> HEAD = List.of("path", "request", "method", "requires", "source", "why");

    /** Orders a copy of the list. */
    public EffectivePolicies {
        all = all.stream().sorted(BY_PATH).toList();
    }

    /**
     * Reads the annotations of all methods of these classes, and of the sub-resources to which the return types of
     * their locators lead. Interfaces and abstract classes are left out where a class that is given, or found so,
     * extends them: it is that class which the runtime calls.
     *
     * @param application the class that may bear an annotation for all methods, or null where none does
     * @throws IllegalStateException if a policy is wrong, with the message that would stop the application
     */
    public static EffectivePolicies of(@Nullable Class<?> application, Collection<Class<?>> resourceClasses) {
        Set<ResourceMethod> methods = new LinkedHashSet<>();
        for (Class<?> type : resourceClasses) {
            ResourceMethod.of(type).forEach(found -> methods.addAll(found.reachable()));
        }
        List<Class<?>> types =
                methods.stream().<Class<?>>map(ResourceMethod::type).distinct().toList();
        List<EffectivePolicy> all = new ArrayList<>();
        for (ResourceMethod method : methods) {
            if (!isImplemented(method.type(), types)) {
                Declaration declaration = Policies.verify(application, method);
                String httpMethod = method.httpMethod();
                if (httpMethod != null) {
                    all.add(EffectivePolicy.of(method, httpMethod, application, declaration));
                }
            }
        }
        return new EffectivePolicies(all);
    }

    /** Those that change something and are neither guarded nor {@code @Unconditional}. */
    public List<EffectivePolicy> unguardedWrites() {
        return all.stream().filter(EffectivePolicy::isUnguardedWrite).toList();
    }

    /** The table, a line for each method below a line of headings, without a line break at its end. */
    @Override
    public String toString() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        all.forEach(policy -> rows.add(cells(policy)));
        int[] widths = IntStream.range(0, HEAD.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = row.get(column);
                line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString().stripTrailing();
    }

    /** The cells of a row, none of them empty. */
    static List<String> cells(EffectivePolicy policy) {
        String requires = policy.requirement().isEmpty()
                ? "nothing"
                : String.join(
                        ", ",
                        policy.requirement().stream()
                                .map(alternative -> alternative.fieldName())
                                .toList());
        String source = policy.source();
        return Arrays.asList(
                "/" + policy.route(),
                policy.httpMethod(),
                policy.method(),
                policy.kind() == EffectivePolicy.Kind.GUARDED ? requires : "unguarded",
                source == null ? "-" : source,
                policy.why());
    }

    private static boolean isImplemented(Class<?> type, List<Class<?>> types) {
        return Modifier.isAbstract(type.getModifiers())
                && types.stream().anyMatch(other -> other != type && type.isAssignableFrom(other));
    }
}
