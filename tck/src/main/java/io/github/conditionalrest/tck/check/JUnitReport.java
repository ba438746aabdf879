package io.github.conditionalrest.tck.check;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** As Surefire writes it, for build servers: a suite for each section, a case for each assertion. */
final class JUnitReport {

    private final XMLStreamWriter xml;
    private final Secrets secrets;

    private JUnitReport(XMLStreamWriter xml, Secrets secrets) {
        this.xml = xml;
        this.secrets = secrets;
    }

    static void write(Report report, Secrets secrets, Path file) throws IOException {
        try (Writer text = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new JUnitReport(xml, secrets).all(report);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("Cannot write " + file, e);
        }
    }

    private void all(Report report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        xml.writeAttribute("name", "conditional-check " + report.settings().url());
        for (Map.Entry<Section, List<Result>> section : report.bySection().entrySet()) {
            suite(section.getKey(), section.getValue());
        }
        if (!report.stopped().isEmpty()) {
            stopped(report);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(Section section, List<Result> results) throws XMLStreamException {
        long failures = results.stream().filter(Result::isFinding).count();
        long skipped = results.stream().filter(Result::isNotTried).count();
        suiteHead(section.toString(), results.size(), 0, failures, skipped);
        for (Result result : results) {
            oneCase(result.masked(secrets));
        }
        xml.writeEndElement();
    }

    private void stopped(Report report) throws XMLStreamException {
        suiteHead("check", 1, 1, 0, 0);
        caseHead("check", "runs to its end");
        xml.writeStartElement("error");
        xml.writeAttribute("type", report.status().name());
        attribute("message", secrets.masked(report.stopped()));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void suiteHead(String name, int tests, int errors, long failures, long skipped) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "conditional-check." + name);
        xml.writeAttribute("tests", Integer.toString(tests));
        xml.writeAttribute("errors", Integer.toString(errors));
        xml.writeAttribute("failures", Long.toString(failures));
        xml.writeAttribute("skipped", Long.toString(skipped));
        xml.writeAttribute("time", "0");
    }

    private void caseHead(String section, String name) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "conditional-check." + section);
        attribute("name", name);
        xml.writeAttribute("time", "0");
    }

    private void oneCase(Result result) throws XMLStreamException {
        Item item = result.item();
        caseHead(item.section().toString(), item.id() + " " + item.assertion().statement());
        if (result.isNotTried()) {
            xml.writeStartElement("skipped");
            attribute("message", result.detail());
            xml.writeEndElement();
        } else if (result.isFinding()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", result.severity().name());
            attribute("message", result.detail());
            xml.writeCharacters(clean(story(result)));
            xml.writeEndElement();
        } else if (result.isBroken()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(clean(story(result)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String story(Result result) {
        return result.severity() + ", " + result.item().assertion().clause() + "\n" + result.detail() + "\n"
                + result.advice().consequence() + "\n" + result.advice().cure() + "\n" + result.curl() + "\n\n"
                + result.transcript();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    // XML has no place for most control characters, and servers may send them.
    private static String clean(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
