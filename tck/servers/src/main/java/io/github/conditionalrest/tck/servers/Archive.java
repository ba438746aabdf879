package io.github.conditionalrest.tck.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An archive to deploy.
 *
 * @param context the context root without slashes
 * @param war the archive
 * @param probe the path of a resource below the context root, of which a GET is answered 200 when all is well
 */
public record Archive(String context, Path war, String probe) {

    /** Checks what most servers take for the name of a file too. */
    public Archive {
        if (!context.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("The context root `" + context
                    + "` is not a name of lower-case letters, digits and hyphens: without slashes, and not the root.");
        }
        if (probe.startsWith("/")) {
            throw new IllegalArgumentException("The probe `" + probe + "` starts with a slash: leave it out.");
        }
    }

    /** Copies the archive into a directory, under the name from which servers derive its context root. */
    Path copyTo(Path directory) throws IOException {
        return Files.copy(war, Files.createDirectories(directory).resolve(context + ".war"));
    }
}
