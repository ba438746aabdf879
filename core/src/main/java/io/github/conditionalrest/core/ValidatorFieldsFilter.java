package io.github.conditionalrest.core;

import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.MalformedPreconditionException;
import io.github.conditionalrest.Outcome;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Validated;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.PreconditionEvaluator;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Providers;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Puts the validators on the response to a guarded request, and never one that is newer than its body. */
final class ValidatorFieldsFilter implements ContainerResponseFilter {

    private static final int PARTIAL = Response.Status.PARTIAL_CONTENT.getStatusCode();

    private final Entities entities;

    @Context
    private Providers providers;

    ValidatorFieldsFilter(Entities entities) {
        this.entities = entities;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(PreconditionEvaluator.of(request) instanceof Guard guard)) {
            return; // not guarded, or refused by somebody else before the guard saw it
        }
        if (Evaluator.isRead(request.getMethod())) {
            afterRead(guard, request, response, new ResponseFields(response));
        } else if (isSuccess(response)) {
            guard.reportUnguarded(request.getMethod());
            afterWrite(guard, request, response);
            putInEpoch(guard, new ResponseFields(response));
        } else if (guard.isUndecided() || response.getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            if (guard.isOfNothing()) {
                new ResponseFields(response).become(Problem.notFound(), request.getAcceptableMediaTypes());
            } else {
                guard.reportConflict(request.getMethod());
            }
        }
    }

    private void afterRead(
            Guard guard, ContainerRequestContext request, ContainerResponseContext response, ResponseFields fields) {
        if (isSuccess(response)) {
            Policy policy = guard.policy();
            policy.see(fields.ofSuccess(guard.tags().selected(), policy.representations()));
            describe(guard, request, response, fields);
            putInEpoch(guard, fields);
        } else if (response.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode() && guard.current() != null) {
            fields.putValidators(guard.tags().toSend(guard.current()), guard.dateToSend(guard.current()));
            guard.policy().varies().forEach(fields::addToVary);
            putInEpoch(guard, fields);
        }
        // A cache that may answer without asking would hand an editor a tag that is stale.
        fields.putIfAbsent(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (guard.policy().representations().areNegotiated()) {
            fields.addToVary(HttpHeaders.ACCEPT);
        }
    }

    private void describe(
            Guard guard, ContainerRequestContext request, ContainerResponseContext response, ResponseFields fields) {
        if (leaveForTag(guard, request, response, fields)) {
            return;
        }
        Validators current = validators(guard, response, fields, providers);
        Runnable instead =
                current != null && current.exists() ? decide(guard, request, response, fields, current) : null;
        if (instead != null) {
            instead.run();
        }
    }

    // Puts these validators on the response and decides on them. Null where the response stays what it is, else what
    // makes another one of it.
    private static @Nullable Runnable decide(
            Guard guard,
            ContainerRequestContext request,
            ContainerResponseContext response,
            ResponseFields fields,
            Validators current) {
        // Only the response tells language and coding, by which the tag of a version names its representation.
        Tags actual = current.version() == null || response.getStatus() == PARTIAL
                ? guard.tags()
                : guard.tags().withSelected(fields.representation(guard.policy().representations()));
        Instant date = guard.dateToSend(current);
        fields.putValidators(actual.toSend(current), date);
        if (date == null) {
            fields.removeDate();
        }
        Evaluation late;
        try {
            late = guard.decideLate(request.getMethod(), request.getHeaders(), current, actual);
        } catch (MalformedPreconditionException malformed) {
            // not thrown on: a runtime maps what a response filter throws at best once
            return () -> fields.become(Problem.of(malformed), request.getAcceptableMediaTypes());
        }
        Precondition decidedBy = late.decidedBy();
        if (decidedBy == null) {
            return null;
        }
        return late.outcome() == Outcome.NOT_MODIFIED
                ? fields::becomeNotModified
                : () -> fields.become(
                        Refusal.failed(decidedBy, true, false).problem(), request.getAcceptableMediaTypes());
    }

    // What the method set itself is compared in the epoch later, so it is sent in it.
    private static void putInEpoch(Guard guard, ResponseFields fields) {
        if (guard.tags().epoch() == Epoch.NONE) {
            return;
        }
        Validators tag = fields.tagOfItsOwn();
        if (tag != null) {
            fields.replaceTag(guard.tags().toSend(tag));
        }
        Instant date = fields.dateOfItsOwn();
        if (date != null && !date.equals(guard.tags().epoch().notBefore(date))) {
            fields.replaceDate(guard.dateToSend(Validators.of(date)));
        }
    }

    private @Nullable Validators validators(
            Guard guard, ContainerResponseContext response, ResponseFields fields, Providers providers) {
        Validators validators = withoutDateOfItsOwn(guard, response, fields, providers);
        Instant date = fields.dateOfItsOwn();
        if (date == null) {
            return validators;
        }
        return validators == null || !validators.exists() ? Validators.of(date) : validators.withLastModified(date);
    }

    // What the method set itself comes first, then what its entity tells of itself, then what was known before it
    // ran: the later ones can be older than the body, and none is newer.
    private @Nullable Validators withoutDateOfItsOwn(
            Guard guard, ContainerResponseContext response, ResponseFields fields, Providers providers) {
        Validators set = fields.tagOfItsOwn();
        if (set != null) {
            return set;
        }
        Validators told = entities.validators(response.getEntity());
        if (told != null) {
            return told;
        }
        ContentDigest digest = guard.policy().digest();
        // the content of a 206 is not that of the representation, which its tag names
        if (digest != null && response.getStatus() != PARTIAL) {
            if (ContentDigester.isWrittenLater(response.getEntity())) {
                return Validators.present();
            }
            EntityTag tag = new ContentDigester(digest, providers).tag(response);
            return tag == null ? null : Validators.of(tag);
        }
        return guard.current();
    }

    // Where the tag can be made only while the entity is written, all is decided then and once: with the tag, or,
    // where the entity is too long for one, as a representation without a tag, of which none in If-Match is true.
    private boolean leaveForTag(
            Guard guard, ContainerRequestContext request, ContainerResponseContext response, ResponseFields fields) {
        ContentDigest digest = guard.policy().digest();
        Object entity = response.getEntity();
        if (digest == null
                || entity == null
                || response.getStatus() == PARTIAL
                || !ContentDigester.isWrittenOnce(response)
                || fields.tagOfItsOwn() != null
                || entities.validators(entity) != null) {
            return false;
        }
        Instant date = fields.dateOfItsOwn();
        if (date != null && guard.dateToSend(Validators.of(date)) == null) {
            fields.removeDate(); // at once, as another runtime may not wait with the fields until then
        }
        new WrittenOnce(entity, response, digest, tag -> {
                    Validators found = tag == null ? Validators.present() : Validators.of(tag);
                    Validators current = date == null ? found : found.withLastModified(date);
                    return decide(guard, request, response, fields, current);
                })
                .leaveIn(request);
        return true;
    }

    // "An origin server MUST NOT send a validator field [...] in a successful response to PUT unless the request's
    // representation data was saved without any transformation" (RFC 9110 §9.3.4), which only the method knows. Where
    // the content is the new representation, Content-Location says so (§8.7), and the validators are those of that
    // content.
    private void afterWrite(Guard guard, ContainerRequestContext request, ContainerResponseContext response) {
        boolean accepted = response.getStatus() == Response.Status.ACCEPTED.getStatusCode(); // and not done yet
        if (accepted || !mayHoldNewRepresentation(request.getMethod())) {
            return;
        }
        Validators current = entities.validators(response.getEntity());
        if (current == null || !isNewRepresentation(request, response)) {
            return;
        }
        URI target = target(request, response);
        if (target == null) {
            return;
        }
        ResponseFields fields = new ResponseFields(response);
        fields.putIfAbsent(HttpHeaders.CONTENT_LOCATION, target.toString());
        String path = request.getUriInfo().getBaseUri().relativize(target).getPath();
        Tags actual = guard.tags()
                .withPath(path)
                .withSelected(fields.representation(guard.policy().representations()));
        fields.putValidators(actual.toSend(current), guard.dateToSend(current));
    }

    // The resource of which the content is the new representation, or null where that is not told, or it is another
    // one than the target of a PUT or PATCH, whose validators these would be.
    private static @Nullable URI target(ContainerRequestContext request, ContainerResponseContext response) {
        UriInfo uris = request.getUriInfo();
        Object told = response.getHeaders().getFirst(HttpHeaders.CONTENT_LOCATION);
        URI content = told == null ? null : uris.getRequestUri().resolve(told.toString());
        if (!request.getMethod().equals("POST")) {
            return content == null || content.equals(uris.getRequestUri()) ? uris.getRequestUri() : null;
        }
        URI created = response.getLocation();
        return content == null && created != null ? uris.getBaseUri().resolve(created) : content;
    }

    // An entity that implements Validated is meant so. Of another one with a version only the fields tell: it may be
    // a receipt.
    private static boolean isNewRepresentation(ContainerRequestContext request, ContainerResponseContext response) {
        return response.getEntity() instanceof Validated
                || response.getHeaders().containsKey(HttpHeaders.CONTENT_LOCATION)
                || (request.getMethod().equals("POST") && response.getLocation() != null);
    }

    // The content of the response to a DELETE is what was deleted, and that of another method nobody knows.
    private static boolean mayHoldNewRepresentation(String method) {
        return switch (method) {
            case "PUT", "PATCH", "POST" -> true;
            default -> false;
        };
    }

    private static boolean isSuccess(ContainerResponseContext response) {
        return response.getStatus() / 100 == 2; // to ask for the family copies all there are, on RESTEasy
    }
}
