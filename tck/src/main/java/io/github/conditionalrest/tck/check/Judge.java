package io.github.conditionalrest.tck.check;

import io.github.conditionalrest.tck.catalogue.Verdict;
import io.github.conditionalrest.tck.http.Exchange;
import io.github.conditionalrest.tck.http.HttpRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what a verdict of the catalogue means for a server that has promised nothing but HTTP: where the RFCs leave it
 * more than one answer, none of them is a finding.
 */
final class Judge {

    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);
    // They know themselves what they leave to the server.
    private static final Set<String> OWN = Set.of("TAG", "LOST", "TELL", "VIA");
    private static final int MOST_EXCHANGES = 12;
    private static final Set<Integer> BARRED = Set.of(401, 403, 407);

    private final Advice.Book advice;
    private final Curl curl;

    Judge(Advice.Book advice, Curl curl) {
        this.advice = advice;
        this.curl = curl;
    }

    Result judge(Item item, Verdict verdict, List<Exchange> exchanges) {
        return switch (verdict.kind()) {
            case PASSED -> Result.held(item);
            case SKIPPED, DEVIATES -> Result.notTried(item, verdict.detail());
            case FAILED -> failed(item, verdict, exchanges);
        };
    }

    private Result failed(Item item, Verdict verdict, List<Exchange> exchanges) {
        boolean own = OWN.contains(item.assertion().rule().replaceAll("-.*", ""));
        if (verdict.detail().contains("sent no response")) {
            return own || exchanges.isEmpty()
                    ? Result.notTried(item, "needs a response to each request, and there was none to one of them")
                    : broken(item, Severity.OBSERVATION, "no response came", null, exchanges);
        }
        if (exchanges.isEmpty()) {
            return broken(item, item.severity(), came(item.assertion().accepted(), 0, verdict), null, exchanges);
        }
        Exchange last = decisive(item, exchanges);
        if (own) {
            return broken(item, item.severity(), came(item.assertion().accepted(), 0, verdict), last, exchanges);
        }
        int status = last.response().status();
        String accepted = item.assertion().accepted();
        if (BUSY.contains(status)) {
            return Result.notTried(item, "was answered " + status + ": the server is busy");
        }
        if (BARRED.contains(status)) {
            return Result.notTried(item, "was answered " + status + ": these credentials do not allow it");
        }
        if (item.assertion().rule().equals("REQ-4") || isRefusalAskedFor(accepted)) {
            if (status / 100 == 4 && item.severity() != Severity.MUST) {
                return isRequirementItself(item) ? refusedOtherwise(item, status, last, exchanges) : Result.held(item);
            }
            boolean asksForAnother = status == 428 && !has(last.request(), "If-Match");
            if (asksForAnother) {
                return Result.held(item);
            }
            if (status / 100 == 4) {
                return refusedOtherwise(item, status, last, exchanges);
            }
        }
        if (accepted.startsWith("2xx") && status == 428 && !has(last.request(), "If-Match")) {
            return Result.notTried(item, "needs a server that is content with this precondition; it is answered 428");
        }
        return broken(item, severity(item, last), came(accepted, status, verdict), last, exchanges);
    }

    // The last one that writes, where the item is about writes; a look at what has come of it may follow.
    private static Exchange decisive(Item item, List<Exchange> exchanges) {
        for (int i = exchanges.size() - 1; i >= 0 && item.writes(); i--) {
            if (!Set.of("GET", "HEAD").contains(exchanges.get(i).request().method())) {
                return exchanges.get(i);
            }
        }
        return exchanges.get(exchanges.size() - 1);
    }

    // RFC 9110 §13.1.3 on a false If-Modified-Since: the server "SHOULD generate a 304"; what else it does is no worse.
    private static Severity severity(Item item, Exchange last) {
        HttpRequest request = last.request();
        boolean byDateAlone = has(request, "If-Modified-Since") && !has(request, "If-None-Match");
        return item.severity() == Severity.MUST
                        && byDateAlone
                        && last.response().status() == 200
                        && item.assertion().accepted().startsWith("304")
                ? Severity.SHOULD
                : item.severity();
    }

    // §13.1.1: a server "MUST NOT perform the requested method"; 412 is how it says so.
    private Result refusedOtherwise(Item item, int status, Exchange last, List<Exchange> exchanges) {
        Severity severity = item.severity() == Severity.MUST ? Severity.SHOULD : item.severity();
        Advice other = new Advice(
                "It is refused, and nothing is lost; but a client cannot tell from " + status
                        + " that it has to read again and merge.",
                isRequirementItself(item)
                        ? "Answer 428, and say which field is missing."
                        : "Answer 412 where a precondition is false.");
        Result told = broken(item, severity, "refused with " + status, last, exchanges);
        return new Result(item, told.outcome(), severity, told.detail(), other, told.curl(), told.transcript());
    }

    private static boolean isRequirementItself(Item item) {
        return item.assertion().rule().equals("REQ-1");
    }

    private static boolean isRefusalAskedFor(String accepted) {
        return accepted.startsWith("412") || accepted.startsWith("400") || accepted.startsWith("428");
    }

    private static String came(String accepted, int status, Verdict verdict) {
        String[] lines = verdict.detail().split("\n", -1);
        StringBuilder told = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith("Expected ")) {
                told.append(line.replace("Expected ", "expected "));
            } else if (line.strip().startsWith("but: ")) {
                return told.append(", ").append(line.strip()).toString();
            }
        }
        return "expected " + accepted + ", but was " + status;
    }

    private Result broken(
            Item item, Severity severity, String detail, @Nullable Exchange last, List<Exchange> exchanges) {
        StringBuilder transcript = new StringBuilder();
        int more = Math.max(0, exchanges.size() - MOST_EXCHANGES);
        transcript.append(more == 0 ? "" : "(" + more + " exchanges before these)\n");
        exchanges.stream().skip(more).forEach(exchange -> transcript
                .append("--- request\n")
                .append(exchange.request())
                .append("\n--- response\n")
                .append(exchange.response())
                .append('\n'));
        return new Result(
                item,
                Result.Outcome.BROKEN,
                severity,
                detail,
                advice.on(item.id()),
                last == null ? "" : curl.line(last.request()),
                transcript.toString());
    }

    private static boolean has(HttpRequest request, String name) {
        return request.fieldLines().stream()
                .anyMatch(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1));
    }
}
