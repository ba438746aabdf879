package io.github.conditionalrest.persistence;

import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import io.github.conditionalrest.spi.ValidatorStore;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells the version of a row by plain JDBC: one column of one row. Extend it, and name that class in
 * {@code @Conditional(validators = ...)}.
 *
 * <p>The method then compares in its own statement: {@code update ... where id = ? and version = ?} with
 * {@code Preconditions.expectedVersion()}, and {@code Preconditions.confirm} of the number of rows.
 *
 * <p>A row that is deleted and created again must not have a version that it had before: say that it has none by
 * {@link UniqueVersions} on that class.
 */
public abstract class RowVersionSource implements ValidatorStore {

    private final String select;
    private final Set<String> required;
    private final Function<Map<String, String>, ?> id;

    /**
     * A source that runs this statement.
     *
     * @param select with one parameter, the identifier, and one column, the version: {@code select version from label
     *     where id = ?}
     * @param parameter the name of the path parameter that holds the identifier
     * @param id makes the identifier of its value; what it throws as an {@link IllegalArgumentException}, such as that
     *     of {@link Long#valueOf(String)}, means that there is no such row
     */
    protected RowVersionSource(String select, String parameter, Function<String, ?> id) {
        this(select, Set.of(parameter), path -> id.apply(Objects.requireNonNull(path.get(parameter))));
    }

    /**
     * A source that runs this statement, for an identifier that is not the value of one path parameter.
     *
     * @param select as above
     * @param id makes the identifier of {@link ValidatorSource#pathParameters}, of which none has to be there
     */
    protected RowVersionSource(String select, Function<Map<String, String>, ?> id) {
        this(select, Set.of(), id);
    }

    private RowVersionSource(String select, Set<String> required, Function<Map<String, String>, ?> id) {
        this.select = select;
        this.required = required;
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
        required.forEach(name -> ValidatorSource.pathParameter(request, name)); // or it says which there are
        Object key;
        try {
            key = id.apply(ValidatorSource.pathParameters(request));
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

    @Override
    public Set<String> requiredPathParameters() {
        return required;
    }

    /** Checks that there is a {@link #dataSource}, and says so where versions could come back. */
    @Override
    public void verify() {
        if (dataSource() == null) {
            throw new IllegalStateException(
                    "it has no DataSource. Make it a bean, into which one is injected, or look one up");
        }
        ReusedVersions.tellOfSource(getClass());
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
