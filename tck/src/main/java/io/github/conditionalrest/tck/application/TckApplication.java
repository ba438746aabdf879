package io.github.conditionalrest.tck.application;

import jakarta.ws.rs.ApplicationPath;

/** Most resources of the TCK. */
@ApplicationPath("tck")
public class TckApplication extends CarriedApplication {

    /** For the runtime. */
    public TckApplication() {
        super(
                PinnedResource.class,
                CheckedResource.class,
                EvaluatedResource.class,
                EvaluatedByFieldResource.class,
                CachedResource.class,
                ChangingResource.class,
                CheckedByFieldResource.class,
                CountedResource.class,
                CountedText.Reader.class,
                DigestedResource.class,
                DocumentResource.class,
                FailingResource.class,
                InjectedSourceResource.class,
                MemoryResource.class,
                MethodsResource.class,
                NamedTwiceResource.class,
                Note.Writer.class,
                ObservedByHandResource.class,
                ObservedResource.class,
                OneInstanceResource.class,
                PositionsOnClassResource.class,
                PositionsResource.class,
                RacedResource.class,
                RangedResource.class,
                ReadOnlyResource.class,
                RequiredResource.class,
                SecretResource.class,
                SecretResource.Authentication.class,
                StrictResource.ByHand.class,
                StrictResource.class,
                TellingResource.class,
                VersionMatchedResource.Documents.class,
                VersionMatchedResource.class);
    }
}
