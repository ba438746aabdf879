package io.github.conditionalrest.tck.check;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Keeps notes that can be written, on a loopback port, with what is wrong with it switched on; remembers what came. */
final class NotesServer implements AutoCloseable {

    enum Flaw {
        IGNORES_IF_MATCH,
        COMPARES_BEFORE_IT_READS,
        KEEPS_THE_TAG,
        CREATES_TWICE,
        DELETES_WHAT_IS_STALE,
        UNQUOTED_TAG,
        DATE_IN_THE_FUTURE,
        DATE_OF_ISO_8601,
        SAME_TAG_FOR_GZIP,
        NO_HEAD,
        REQUIRES,
        REQUIRES_SILENTLY,
        REQUIRES_ANY_FIELD,
        REQUIRES_ALWAYS,
        REFUSES_WITH_409,
        FAILS_WHO_LOSES,
        COMPARES_STRINGS,
        NEEDS_A_TOKEN,
        CANNOT_BE_PUT_BACK,
        KEEPS_WHAT_IT_CREATES
    }

    static final String FIRST = "{\"id\":1,\"text\":\"What somebody wrote\"}";

    /** A note; its tag is that of its version. */
    private record Note(String content, int version) {}

    /** A request that came. */
    record Came(String method, String path, List<String> ifMatch, String body) {}

    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");

    private final Set<Flaw> flaws;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Note> notes = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Came> came = new ConcurrentLinkedQueue<>();
    private int versions = 1;

    NotesServer(Flaw... flaws) {
        this.flaws = flaws.length == 0 ? EnumSet.noneOf(Flaw.class) : EnumSet.copyOf(List.of(flaws));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        notes.put("/notes/first", new Note(FIRST, 1));
        server.createContext("/notes/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    URI first() {
        return uri("/notes/first");
    }

    List<Came> came() {
        return List.copyOf(came);
    }

    @Nullable
    String content(String path) {
        Note note = notes.get(path);
        return note == null ? null : note.content();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private boolean has(Flaw flaw) {
        return flaws.contains(flaw);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            if (has(Flaw.NEEDS_A_TOKEN) && !"Bearer open-sesame-4711".equals(token)) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
                answer(exchange, 401, "Who are you?");
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "GET" -> read(exchange);
                case "HEAD" -> {
                    if (has(Flaw.NO_HEAD)) {
                        answer(exchange, 405, "");
                    } else {
                        read(exchange);
                    }
                }
                case "PUT" -> write(exchange);
                case "DELETE" -> delete(exchange);
                default -> {
                    note(exchange, "");
                    exchange.getResponseHeaders().set("Allow", "GET, HEAD, PUT, DELETE, OPTIONS");
                    answer(exchange, 204, "");
                }
            }
        }
    }

    private void note(HttpExchange exchange, String body) {
        List<String> ifMatch = exchange.getRequestHeaders().getOrDefault("If-Match", List.of());
        came.add(new Came(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), ifMatch, body));
    }

    private void read(HttpExchange exchange) throws IOException {
        note(exchange, "");
        Note note = notes.get(exchange.getRequestURI().getPath());
        if (note == null) {
            answer(exchange, 404, "There is none.");
            return;
        }
        int refusal = evaluated(exchange, note, true);
        if (refusal == 412) {
            answer(exchange, 412, "It has changed.");
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        String tag = tag(note);
        boolean gzip = has(Flaw.SAME_TAG_FOR_GZIP)
                && String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
                        .contains("gzip");
        exchange.getResponseHeaders().set("ETag", has(Flaw.UNQUOTED_TAG) ? tag.replace("\"", "") : tag);
        if (has(Flaw.DATE_IN_THE_FUTURE)) {
            String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    Instant.now().plusSeconds(86_400 * 20).atOffset(ZoneOffset.UTC));
            exchange.getResponseHeaders().set("Last-Modified", date);
        }
        if (has(Flaw.DATE_OF_ISO_8601)) {
            exchange.getResponseHeaders().set("Last-Modified", "2024-11-14T22:13:20Z");
        }
        if (refusal == 304) {
            exchange.sendResponseHeaders(304, -1);
        } else if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(200, -1);
        } else if (gzip) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
                zipped.write(note.content().getBytes(StandardCharsets.UTF_8));
            }
            exchange.sendResponseHeaders(200, bytes.size());
            bytes.writeTo(exchange.getResponseBody());
        } else {
            answer(exchange, 200, note.content());
        }
    }

    private void write(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Note seen = notes.get(path);
        int early = has(Flaw.COMPARES_BEFORE_IT_READS) ? refused(exchange, seen) : 0;
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        note(exchange, body);
        if (has(Flaw.CREATES_TWICE) && seen == null) {
            notes.put(path, new Note(body, nextVersion()));
            answer(exchange, 201, "");
            return;
        }
        int refusal;
        synchronized (this) {
            Note current = notes.get(path);
            refusal = has(Flaw.COMPARES_BEFORE_IT_READS) ? early : refused(exchange, current);
            boolean back = has(Flaw.CANNOT_BE_PUT_BACK)
                    && current != null
                    && !current.content().equals(FIRST);
            if (back && body.equals(FIRST)) {
                refusal = 507;
            }
            if (refusal == 0) {
                int version = has(Flaw.KEEPS_THE_TAG) && current != null ? current.version() : nextVersion();
                notes.put(path, new Note(body, version));
            } else if (refusal == 412 && has(Flaw.FAILS_WHO_LOSES) && isOfEarlier(exchange)) {
                refusal = 500;
            }
        }
        answer(exchange, refusal == 0 ? seen == null ? 201 : 204 : refusal, refusal == 0 ? "" : message(refusal));
    }

    // A tag that once was current, unlike those that a client makes up.
    private boolean isOfEarlier(HttpExchange exchange) {
        return tags(exchange, "If-Match").stream().anyMatch(tag -> tag.startsWith("\"v"));
    }

    private String message(int refusal) {
        return refusal == 428 && has(Flaw.REQUIRES_SILENTLY) ? "" : "Not so: " + refusal;
    }

    private synchronized int nextVersion() {
        return ++versions;
    }

    private synchronized void delete(HttpExchange exchange) throws IOException {
        note(exchange, "");
        String path = exchange.getRequestURI().getPath();
        Note note = notes.get(path);
        int refusal = note == null ? 404 : has(Flaw.DELETES_WHAT_IS_STALE) ? 0 : refused(exchange, note);
        if (has(Flaw.KEEPS_WHAT_IT_CREATES)) {
            refusal = 405;
        }
        if (refusal == 0) {
            notes.remove(path);
        }
        answer(exchange, refusal == 0 ? 204 : refusal, "");
    }

    // 0 if it may pass.
    private int refused(HttpExchange exchange, @Nullable Note note) {
        if (has(Flaw.REQUIRES_ALWAYS)) {
            return 428;
        }
        boolean ifMatch = exchange.getRequestHeaders().containsKey("If-Match");
        boolean absence = List.of("*").equals(exchange.getRequestHeaders().get("If-None-Match"));
        boolean any = ifMatch
                || absence
                || (has(Flaw.REQUIRES_ANY_FIELD)
                        && exchange.getRequestHeaders().keySet().stream().anyMatch(name -> name.startsWith("If-")));
        boolean requires = has(Flaw.REQUIRES) || has(Flaw.REQUIRES_SILENTLY) || has(Flaw.REQUIRES_ANY_FIELD);
        if (requires && !any) {
            return 428;
        }
        int refusal = evaluated(exchange, note, false);
        return refusal == 412 && ifMatch && has(Flaw.REFUSES_WITH_409) ? 409 : refusal;
    }

    private int evaluated(HttpExchange exchange, @Nullable Note note, boolean reads) {
        if (exchange.getRequestHeaders().containsKey("If-Match")
                && !(has(Flaw.IGNORES_IF_MATCH) && !reads)
                && !matches(exchange, "If-Match", note)) {
            return 412;
        }
        if (exchange.getRequestHeaders().containsKey("If-None-Match") && matches(exchange, "If-None-Match", note)) {
            return reads ? 304 : 412;
        }
        return 0;
    }

    private boolean matches(HttpExchange exchange, String field, @Nullable Note note) {
        List<String> tags = tags(exchange, field);
        if (tags.equals(List.of("*"))) {
            return note != null;
        }
        boolean strongly = field.equals("If-Match");
        return note != null
                && tags.stream()
                        .map(tag -> strongly ? tag : tag.replaceFirst("^W/", ""))
                        .anyMatch(tag(note)::equals);
    }

    private List<String> tags(HttpExchange exchange, String field) {
        List<String> lines = exchange.getRequestHeaders().getOrDefault(field, List.of());
        String value = String.join(", ", lines).strip();
        if (value.equals("*") || has(Flaw.COMPARES_STRINGS)) {
            return List.of(value);
        }
        List<String> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(value);
        int end = 0;
        while (matcher.find()) {
            String between = value.substring(end, matcher.start());
            if (!between.matches("[ \\t,]*") || (end > 0 && !between.contains(","))) {
                return List.of();
            }
            tags.add(matcher.group());
            end = matcher.end();
        }
        return value.substring(end).matches("[ \\t,]*") ? tags : List.of();
    }

    private static String tag(Note note) {
        return "\"v" + note.version() + '"';
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean without = status == 204 || bytes.length == 0;
        exchange.sendResponseHeaders(status, without ? -1 : bytes.length);
        if (!without && !exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
