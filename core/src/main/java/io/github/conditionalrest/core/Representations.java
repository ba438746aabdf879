package io.github.conditionalrest.core;

import io.github.conditionalrest.EntityTags;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The representations in which a resource is served, as far as {@code @Produces} tells them. */
final class Representations {

    /** Nothing tells them: any media type may be served. */
    static final Representations UNKNOWN = new Representations(List.of(), false);

    private final List<Variant> variants;
    private final List<String> names;
    private final boolean negotiated;

    private Representations(List<Variant> variants, boolean negotiated) {
        this.variants = variants;
        this.negotiated = negotiated;
        this.names = variants.stream()
                .map(variant -> name(variant.getMediaType(), null, null))
                .toList();
    }

    /**
     * What a method serves.
     *
     * @param produced the media types; none, or a wildcard, tells nothing
     * @param negotiated whether Accept decides between these, or between this method and another one
     */
    static Representations of(Set<MediaType> produced, boolean negotiated) {
        boolean open = produced.stream().anyMatch(type -> type.isWildcardType() || type.isWildcardSubtype());
        Set<MediaType> known = open ? Set.of() : produced;
        return new Representations(
                known.stream()
                        .map(type -> new Variant(type, (Locale) null, null))
                        .toList(),
                negotiated);
    }

    /** What a tag made from a version has behind the version, so that it names the representation too. */
    static String name(@Nullable MediaType type, @Nullable Locale language, @Nullable String coding) {
        return EntityTags.representationSuffix(new Variant(type, language, coding));
    }

    List<String> names() {
        return names;
    }

    /** The same for content of this type: the name that is known already where that says all of it. */
    String nameOf(MediaType type, @Nullable Locale language, @Nullable String coding) {
        if (language == null && coding == null && isWithoutParameters(type)) {
            for (int i = 0; i < names.size(); i++) {
                if (isName(names.get(i), type.getType(), type.getSubtype())) {
                    return names.get(i);
                }
            }
        }
        return name(type, language, coding);
    }

    // But for the charset, which runtimes put on text, and which names nothing.
    private static boolean isWithoutParameters(MediaType type) {
        Map<String, String> parameters = type.getParameters();
        return parameters.isEmpty() || (parameters.size() == 1 && parameters.containsKey(MediaType.CHARSET_PARAMETER));
    }

    private static boolean isName(String name, String type, String subtype) {
        int slash = 1 + type.length();
        return name.length() == slash + 1 + subtype.length()
                && name.charAt(slash) == '/'
                && name.regionMatches(true, 1, type, 0, type.length())
                && name.regionMatches(true, slash + 1, subtype, 0, subtype.length());
    }

    /** Whether the answer depends on Accept. */
    boolean areNegotiated() {
        return negotiated;
    }

    /** The name of the one that the request selects, or null where only the response tells. */
    @Nullable
    String selectedBy(Request request) {
        int index = variants.size() > 1 ? variants.indexOf(negotiated(request)) : variants.size() - 1;
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
