package io.github.conditionalrest.core;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Request fields, one entry a line; whatever else there is in {@link HttpHeaders}, preconditions don't ask for. */
record FakeHeaders(MultivaluedMap<String, String> fields) implements HttpHeaders {

    @Override
    public MultivaluedMap<String, String> getRequestHeaders() {
        return fields;
    }

    @Override
    public @Nullable List<String> getRequestHeader(String name) {
        return fields.get(name);
    }

    @Override
    public @Nullable String getHeaderString(String name) {
        List<String> lines = fields.get(name);
        return lines == null ? null : String.join(",", lines);
    }

    @Override
    public List<MediaType> getAcceptableMediaTypes() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Locale> getAcceptableLanguages() {
        throw new UnsupportedOperationException();
    }

    @Override
    public MediaType getMediaType() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Locale getLanguage() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Cookie> getCookies() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Date getDate() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getLength() {
        throw new UnsupportedOperationException();
    }
}
