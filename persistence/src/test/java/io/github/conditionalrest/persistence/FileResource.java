package io.github.conditionalrest.persistence;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import io.github.conditionalrest.spi.ValidatorStore;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.nio.file.Files;

/** Text files, as docs/persistence.md shows them. */
@Path("files/{name}")
@Produces("text/plain")
@Conditional(validators = FileResource.FileVersions.class)
public class FileResource {

    /** The directory, and the versions of what is in it. */
    public record Store(java.nio.file.Path directory, CachedVersions versions) {

        java.nio.file.Path file(String name) {
            return directory.resolve(name);
        }
    }

    /** Tells the version of the file that the path names. */
    public static final class FileVersions implements ValidatorStore {

        @Inject
        private Store store;

        @Override
        public Validators current(ContainerRequestContext request) {
            return store.versions().current(ValidatorSource.pathParameter(request, "name"));
        }
    }

    @Inject
    private Store store;

    @GET
    public String read(@PathParam("name") String name) throws IOException {
        if (!Files.exists(store.file(name))) {
            throw new NotFoundException();
        }
        return Files.readString(store.file(name));
    }

    @PUT
    public void replace(@PathParam("name") String name, String text, @BeanParam Preconditions preconditions)
            throws IOException {
        store.versions().write(name, preconditions, next -> Files.writeString(store.file(name), text));
    }

    @DELETE
    public void delete(@PathParam("name") String name, @BeanParam Preconditions preconditions) throws IOException {
        if (!Files.exists(store.file(name))) {
            throw new NotFoundException();
        }
        store.versions().delete(name, preconditions, () -> Files.delete(store.file(name)));
    }
}
