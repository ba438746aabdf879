package io.github.conditionalrest.tck.junit;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.spi.PreconditionListener;
import io.github.conditionalrest.tck.application.HearingListener;
import io.github.conditionalrest.tck.application.TckApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * An archive for a server, put together from what is on the class path. That of the TCK is
 * {@code War.ofTck(MyImplementation.class).writeTo(file)}.
 */
public final class War {

    private static final String CLASSES = "WEB-INF/classes/";
    private static final String LIBRARIES = "WEB-INF/lib/";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** An archive without anything. */
    public War() {}

    /**
     * The archive of the TCK: its applications, without those that have to be refused, the API, and an implementation.
     *
     * @param implementation a class of each jar of the implementation that goes into the archive
     */
    public static War ofTck(Class<?>... implementation) throws IOException {
        return new War()
                .classesOf(TckApplication.class)
                .service(PreconditionListener.class, HearingListener.class)
                .libraries(Conditional.class)
                .libraries(implementation)
                .beans();
    }

    /** Adds the classes of the packages in which these are, without those of packages below. */
    public War classesOf(Class<?>... members) throws IOException {
        for (Class<?> member : members) {
            String path = member.getPackageName().replace('.', '/');
            Path origin = origin(member);
            if (Files.isDirectory(origin)) {
                addClasses(path, origin);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(origin)) {
                    addClasses(path, jar.getPath("/"));
                }
            }
        }
        return this;
    }

    private void addClasses(String path, Path root) throws IOException {
        for (Path file : children(root.resolve(path))) {
            if (file.toString().endsWith(".class")) {
                entries.put(CLASSES + path + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }

    /** Adds the jars in which these classes are; of one that isn't packed yet, a jar is made. */
    public War libraries(Class<?>... members) throws IOException {
        for (Class<?> member : members) {
            Path origin = origin(member);
            if (Files.isDirectory(origin)) {
                entries.put(LIBRARIES + member.getPackageName() + ".jar", jar(contents(origin)));
            } else {
                entries.put(LIBRARIES + origin.getFileName(), Files.readAllBytes(origin));
            }
        }
        return this;
    }

    /** Has the service loader find this class. */
    public <S> War service(Class<S> service, Class<? extends S> provider) {
        return entry(CLASSES + "META-INF/services/" + service.getName(), provider.getName() + "\n");
    }

    /** Makes beans of the classes that have an annotation for it, as most applications do. */
    public War beans() {
        return descriptor("beans.xml", """
                <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated" />
                """);
    }

    /** Adds a file to WEB-INF, such as {@code web.xml}. */
    public War descriptor(String name, String text) {
        return entry("WEB-INF/" + name, text);
    }

    private War entry(String name, String text) {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Writes the archive, over one that is there. */
    public Path writeTo(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.write(file, jar(entries));
    }

    private static Path origin(Class<?> member) {
        try {
            return Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Map<String, byte[]> contents(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(directory)) {
            all.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (Path file : files) {
            contents.put(directory.relativize(file).toString(), Files.readAllBytes(file));
        }
        return contents;
    }

    private static byte[] jar(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes;
                JarOutputStream jar = new JarOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
