package io.github.conditionalrest.persistence;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** On H2, in memory. */
class H2RowVersionTest extends RowVersionContract {

    private static final JdbcDataSource DATABASE = new JdbcDataSource();

    static {
        DATABASE.setUrl("jdbc:h2:mem:rows;DB_CLOSE_DELAY=-1;MODE=PostgreSQL");
    }

    @Override
    DataSource database() {
        return DATABASE;
    }

    @Override
    String bytes() {
        return "varbinary(99)";
    }
}
