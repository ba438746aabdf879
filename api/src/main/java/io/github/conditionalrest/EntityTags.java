package io.github.conditionalrest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes entity tags (RFC 9110 §8.8.3): from a version, from several parts, from content, and opaque ones.
 *
 * <p>A tag may be strong only if it changes with every change of the bytes, so one made from a version alone is weak. A
 * version must not come back, see {@link Validators#ofVersion(long)}. A guarded method puts the epoch of the
 * application before each tag; elsewhere tags are as they are made here.
 */
public final class EntityTags {

    private static final int DIGEST_BYTES = 16;

    private EntityTags() {}

    /** A weak tag for a version, whatever its representation: {@code W/"7"}. */
    public static EntityTag fromVersion(long version) {
        return new EntityTag(Long.toString(version), true);
    }

    /**
     * A strong tag for one representation of a version: {@code "7;application/json;en;gzip"}.
     *
     * @param representation its media type, language and encoding, of which each may be null but not all are
     */
    public static EntityTag fromVersion(long version, Variant representation) {
        return new EntityTag(version + representationSuffix(representation));
    }

    /**
     * A strong tag from several parts, for example the versions of the members of a collection and its media type.
     * Together they must determine the bytes.
     *
     * @param parts told apart by length, so that {@code ("ab", "c")} and {@code ("a", "bc")} differ; each counts by its
     *     {@link String#valueOf(Object) text}
     */
    public static EntityTag fromParts(Object... parts) {
        MessageDigest digest = sha256();
        addParts(digest::update, parts);
        return new EntityTag(text(digest.digest(), DIGEST_BYTES));
    }

    /** A strong tag from the bytes themselves, by SHA-256. */
    public static EntityTag fromContent(byte[] content) {
        return fromDigest(sha256().digest(content));
    }

    /** A strong tag from a digest of the bytes that was made elsewhere. */
    public static EntityTag fromDigest(byte[] digest) {
        return new EntityTag(text(digest, digest.length));
    }

    /**
     * A strong tag from the bytes themselves, by SHA-256, in memory that does not grow with them. The stream is read to
     * its end and not closed.
     *
     * @throws IOException if the stream cannot be read
     */
    public static EntityTag fromContent(InputStream content) throws IOException {
        return fromContent((StreamingOutput) content::transferTo);
    }

    /**
     * A strong tag from the bytes that are written, by SHA-256, in memory that does not grow with them.
     *
     * @throws IOException if they cannot be written
     */
    public static EntityTag fromContent(StreamingOutput content) throws IOException {
        return fromContent(sha256(), content);
    }

    static EntityTag fromContent(MessageDigest digest, StreamingOutput content) throws IOException {
        content.write(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return fromDigest(digest.digest());
    }

    /**
     * A strong tag out of which none of its parts can be read: a digest under a secret key (HMAC-SHA-256). Whoever
     * lacks the key can neither invert nor guess it. Name the resource among the parts, or equal versions of two
     * resources show.
     *
     * @param key at least 16 bytes, the same on every node that serves the resource
     * @param parts as for {@link #fromParts}
     * @throws IllegalArgumentException if the key is shorter than 16 bytes
     */
    public static EntityTag opaque(byte[] key, Object... parts) {
        if (key.length < DIGEST_BYTES) {
            throw new IllegalArgumentException("The key of opaque entity tags has " + key.length
                    + " bytes; give at least " + DIGEST_BYTES + ", made by a SecureRandom");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            addParts(mac::update, parts);
            return new EntityTag(text(mac.doFinal(), DIGEST_BYTES));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("HmacSHA256, which every Java platform has, is missing from this one", e);
        }
    }

    /** The tag as it stands in a field: quoted, and with {@code W/} where it is weak; nothing in it is escaped. */
    public static String toField(EntityTag tag) {
        return tag.isWeak() ? "W/\"" + tag.getValue() + '"' : '"' + tag.getValue() + '"';
    }

    // etagc = %x21 / %x23-7E / obs-text (RFC 9110 §8.8.3)
    static EntityTag requireValid(EntityTag tag) {
        String value = tag.getValue();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= 0x20 || c == '"' || c == 0x7F || c > 0xFF) {
                throw new IllegalArgumentException(String.format(
                        "The entity tag %s has the character U+%04X at %d: RFC 9110 §8.8.3 allows no white space, control"
                                + " character, double quote or anything beyond U+00FF; use Validators.ofVersion, which"
                                + " encodes",
                        toField(tag), (int) c, i));
            }
        }
        return tag;
    }

    // The semicolon divides the version from the representation, so neither may hold one of its own.
    static String encode(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException(
                    "An empty text names no version: give one that changes with every change");
        }
        if (isPlain(text)) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b <= 0x20 || b == '"' || b == 0x7F || b == ';' || b == '%') {
                encoded.append(String.format("%%%02X", b));
            } else {
                encoded.append((char) b);
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= 0x20 || c == '"' || c >= 0x7F || c == ';' || c == '%') {
                return false;
            }
        }
        return true;
    }

    /**
     * What a tag made from a version has behind the version: {@code ;application/json;en;gzip}. Parameters of the media
     * type count, but for its charset and its weights.
     */
    public static String representationSuffix(Variant representation) {
        StringBuilder suffix = new StringBuilder();
        MediaType type = representation.getMediaType();
        if (type != null) {
            suffix.append(';')
                    .append(encode(type.getType() + '/' + type.getSubtype()).toLowerCase(Locale.ROOT));
            if (!type.getParameters().isEmpty()) {
                Map<String, String> parameters = new TreeMap<>(type.getParameters());
                parameters.keySet().removeAll(List.of("charset", "q", "qs"));
                parameters.forEach((name, value) -> suffix.append('+').append(encode(name + '=' + value)));
            }
        }
        if (representation.getLanguageString() != null) {
            suffix.append(';').append(encode(representation.getLanguageString()));
        }
        if (representation.getEncoding() != null) {
            suffix.append(';').append(encode(representation.getEncoding()));
        }
        return suffix.toString();
    }

    private static void addParts(Consumer<byte[]> sink, Object... parts) {
        for (Object part : parts) {
            byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
            sink.accept(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            sink.accept(bytes);
        }
    }

    private static String text(byte[] digest, int atMost) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(digest, Math.min(digest.length, atMost)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256, which every Java platform has, is missing from this one", e);
        }
    }
}
