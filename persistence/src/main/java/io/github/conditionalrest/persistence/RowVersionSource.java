package io.github.conditionalrest.persistence;

import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorStore;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells the version of a row by plain JDBC: one column of one row. Extend it, and name that class in
 * {@code @Conditional(validators = ...)}.
 *
 * <p>The method then compares in its own statement: {@code update ... where id = ? and version = ?} with
 * {@code Preconditions.expectedVersion()}, and {@code Preconditions.confirm} of the number of rows.
 */
public abstract class RowVersionSource implements ValidatorStore {

    private final String select;
    private final Function<MultivaluedMap<String, String>, ?> id;

    /**
     * A source that runs this statement.
     *
     * @param select with one parameter, the identifier, and one column, the version: {@code select version from label
     *     where id = ?}
     * @param id makes the identifier of the path parameters; what it throws as an {@link IllegalArgumentException},
     *     such as that of {@link Long#valueOf(String)}, means that there is no such row
     */
    protected RowVersionSource(String select, Function<MultivaluedMap<String, String>, ?> id) {
        this.select = select;
        this.id = id;
    }

    /** Where the row is; asked for each look-up, so that it may be injected. */
    protected abstract DataSource dataSource();

    /**
     * The version of the row, or absent where there is none.
     *
     * @throws SQLException if the statement fails
     */
    @Override
    public Validators current(ContainerRequestContext request) throws SQLException {
        Object key;
        try {
            key = id.apply(request.getUriInfo().getPathParameters());
        } catch (IllegalArgumentException noSuchIdentifier) {
            return Validators.absent();
        }
        try (Connection connection = dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setObject(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? ofVersion(row.getObject(1)) : Validators.absent();
            }
        }
    }

    /** The validators of a version as a driver or a provider tells it: present where it is null. */
    static Validators ofVersion(@Nullable Object version) {
        if (version == null) {
            return Validators.present();
        }
        if (version instanceof Number number) {
            return Validators.ofVersion(number.longValue());
        }
        return Validators.ofVersion(
                version instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : version.toString());
    }
}
