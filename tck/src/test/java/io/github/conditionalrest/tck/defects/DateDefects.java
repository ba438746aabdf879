package io.github.conditionalrest.tck.defects;

import static io.github.conditionalrest.tck.defects.Defect.defect;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be wrong with dates. */
final class DateDefects {

    private DateDefects() {}

    static List<Defect> all() {
        return List.of(
                defect(
                        "takes the current date in If-Unmodified-Since for too old",
                        List.of("EVAL-5.1", "EVAL-5.6", "REQ-2.3"),
                        () -> new Reference() {
                            @Override
                            boolean isUnmodified(Instant modified, Instant date) {
                                return modified.isBefore(date);
                            }
                        },
                        "EVAL-1"),
                defect("forgives If-Unmodified-Since a second", List.of("EVAL-5.3"), () -> new Reference() {
                    @Override
                    boolean isUnmodified(Instant modified, Instant date) {
                        return super.isUnmodified(modified, date.plusSeconds(1));
                    }
                }),
                defect("wants If-Unmodified-Since to be the very date", List.of("EVAL-5.4"), () -> new Reference() {
                    @Override
                    boolean isUnmodified(Instant modified, Instant date) {
                        return modified.equals(date);
                    }
                }),
                defect(
                        "does not evaluate If-Unmodified-Since",
                        List.of("EVAL-5.2", "EVAL-5.3", "EVAL-5.5", "EVAL-5.8", "EVAL-5.10", "EVAL-1.15"),
                        () -> new Reference() {
                            @Override
                            boolean isUnmodified(Instant modified, Instant date) {
                                return true;
                            }
                        }),
                defect(
                        "does not evaluate If-Unmodified-Since where there is a tag",
                        List.of("EVAL-5.5", "EVAL-1.15"),
                        () -> new Reference() {
                            @Override
                            boolean ifUnmodifiedSince(Call call, Pinned resource) {
                                return resource.tag() != null || super.ifUnmodifiedSince(call, resource);
                            }
                        }),
                defect(
                        "does not evaluate If-Modified-Since where there is a tag",
                        List.of("EVAL-5.17", "EVAL-1.11", "VAL-5.2"),
                        () -> new Reference() {
                            @Override
                            boolean ifModifiedSince(Call call, Pinned resource) {
                                return resource.tag() != null || super.ifModifiedSince(call, resource);
                            }
                        }),
                defect(
                        "takes the current date in If-Modified-Since for modified",
                        List.of("EVAL-5.13", "EVAL-5.17", "EVAL-5.11", "EVAL-5.12", "VAL-5.3"),
                        () -> new Reference() {
                            @Override
                            boolean isModified(Instant modified, Instant date) {
                                return !modified.isBefore(date);
                            }
                        },
                        "EVAL-1"),
                defect("forgives If-Modified-Since a second", List.of("EVAL-5.15"), () -> new Reference() {
                    @Override
                    boolean isModified(Instant modified, Instant date) {
                        return super.isModified(modified, date.plusSeconds(1));
                    }
                }),
                defect("wants If-Modified-Since to be the very date", List.of("EVAL-5.16"), () -> new Reference() {
                    @Override
                    boolean isModified(Instant modified, Instant date) {
                        return !modified.equals(date);
                    }
                }),
                defect(
                        "compares milliseconds",
                        List.of("EVAL-5.1", "EVAL-5.6", "EVAL-5.13", "EVAL-5.17"),
                        () -> new Reference() {
                            @Override
                            @Nullable
                            Instant modified(Pinned resource) {
                                return resource.modified();
                            }
                        },
                        "EVAL-1",
                        "REQ-2",
                        "VAL-5"),
                defect(
                        "does not read the format of RFC 850",
                        List.of("EVAL-5.7", "EVAL-5.8", "EVAL-5.11", "EVAL-5.27"),
                        () -> formats(List.of(DateGrammar.IMF_FIXDATE, DateGrammar.ASCTIME))),
                defect(
                        "takes every year of two digits for one of this century",
                        List.of("EVAL-5.27"),
                        () -> new Reference(new DateGrammar() {
                            @Override
                            @Nullable
                            Instant parsed(String value) {
                                // Without the day of the week, which is another one in another century.
                                String date = value.contains("-") ? value.replaceFirst("[A-Z][a-z]+, ", "") : value;
                                DateTimeFormatter format =
                                        DateTimeFormatter.ofPattern("dd-MMM-uu HH:mm:ss 'GMT'", Locale.US);
                                Instant found = parsed(date, format);
                                return found != null ? found : super.parsed(value);
                            }
                        })),
                defect(
                        "does not read the format of asctime",
                        List.of("EVAL-5.9", "EVAL-5.10", "EVAL-5.12"),
                        () -> formats(List.of(DateGrammar.IMF_FIXDATE, DateGrammar.rfc850(1990)))),
                defect(
                        "reads ISO 8601",
                        List.of("EVAL-5.20", "ERR-2.141"),
                        () -> new Reference(new DateGrammar() {
                            @Override
                            @Nullable
                            Instant parsed(String value) {
                                try {
                                    return Instant.parse(value);
                                } catch (DateTimeParseException e) {
                                    return super.parsed(value);
                                }
                            }
                        })),
                defect(
                        "reads seconds since the epoch",
                        List.of("ERR-2.140"),
                        () -> new Reference(new DateGrammar() {
                            @Override
                            @Nullable
                            Instant parsed(String value) {
                                return value.matches("[0-9]{10}")
                                        ? Instant.ofEpochSecond(Long.parseLong(value))
                                        : super.parsed(value);
                            }
                        })),
                defect(
                        "reads other zones than GMT",
                        List.of("ERR-2.136"),
                        () -> new Reference(new DateGrammar() {
                            @Override
                            @Nullable
                            Instant parsed(String value) {
                                return super.parsed(value.replace("CET", "GMT"));
                            }
                        })),
                defect(
                        "takes a day that does not exist for one that does",
                        List.of("EVAL-5.21", "ERR-2.138"),
                        () -> new Reference(new DateGrammar() {
                            @Override
                            @Nullable
                            Instant parsed(String value) {
                                // Without the day of the week, which would not fit.
                                DateTimeFormatter format = DateTimeFormatter.ofPattern(
                                                "dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
                                        .withResolverStyle(ResolverStyle.LENIENT);
                                Instant found = parsed(value.replaceFirst("^[A-Z][a-z]{2}, ", ""), format);
                                return found != null ? found : super.parsed(value);
                            }
                        })),
                defect(
                        "answers an invalid date 500",
                        List.of("EVAL-5.18", "EVAL-5.24", "EVAL-5.25", "REQ-4.6", "ERR-2.100", "ERR-2.130"),
                        () -> new Reference(new DateGrammar() {
                            @Override
                            @Nullable
                            Instant parsed(String value) {
                                Instant date = super.parsed(value);
                                if (date == null) {
                                    throw new DateTimeException(value);
                                }
                                return date;
                            }
                        })),
                defect(
                        "answers an invalid date 400",
                        List.of("EVAL-5.18", "EVAL-5.24", "EVAL-5.25", "REQ-4.6", "ERR-2.130"),
                        () -> new Reference(new DateGrammar() {
                            @Override
                            @Nullable
                            Instant parsed(String value) {
                                Instant date = super.parsed(value);
                                if (date == null) {
                                    throw new MalformedException(value);
                                }
                                return date;
                            }
                        })),
                defect(
                        "takes an invalid date for the epoch",
                        List.of("EVAL-5.24", "EVAL-5.25", "REQ-4.6"),
                        () -> new Reference(new DateGrammar() {
                            @Override
                            Instant parsed(String value) {
                                Instant date = super.parsed(value);
                                return date == null ? Instant.EPOCH : date;
                            }
                        })),
                defect(
                        "takes an invalid date for now",
                        List.of("EVAL-5.18", "EVAL-5.20", "EVAL-5.21", "REQ-4.6", "ERR-2.130"),
                        () -> new Reference(new DateGrammar() {
                            @Override
                            Instant parsed(String value) {
                                Instant date = super.parsed(value);
                                return date == null ? Instant.now() : date;
                            }
                        })),
                defect(
                        "lets a write with an invalid date pass",
                        List.of("REQ-4.6", "REQ-4.7", "REQ-4.8"),
                        () -> new Reference() {
                            @Override
                            boolean dateSatisfies(Call call, Pinned resource) {
                                return date(call, IF_UNMODIFIED_SINCE) == null || super.dateSatisfies(call, resource);
                            }
                        }),
                defect(
                        "takes the first date of a list",
                        List.of("EVAL-5.19", "REQ-4.7", "ERR-2.143"),
                        () -> new Reference(new DateGrammar() {
                            @Override
                            @Nullable
                            Instant parsed(String value) {
                                return super.parsed(value.replaceFirst("(?<=GMT),.*", ""));
                            }
                        })),
                defect(
                        "takes the first line of dates",
                        List.of("EVAL-5.28", "REQ-4.8"),
                        () -> new Reference(new DateGrammar() {
                            @Override
                            @Nullable
                            Instant read(List<String> lines) {
                                return super.read(lines.stream().limit(1).toList());
                            }
                        })),
                defect(
                        "evaluates If-Modified-Since on writes",
                        List.of("EVAL-1.18", "EVAL-5.26"),
                        () -> new Reference() {
                            @Override
                            boolean isMet(Call call, Pinned resource) {
                                return call.has(IF_MODIFIED_SINCE) || super.isMet(call, resource);
                            }

                            @Override
                            Outcome evaluateRest(Call call, Pinned resource) {
                                return ifModifiedSince(call, resource)
                                        ? super.evaluateRest(call, resource)
                                        : onFalseIfNoneMatch(call);
                            }
                        },
                        "EVAL-1",
                        "REQ-4",
                        "REQ-7"),
                defect(
                        "lets a write with a date pass where the resource has none",
                        List.of("REQ-4.10", "REQ-4.11"),
                        () -> new Reference() {
                            @Override
                            boolean dateSatisfies(Call call, Pinned resource) {
                                return resource.modified() == null || super.dateSatisfies(call, resource);
                            }
                        }),
                defect(
                        "takes If-Unmodified-Since for false where the resource has no date",
                        List.of("EVAL-5.23"),
                        () -> new Reference() {
                            @Override
                            boolean ifUnmodifiedSince(Call call, Pinned resource) {
                                return !(call.has(IF_UNMODIFIED_SINCE) && resource.modified() == null)
                                        && super.ifUnmodifiedSince(call, resource);
                            }
                        }),
                defect(
                        "takes If-Modified-Since for false where the resource has no date",
                        List.of("EVAL-5.22"),
                        () -> new Reference() {
                            @Override
                            boolean ifModifiedSince(Call call, Pinned resource) {
                                return !(call.has(IF_MODIFIED_SINCE) && resource.modified() == null)
                                        && super.ifModifiedSince(call, resource);
                            }
                        }),
                defect("lets a write with a date in the future pass", List.of("REQ-4.12"), () -> new Reference() {
                    @Override
                    boolean hasPassed(Instant date) {
                        return true;
                    }
                }));
    }

    private static Reference formats(List<DateTimeFormatter> formats) {
        return new Reference(new DateGrammar() {
            @Override
            List<DateTimeFormatter> formats() {
                return formats;
            }
        });
    }
}
