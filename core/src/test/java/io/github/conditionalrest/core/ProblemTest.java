package io.github.conditionalrest.core;

import static io.github.conditionalrest.Precondition.IF_MATCH;
import static io.github.conditionalrest.Precondition.IF_NONE_MATCH;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.github.conditionalrest.MalformedPreconditionException;
import io.github.conditionalrest.PreconditionFailedException;
import io.github.conditionalrest.PreconditionRequiredException;
import io.github.conditionalrest.WriteConflictException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

@DisplayName("Problem Details: REQ-7")
class ProblemTest {

    private static final MediaType PROBLEM_JSON = MediaType.valueOf("application/problem+json");
    private static final MediaType PROBLEM_XML = MediaType.valueOf("application/problem+xml");

    private static final Problem REQUIRED =
            Problem.of(new PreconditionRequiredException("Do this.", List.of(IF_MATCH, IF_NONE_MATCH)));

    @Test
    void a428NamesTheAcceptedFieldsInTheBodyAndInAField() {
        Response response = response(REQUIRED);
        assertThat(response.getStatus(), is(428));
        assertThat(response.getHeaderString("Precondition-Required"), is("If-Match, If-None-Match"));
        JsonObject json = json(response);
        assertThat(json.keySet(), contains("type", "title", "status", "detail", "required"));
        assertThat(json.getString("type"), is("https://www.rfc-editor.org/rfc/rfc6585#section-3"));
        assertThat(json.getString("title"), is("Precondition Required"));
        assertThat(json.getInt("status"), is(428));
        assertThat(json.getString("detail"), is("Do this."));
        assertThat(
                json.getJsonArray("required"),
                is(Json.createArrayBuilder(List.of("If-Match", "If-None-Match")).build()));
    }

    @Test
    void a428IsNotStored() {
        assertThat(response(REQUIRED).getHeaderString("Cache-Control"), is("no-store"));
    }

    @Test
    void a412HasItsDetailAndNothingRequired() {
        Response response = response(Problem.of(new PreconditionFailedException("Stale.", IF_MATCH)));
        assertThat(response.getStatus(), is(412));
        assertThat(response.getHeaderString("Precondition-Required"), is(nullValue()));
        JsonObject json = json(response);
        assertThat(json.keySet(), contains("type", "title", "status", "detail"));
        assertThat(json.getString("type"), is("https://www.rfc-editor.org/rfc/rfc9110#section-15.5.13"));
        assertThat(json.getString("title"), is("Precondition Failed"));
        assertThat(json.getInt("status"), is(412));
        assertThat(json.getString("detail"), is("Stale."));
    }

    @Test
    @DisplayName("VAL-8: a 412 carries no ETag")
    void a412HasNoTag() {
        assertThat(response(Problem.failed("Stale.")).getEntityTag(), is(nullValue()));
    }

    @Test
    void a409SaysThatAnotherWriteWasFaster() {
        Response response = response(Problem.of(new WriteConflictException(Advice.onConflict())));
        JsonObject json = json(response);
        assertThat(response.getStatus(), is(409));
        assertThat(json.getString("title"), is("Conflict"));
        assertThat(json.getString("type"), is("https://www.rfc-editor.org/rfc/rfc9110#section-15.5.10"));
        assertThat(json.getString("detail"), startsWith("Another request changed the resource at the same time"));
    }

    @Test
    void a400SaysWhatIsMalformed() {
        Response response = response(Problem.of(new MalformedPreconditionException("Not quoted.", IF_MATCH)));
        assertThat(response.getStatus(), is(400));
        JsonObject json = json(response);
        assertThat(json.getString("title"), is("Malformed Precondition"));
        assertThat(json.getInt("status"), is(400));
        assertThat(json.getString("detail"), is("Not quoted."));
    }

    @Test
    void theSameIsSaidInXml() throws Exception {
        Response response = response(REQUIRED, "application/problem+xml");
        assertThat(response.getMediaType(), is(PROBLEM_XML));
        Element problem = xml(response);
        assertThat(problem.getLocalName(), is("problem"));
        assertThat(problem.getNamespaceURI(), is("urn:ietf:rfc:7807"));
        assertThat(text(problem, "type"), is("https://www.rfc-editor.org/rfc/rfc6585#section-3"));
        assertThat(text(problem, "title"), is("Precondition Required"));
        assertThat(text(problem, "status"), is("428"));
        assertThat(text(problem, "detail"), is("Do this."));
        assertThat(problem.getElementsByTagNameNS("*", "i").getLength(), is(2));
        assertThat(text(problem, "required"), is("If-MatchIf-None-Match"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"quoted\" \\ back/slash",
                "</detail><evil/>&amp;]]>",
                "tab\tnewline\nreturn\rbell\u0007nul\u0000",
                "caf\u00e9 \u4e16\u754c \ufffd",
                "\ud83d\ude00",
                "\u007f\u0080\u0085\u2028\u2029",
                "{\"a\":1}"
            })
    void whateverTheDetailHoldsJsonGivesItBack(String detail) {
        assertThat(json(response(Problem.failed(detail))).getString("detail"), is(detail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"quoted\" \\ 'back/slash'",
                "</detail><evil/>&amp;]]>",
                "caf\u00e9 \u4e16\u754c",
                "\ud83d\ude00"
            })
    void whateverXmlCanSayItGivesBack(String detail) throws Exception {
        assertThat(text(xml(response(Problem.failed(detail), "application/xml")), "detail"), is(detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\ud800b", "a\udc00b", "a\uffffb", "a\ufffeb"})
    void whatXmlCannotSayIsAQuestionMark(String detail) throws Exception {
        assertThat(text(xml(response(Problem.failed(detail), "application/xml")), "detail"), is("a?b"));
    }

    @Test
    void halfOfASurrogatePairSpoilsNothing() {
        json(response(Problem.failed("cut \ud83d")));
    }

    @Test
    void theBodyIsAsciiWhateverTheDetail() {
        byte[] json =
                (byte[]) response(Problem.failed("caf\u00e9 \ud83d\ude00")).getEntity();
        byte[] xml = (byte[])
                response(Problem.failed("caf\u00e9 \ud83d\ude00"), "text/xml").getEntity();
        for (byte[] body : List.of(json, xml)) {
            String text = new String(body, StandardCharsets.ISO_8859_1);
            assertThat(text.chars().allMatch(c -> c >= 0x20 && c < 0x7F), is(true));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/problem+json | json",
                "application/problem+xml  | xml",
                "application/json         | json",
                "application/xml          | xml",
                "text/xml                 | xml",
                "*/*                      | json",
                "application/*            | json",
                "text/html                | json",
                "image/png                | json",
                "text/html, application/xml, */* | xml",
                "application/json, application/problem+xml | json",
                "application/problem+xml, application/problem+json | xml",
                "text/plain, */*          | json"
            })
    void theFormatIsTheFirstThatTheClientAccepts(String accept, String format) {
        Response response = response(REQUIRED, accept.split(","));
        assertThat(response.getMediaType(), is(format.equals("xml") ? PROBLEM_XML : PROBLEM_JSON));
    }

    @Test
    void eachRefusalHasItsMapperThatKnowsWhatTheClientAccepts() {
        assertThat(
                mapped(new ProblemMapper.Required(), new PreconditionRequiredException("Do this.", List.of(IF_MATCH))),
                is(428));
        assertThat(mapped(new ProblemMapper.Failed(), new PreconditionFailedException("Stale.", IF_MATCH)), is(412));
        assertThat(mapped(new ProblemMapper.Conflict(), new WriteConflictException("Lost.")), is(409));
        assertThat(mapped(new ProblemMapper.Malformed(), new MalformedPreconditionException("No.", IF_MATCH)), is(400));
    }

    private static <E extends ClientErrorException> int mapped(ProblemMapper<E> mapper, E refusal) {
        Exchange.inject(mapper, Exchange.request("PUT", "Accept", "application/xml"));
        Response response = mapper.toResponse(refusal);
        assertThat(response.getMediaType(), is(PROBLEM_XML));
        return response.getStatus();
    }

    private static Response response(Problem problem, String... acceptable) {
        return problem.toResponse(Arrays.stream(acceptable)
                        .map(String::strip)
                        .map(MediaType::valueOf)
                        .toList())
                .build();
    }

    private static JsonObject json(Response response) {
        assertThat(response.getMediaType(), is(PROBLEM_JSON));
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream((byte[]) response.getEntity()))) {
            return reader.readObject();
        }
    }

    private static Element xml(Response response) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream((byte[]) response.getEntity()))
                .getDocumentElement();
    }

    private static String text(Element problem, String name) {
        return problem.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }
}
