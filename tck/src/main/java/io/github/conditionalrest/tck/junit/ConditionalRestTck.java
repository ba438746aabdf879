package io.github.conditionalrest.tck.junit;

import io.github.conditionalrest.tck.application.CarriedApplications;
import io.github.conditionalrest.tck.catalogue.Assertion;
import io.github.conditionalrest.tck.catalogue.Capability;
import io.github.conditionalrest.tck.catalogue.Catalogue;
import io.github.conditionalrest.tck.catalogue.Verdict;
import io.github.conditionalrest.tck.report.Run;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * All assertions of the catalogue, as JUnit tests of one runtime. Extend it, and give the runtime to its constructor.
 *
 * <p>What cannot be tried is skipped, with the reason. The verdicts are written to {@code target/tck}, from which the
 * matrix is made.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD) // the report comes last
public abstract class ConditionalRestTck {

    private static final Path REPORTS = Path.of("target", "tck");

    private final RuntimeUnderTest runtime;
    private final Catalogue catalogue = Catalogue.load();
    private final List<Deployment> deployments = new ArrayList<>();
    private final Map<String, URI> bases = new HashMap<>();
    private final Run run;

    /** The tests of this runtime. */
    protected ConditionalRestTck(RuntimeUnderTest runtime) {
        this.runtime = Objects.requireNonNull(runtime, "runtime");
        this.run = new Run(runtime.name());
    }

    @BeforeAll
    final void deploy() throws Exception {
        requireKnownNumbers();
        boolean cdi = !runtime.lacks().containsKey(Capability.CDI);
        for (Application application : CarriedApplications.all(runtime.components(), cdi)) {
            Deployment deployment = runtime.deploy(application);
            deployments.add(deployment);
            bases.put(
                    application.getClass().getAnnotation(ApplicationPath.class).value(), deployment.base());
        }
    }

    @AfterAll
    final void stop() {
        RuntimeException failure = null;
        for (Deployment deployment : deployments) {
            try {
                deployment.close();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    // A number that is misspelt would excuse nothing, and nobody would notice.
    private void requireKnownNumbers() {
        Set<String> unknown = new TreeSet<>(runtime.knownDeviations().keySet());
        Set<String> known = catalogue.assertions().stream()
                .flatMap(ConditionalRestTck::names)
                .collect(Collectors.toSet());
        unknown.removeIf(name -> known.contains(name.substring(name.indexOf(' ') + 1)));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("Deviations from no assertion of the catalogue: " + unknown);
        }
    }

    /** Tries the assertions in every way; the runtime's own evaluation is recorded and not judged. */
    @TestFactory
    final Stream<DynamicNode> assertions() {
        return Stream.concat(
                Stream.of(Way.FILTER, Way.PRECONDITIONS, Way.REQUEST).map(this::container),
                Stream.of(DynamicTest.dynamicTest("the report is written", this::report)));
    }

    private DynamicNode container(Way way) {
        Served subject = new Served(runtime, way, bases);
        return DynamicContainer.dynamicContainer(
                way.label(),
                catalogue.assertions().stream()
                        .filter(way::concerns)
                        .map(assertion -> DynamicTest.dynamicTest(
                                assertion.id() + " " + assertion.statement(), () -> judge(way, assertion, subject))));
    }

    private void judge(Way way, Assertion assertion, Served subject) {
        Verdict verdict = considered(way, assertion, tried(way, assertion, subject));
        run.add(way.label(), assertion.id(), verdict);
        switch (verdict.kind()) {
            case PASSED ->
                Assertions.assertNull(
                        deviation(way, assertion),
                        () -> assertion.id() + " holds after all: take it off the known deviations");
            case FAILED -> Assertions.fail(verdict.detail());
            case DEVIATES -> Assumptions.abort("known deviation: " + verdict.detail());
            case SKIPPED -> Assumptions.abort(verdict.detail());
        }
    }

    private Verdict tried(Way way, Assertion assertion, Served subject) {
        String inexact = runtime.lacks().get(Capability.EXACT_REQUEST);
        return way == Way.REQUEST && inexact != null
                ? Verdict.skipped("needs that " + Capability.EXACT_REQUEST.meaning() + ": " + inexact)
                : assertion.on(subject);
    }

    private Verdict considered(Way way, Assertion assertion, Verdict verdict) {
        String deviation = deviation(way, assertion);
        if (verdict.kind() == Verdict.Kind.FAILED && deviation != null) {
            return Verdict.deviates(deviation);
        }
        String reason = assertion.needs().stream()
                .map(runtime.lacks()::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return verdict.kind() == Verdict.Kind.SKIPPED && !reason.isEmpty()
                ? Verdict.skipped(verdict.detail() + ": " + reason)
                : verdict;
    }

    private @Nullable String deviation(Way way, Assertion assertion) {
        return names(assertion)
                .flatMap(name -> Stream.of(name, way.label() + ": " + name))
                .map(runtime.knownDeviations()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> names(Assertion assertion) {
        return Stream.of(assertion.id(), assertion.number());
    }

    private void report() throws IOException {
        Served container = new Served(runtime, Way.CONTAINER, bases);
        for (Assertion assertion : catalogue.assertions()) {
            if (Way.CONTAINER.concerns(assertion)) {
                run.add(Way.CONTAINER.label(), assertion.id(), assertion.on(container));
            }
        }
        run.write(REPORTS);
    }
}
