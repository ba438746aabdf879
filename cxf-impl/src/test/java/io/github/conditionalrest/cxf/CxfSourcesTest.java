package io.github.conditionalrest.cxf;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SRC-1: what is injected into a source on CXF")
class CxfSourcesTest {

    private final Injected source = (Injected) new CxfSources().source(Injected.class);

    @Test
    void isAnObjectOutsideOfRequestsToo() {
        UriInfo uris = Objects.requireNonNull(source.uris);

        assertThat(source.told, is("current " + UriInfo.class.getName()));
        assertThat(Set.of(uris).contains(source.uris), is(true));
    }

    @Test
    void saysThatItIsOfARequest() {
        UriInfo uris = Objects.requireNonNull(source.uris);
        IllegalStateException failure = assertThrows(IllegalStateException.class, uris::getPath);

        assertThat(failure.getMessage(), containsString("getPath"));
    }

    public static final class Injected implements ValidatorSource {

        private @Nullable UriInfo uris;
        private String told = "";

        @Context
        public void setUris(UriInfo uris) {
            this.uris = uris;
            this.told = uris.toString();
        }

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.absent();
        }
    }
}
