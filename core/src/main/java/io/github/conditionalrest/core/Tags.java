package io.github.conditionalrest.core;

import io.github.conditionalrest.Match;
import io.github.conditionalrest.Validators;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tags of the target from its validators: the one to compare with, and the one to send.
 *
 * @param path of the target within the application, with which versions are made unreadable
 * @param names of its representations; empty where they are not known
 * @param selected the name of the representation that the request selects, or null where only the response tells
 * @param match how tags are compared
 * @param opaque makes versions unreadable, or null where they may be read out of tags
 * @param epoch what all of them begin with, those that the source gave too
 */
record Tags(
        String path,
        List<String> names,
        @Nullable String selected,
        Match match,
        @Nullable OpaqueTags opaque,
        Epoch epoch) {

    /** For code outside of a guarded method: nothing is known of representations. */
    static final Tags UNNAMED = new Tags("", List.of(), null, Match.EXACT, null, Epoch.NONE);

    Tags withSelected(@Nullable String name) {
        return Objects.equals(name, selected) ? this : new Tags(path, names, name, match, opaque, epoch);
    }

    Tags withOpaque(OpaqueTags secret) {
        return new Tags(path, names, selected, match, secret, epoch);
    }

    Tags withPath(String other) {
        return new Tags(other, names, selected, match, opaque, epoch);
    }

    /**
     * Whether the line is the current tag and nothing else: the usual case, told part by part, so that nothing is made
     * of a tag that is compared once.
     */
    boolean isEcho(Validators validators, String line) {
        EntityTag tag = validators.entityTag();
        if (tag != null) {
            String first = tag.getValue().startsWith(epoch.prefix()) ? "" : epoch.prefix();
            return !tag.isWeak() && isQuoted(line, first, tag.getValue(), "");
        }
        String version = validators.version();
        String name = selected == null && names.size() == 1 ? names.get(0) : selected;
        return version != null && name != null && opaque == null && isQuoted(line, epoch.prefix(), version, name);
    }

    private static boolean isQuoted(String line, String first, String state, String name) {
        int from = first.length() + 1;
        int behind = from + state.length();
        int last = behind + name.length();
        return line.length() == last + 1
                && line.charAt(0) == '"'
                && line.charAt(last) == '"'
                && line.startsWith(state, from)
                && line.startsWith(name, behind)
                && line.startsWith(first, 1);
    }

    /** The tag to compare with, or null where there is none. */
    @Nullable
    CurrentTag toCompare(Validators validators) {
        EntityTag tag = validators.entityTag();
        if (tag != null) {
            return CurrentTag.of(inEpoch(tag), match);
        }
        String version = validators.version();
        return version == null ? null : CurrentTag.ofVersion(epoch.tagged(state(version)), names, selected, match);
    }

    /** The tag of the selected representation, or null where there is none or the representation is not known. */
    @Nullable
    EntityTag toSend(Validators validators) {
        EntityTag tag = validators.entityTag();
        if (tag != null) {
            return inEpoch(tag);
        }
        String version = validators.version();
        return version == null || selected == null ? null : new EntityTag(epoch.prefix() + state(version) + selected);
    }

    /** The tag with the epoch, whoever made it. */
    EntityTag inEpoch(EntityTag tag) {
        String value = epoch.tagged(tag.getValue());
        return value.equals(tag.getValue()) ? tag : new EntityTag(value, tag.isWeak());
    }

    /** What is told of the target, made ready to be compared. */
    State toEvaluate(Validators validators, long now) {
        Instant lastModified = validators.lastModified();
        return new State(
                validators.exists(),
                toCompare(validators),
                lastModified == null ? HttpDate.NONE : epoch.notBefore(lastModified.getEpochSecond()),
                now);
    }

    private String state(String version) {
        return opaque == null ? version : opaque.digest(path, version);
    }
}
