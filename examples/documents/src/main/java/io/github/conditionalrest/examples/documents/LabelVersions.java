package io.github.conditionalrest.examples.documents;

import io.github.conditionalrest.persistence.RowVersionSource;
import io.github.conditionalrest.persistence.UniqueVersions;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import javax.sql.DataSource;

/** Reads the version of a label, or of the collection where there is no id. {@link RowStore} deletes no row. */
@UniqueVersions
final class LabelVersions extends RowVersionSource {

    @Context
    private Configuration configuration;

    LabelVersions() {
        super("select version from label where id = ? and content is not null", LabelVersions::id);
    }

    @Override
    protected DataSource dataSource() {
        return Stores.of(configuration).connections();
    }

    /** {@link RowStore} does, so a write with one tag needs no look-up before. */
    @Override
    public boolean everyWriteCompares() {
        return true;
    }

    private static String id(Map<String, String> path) {
        String id = path.get("id");
        return id == null ? RowStore.COLLECTION : new Id(id).value();
    }
}
