package io.github.conditionalrest.tck.defects;

import static io.github.conditionalrest.tck.defects.Defect.defect;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What can be wrong with the responses. */
final class ResponseDefects {

    private ResponseDefects() {}

    static List<Defect> all() {
        return List.of(
                defect(
                        "does not forbid to store a 428",
                        List.of("REQ-7.4"),
                        required(reply -> reply.without("Cache-Control"))),
                defect(
                        "sends a 428 without content",
                        List.of("REQ-7.1", "REQ-7.2", "REQ-7.3", "REQ-7.5", "REQ-7.6"),
                        required(reply -> reply.without("Content-Type").edited(text -> ""))),
                defect(
                        "sends a 428 as HTML",
                        List.of("REQ-7.1", "REQ-7.2", "REQ-7.3", "REQ-7.5", "REQ-7.6"),
                        required(reply -> reply.content("text/html", "<h1>428</h1>"))),
                defect(
                        "sends a 428 that is called application/json",
                        List.of("REQ-7.1"),
                        required(reply -> reply.content("application/json", reply.content()))),
                defect(
                        "sends half a problem with a 428",
                        List.of("REQ-7.1", "REQ-7.2", "REQ-7.3", "REQ-7.5"),
                        required(reply -> reply.edited(text -> text.substring(0, text.length() / 2)))),
                defect(
                        "sends a list of problems with a 428",
                        List.of("REQ-7.1", "REQ-7.2", "REQ-7.3", "REQ-7.5"),
                        required(reply -> reply.edited(text -> '[' + text + ']'))),
                defect(
                        "sends a 428 without the member type",
                        List.of("REQ-7.1"),
                        required(reply -> reply.edited(text -> text.replace("\"type\"", "\"kind\"")))),
                defect(
                        "sends a 428 without the member title",
                        List.of("REQ-7.1"),
                        required(reply -> reply.edited(text -> text.replace("\"title\"", "\"name\"")))),
                defect(
                        "sends a 428 with another number in the member status",
                        List.of("REQ-7.1"),
                        required(reply -> reply.edited(text -> text.replace("428", "400")))),
                defect(
                        "sends a 428 whose member status is a text",
                        List.of("REQ-7.1"),
                        required(reply -> reply.edited(text -> text.replace("428", "\"428\"")))),
                defect(
                        "sends a 428 without the member required",
                        List.of("REQ-7.2", "REQ-7.3"),
                        required(reply -> reply.edited(text -> text.replace("\"required\"", "\"need\"")))),
                defect(
                        "sends a 428 whose member required is a text",
                        List.of("REQ-7.2", "REQ-7.3"),
                        required(reply -> reply.edited(text -> text.replaceAll("\\[.*]", "\"If-Match\"")))),
                defect(
                        "sends a 428 without Precondition-Required",
                        List.of("REQ-7.3"),
                        required(reply -> reply.without("Precondition-Required"))),
                defect(
                        "names other fields in Precondition-Required than in the content",
                        List.of("REQ-7.3"),
                        required(reply ->
                                reply.without("Precondition-Required").with("Precondition-Required", "If-Match"))),
                defect(
                        "says nothing but its name in a 428",
                        List.of("REQ-7.5", "REQ-7.7", "REQ-7.8", "REQ-7.9"),
                        () -> new Reference() {
                            @Override
                            String advice(Call call) {
                                return "Precondition Required";
                            }
                        }),
                defect(
                        "gives everybody the same advice",
                        List.of("REQ-7.7", "REQ-7.8", "REQ-7.9"),
                        () -> new Reference() {
                            @Override
                            String advice(Call call) {
                                return "GET the resource, take its ETag, and repeat the request with it in If-Match.";
                            }
                        }),
                defect("knows problems in JSON only", List.of("REQ-7.6"), () -> new Reference() {
                    @Override
                    Reply problem(Call call, int status, String title, String detail, List<String> required) {
                        Reply reply = super.problem(call, status, title, detail, required);
                        return reply.content("application/problem+json", reply.content());
                    }
                }),
                defect(
                        "sends the current tag with a 428",
                        List.of("VAL-8.3"),
                        required(reply -> reply.with("ETag", "\"Current-2\""))),
                defect(
                        "sends the current date with a 428",
                        List.of("VAL-8.3"),
                        required(reply -> reply.with("Last-Modified", "Tue, 14 Nov 2023 22:13:20 GMT"))),
                defect(
                        "sends the current tag with a 412",
                        List.of("VAL-8.1"),
                        failed(reply -> reply.with("ETag", "\"Current-2\""))),
                defect(
                        "sends the current date with a 412",
                        List.of("VAL-8.1"),
                        failed(reply -> reply.with("Last-Modified", "Tue, 14 Nov 2023 22:13:20 GMT"))),
                defect("sends a 412 without content", List.of("VAL-8.2"), failed(reply -> reply.without("Content-Type")
                        .edited(text -> ""))),
                defect(
                        "sends a 412 without the member detail",
                        List.of("VAL-8.2"),
                        failed(reply -> reply.edited(text -> text.replace("\"detail\"", "\"message\"")))),
                defect(
                        "answers 409 where it means 412",
                        List.of("VAL-8.1", "VAL-8.2", "EVAL-2.2", "EVAL-6.7"),
                        failed(reply -> new Reply(409, reply.fieldLines(), reply.content(), false)),
                        "EVAL-1",
                        "EVAL-2",
                        "EVAL-3",
                        "EVAL-4",
                        "EVAL-5",
                        "ERR-2"),
                defect(
                        "sends a 304 without the tag",
                        List.of("VAL-5.1", "VAL-5.2", "VAL-5.6"),
                        notModified(reply -> reply.without("ETag"))),
                defect("sends a 304 by date without the tag", List.of("VAL-5.2"), () -> new Reference() {
                    @Override
                    Reply notModified(Call call, Pinned resource) {
                        Reply reply = super.notModified(call, resource);
                        return call.has(IF_NONE_MATCH) ? reply : reply.without("ETag");
                    }
                }),
                defect(
                        "sends a 304 without the date",
                        List.of("VAL-5.3", "VAL-5.4"),
                        notModified(reply -> reply.without("Last-Modified"))),
                defect("sends a 304 by tag without the date", List.of("VAL-5.4"), () -> new Reference() {
                    @Override
                    Reply notModified(Call call, Pinned resource) {
                        Reply reply = super.notModified(call, resource);
                        return call.has(IF_NONE_MATCH) ? reply.without("Last-Modified") : reply;
                    }
                }),
                defect(
                        "sends a 304 without Cache-Control",
                        List.of("VAL-5.5"),
                        notModified(reply -> reply.without("Cache-Control"))),
                defect("sends the tag back that came, with a 304", List.of("VAL-5.6"), () -> new Reference() {
                    @Override
                    Reply notModified(Call call, Pinned resource) {
                        Reply reply = super.notModified(call, resource);
                        return call.has(IF_NONE_MATCH)
                                ? reply.without("ETag")
                                        .with("ETag", call.lines(IF_NONE_MATCH).get(0))
                                : reply;
                    }
                }),
                defect("sends a 304 with content", List.of("VAL-5.7"), notModified(reply -> reply.content(
                                "text/plain", "pinned")
                        .insisting())),
                defect(
                        "sends a 304 with another length than the 200 has",
                        List.of("VAL-5.7"),
                        notModified(Reply::insisting)),
                defect(
                        "answers HEAD without the tag",
                        List.of("VAL-6.1", "VAL-6.2"),
                        head(reply -> reply.without("ETag"))),
                defect(
                        "answers HEAD without the date",
                        List.of("VAL-6.3", "VAL-6.5"),
                        head(reply -> reply.without("Last-Modified"))),
                defect("answers HEAD with content", List.of("VAL-6.6"), head(Reply::insisting)),
                defect(
                        "lets caches keep what they read",
                        List.of("VAL-9.1", "VAL-9.2", "VAL-9.3", "VAL-9.4", "VAL-5.5"),
                        read(reply -> reply.without("Cache-Control"))),
                defect(
                        "lets caches keep what they read for an hour",
                        List.of("VAL-9.1", "VAL-9.2", "VAL-9.3", "VAL-9.4", "VAL-5.5"),
                        read(reply -> reply.without("Cache-Control").with("Cache-Control", "max-age=3600"))));
    }

    private static Supplier<Reference> required(UnaryOperator<Reply> change) {
        return () -> new Reference() {
            @Override
            Reply required(Call call, Pinned resource) {
                return change.apply(super.required(call, resource));
            }
        };
    }

    private static Supplier<Reference> failed(UnaryOperator<Reply> change) {
        return () -> new Reference() {
            @Override
            Reply failed(Call call, Pinned resource) {
                return change.apply(super.failed(call, resource));
            }
        };
    }

    private static Supplier<Reference> notModified(UnaryOperator<Reply> change) {
        return () -> new Reference() {
            @Override
            Reply notModified(Call call, Pinned resource) {
                return change.apply(super.notModified(call, resource));
            }
        };
    }

    private static Supplier<Reference> read(UnaryOperator<Reply> change) {
        return () -> new Reference() {
            @Override
            Reply read(Call call, Pinned resource) {
                return change.apply(super.read(call, resource));
            }
        };
    }

    private static Supplier<Reference> head(UnaryOperator<Reply> change) {
        return () -> new Reference() {
            @Override
            Reply read(Call call, Pinned resource) {
                Reply reply = super.read(call, resource);
                return call.method().equals("HEAD") ? change.apply(reply) : reply;
            }
        };
    }
}
