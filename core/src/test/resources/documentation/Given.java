package documentation;

import io.github.conditionalrest.spi.Decision;
import io.github.conditionalrest.spi.ValidatorSource;
import io.github.conditionalrest.spi.ValidatorStore;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What the Java blocks of the documentation take for granted. Each of them imports these types and members; nothing
 * here is ever run.
 */
public final class Given {

    private Given() {}

    // The application

    public record Document(String id, long version, Instant changed, String text) {

        public Document apply(Patch patch) {
            throw new UnsupportedOperationException();
        }
    }

    public record Patch(String text) {}

    public interface Documents {

        Document find(String id);

        Optional<Document> lookup(String id);

        Document save(String id, Document document);

        void delete(String id);

        boolean updateIfVersion(String id, long version, Document document);
    }

    public abstract static class DocumentResource {}

    public abstract static class DocumentValidators implements ValidatorSource {}

    public abstract static class DocumentVersions implements ValidatorStore {}

    public abstract static class StatisticsValidators implements ValidatorSource {}

    public static final Documents documents = null;
    public static final ConcurrentMap<String, Document> stored = new ConcurrentHashMap<>();
    public static final byte[] secret = new byte[32];

    // A stand-in for a test framework

    @Retention(RetentionPolicy.RUNTIME)
    public @interface Test {}

    @Retention(RetentionPolicy.RUNTIME)
    public @interface DisplayName {
        String value();
    }

    // Stand-ins for Jakarta Contexts and Dependency Injection

    @Retention(RetentionPolicy.RUNTIME)
    public @interface ApplicationScoped {}

    @Retention(RetentionPolicy.RUNTIME)
    public @interface Inject {}

    @Retention(RetentionPolicy.RUNTIME)
    public @interface Transactional {}

    // A stand-in for a metrics library

    public interface Counters {

        void increment(Decision.Kind kind, String route);
    }

    public static final Counters counters = null;
}
