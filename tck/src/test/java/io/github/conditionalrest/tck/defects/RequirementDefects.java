package io.github.conditionalrest.tck.defects;

import static io.github.conditionalrest.tck.defects.Defect.defect;

import java.io.IOException;
import java.util.List;

/** What can be wrong with refusing requests that lack a precondition. */
final class RequirementDefects {

    private RequirementDefects() {}

    static List<Defect> all() {
        return List.of(
                defect(
                        "requires nothing",
                        List.of("REQ-1.1", "REQ-1.2", "REQ-1.3", "REQ-1.4", "REQ-1.5", "REQ-1.6", "REQ-1.7", "REQ-4.4"),
                        () -> new Reference() {
                            @Override
                            boolean isRequired(Call call, Pinned resource) {
                                return false;
                            }
                        },
                        "REQ-2",
                        "REQ-7",
                        "VAL-8"),
                defect(
                        "requires a precondition of PUT only",
                        List.of("REQ-1.1/PATCH", "REQ-1.1/DELETE", "REQ-1.1/POST", "REQ-7.1/DELETE", "REQ-1.8"),
                        () -> new Reference() {
                            @Override
                            boolean isRequired(Call call, Pinned resource) {
                                return call.method().equals("PUT");
                            }
                        },
                        "REQ-2",
                        "REQ-4",
                        "VAL-8"),
                defect(
                        "requires none of POST",
                        List.of("REQ-1.1/POST", "REQ-1.5/POST"),
                        () -> new Reference() {
                            @Override
                            boolean isRequired(Call call, Pinned resource) {
                                return !call.method().equals("POST") && super.isRequired(call, resource);
                            }
                        },
                        "REQ-4",
                        "REQ-7",
                        "VAL-8"),
                defect(
                        "requires none where nothing exists",
                        List.of("REQ-1.5", "REQ-1.8", "REQ-4.16"),
                        () -> new Reference() {
                            @Override
                            boolean isRequired(Call call, Pinned resource) {
                                return resource.exists() && super.isRequired(call, resource);
                            }
                        }),
                defect(
                        "requires none where there is no tag",
                        List.of("REQ-1.3", "REQ-1.4", "REQ-1.5"),
                        () -> new Reference() {
                            @Override
                            boolean isRequired(Call call, Pinned resource) {
                                return resource.tag() != null && super.isRequired(call, resource);
                            }
                        },
                        "REQ-4"),
                defect("requires none where the tag is weak", List.of("REQ-1.2"), () -> new Reference() {
                    @Override
                    boolean isRequired(Call call, Pinned resource) {
                        Tag tag = resource.tag();
                        return !(tag != null && tag.weak()) && super.isRequired(call, resource);
                    }
                }),
                defect(
                        "requires a precondition of HEAD",
                        List.of("REQ-2.1/HEAD", "VAL-6.1"),
                        () -> new Reference() {
                            @Override
                            boolean isRequired(Call call, Pinned resource) {
                                return call.method().equals("HEAD") || super.isRequired(call, resource);
                            }
                        },
                        "EVAL-1",
                        "EVAL-2",
                        "EVAL-3",
                        "EVAL-4",
                        "EVAL-5",
                        "EVAL-6",
                        "REQ-6",
                        "VAL-5"),
                defect("refuses after it has read the entity", List.of("REQ-1.6", "REQ-1.7"), () -> new Reference() {
                    @Override
                    Reply answer(Call call, Pinned resource) throws IOException {
                        call.readEntity();
                        return super.answer(call, resource);
                    }
                }),
                defect(
                        "tells a client that asks to go on before it refuses",
                        List.of("REQ-1.7"),
                        () -> new Reference() {
                            @Override
                            Reply answer(Call call, Pinned resource) throws IOException {
                                if (call.has("Expect")) {
                                    call.readEntity();
                                }
                                return super.answer(call, resource);
                            }
                        }),
                defect(
                        "takes a blank If-Match for a precondition",
                        List.of("REQ-4.1", "REQ-4.2", "REQ-4.17"),
                        () -> new Reference() {
                            @Override
                            boolean satisfies(TagList ifMatch) {
                                return true;
                            }
                        }),
                defect(
                        "takes an If-Match of empty elements for a precondition",
                        List.of("REQ-4.2"),
                        () -> new Reference() {
                            @Override
                            boolean isMet(Call call, Pinned resource) {
                                return call.lines(IF_MATCH).contains(", ,") || super.isMet(call, resource);
                            }
                        }),
                defect(
                        "takes a date beside a blank If-Match for a precondition",
                        List.of("REQ-4.17"),
                        () -> new Reference() {
                            @Override
                            boolean isMet(Call call, Pinned resource) {
                                return super.isMet(call, resource) || dateSatisfies(call, resource);
                            }
                        }),
                defect(
                        "takes a tag in If-None-Match for a precondition of a write",
                        List.of("REQ-4.4", "REQ-4.5", "REQ-7.7"),
                        () -> new Reference() {
                            @Override
                            boolean absenceSatisfies(Call call, TagList ifNoneMatch) {
                                return true;
                            }
                        },
                        "REQ-2"),
                defect(
                        "takes any If-None-Match for a precondition of a method that creates",
                        List.of("REQ-4.4/PUT", "REQ-4.5/POST", "REQ-4.15", "REQ-4.16"),
                        () -> new Reference() {
                            @Override
                            boolean absenceSatisfies(Call call, TagList ifNoneMatch) {
                                return mayCreate(call.method());
                            }
                        },
                        "REQ-7"),
                defect(
                        "takes `If-None-Match: *` for a precondition of a method that creates nothing",
                        List.of("REQ-2.5"),
                        () -> new Reference() {
                            @Override
                            boolean absenceSatisfies(Call call, TagList ifNoneMatch) {
                                return ifNoneMatch.wildcard();
                            }
                        }),
                defect(
                        "does not take `If-None-Match: *` for a precondition",
                        List.of("REQ-2.4", "EVAL-3.6", "EVAL-3.10"),
                        () -> new Reference() {
                            @Override
                            boolean absenceSatisfies(Call call, TagList ifNoneMatch) {
                                return false;
                            }
                        }),
                defect(
                        "does not take `If-None-Match: *` for a precondition of POST",
                        List.of("REQ-2.4/POST", "EVAL-3.6/POST", "EVAL-3.10/POST"),
                        () -> new Reference() {
                            @Override
                            boolean absenceSatisfies(Call call, TagList ifNoneMatch) {
                                return call.method().equals("PUT") && ifNoneMatch.wildcard();
                            }
                        }),
                defect(
                        "does not take `If-Match: *` for a precondition",
                        List.of("REQ-2.6", "EVAL-3.1/PUT", "EVAL-3.4/DELETE", "EVAL-6.8"),
                        () -> new Reference() {
                            @Override
                            boolean satisfies(TagList ifMatch) {
                                return !ifMatch.wildcard() && super.satisfies(ifMatch);
                            }
                        },
                        "EVAL-1"),
                defect(
                        "does not take If-Unmodified-Since for a precondition",
                        List.of("REQ-2.3", "EVAL-5.1/PUT", "EVAL-5.2/DELETE"),
                        () -> new Reference() {
                            @Override
                            boolean dateSatisfies(Call call, Pinned resource) {
                                return false;
                            }
                        },
                        "EVAL-1"),
                defect(
                        "takes If-Modified-Since for a precondition of a write",
                        List.of("REQ-4.3", "REQ-7.8"),
                        () -> new Reference() {
                            @Override
                            boolean isMet(Call call, Pinned resource) {
                                return call.has(IF_MODIFIED_SINCE) || super.isMet(call, resource);
                            }
                        }),
                defect(
                        "takes If-Range for a precondition of a write",
                        List.of("REQ-4.13", "REQ-7.9"),
                        () -> new Reference() {
                            @Override
                            boolean isMet(Call call, Pinned resource) {
                                return call.has("If-Range") || super.isMet(call, resource);
                            }
                        }),
                defect("takes an ETag in the request for a precondition", List.of("REQ-4.14"), () -> new Reference() {
                    @Override
                    boolean isMet(Call call, Pinned resource) {
                        return call.has("ETag") || super.isMet(call, resource);
                    }
                }),
                defect(
                        "evaluates preconditions of OPTIONS",
                        List.of("REQ-2.7", "REQ-2.8", "REQ-2.9"),
                        () -> new Reference() {
                            @Override
                            boolean selectsRepresentation(String method) {
                                return true;
                            }

                            @Override
                            boolean isRequired(Call call, Pinned resource) {
                                return !call.method().equals("OPTIONS") && super.isRequired(call, resource);
                            }
                        }),
                defect("requires a precondition of OPTIONS", List.of("REQ-2.8"), () -> new Reference() {
                    @Override
                    boolean selectsRepresentation(String method) {
                        return true;
                    }
                }));
    }
}
