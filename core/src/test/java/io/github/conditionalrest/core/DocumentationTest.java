package io.github.conditionalrest.core;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the documentation to the code.
 *
 * <p>Each {@code ```java} block is compiled. One whose first declaration is a type is taken as it is; any other is
 * taken as the members of a class. Either may use what {@code documentation/Given.java} declares, and needs no imports
 * for that, for Jakarta REST, for this project, or for the packages in {@link #IMPORTS}.
 */
class DocumentationTest {

    private static final Path ROOT = root();

    private static final Set<String> GENERATED = Set.of("target", "node_modules");

    // They show code that is compiled elsewhere; tests of those modules hold them to it.
    private static final Set<Path> OF_OTHER_MODULES = Set.of(
            ROOT.resolve("docs/guarded-writes.md"), ROOT.resolve("docs/tck.md"), ROOT.resolve("docs/persistence.md"));

    private static final String IMPORTS = Stream.of(
                    "io.github.conditionalrest.*",
                    "io.github.conditionalrest.core.*",
                    "io.github.conditionalrest.spi.*",
                    "jakarta.ws.rs.*",
                    "jakarta.ws.rs.container.*",
                    "jakarta.ws.rs.core.*",
                    "jakarta.ws.rs.ext.*",
                    "java.io.*",
                    "java.time.*",
                    "java.util.*",
                    "org.glassfish.jersey.server.*",
                    "documentation.Given.*",
                    "static documentation.Given.*")
            .map(name -> "import " + name + ";")
            .collect(joining());

    private static final Pattern TYPE =
            Pattern.compile("(?:(?:public|final|abstract|sealed) )*(?:class|interface|record|enum) .*");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*");
    private static final Pattern RULE =
            Pattern.compile("^- \\*\\*([A-Z]+-\\d+)\\*\\* \\((0\\.1|planned)\\) ", Pattern.MULTILINE);

    @Test
    void everyJavaBlockCompiles(@TempDir Path classes) throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Path page : pages()) {
            if (!OF_OTHER_MODULES.contains(page)) {
                blocks.addAll(javaBlocks(page));
            }
        }

        assertThat(blocks, is(not(empty())));
        assertThat(compilerMessages(blocks, classes), is(empty()));
    }

    @Test
    void everyRelativeLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            List<String> lines = withoutCode(Files.readAllLines(page));
            for (int i = 0; i < lines.size(); i++) {
                Matcher link = LINK.matcher(lines.get(i));
                while (link.find()) {
                    if (!SCHEME.matcher(link.group(1)).matches() && !leadsSomewhere(page, link.group(1))) {
                        broken.add(at(page, i + 1) + " links to " + link.group(1) + ", which is not there");
                    }
                }
            }
        }

        assertThat(broken, is(empty()));
    }

    @Test
    void everyRuleThatIsNamedExists() throws IOException {
        Set<String> rules = rules().keySet();
        List<String> unknown = new ArrayList<>();
        List<Path> files = new ArrayList<>(pages());
        files.addAll(files(path -> path.toString().endsWith(".java")));
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher named = anyIdentifier(rules).matcher(lines.get(i));
                while (named.find()) {
                    if (!rules.contains(named.group())) {
                        unknown.add(
                                at(file, i + 1) + " names " + named.group() + ", which docs/rules.md does not have");
                    }
                }
            }
        }

        assertThat(unknown, is(empty()));
    }

    @Test
    void everyRuleThatIsBuiltIsNamedByATest() throws IOException {
        Map<String, Boolean> rules = rules();
        Pattern identifier = anyIdentifier(rules.keySet());
        Set<String> untested = new TreeSet<>();
        rules.forEach((rule, built) -> {
            if (built) {
                untested.add(rule);
            }
        });
        for (Path test : files(DocumentationTest::isAnotherTest)) {
            Matcher named = identifier.matcher(Files.readString(test));
            while (named.find()) {
                untested.remove(named.group());
            }
        }

        assertThat(untested, is(empty()));
    }

    @Test
    void findsThePagesThatItChecks() throws IOException {
        List<String> found =
                pages().stream().map(page -> ROOT.relativize(page).toString()).toList();

        assertThat(found, hasItems("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/rules.md"));
        assertThat(
                rules().keySet(), hasItems("REQ-1", "EVAL-1", "VAL-1", "RACE-1", "SRC-1", "CLI-1", "OBS-1", "ERR-1"));
    }

    /** One block of code, and where it stands. */
    private record Block(Path page, int firstLine, String code) {

        /** All that is put before the code goes on its first line, so that the compiler counts as the page does. */
        String source(int number) {
            String head = "package documentation.block" + number + ";" + IMPORTS;
            return beginsWithType() ? head + code : head + "class Example {" + code + "}";
        }

        private boolean beginsWithType() {
            return code.lines()
                    .filter(line -> !line.isBlank() && !line.matches("(?:[@ /]|import ).*"))
                    .findFirst()
                    .filter(line -> TYPE.matcher(line).matches())
                    .isPresent();
        }
    }

    private static List<Block> javaBlocks(Path page) throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = Files.readAllLines(page);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals("```java")) {
                int first = i + 1;
                StringBuilder code = new StringBuilder();
                for (i++; i < lines.size() && !lines.get(i).strip().equals("```"); i++) {
                    code.append(lines.get(i)).append('\n');
                }
                blocks.add(new Block(page, first + 1, code.toString()));
            }
        }
        return blocks;
    }

    private static List<String> compilerMessages(List<Block> blocks, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Map<URI, Block> byUri = new HashMap<>();
        List<JavaFileObject> sources = new ArrayList<>();
        sources.add(new Source("Given", Files.readString(given())));
        for (Block block : blocks) {
            Source source = new Source("Block" + byUri.size(), block.source(byUri.size()));
            byUri.put(source.toUri(), block);
            sources.add(source);
        }
        List<String> options = List.of(
                "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-Xlint:all");
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            compiler.getTask(null, files, diagnostics, options, null, sources).call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(diagnostic -> message(diagnostic, byUri))
                .toList();
    }

    private static String message(Diagnostic<? extends JavaFileObject> diagnostic, Map<URI, Block> byUri) {
        JavaFileObject source = diagnostic.getSource();
        Block block = source == null ? null : byUri.get(source.toUri());
        String text = diagnostic.getMessage(Locale.ROOT);
        return block == null ? text : at(block.page(), block.firstLine() + diagnostic.getLineNumber() - 1) + " " + text;
    }

    private static Path given() {
        return ROOT.resolve("core/src/test/resources/documentation/Given.java");
    }

    private static boolean leadsSomewhere(Path page, String link) throws IOException {
        int hash = link.indexOf('#');
        String file = URLDecoder.decode(hash < 0 ? link : link.substring(0, hash), StandardCharsets.UTF_8);
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return hash < 0 || anchors(target).contains(link.substring(hash + 1));
    }

    /** The anchors that a reader's Markdown viewer makes of the headings. */
    private static Set<String> anchors(Path page) throws IOException {
        Set<String> anchors = new HashSet<>();
        for (String line : withoutCodeBlocks(Files.readAllLines(page))) {
            if (line.matches("#{1,6} .*")) {
                String slug = line.replaceFirst("^#+ +", "")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-');
                for (int i = 1; !anchors.add(i == 1 ? slug : slug + "-" + (i - 1)); i++) {}
            }
        }
        return anchors;
    }

    private static List<String> withoutCode(List<String> lines) {
        return withoutCodeBlocks(lines).stream()
                .map(line -> line.replaceAll("`[^`]*`", ""))
                .toList();
    }

    private static List<String> withoutCodeBlocks(List<String> lines) {
        List<String> kept = new ArrayList<>();
        boolean inBlock = false;
        for (String line : lines) {
            boolean fence = line.strip().startsWith("```");
            kept.add(inBlock || fence ? "" : line);
            inBlock ^= fence;
        }
        return kept;
    }

    /** The rules, and of each whether it is built. */
    private static Map<String, Boolean> rules() throws IOException {
        Map<String, Boolean> rules = new TreeMap<>();
        Matcher rule = RULE.matcher(Files.readString(ROOT.resolve("docs/rules.md")));
        while (rule.find()) {
            rules.put(rule.group(1), !rule.group(2).equals("planned"));
        }
        return rules;
    }

    private static Pattern anyIdentifier(Set<String> rules) {
        String prefixes = rules.stream()
                .map(rule -> rule.substring(0, rule.indexOf('-')))
                .distinct()
                .collect(joining("|"));
        return Pattern.compile("\\b(?:" + prefixes + ")-\\d+\\b");
    }

    private static List<Path> pages() throws IOException {
        return files(path -> path.toString().endsWith(".md"));
    }

    private static List<Path> files(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(path -> !isGenerated(ROOT.relativize(path)))
                    .filter(wanted)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isAnotherTest(Path path) {
        return path.toString().contains("/src/test/java/") && !path.endsWith("DocumentationTest.java");
    }

    private static boolean isGenerated(Path relative) {
        for (Path name : relative) {
            if (GENERATED.contains(name.toString()) || name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static String at(Path file, long line) {
        return ROOT.relativize(file) + ":" + line;
    }

    private static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path path = start; path != null; path = path.getParent()) {
            if (Files.exists(path.resolve("docs/rules.md"))) {
                return path;
            }
        }
        throw new IllegalStateException("docs/rules.md is in no directory above " + start);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String code;

        Source(String name, String code) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }

        // A block may hold several public types, none of them named like its source.
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return true;
        }
    }
}
