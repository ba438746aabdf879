package io.github.conditionalrest.benchmarks.content;

import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.benchmarks.Suite;
import io.github.conditionalrest.benchmarks.Table;
import io.github.conditionalrest.xxh3.Xxh3ContentDigest;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A GET of an array of bytes, of which the tag is made from the content: through Jersey with {@link ContentDigest}, and
 * through Spring's ShallowEtagHeaderFilter alone, without a framework behind it. What is sent goes nowhere.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ContentTags {

    /** Each size in a column, once sent and once not. */
    public static final Suite SUITE =
            new Suite("content", "\\.ContentTags\\.", List.of(table("sent"), table("unchanged")));

    private static Table table(String outcome) {
        return new Table(
                outcome,
                run -> run.getParam("outcome").equals(outcome) ? run.getParam("how") : null,
                run -> run.getParam("size") + " B",
                Table.comparedWith("ShallowEtagHeaderFilter"));
    }

    /**
     * Who makes the tag. The ones that are alone have no Jersey around them: the digest, and what it decides; the one
     * without a tag is Jersey that is not guarded.
     */
    @Param({"ShallowEtagHeaderFilter", "SHA-256", "XXH3-128", "SHA-256 alone", "XXH3-128 alone", "no tag"})
    public String how = "";

    /** Bytes of content. */
    @Param({"1024", "65536", "1048576", "67108864"})
    public int size;

    /** Whether the client has another content, or the same. */
    @Param({"sent", "unchanged"})
    public String outcome = "";

    private Reads reads;
    private @Nullable String ifNoneMatch;
    private int expectedStatus;
    private long expectedBytes;

    /** Reads once without a precondition, for the tag. */
    @Setup
    public void prepare() throws Exception {
        byte[] content = new byte[size];
        new Random(1).nextBytes(content);
        reads = reads(content);
        boolean unchanged = outcome.equals("unchanged") && !how.equals("no tag");
        reads.read(null);
        ifNoneMatch = unchanged ? reads.tag() : "\"another\"";
        expectedStatus = unchanged ? 304 : 200;
        expectedBytes = unchanged ? 0 : size;
    }

    private Reads reads(byte[] content) {
        return switch (how) {
            case "ShallowEtagHeaderFilter" -> new FilteredReads(content);
            case "SHA-256" -> new JerseyReads("sha-256", content);
            case "XXH3-128" -> new JerseyReads("xxh3", content);
            case "SHA-256 alone" -> new DigestedReads(new ContentDigest(), content);
            case "XXH3-128 alone" -> new DigestedReads(new Xxh3ContentDigest(), content);
            case "no tag" -> new JerseyReads("plain", content);
            default -> throw new IllegalArgumentException("Nobody is called '" + how + "'");
        };
    }

    /** One GET. */
    @Benchmark
    public int read() throws Exception {
        int status = reads.read(ifNoneMatch);
        if (status != expectedStatus || reads.sent() != expectedBytes) {
            throw new IllegalStateException("The " + outcome + " read by " + how + " answered " + status + " with "
                    + reads.sent() + " bytes, and not " + expectedStatus + " with " + expectedBytes);
        }
        return status;
    }
}
