package io.github.conditionalrest.tck.junit;

import io.github.conditionalrest.tck.catalogue.Capability;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** A Jakarta REST runtime with an implementation of the API, which together are put to the test. */
public interface RuntimeUnderTest {

    /** What reports call it, such as {@code Jersey 3.1.11, HK2}. */
    String name();

    /**
     * Serves the application under the path of its {@code @ApplicationPath}.
     *
     * @throws Exception if it does not start; the message is compared where an application has to be refused
     */
    Deployment deploy(Application application) throws Exception;

    /** What has to be registered with an application by hand; nothing where the runtime finds the extension itself. */
    default Set<Class<?>> components() {
        return Set.of();
    }

    /** What this runtime is not able to do, with the reason; the assertions that need it are skipped. */
    default Map<Capability, String> lacks() {
        return Map.of();
    }

    /**
     * Assertions that this runtime fails for a reason of its own, with that reason: by the number, such as
     * {@code EVAL-4.18}, with a method behind it where it is that one alone ({@code EVAL-4.18/PUT}), and with a way
     * before it where it is that one alone: {@code filter: }, {@code preconditions: } or {@code request: }. One that
     * holds after all fails the run.
     */
    default Map<String, String> knownDeviations() {
        return Map.of();
    }
}
