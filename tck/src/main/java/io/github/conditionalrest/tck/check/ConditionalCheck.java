package io.github.conditionalrest.tck.check;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line: checks any API for HTTP preconditions, by the URL of one of its resources. */
@Command(
        name = "conditional-check",
        description = "Checks an HTTP API for preconditions (RFC 9110 §13, RFC 6585 §3): are updates lost?",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 110,
        sortOptions = false,
        footerHeading = "%n")
public final class ConditionalCheck implements Callable<Integer> {

    private static final Set<String> OURS = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "expect",
            "range",
            "if-match",
            "if-none-match",
            "if-modified-since",
            "if-unmodified-since",
            "if-range");
    private static final int MOST_WRITERS = 64;
    private static final int HIGHEST_PORT = 65_535;

    private final PrintWriter out;
    private final boolean terminal;
    private final boolean colours;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "URL",
            description = "of a resource that stays as it is unless somebody writes it; http or https")
    private @Nullable URI url;

    @Option(
            names = "--header",
            paramLabel = "'NAME: VALUE'",
            description = "goes with each request, such as 'Authorization: Bearer ...'; its value is not shown")
    private List<String> headers = new ArrayList<>();

    @Option(
            names = "--allow-writes",
            description = "also PUT what was read, and that with changes, and put it back at the end")
    private boolean allowWrites;

    @Option(
            names = "--body",
            paramLabel = "FILE|TEXT",
            description = "what to PUT instead of what was read; {n} in it becomes another number with each change")
    private @Nullable String body;

    @Option(
            names = "--create",
            paramLabel = "URL",
            description = "of what does not exist yet: to be created by PUT, and deleted again")
    private @Nullable URI create;

    @Option(
            names = "--only",
            paramLabel = "SECTION",
            split = ",",
            description = "these alone: ${COMPLETION-CANDIDATES}")
    private Set<Section> only = EnumSet.noneOf(Section.class);

    @Option(
            names = "--writers",
            paramLabel = "N",
            defaultValue = "8",
            description = "how many race, from 2 to 64 (${DEFAULT-VALUE})")
    private int writers;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "how long to wait for a connection and for each part of a response (${DEFAULT-VALUE})")
    private int timeout;

    @Option(names = "--via", paramLabel = "URL", description = "of the same resource through a gateway, with --origin")
    private @Nullable URI via;

    @Option(names = "--origin", paramLabel = "URL", description = "of the resource without the gateway, with --via")
    private @Nullable URI origin;

    @Option(names = "--json", paramLabel = "FILE", description = "writes all of it as JSON")
    private @Nullable Path json;

    @Option(names = "--junit", paramLabel = "FILE", description = "writes it as Surefire does, for build servers")
    private @Nullable Path junit;

    @Option(names = "--html", paramLabel = "FILE", description = "writes a page for people")
    private @Nullable Path html;

    private ConditionalCheck(PrintWriter out, boolean terminal, boolean colours) {
        this.out = out;
        this.terminal = terminal;
        this.colours = colours;
    }

    /** Runs it, and exits with the status that the documentation tells. */
    @SuppressWarnings("SystemConsoleNull") // from JDK 22 on only without the property that is set here
    public static void main(String[] arguments) {
        System.setProperty("jdk.console", "java.base");
        boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        boolean colours =
                terminal && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        System.exit(run(out, err, terminal, colours, arguments));
    }

    /** Runs it, without colours, and returns its exit status. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(out, err, false, false, arguments);
    }

    static int run(PrintWriter out, PrintWriter err, boolean terminal, boolean colours, String... arguments) {
        CommandLine line = new CommandLine(new ConditionalCheck(out, terminal, colours))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, given) -> {
                    err.println("conditional-check: " + wrong.getMessage() + "\nTry --help.");
                    return ExitStatus.USAGE.code();
                })
                .setExecutionExceptionHandler((defect, command, parsed) -> {
                    err.println("conditional-check is wrong itself, please report it: " + defect);
                    return ExitStatus.DEFECT.code();
                });
        String version = ConditionalCheck.class.getPackage().getImplementationVersion();
        line.getCommandSpec().version(version == null ? "of this build" : version);
        line.getCommandSpec()
                .usageMessage()
                .footer(Arrays.stream(Section.values())
                        .map(section -> String.format("  %-12s %s", section, section.about()))
                        .collect(Collectors.joining("%n", "Sections:%n", "%n%nExit status:%n"))
                        .concat(Arrays.stream(ExitStatus.values())
                                .map(status -> String.format("  %-3d %s", status.code(), status.meaning()))
                                .collect(Collectors.joining("%n"))));
        int status = line.execute(arguments);
        out.flush();
        err.flush();
        return status;
    }

    @Override
    public Integer call() {
        Settings settings = settings();
        Secrets secrets = new Secrets(settings.headers());
        Console console = new Console(out, terminal, colours, secrets);
        Report report = new Checking(settings, console).run();
        console.finished(report);
        try {
            write(report, secrets);
        } catch (IOException e) {
            throw wrong("a report could not be written: " + e);
        }
        return report.status().code();
    }

    private void write(Report report, Secrets secrets) throws IOException {
        if (json != null) {
            JsonReport.write(report, secrets, json);
        }
        if (junit != null) {
            JUnitReport.write(report, secrets, junit);
        }
        if (html != null) {
            HtmlReport.write(report, secrets, html);
        }
    }

    private Settings settings() {
        if ((via == null) != (origin == null)) {
            throw wrong("--via and --origin go together: the same resource, through the gateway and without it");
        }
        if ((url == null) == (origin == null)) {
            throw wrong(
                    url == null
                            ? "the URL of the resource to check is missing"
                            : "either the URL of a resource, or --via and --origin");
        }
        URI checked = checked(origin == null ? url : origin);
        headers.forEach(this::checkHeader);
        if (create != null && !sameOrigin(checked, checked(create))) {
            throw wrong(
                    "--create is not at " + checked.getScheme() + "://" + checked.getRawAuthority() + ": " + create);
        }
        if (writers < 2 || writers > MOST_WRITERS) {
            throw wrong("--writers is from 2 to " + MOST_WRITERS + ", not " + writers);
        }
        if (timeout < 1) {
            throw wrong("--timeout is at least 1, not " + timeout);
        }
        return new Settings(
                checked,
                via == null ? null : checked(via),
                headers,
                content(),
                create,
                allowWrites,
                only,
                writers,
                Duration.ofSeconds(timeout));
    }

    private URI checked(@Nullable URI given) {
        if (given == null
                || !Set.of("http", "https")
                        .contains(String.valueOf(given.getScheme()).toLowerCase(Locale.ROOT))
                || given.getHost() == null) {
            throw wrong("not a URL of the form http://host/path or https://host/path: " + given);
        }
        if (given.getPort() > HIGHEST_PORT) {
            throw wrong("there is no port " + given.getPort());
        }
        if (given.getRawUserInfo() != null) {
            throw wrong("the URL has a name or a password in it: give them with --header 'Authorization: ...'");
        }
        return given;
    }

    private static boolean sameOrigin(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getRawAuthority().equalsIgnoreCase(other.getRawAuthority());
    }

    private void checkHeader(String header) {
        if (!header.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\\r\\n]*")) {
            throw wrong("not a header of the form 'Name: value': " + header.replaceAll(":.*", ": ..."));
        }
        String name = header.substring(0, header.indexOf(':'));
        if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw wrong("--header cannot be " + name + ": the check sends that field itself");
        }
    }

    // A file, if there is one of that name.
    private @Nullable String content() {
        if (body == null) {
            return null;
        }
        try {
            Path file = Path.of(body);
            return Files.isRegularFile(file) ? Files.readString(file) : body;
        } catch (InvalidPathException text) {
            return body;
        } catch (IOException e) {
            throw wrong("--body " + body + " cannot be read as text in UTF-8: " + e);
        }
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
