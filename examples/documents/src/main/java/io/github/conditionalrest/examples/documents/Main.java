package io.github.conditionalrest.examples.documents;

import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.cache.Cache;
import javax.cache.CacheManager;

/** Starts the server, and tells what to try. */
public final class Main {

    // Here, since loggers that nobody holds forget their level. It would log each race that a request has lost.
    private static final Logger STATEMENTS = Logger.getLogger("org.hibernate.engine.jdbc.spi.SqlExceptionHelper");

    private Main() {}

    /** Runs until SIGTERM or SIGINT. */
    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        try {
            run(Options.parse(arguments, System.getenv()));
        } catch (IllegalArgumentException misunderstood) {
            System.err.println(misunderstood.getMessage() + System.lineSeparator() + Options.USAGE);
            System.exit(2);
        } catch (ServletException | SQLException | RuntimeException failure) {
            System.err.println("Could not start: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options) throws ServletException, SQLException {
        System.setProperty("org.jboss.logging.provider", "jdk");
        Logger.getLogger("").setLevel(Level.WARNING);
        STATEMENTS.setLevel(Level.OFF);
        Database database = Database.open(options.database());
        Cache<String, String> previews = Caches.open(options.cluster(), "previews");
        CacheManager caches = previews.getCacheManager();
        Stores stores = Stores.in(database, previews, InstantSource.system());
        Server server = Server.start(
                options.host(), options.port(), new DocumentsApplication(options.token(), stores, options.epoch()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, database, caches), "stop"));
        System.out.println(Greeting.text(server.uri(), options, stores.documents()));
    }

    private static void stop(Server server, Database database, CacheManager caches) {
        System.out.println("Stopping");
        try (database) {
            server.close();
        } catch (ServletException failure) {
            System.err.println("Did not stop cleanly: " + failure);
        } finally {
            caches.close();
        }
    }
}
