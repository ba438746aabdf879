package io.github.conditionalrest.tck.defects;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.tck.catalogue.Catalogue;
import io.github.conditionalrest.tck.catalogue.Verdict;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** A server that is right passes: what the catalogue asks for can be done, and without any of this project's code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceTest {

    private final ReferenceServer server = ReferenceServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> everyBlackBoxAssertionHolds() {
        ReferenceSubject subject = new ReferenceSubject(server);
        return Catalogue.load().blackBox().stream()
                .map(assertion -> DynamicTest.dynamicTest(
                        assertion.id() + " " + assertion.statement(),
                        () -> assertThat(assertion.on(subject), is(Verdict.PASSED))));
    }
}
