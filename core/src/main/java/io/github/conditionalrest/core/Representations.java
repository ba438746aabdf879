package io.github.conditionalrest.core;

import io.github.conditionalrest.EntityTags;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The representations in which a resource is served, as far as {@code @Produces} tells them. */
final class Representations {

    /** Nothing tells them: any media type may be served. */
    static final Representations UNKNOWN = new Representations(List.of());

    private final List<Variant> variants;
    private final List<String> names;

    private Representations(List<Variant> variants) {
        this.variants = variants;
        this.names = variants.stream()
                .map(variant -> name(variant.getMediaType(), null, null))
                .toList();
    }

    static Representations of(Set<MediaType> produced) {
        boolean open = produced.stream().anyMatch(type -> type.isWildcardType() || type.isWildcardSubtype());
        return open || produced.isEmpty()
                ? UNKNOWN
                : new Representations(produced.stream()
                        .map(type -> new Variant(type, (Locale) null, null))
                        .toList());
    }

    /** What a tag made from a version has behind the version, so that it names the representation too. */
    static String name(@Nullable MediaType type, @Nullable Locale language, @Nullable String coding) {
        return EntityTags.representationSuffix(new Variant(type, language, coding));
    }

    List<String> names() {
        return names;
    }

    /** Whether the answer depends on Accept. */
    boolean areNegotiated() {
        return variants.size() > 1;
    }

    /** The name of the one that the request selects, or null where only the response tells. */
    @Nullable
    String selectedBy(Request request) {
        int index = areNegotiated() ? variants.indexOf(negotiated(request)) : variants.size() - 1;
        return index < 0 ? null : names.get(index);
    }

    private @Nullable Variant negotiated(Request request) {
        try {
            return request.selectVariant(variants);
        } catch (RuntimeException unreadable) {
            // Jersey reads Accept-Language, Accept-Charset and Accept-Encoding too, and fails on a malformed one: no
            // reason for a guard to refuse what the method would answer.
            return null;
        }
    }
}
