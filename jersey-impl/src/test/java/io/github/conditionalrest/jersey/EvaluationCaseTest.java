package io.github.conditionalrest.jersey;

import io.github.conditionalrest.core.EvaluationResources;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** EVAL-1 to EVAL-6: the evaluation cases over HTTP, in the three ways in which an application can ask. */
class EvaluationCaseTest extends GuardedTest {

    @Override
    ResourceConfig application() {
        return new ResourceConfig(EvaluationResources.classes());
    }

    @TestFactory
    Stream<DynamicTest> theInjectedRequestAnswersByTheRfc() {
        return EvaluationResources.askedByRequest(this::http);
    }

    @TestFactory
    Stream<DynamicTest> preconditionsAnswerByTheRfc() {
        return EvaluationResources.askedByPreconditions(this::http);
    }

    @TestFactory
    Stream<DynamicTest> theFilterAnswersByTheRfcAndByWhatItRequires() {
        return EvaluationResources.askedByFilter(this::http);
    }
}
