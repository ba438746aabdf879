package io.github.conditionalrest.examples.documents;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a representation as XML that is named after the JSON types: {@code <object><string name="title">...</string>
 * </object>}. The names of members are attributes, since any text can be one and few are names of elements.
 */
@Produces(MediaType.APPLICATION_XML)
final class XmlWriter implements MessageBodyWriter<Representation> {

    private final XMLOutputFactory writers = XMLOutputFactory.newDefaultFactory();

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Representation.class;
    }

    @Override
    public void writeTo(
            Representation representation,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> fields,
            OutputStream out)
            throws IOException {
        try {
            XMLStreamWriter xml = writers.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            write(xml, representation.content());
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void write(XMLStreamWriter xml, JsonValue value) throws XMLStreamException {
        xml.writeStartElement(element(value));
        writeContent(xml, value);
        xml.writeEndElement();
    }

    private static void writeContent(XMLStreamWriter xml, JsonValue value) throws XMLStreamException {
        switch (value.getValueType()) {
            case OBJECT -> writeMembers(xml, value.asJsonObject());
            case ARRAY -> {
                for (JsonValue element : value.asJsonArray()) {
                    write(xml, element);
                }
            }
            case STRING -> xml.writeCharacters(xmlText(((JsonString) value).getString()));
            case NUMBER, TRUE, FALSE -> xml.writeCharacters(value.toString());
            case NULL -> {}
        }
    }

    private static void writeMembers(XMLStreamWriter xml, JsonObject object) throws XMLStreamException {
        for (Map.Entry<String, JsonValue> member : object.entrySet()) {
            xml.writeStartElement(element(member.getValue()));
            xml.writeAttribute("name", xmlText(member.getKey()));
            writeContent(xml, member.getValue());
            xml.writeEndElement();
        }
    }

    private static String element(JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE, FALSE -> "boolean";
            default -> value.getValueType().name().toLowerCase(Locale.ROOT);
        };
    }

    // XML 1.0 can't say most control characters at all, nor half of a surrogate pair.
    private static String xmlText(String text) {
        return text.codePoints()
                .map(c -> isXmlChar(c) ? c : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXmlChar(int c) {
        return c >= 0x20
                ? !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF
                : c == '\t' || c == '\n' || c == '\r';
    }
}
