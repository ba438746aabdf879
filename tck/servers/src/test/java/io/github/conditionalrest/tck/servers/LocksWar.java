package io.github.conditionalrest.tck.servers;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.tck.junit.War;
import io.github.conditionalrest.tck.servers.locks.LocksApplication;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.h2.Driver;

/** The archive that loses races for rows of a database in its memory. */
final class LocksWar {

    private static final String PERSISTENCE = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                <persistence-unit name="locks" transaction-type="JTA">
                    <jta-data-source>java:app/jdbc/locks</jta-data-source>
                    <class>io.github.conditionalrest.tck.servers.locks.Ticket</class>
                    <exclude-unlisted-classes>true</exclude-unlisted-classes>
                    <shared-cache-mode>NONE</shared-cache-mode>
                    <properties>
                        <property name="jakarta.persistence.schema-generation.database.action" value="create" />
                    </properties>
                </persistence-unit>
            </persistence>
            """;

    private static final String WEB = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                <data-source>
                    <name>java:app/jdbc/locks</name>
                    <class-name>org.h2.jdbcx.JdbcDataSource</class-name>
                    <url>jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1</url>
                    <user>sa</user>
                    <password>of the test</password>
                </data-source>
            </web-app>
            """;

    private LocksWar() {}

    /** The driver, for a server that looks for it outside of the archive. */
    static Path driver() {
        try {
            return Path.of(Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Without anything that turns lost races into answers.
     *
     * @param database that of no other archive
     * @param implementation a class of each jar of the implementation
     */
    static War plain(String database, Class<?>... implementation) throws IOException {
        return new War()
                .classesOf(LocksApplication.class)
                .libraries(Driver.class, Conditional.class)
                .libraries(implementation)
                .descriptor("classes/META-INF/persistence.xml", PERSISTENCE)
                .descriptor("web.xml", WEB.formatted(database))
                .beans();
    }
}
