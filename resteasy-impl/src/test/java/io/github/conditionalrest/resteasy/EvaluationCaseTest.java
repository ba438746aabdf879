package io.github.conditionalrest.resteasy;

import io.github.conditionalrest.core.EvaluationResources;
import io.github.conditionalrest.core.ServedTest;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** EVAL-1 to EVAL-6: the evaluation cases over HTTP, in the three ways in which an application can ask. */
@Tag("everywhere")
class EvaluationCaseTest extends ServedTest {

    @Override
    protected Application application() {
        return application(EvaluationResources.classes(), Set.of(), Map.of());
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
