package io.github.conditionalrest.tck.defects;

import static io.github.conditionalrest.tck.defects.Defect.defect;

import java.util.List;

/** What can be wrong with the order, the comparison and the wildcard. */
final class EvaluationDefects {

    private EvaluationDefects() {}

    static List<Defect> all() {
        return List.of(
                comparesIfMatchWeakly(),
                defect(
                        "compares a strong tag in If-Match with the current weak one as if both were strong",
                        List.of("EVAL-2.4"),
                        () -> new Reference() {
                            @Override
                            boolean matchesStrongly(Tag sent, Tag current, Pinned resource) {
                                return !sent.weak() && isSame(sent.opaque(), current.opaque());
                            }
                        }),
                defect(
                        "compares If-Match weakly where there is a date as well",
                        List.of("EVAL-2.8"),
                        () -> new Reference() {
                            @Override
                            boolean matchesStrongly(Tag sent, Tag current, Pinned resource) {
                                return resource.modified() != null
                                        ? isSame(sent.opaque(), current.opaque())
                                        : super.matchesStrongly(sent, current, resource);
                            }
                        }),
                defect(
                        "compares If-None-Match strongly",
                        List.of("EVAL-2.11", "EVAL-2.12", "EVAL-2.13", "EVAL-2.16", "EVAL-4.37", "VAL-5.6"),
                        () -> new Reference() {
                            @Override
                            boolean matchesWeakly(Tag sent, Tag current, Call call) {
                                return !sent.weak() && !current.weak() && super.matchesWeakly(sent, current, call);
                            }
                        }),
                defect("compares If-None-Match strongly on writes", List.of("EVAL-2.16"), () -> new Reference() {
                    @Override
                    boolean matchesWeakly(Tag sent, Tag current, Call call) {
                        return (call.isRead() || (!sent.weak() && !current.weak()))
                                && super.matchesWeakly(sent, current, call);
                    }
                }),
                defect(
                        "takes any tag in If-Match for true where the resource has none",
                        List.of("EVAL-2.7"),
                        () -> new Reference() {
                            @Override
                            boolean anyMatches(TagList list, Pinned resource) {
                                return (resource.exists() && resource.tag() == null)
                                        || super.anyMatches(list, resource);
                            }
                        }),
                defect(
                        "does not tell upper and lower case in tags",
                        List.of("EVAL-4.23", "EVAL-4.35"),
                        () -> new Reference() {
                            @Override
                            boolean isSame(String sent, String current) {
                                return sent.equalsIgnoreCase(current);
                            }
                        }),
                defect(
                        "forgives a suffix that a proxy has added to the tag",
                        List.of("EVAL-2.18", "EVAL-2.19"),
                        () -> new Reference() {
                            @Override
                            boolean isSame(String sent, String current) {
                                return sent.replaceFirst("-(gzip|br)$", "").equals(current);
                            }
                        }),
                defect(
                        "compares no further than the current tag is long",
                        List.of("EVAL-4.15", "EVAL-2.18"),
                        () -> new Reference() {
                            @Override
                            boolean isSame(String sent, String current) {
                                return sent.equals(current) || (!current.isEmpty() && sent.startsWith(current));
                            }
                        }),
                defect("compares no further than the sent tag is long", List.of("EVAL-4.20"), () -> new Reference() {
                    @Override
                    boolean isSame(String sent, String current) {
                        return current.startsWith(sent);
                    }
                }),
                defect(
                        "searches the current tag in the value, not the other way round",
                        List.of("EVAL-4.14", "EVAL-4.31"),
                        () -> new Reference() {
                            @Override
                            boolean isSame(String sent, String current) {
                                return sent.equals(current) || (!current.isEmpty() && sent.contains(',' + current));
                            }
                        }),
                defect(
                        "takes `If-Match: *` for false where the tag is weak",
                        List.of("EVAL-3.2"),
                        () -> new Reference() {
                            @Override
                            boolean ifMatch(Call call, Pinned resource) {
                                Tag current = resource.tag();
                                return !(tagList(call, IF_MATCH).wildcard() && current != null && current.weak())
                                        && super.ifMatch(call, resource);
                            }
                        }),
                defect(
                        "takes `*` for false where there is no tag",
                        List.of("EVAL-3.3", "EVAL-3.4", "EVAL-3.8", "EVAL-3.9", "EVAL-3.11", "REQ-2.6"),
                        () -> new Reference() {
                            @Override
                            boolean wildcardMatches(Call call, Pinned resource) {
                                return resource.tag() != null;
                            }
                        }),
                defect(
                        "takes `*` for false where there are no validators",
                        List.of("EVAL-3.4", "EVAL-3.9", "REQ-2.6"),
                        () -> new Reference() {
                            @Override
                            boolean wildcardMatches(Call call, Pinned resource) {
                                return resource.tag() != null || resource.modified() != null;
                            }
                        }),
                defect(
                        "lets `If-None-Match: *` overwrite what exists",
                        List.of("EVAL-3.6", "EVAL-3.7", "EVAL-3.8", "EVAL-3.9"),
                        () -> new Reference() {
                            @Override
                            boolean ifNoneMatch(Call call, Pinned resource) {
                                return (!call.isRead()
                                                && tagList(call, IF_NONE_MATCH).wildcard())
                                        || super.ifNoneMatch(call, resource);
                            }
                        }),
                defect(
                        "takes `If-None-Match: *` for true on reads",
                        List.of("EVAL-3.5", "EVAL-3.11"),
                        () -> new Reference() {
                            @Override
                            boolean ifNoneMatch(Call call, Pinned resource) {
                                return (call.isRead()
                                                && call.lines(IF_NONE_MATCH).equals(List.of("*")))
                                        || super.ifNoneMatch(call, resource);
                            }
                        }),
                defect(
                        "takes `If-None-Match: *` for false where nothing exists",
                        List.of("EVAL-3.10", "REQ-2.4"),
                        () -> new Reference() {
                            @Override
                            boolean ifNoneMatch(Call call, Pinned resource) {
                                return resource.exists() && super.ifNoneMatch(call, resource);
                            }
                        }),
                defect(
                        "evaluates If-Unmodified-Since beside an If-Match that is true",
                        List.of("EVAL-1.1", "EVAL-1.3", "EVAL-1.19"),
                        () -> new Reference() {
                            @Override
                            Outcome evaluateRest(Call call, Pinned resource) {
                                return ifUnmodifiedSince(call, resource)
                                        ? super.evaluateRest(call, resource)
                                        : Outcome.FAILED;
                            }
                        }),
                defect(
                        "lets an If-Unmodified-Since that is true save an If-Match that is false",
                        List.of("EVAL-1.2"),
                        () -> new Reference() {
                            @Override
                            boolean ifMatch(Call call, Pinned resource) {
                                return super.ifMatch(call, resource)
                                        || (date(call, IF_UNMODIFIED_SINCE) != null
                                                && ifUnmodifiedSince(call, resource));
                            }
                        }),
                defect(
                        "evaluates If-Modified-Since beside an If-None-Match that is true",
                        List.of("EVAL-1.4", "EVAL-1.6", "EVAL-1.19"),
                        () -> new Reference() {
                            @Override
                            Outcome evaluateRest(Call call, Pinned resource) {
                                return call.isRead() && !ifModifiedSince(call, resource)
                                        ? Outcome.NOT_MODIFIED
                                        : super.evaluateRest(call, resource);
                            }
                        }),
                defect(
                        "lets If-Modified-Since decide although there is an If-None-Match",
                        List.of("EVAL-1.4", "EVAL-1.5", "EVAL-1.6", "EVAL-1.19"),
                        () -> new Reference() {
                            @Override
                            Outcome evaluateRest(Call call, Pinned resource) {
                                if (call.isRead() && call.has(IF_MODIFIED_SINCE)) {
                                    return ifModifiedSince(call, resource) ? Outcome.PROCEED : Outcome.NOT_MODIFIED;
                                }
                                return super.evaluateRest(call, resource);
                            }
                        }),
                defect(
                        "looks no further once If-Match is true",
                        List.of("EVAL-1.7", "EVAL-1.8", "EVAL-1.11", "EVAL-2.16", "REQ-6.7"),
                        () -> new Reference() {
                            @Override
                            Outcome evaluateRest(Call call, Pinned resource) {
                                return call.has(IF_MATCH) ? Outcome.PROCEED : super.evaluateRest(call, resource);
                            }
                        }),
                defect(
                        "looks no further once If-Unmodified-Since is true",
                        List.of("EVAL-1.13", "EVAL-1.14", "EVAL-1.16"),
                        () -> new Reference() {
                            @Override
                            Outcome evaluateRest(Call call, Pinned resource) {
                                return !call.has(IF_MATCH) && date(call, IF_UNMODIFIED_SINCE) != null
                                        ? Outcome.PROCEED
                                        : super.evaluateRest(call, resource);
                            }
                        }),
                defect(
                        "evaluates If-None-Match before If-Match",
                        List.of("EVAL-1.10", "EVAL-1.12", "EVAL-1.17"),
                        () -> new Reference() {
                            @Override
                            Outcome evaluate(Call call, Pinned resource) {
                                Outcome first = evaluateRest(call, resource);
                                return first == Outcome.PROCEED ? super.evaluate(call, resource) : first;
                            }
                        }),
                defect(
                        "lets an If-None-Match that is true save an If-Unmodified-Since that is false",
                        List.of("EVAL-1.15"),
                        () -> new Reference() {
                            @Override
                            boolean ifUnmodifiedSince(Call call, Pinned resource) {
                                return call.has(IF_NONE_MATCH) || super.ifUnmodifiedSince(call, resource);
                            }
                        }),
                defect(
                        "evaluates no precondition on reads but If-None-Match and If-Modified-Since",
                        List.of("EVAL-1.10", "EVAL-1.17", "EVAL-2.2/GET", "EVAL-5.2/HEAD"),
                        () -> new Reference() {
                            @Override
                            Outcome evaluate(Call call, Pinned resource) {
                                return call.isRead() ? evaluateRest(call, resource) : super.evaluate(call, resource);
                            }
                        },
                        "EVAL-4"),
                defect(
                        "evaluates nothing on POST",
                        List.of("EVAL-2.2/POST", "EVAL-3.6/POST", "EVAL-5.2/POST", "EVAL-6.7/POST", "REQ-4.1/POST"),
                        () -> new Reference() {
                            @Override
                            boolean isRequired(Call call, Pinned resource) {
                                return !call.method().equals("POST") && super.isRequired(call, resource);
                            }

                            @Override
                            Outcome evaluate(Call call, Pinned resource) {
                                return call.method().equals("POST") ? Outcome.PROCEED : super.evaluate(call, resource);
                            }
                        },
                        "EVAL-1",
                        "EVAL-4",
                        "REQ-1",
                        "REQ-6",
                        "REQ-7",
                        "VAL-8"),
                defect("answers a write 304", List.of("EVAL-1.8", "EVAL-2.16", "EVAL-3.6"), () -> new Reference() {
                    @Override
                    Outcome onFalseIfNoneMatch(Call call) {
                        return Outcome.NOT_MODIFIED;
                    }
                }),
                defect(
                        "answers a read 412 where If-None-Match is false",
                        List.of("EVAL-1.7", "EVAL-2.9", "EVAL-3.5", "EVAL-4.25", "VAL-5.1"),
                        () -> new Reference() {
                            @Override
                            Outcome onFalseIfNoneMatch(Call call) {
                                return Outcome.FAILED;
                            }
                        }),
                defect(
                        "answers HEAD 412 where If-None-Match is false",
                        List.of("EVAL-2.9/HEAD", "EVAL-1.5/HEAD", "EVAL-3.5/HEAD", "EVAL-4.25/HEAD", "VAL-5.1/HEAD"),
                        () -> new Reference() {
                            @Override
                            Outcome onFalseIfNoneMatch(Call call) {
                                return call.method().equals("GET") ? Outcome.NOT_MODIFIED : Outcome.FAILED;
                            }
                        }),
                defect("answers a read of what does not exist 412", List.of("EVAL-6.3"), () -> new Reference() {
                    @Override
                    boolean mayCreate(String method) {
                        return super.mayCreate(method) || method.equals("GET") || method.equals("HEAD");
                    }
                }),
                defect(
                        "answers a read of what does not exist 304",
                        List.of("EVAL-6.1", "EVAL-6.2"),
                        () -> new Reference() {
                            @Override
                            Reply performed(Call call, Pinned resource) {
                                return !resource.exists() && call.isRead() && call.has(IF_NONE_MATCH)
                                        ? Reply.of(304)
                                        : super.performed(call, resource);
                            }
                        }),
                defect(
                        "answers a write 412 that creates nothing where nothing exists",
                        List.of("EVAL-6.5", "EVAL-6.6"),
                        () -> new Reference() {
                            @Override
                            Reply performed(Call call, Pinned resource) {
                                return !resource.exists() && !call.isRead() && !mayCreate(call.method())
                                        ? failed(call, resource)
                                        : super.performed(call, resource);
                            }
                        }),
                defect("creates with If-Match", List.of("EVAL-6.7", "EVAL-6.8"), () -> new Reference() {
                    @Override
                    boolean ifMatch(Call call, Pinned resource) {
                        return !resource.exists() || super.ifMatch(call, resource);
                    }
                }),
                defect("creates with `If-Match: *`", List.of("EVAL-6.8"), () -> new Reference() {
                    @Override
                    boolean ifMatch(Call call, Pinned resource) {
                        return tagList(call, IF_MATCH).wildcard() || super.ifMatch(call, resource);
                    }
                }),
                defect(
                        "answers 404 where PUT with If-Match would create",
                        List.of("EVAL-6.7/PUT", "EVAL-6.8/PUT"),
                        () -> new Reference() {
                            @Override
                            Reply failed(Call call, Pinned resource) {
                                return resource.exists() || !call.method().equals("PUT")
                                        ? super.failed(call, resource)
                                        : Reply.of(404);
                            }
                        }));
    }

    static Defect comparesIfMatchWeakly() {
        return defect(
                "compares If-Match weakly",
                List.of("EVAL-2.3", "EVAL-2.4", "EVAL-2.5", "EVAL-2.8"),
                () -> new Reference() {
                    @Override
                    boolean matchesStrongly(Tag sent, Tag current, Pinned resource) {
                        return isSame(sent.opaque(), current.opaque());
                    }
                });
    }
}
