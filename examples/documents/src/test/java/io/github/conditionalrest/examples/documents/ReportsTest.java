package io.github.conditionalrest.examples.documents;

import static io.github.conditionalrest.examples.documents.Kind.REPORTS;
import static io.github.conditionalrest.examples.documents.RunningServer.JSON;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** VAL-1: each representation has its own strong tag, and a write may carry either. */
class ReportsTest extends ServerTest {

    private static final String XML = "Accept: application/xml";

    @Test
    void jsonAndXmlHaveDifferentStrongTags() throws IOException {
        Answer json = server().read(REPORTS);
        Answer xml = server().read(REPORTS, XML);

        assertThat(json.field("Content-Type"), is("application/json"));
        assertThat(xml.field("Content-Type"), is("application/xml"));
        assertThat(xml.field("ETag"), is(not(json.field("ETag"))));
        assertThat(xml.field("Vary"), is("Accept"));
        assertThat(json.field("Vary"), is("Accept"));
    }

    @Test
    void tagOfOneRepresentationIsNo304ForTheOther() throws IOException {
        String tagOfXml = "If-None-Match: " + server().read(REPORTS, XML).field("ETag");

        assertThat(server().read(REPORTS, XML, tagOfXml).status(), is(304));
        assertThat(server().read(REPORTS, "Accept: application/json", tagOfXml).status(), is(200));
    }

    @Test
    void writeMayCarryTheTagOfEitherAndMakesBothStale() throws IOException {
        String tagOfJson = "If-Match: " + server().read(REPORTS).field("ETag");
        String tagOfXml = "If-Match: " + server().read(REPORTS, XML).field("ETag");

        assertThat(put("{\"a\":1}", tagOfXml).status(), is(200));
        assertThat(put("{\"a\":2}", tagOfXml).status(), is(412));
        assertThat(put("{\"a\":3}", tagOfJson).status(), is(412));
        assertThat(
                put("{\"a\":4}", "If-Match: " + server().read(REPORTS).field("ETag"))
                        .status(),
                is(200));
    }

    @Test
    void answerOfAWriteIsInTheFormatThatIsAskedForAndHasItsTag() throws IOException {
        Answer answer = put("{\"a\":1}", "If-Match: " + server().read(REPORTS).field("ETag"), XML);

        assertThat(
                answer.body(),
                is("<?xml version=\"1.0\" encoding=\"UTF-8\"?><object><number name=\"a\">1</number></object>"));
        assertThat(answer.field("ETag"), is(server().read(REPORTS, XML).field("ETag")));
    }

    @Test
    void everyJsonValueHasItsXml() throws IOException {
        put("{\"s\":\"<&\\u0000\\ud83d\\ude00\\ud800\",\"a\":[1.50,true,null,{}]}", "If-Match: *");

        assertThat(
                server().read(REPORTS, XML).body(),
                is(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><object><string name=\"s\">&lt;&amp;\uFFFD\uD83D\uDE00\uFFFD"
                                + "</string><array name=\"a\"><number>1.50</number><boolean>true</boolean><null></null>"
                                + "<object></object></array></object>"));
    }

    @Test
    void otherFormatIs406() throws IOException {
        Answer answer = server().read(REPORTS, "Accept: text/html");

        assertThat(answer.status(), is(406));
        assertThat(answer.field("Content-Type"), is("application/problem+json"));
    }

    // ERR-2
    @Test
    void malformedAcceptLanguageDoesNoHarm() throws IOException {
        assertThat(server().read(REPORTS, "Accept-Language: \"").status(), is(200));
        assertThat(server().read(REPORTS, "Accept-Charset: ;").status(), is(200));
        assertThat(server().read(REPORTS, "Accept-Encoding: ,,").status(), is(200));
    }

    private Answer put(String body, String... fields) throws IOException {
        String[] all = Arrays.copyOf(fields, fields.length + 1);
        all[fields.length] = JSON;
        return server().send(REPORTS, "PUT", REPORTS.seed(), body, all);
    }
}
