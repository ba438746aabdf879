package io.github.conditionalrest.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.persistence.RowVersionSource;
import io.github.conditionalrest.persistence.UniqueVersions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;

/** Labels in a PostgreSQL of their own, and an application that writes them in three ways. */
public final class Labels implements AutoCloseable {

    private static final String DATA_SOURCE = DataSource.class.getName();
    private static final String ID = "one";
    private static final byte[] TEXT = "a label".getBytes(StandardCharsets.UTF_8);

    private final EmbeddedPostgres postgres;
    private final HikariDataSource dataSource;
    private final InProcess jersey;
    private final HttpServer server;

    private Labels(EmbeddedPostgres postgres, HikariDataSource dataSource, InProcess jersey, HttpServer server) {
        this.postgres = postgres;
        this.dataSource = dataSource;
        this.jersey = jersey;
        this.server = server;
    }

    /** Starts a database, and a server before it. */
    public static Labels start() throws IOException {
        // as PostgreSQL comes, and not as its embedded form does: a commit is on the disk before it is answered
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start();
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(2);
        HikariDataSource dataSource = new HikariDataSource(pool);
        ResourceConfig config =
                new ResourceConfig(ByHand.class, LookedUp.class, Compared.class).property(DATA_SOURCE, dataSource);
        return new Labels(postgres, dataSource, new InProcess(config), GrizzlyServer.start(config));
    }

    /** Where the server listens. */
    public int port() {
        return GrizzlyServer.port(server);
    }

    /** Makes the label, and returns its version. */
    public long insert() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table label (id varchar(40) primary key, version bigint not null, text text)");
            statement.execute("insert into label values ('" + ID + "', 0, '')");
        }
        return 0;
    }

    /** Where the label is, for who compares in this way. */
    public static String path(String how) {
        return how + "/" + ID;
    }

    /**
     * A PUT in process, with the tag of this version.
     *
     * @throws IllegalStateException if it does not succeed
     */
    public int put(String how, long version) throws ExecutionException, InterruptedException {
        ContainerRequest request = jersey.request("PUT", InProcess.at(path(how)));
        request.header("Content-Type", "text/plain");
        request.header("If-Match", tag(version));
        request.setEntityStream(new ByteArrayInputStream(TEXT));
        int status = jersey.send(request).getStatus();
        if (status != 204) {
            throw new IllegalStateException("PUT " + how + " answered " + status + " and not 204");
        }
        return status;
    }

    /** The tag of this version. */
    public static String tag(long version) {
        return "\"" + version + ";text/plain\"";
    }

    @Override
    public void close() throws IOException {
        server.shutdownNow();
        dataSource.close();
        postgres.close();
    }

    /** Reads the tag and compares in its statement, without this library. */
    @Path("by-hand/{id}")
    @Consumes("text/plain")
    @Produces("text/plain")
    public static class ByHand {

        private final DataSource dataSource;

        /** With the database of the application. */
        public ByHand(@Context Configuration configuration) {
            this.dataSource = (DataSource) configuration.getProperty(DATA_SOURCE);
        }

        /** Replaces the label. */
        @PUT
        public Response replace(@PathParam("id") String id, @HeaderParam("If-Match") String tag, String text)
                throws SQLException {
            long version = Long.parseLong(tag.substring(1, tag.indexOf(';')));
            boolean written = update(dataSource, id, version, text);
            return Response.status(written ? Response.Status.NO_CONTENT : Response.Status.PRECONDITION_FAILED)
                    .build();
        }
    }

    /** The same, guarded; the version is looked up before. */
    @Path("looked-up/{id}")
    @Consumes("text/plain")
    @Produces("text/plain")
    @Conditional(validators = Versions.class)
    public static class LookedUp extends Guarded {

        /** With the database of the application. */
        public LookedUp(@Context Configuration configuration) {
            super(configuration);
        }
    }

    /** The same, guarded; the write alone compares. */
    @Path("compared/{id}")
    @Consumes("text/plain")
    @Produces("text/plain")
    @Conditional(validators = ComparedVersions.class)
    public static class Compared extends Guarded {

        /** With the database of the application. */
        public Compared(@Context Configuration configuration) {
            super(configuration);
        }
    }

    /** Writes what the guard has let through. */
    public abstract static class Guarded {

        private final DataSource dataSource;

        Guarded(Configuration configuration) {
            this.dataSource = (DataSource) configuration.getProperty(DATA_SOURCE);
        }

        /** Replaces the label. */
        @PUT
        public void replace(@PathParam("id") String id, String text, @BeanParam Preconditions preconditions)
                throws SQLException {
            preconditions.confirm(update(dataSource, id, preconditions.expectedVersion(), text));
        }
    }

    /** Where the guard looks. Nothing is deleted here. */
    @UniqueVersions
    public static class Versions extends RowVersionSource {

        private final DataSource dataSource;

        /** With the database of the application. */
        public Versions(@Context Configuration configuration) {
            super("select version from label where id = ?", "id", Function.identity());
            this.dataSource = (DataSource) configuration.getProperty(DATA_SOURCE);
        }

        @Override
        protected DataSource dataSource() {
            return dataSource;
        }
    }

    /** The same, of methods that compare. */
    public static final class ComparedVersions extends Versions {

        /** With the database of the application. */
        public ComparedVersions(@Context Configuration configuration) {
            super(configuration);
        }

        @Override
        public boolean everyWriteCompares() {
            return true;
        }
    }

    private static boolean update(DataSource dataSource, String id, long version, String text) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update label set text = ?, version = version + 1 where id = ? and version = ?")) {
            update.setString(1, text);
            update.setString(2, id);
            update.setLong(3, version);
            return update.executeUpdate() == 1;
        }
    }
}
