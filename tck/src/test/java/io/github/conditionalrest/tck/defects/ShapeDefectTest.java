package io.github.conditionalrest.tck.defects;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.tck.catalogue.Assertion;
import io.github.conditionalrest.tck.catalogue.Capability;
import io.github.conditionalrest.tck.catalogue.Catalogue;
import io.github.conditionalrest.tck.catalogue.Resource;
import io.github.conditionalrest.tck.catalogue.State;
import io.github.conditionalrest.tck.catalogue.Subject;
import io.github.conditionalrest.tck.catalogue.Verdict;
import io.github.conditionalrest.tck.http.HttpRequest;
import io.github.conditionalrest.tck.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each shape in which an annotation may stand has an assertion that notices where nothing goes by it. */
@DisplayName("A class that is left alone is caught by the assertion for its shape: REQ-10")
class ShapeDefectTest {

    /** Those that an annotation takes out. */
    private static final Set<String> FREE = Set.of("/shapes/guarded-superclass/free", "/shapes/free-of-superclass");
    /** Those whose nearest annotation refuses {@code If-Match: *}. */
    private static final Set<String> STRICT = Set.of("/shapes/strict-below-superclass");

    /** Those that nobody would evaluate. */
    private static final Set<String> REFUSED = Set.of("/shapes/located/nobody-object");

    static Stream<Assertion> shapes() {
        return Catalogue.load().assertions().stream()
                .filter(assertion -> assertion.number().startsWith("REQ-10."));
    }

    static Stream<Assertion> guardedShapes() {
        return shapes().filter(assertion -> assertion.clause().equals("REQ-10"));
    }

    static Stream<Assertion> comparedShapes() {
        return guardedShapes().filter(assertion -> assertion.sent().contains("with a stale one"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void isPassedByAServerThatGoesByEveryAnnotation(Assertion assertion) {
        assertThat(assertion.on(new Answering()).kind(), is(Verdict.Kind.PASSED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guardedShapes")
    void noticesThatNothingGuards(Assertion assertion) {
        assertThat(
                assertion
                        .on(new Starting() {
                            @Override
                            HttpResponse answer(HttpRequest request) {
                                return status(200, request);
                            }
                        })
                        .kind(),
                is(Verdict.Kind.FAILED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("comparedShapes")
    void noticesThatNothingIsCompared(Assertion assertion) {
        assertThat(
                assertion
                        .on(new Answering() {
                            @Override
                            boolean isCurrent(String tag) {
                                return true;
                            }
                        })
                        .kind(),
                is(Verdict.Kind.FAILED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void noticesThatAnotherAnnotationCounts(Assertion assertion) {
        assertThat(
                assertion
                        .on(new Starting() {
                            @Override
                            HttpResponse answer(HttpRequest request) {
                                boolean guarded = super.answer(request).status() >= 400;
                                return status(guarded ? 200 : 428, request);
                            }
                        })
                        .kind(),
                is(Verdict.Kind.FAILED));
    }

    /** Resources with the tag {@code "x"}, without a runtime. */
    private static class Answering implements Subject {

        HttpResponse answer(HttpRequest request) {
            String ifMatch = field(request, "If-Match: ");
            if (request.method().equals("GET")) {
                return status(field(request, "If-None-Match: ").equals("\"x\"") ? 304 : 200, request);
            }
            if (REFUSED.contains(request.target())) {
                return status(500, request);
            }
            if (FREE.contains(request.target())) {
                return status(200, request);
            }
            if (ifMatch.isEmpty() || (ifMatch.equals("*") && STRICT.contains(request.target()))) {
                return status(428, request);
            }
            return status(isCurrent(ifMatch) ? 200 : 412, request);
        }

        boolean isCurrent(String tag) {
            return tag.equals("*") || tag.equals("\"x\"");
        }

        // what answers leaves a trace in it
        static HttpResponse status(int status, HttpRequest request) {
            String content = request.target().equals("/beans/replaced") ? "alternative" : "traced: text";
            return new HttpResponse(status, List.of(), List.of("ETag: \"x\""), content);
        }

        private static String field(HttpRequest request, String start) {
            return request.fieldLines().stream()
                    .filter(line -> line.startsWith(start))
                    .map(line -> line.substring(start.length()))
                    .findFirst()
                    .orElse("");
        }

        @Override
        public boolean can(Capability capability) {
            return true;
        }

        @Override
        public Optional<Resource> resource(State state) {
            return Optional.empty();
        }

        @Override
        public String place(String application, String path) {
            return "/" + application + "/" + path;
        }

        @Override
        public Optional<String> refusal(String application) {
            return Optional.of(
                    application.equals("OnInheritedLocatorApplication")
                            ? "Root.documents: Put it on the methods of the sub-resource"
                            : "Documents.replace: Put @Conditional itself in its place");
        }

        @Override
        public HttpResponse send(HttpRequest request) {
            return answer(request);
        }
    }

    /** The same, and no application is refused. */
    private static class Starting extends Answering {

        @Override
        public final Optional<String> refusal(String application) {
            return Optional.empty();
        }
    }
}
