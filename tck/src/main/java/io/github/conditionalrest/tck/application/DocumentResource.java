package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A document that really changes, in several representations. */
@Path("documents/{id}")
@Conditional(validators = DocumentSource.class)
@Consumes("text/plain")
public class DocumentResource {

    /** Two media types, which the request selects. */
    @GET
    @Produces({"application/json", "application/xml"})
    public Response read(@PathParam("id") String id, @HeaderParam("Accept") @Nullable String accept) {
        String text = existing(id).text();
        return accept != null && accept.contains("xml")
                ? Response.ok("<text>" + text + "</text>", "application/xml").build()
                : Response.ok("{\"text\":\"" + text + "\"}", "application/json").build();
    }

    /** Replaces or creates it. */
    @PUT
    public Response replace(@PathParam("id") String id, String text) {
        boolean creates = Memory.document(id) == null;
        Memory.save(id, text);
        return Response.status(creates ? Response.Status.CREATED : Response.Status.NO_CONTENT)
                .build();
    }

    /** Changes it. */
    @PATCH
    public Response amend(@PathParam("id") String id, String text) {
        Memory.save(id, existing(id).text() + text);
        return Response.noContent().build();
    }

    /** Adds to it. */
    @POST
    public Response add(@PathParam("id") String id, String text) {
        return amend(id, text);
    }

    /** Deletes it. */
    @DELETE
    public Response delete(@PathParam("id") String id) {
        return Response.status(Memory.delete(id) ? Response.Status.NO_CONTENT : Response.Status.NOT_FOUND)
                .build();
    }

    /** Two languages, of which only the response tells. */
    @GET
    @Path("translated")
    @Produces("text/plain")
    public Response readTranslated(
            @PathParam("id") String id, @HeaderParam("Accept-Language") @Nullable String languages) {
        boolean german = languages != null && languages.startsWith("de");
        return Response.ok((german ? "Text: " : "text: ") + existing(id).text())
                .language(german ? Locale.GERMAN : Locale.ENGLISH)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** Replaces what every language tells. */
    @PUT
    @Path("translated")
    public Response replaceTranslated(@PathParam("id") String id, String text) {
        return replace(id, text);
    }

    /** With and without a content coding; nobody decodes it here, so its bytes are the text with a mark before it. */
    @GET
    @Path("coded")
    @Produces("text/plain")
    public Response readCoded(@PathParam("id") String id, @HeaderParam("Accept-Encoding") @Nullable String codings) {
        boolean coded = codings != null && codings.contains("br");
        String text = existing(id).text();
        Response.ResponseBuilder response =
                coded ? Response.ok("br:" + text).header(HttpHeaders.CONTENT_ENCODING, "br") : Response.ok(text);
        return response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING).build();
    }

    /** Replaces what every coding holds. */
    @PUT
    @Path("coded")
    public Response replaceCoded(@PathParam("id") String id, String text) {
        return replace(id, text);
    }

    /** As an entity that tells its validators. */
    @GET
    @Path("told")
    @Produces("text/plain")
    public Note readTold(@PathParam("id") String id) {
        return note(existing(id));
    }

    /** Replaces it, and answers with what it is then. */
    @PUT
    @Path("told")
    @Produces("text/plain")
    public Note replaceTold(@PathParam("id") String id, String text) {
        return note(Memory.save(id, text));
    }

    /** Changes it, and answers with what it is then. */
    @PATCH
    @Path("told")
    @Produces("text/plain")
    public Note amendTold(@PathParam("id") String id, String text) {
        return note(Memory.save(id, existing(id).text() + text));
    }

    /** Deletes it, and answers with what it was. */
    @DELETE
    @Path("told")
    @Produces("text/plain")
    public Note deleteTold(@PathParam("id") String id) {
        Note last = note(existing(id));
        Memory.delete(id);
        return last;
    }

    /** Creates another document, and answers with it. */
    @POST
    @Path("told")
    @Produces("text/plain")
    public Response createTold(@PathParam("id") String id, String text) {
        return Response.created(URI.create("documents/" + id + "-other/told"))
                .entity(note(Memory.save(id + "-other", text)))
                .build();
    }

    /** Replaces it, and answers with a text that is not what it is then. */
    @PUT
    @Path("report")
    @Produces("text/plain")
    public String replaceWithReport(@PathParam("id") String id, String text) {
        Memory.save(id, text);
        return "saved";
    }

    /** Replaces it, and sets the tag itself, without content. */
    @PUT
    @Path("tagged")
    public Response replaceWithTag(@PathParam("id") String id, String text) {
        Memory.save(id, text);
        return Response.noContent().tag(new EntityTag("set-by-the-method")).build();
    }

    private static Note note(Memory.Document document) {
        return new Note(document.text(), DocumentSource.of(document));
    }

    private static Memory.Document existing(String id) {
        Memory.Document document = Memory.document(id);
        if (document == null) {
            throw new NotFoundException(
                    Response.status(Response.Status.NOT_FOUND).build());
        }
        return document;
    }
}
