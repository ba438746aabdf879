package io.github.conditionalrest.tck.defects;

import static io.github.conditionalrest.tck.defects.Defect.defect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be wrong with reading tags. */
final class TagDefects {

    private TagDefects() {}

    static List<Defect> all() {
        return Stream.concat(grammar().stream(), malformed().stream()).toList();
    }

    private static List<Defect> grammar() {
        return List.of(
                defect(
                        "takes `\"*\"` for the wildcard",
                        List.of("EVAL-3.12", "EVAL-3.13", "REQ-4.16"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            TagList read(List<String> lines) {
                                return lines.equals(List.of("\"*\"")) ? TagList.WILDCARD : super.read(lines);
                            }
                        })),
                defect(
                        "splits at every comma",
                        List.of("EVAL-4.12", "EVAL-4.13", "EVAL-4.14", "EVAL-4.15", "EVAL-4.30", "EVAL-4.31"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            List<Tag> tags(String value) {
                                List<Tag> tags = new ArrayList<>();
                                for (String part : value.split(",", -1)) {
                                    String tag = trimmed(part).replaceAll("^\"|\"$", "");
                                    tags.addAll(
                                            tag.matches("[A-Za-z0-9-]+") ? List.of(new Tag(false, tag)) : List.of());
                                }
                                return value.matches(".*\".*,.*\".*") ? tags : super.tags(value);
                            }
                        })),
                defect(
                        "takes a backslash for an escape",
                        List.of("EVAL-4.16", "EVAL-4.32"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            String opaque(String inside) {
                                return inside.replace("\\", "");
                            }
                        })),
                defect(
                        "leaves backslashes aside in the tags that it compares",
                        List.of("EVAL-4.17"),
                        () -> new Reference() {
                            @Override
                            boolean isSame(String sent, String current) {
                                return sent.replace("\\", "").equals(current.replace("\\", ""));
                            }
                        }),
                defect(
                        "reads the first field line only",
                        List.of("EVAL-4.5", "EVAL-4.27", "ERR-2.4", "REQ-6.5"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            String join(List<String> lines) {
                                return lines.get(0);
                            }
                        })),
                defect(
                        "reads the last field line only",
                        List.of("EVAL-4.6", "EVAL-4.28", "REQ-6.5"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            String join(List<String> lines) {
                                return lines.get(lines.size() - 1);
                            }
                        })),
                defect(
                        "joins field lines without a comma",
                        List.of("EVAL-4.5", "EVAL-4.6", "EVAL-4.7", "EVAL-4.27", "EVAL-4.28", "ERR-2.4"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            String join(List<String> lines) {
                                return String.join(" ", lines);
                            }
                        })),
                defect(
                        "refuses empty elements",
                        List.of("EVAL-4.8", "EVAL-4.9", "EVAL-4.10", "EVAL-4.11", "EVAL-4.29", "REQ-4.2"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            List<Tag> tags(String value) {
                                if (value.matches("\\s*,.*|.*,\\s*,.*|.*,\\s*")) {
                                    throw new MalformedException(value);
                                }
                                return super.tags(value);
                            }
                        })),
                defect("takes an empty element for a tag that matches", List.of("EVAL-4.11"), () -> new Reference() {
                    @Override
                    boolean ifMatch(Call call, Pinned resource) {
                        return call.lines(IF_MATCH).stream().anyMatch(line -> line.endsWith(","))
                                || super.ifMatch(call, resource);
                    }
                }),
                defect(
                        "does not take a tab for white space",
                        List.of("EVAL-4.3"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            boolean isWhiteSpace(char c) {
                                return c == ' ';
                            }
                        })),
                defect(
                        "wants white space behind a comma",
                        List.of("EVAL-4.2", "EVAL-4.26"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            List<Tag> tags(String value) {
                                return value.contains("\",\"") ? List.of() : super.tags(value);
                            }
                        })),
                defect(
                        "looks at the first tag of a list only",
                        List.of("EVAL-4.1", "EVAL-4.25", "EVAL-4.37", "EVAL-2.6", "ERR-2.1"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            List<Tag> tags(String value) {
                                return super.tags(value).stream().limit(1).toList();
                            }
                        })),
                defect(
                        "compares a list as if it were one tag",
                        List.of("EVAL-4.1", "EVAL-4.2", "EVAL-4.25", "EVAL-4.37", "EVAL-2.6"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            List<Tag> tags(String value) {
                                List<Tag> tags = super.tags(value);
                                return tags.size() > 1 ? List.of(new Tag(false, value)) : tags;
                            }
                        }),
                        "ERR-2"),
                defect(
                        "refuses bytes above 7F",
                        List.of("EVAL-4.18", "EVAL-4.33"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            boolean isInTag(char c) {
                                return c <= 0x7E && super.isInTag(c);
                            }
                        })),
                defect(
                        "reads bytes above 7F as UTF-8",
                        List.of("EVAL-4.18", "EVAL-4.33"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            String opaque(String inside) {
                                return new String(inside.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                            }
                        })),
                defect(
                        "refuses an empty tag",
                        List.of("EVAL-4.19", "EVAL-4.20", "EVAL-4.36"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            int close(String value, int open) {
                                int close = super.close(value, open);
                                return close == open + 1 ? -1 : close;
                            }
                        })),
                defect(
                        "takes `W/` inside the quotes for weakness",
                        List.of("EVAL-4.21", "EVAL-4.22", "EVAL-4.34"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            String opaque(String inside) {
                                return inside.startsWith("W/") ? inside.substring(2) : inside;
                            }
                        })),
                defect(
                        "takes the white space around a value for a part of it",
                        List.of("EVAL-3.14", "EVAL-4.24"),
                        () -> new Reference() {
                            @Override
                            TagList tagList(Call call, String field) {
                                return call.isPadded(field)
                                        ? new TagList(false, List.of(new Tag(false, " ")))
                                        : super.tagList(call, field);
                            }
                        }),
                defect(
                        "reads no more than 100 tags",
                        List.of("ERR-2.1"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            List<Tag> tags(String value) {
                                return super.tags(value).stream().limit(100).toList();
                            }
                        })),
                defect(
                        "reads no more than 16 field lines",
                        List.of("ERR-2.4"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            String join(List<String> lines) {
                                return super.join(lines.stream().limit(16).toList());
                            }
                        })),
                defect(
                        "reads no more than the first 4 KB",
                        List.of("ERR-2.1"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            String join(List<String> lines) {
                                String whole = super.join(lines);
                                int end = whole.lastIndexOf(',', 4096);
                                return whole.length() <= 4096 ? whole : whole.substring(0, end);
                            }
                        })),
                defect(
                        "fails on a field of more than 32 KB",
                        List.of("ERR-2.3"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            String join(List<String> lines) {
                                String whole = super.join(lines);
                                if (whole.length() > 1 << 15) {
                                    throw new IllegalStateException("No room for " + whole.length() + " characters");
                                }
                                return whole;
                            }
                        })));
    }

    private static List<Defect> malformed() {
        return List.of(
                defect(
                        "reads a tag without quotes",
                        List.of("REQ-6.1", "REQ-6.10", "EVAL-4.38", "REQ-6.13"),
                        () -> new Reference(lenient("\\s*([A-Za-z0-9-]+)\\s*"))),
                defect(
                        "reads a tag that is not closed",
                        List.of("REQ-6.3", "REQ-6.11", "EVAL-4.40"),
                        () -> new Reference(lenient("\\s*\"([A-Za-z0-9-]*)\\s*"))),
                defect(
                        "reads a tag in single quotes",
                        List.of("EVAL-4.41"),
                        () -> new Reference(lenient("\\s*'([A-Za-z0-9-]*)'\\s*"))),
                defect(
                        "reads tags that no comma separates",
                        List.of("REQ-6.8", "EVAL-4.42"),
                        () -> new Reference(lenient("\\s*\"([!-~&&[^\"]]*)\"\\s+\"([!-~&&[^\"]]*)\"\\s*"))),
                defect(
                        "leaves aside what follows a tag",
                        List.of("REQ-6.9"),
                        () -> new Reference(lenient("\\s*\"([!-~&&[^\"]]*)\"[a-z]+\\s*"))),
                defect(
                        "takes `w/` for `W/`",
                        List.of("REQ-6.2", "REQ-6.14"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            boolean isWeak(String value, int at) {
                                return super.isWeak(value, at) || value.startsWith("w/\"", at);
                            }
                        })),
                defect(
                        "leaves `w/` aside",
                        List.of("REQ-6.2", "EVAL-4.39"),
                        () -> new Reference(lenient("\\s*w/\"([!-~&&[^\"]]*)\"\\s*"))),
                defect(
                        "reads a tag with a space",
                        List.of("REQ-6.6"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            boolean isInTag(char c) {
                                return c == ' ' || super.isInTag(c);
                            }
                        })),
                defect(
                        "takes `*` within a list for the wildcard",
                        List.of("REQ-6.4", "REQ-6.5", "REQ-6.12", "REQ-6.16"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            TagList read(List<String> lines) {
                                return List.of(join(lines).split(",", -1)).stream()
                                                .anyMatch(one -> trimmed(one).equals("*"))
                                        ? TagList.WILDCARD
                                        : super.read(lines);
                            }
                        }),
                        "ERR-2"),
                defect(
                        "skips `*` within a list",
                        List.of("REQ-6.4", "REQ-6.5", "REQ-6.12"),
                        () -> new Reference(new TagGrammar() {
                            @Override
                            List<Tag> tags(String value) {
                                return super.tags(value.replaceAll("(?<=^|[, ])\\*(?=$|[, ])", ""));
                            }
                        })),
                defect(
                        "lets a malformed If-Match pass",
                        List.of("REQ-6.1", "EVAL-4.38", "ERR-2.10", "REQ-6.13"),
                        () -> new Reference() {
                            @Override
                            TagList tagList(Call call, String field) {
                                try {
                                    return super.tagList(call, field);
                                } catch (MalformedException e) {
                                    if (field.equals(IF_MATCH)) {
                                        return TagList.WILDCARD;
                                    }
                                    throw e;
                                }
                            }
                        }),
                defect(
                        "answers a malformed field 500",
                        List.of("REQ-6.1", "REQ-6.7", "EVAL-4.38", "ERR-2.10", "REQ-6.13"),
                        () -> new Reference() {
                            @Override
                            Reply malformed(Call call, String value) {
                                return Reply.of(500);
                            }
                        }),
                defect(
                        "answers a malformed If-None-Match of a read 500",
                        List.of("REQ-6.10", "REQ-6.11", "REQ-6.12", "ERR-2.50", "ERR-2.74"),
                        () -> new Reference() {
                            @Override
                            boolean onMalformedIfNoneMatch(Call call, MalformedException malformed) {
                                throw call.isRead() ? new IllegalStateException(malformed) : malformed;
                            }
                        }),
                defect(
                        "answers a malformed If-None-Match of a read 400",
                        List.of("REQ-6.10", "REQ-6.11", "REQ-6.12"),
                        () -> new Reference() {
                            @Override
                            boolean onMalformedIfNoneMatch(Call call, MalformedException malformed) {
                                throw malformed;
                            }
                        }),
                defect(
                        "answers a malformed If-None-Match of a read 304",
                        List.of("REQ-6.10", "REQ-6.11", "REQ-6.12", "ERR-2.50"),
                        () -> new Reference() {
                            @Override
                            boolean onMalformedIfNoneMatch(Call call, MalformedException malformed) {
                                return !call.isRead() && super.onMalformedIfNoneMatch(call, malformed);
                            }
                        }),
                defect("leaves a malformed If-None-Match of a write aside", List.of("REQ-6.7"), () -> new Reference() {
                    @Override
                    boolean onMalformedIfNoneMatch(Call call, MalformedException malformed) {
                        return true;
                    }
                }),
                defect(
                        "answers what is malformed 412",
                        List.of("REQ-6.1", "REQ-6.7", "REQ-6.13"),
                        () -> new Reference() {
                            @Override
                            Reply malformed(Call call, String value) {
                                return problem(call, 412, "Precondition Failed", "It has changed", List.of());
                            }
                        }),
                defect("does not quote what is malformed", List.of("REQ-6.13"), () -> new Reference() {
                    @Override
                    Reply malformed(Call call, String value) {
                        return super.malformed(call, "it");
                    }
                }),
                defect("answers what is malformed with a page of HTML", List.of("REQ-6.13"), () -> new Reference() {
                    @Override
                    Reply malformed(Call call, String value) {
                        return super.malformed(call, value).content("text/html", "<h1>Bad Request</h1>");
                    }
                }));
    }

    /** Also reads what this matches: its groups are tags. */
    private static TagGrammar lenient(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return new TagGrammar() {
            @Override
            List<Tag> tags(String value) {
                if (!pattern.matcher(value).matches()) {
                    return super.tags(value);
                }
                MatchResult found = pattern.matcher(value).results().findFirst().orElseThrow();
                List<Tag> tags = new ArrayList<>();
                for (int i = 1; i <= found.groupCount(); i++) {
                    tags.add(new Tag(false, found.group(i)));
                }
                return tags;
            }
        };
    }
}
