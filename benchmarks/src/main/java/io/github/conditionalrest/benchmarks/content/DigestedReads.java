package io.github.conditionalrest.benchmarks.content;

import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.EntityTags;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The digest, the comparison, and the second writing, with no runtime around them. */
final class DigestedReads extends Reads {

    private final ContentDigest digest;
    private final byte[] content;
    private @Nullable String tag;

    DigestedReads(ContentDigest digest, byte[] content) {
        this.digest = digest;
        this.content = content;
    }

    @Override
    int read(@Nullable String ifNoneMatch, OutputStream out) throws IOException {
        tag = EntityTags.toField(digest.tag(nowhere -> nowhere.write(content)));
        if (tag.equals(ifNoneMatch)) {
            return 304;
        }
        out.write(content);
        return 200;
    }

    @Override
    @Nullable
    String tag() {
        return tag;
    }
}
