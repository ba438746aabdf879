package io.github.conditionalrest.cxf;

import io.github.conditionalrest.core.RuntimeBinding;
import jakarta.ws.rs.core.FeatureContext;
import org.apache.cxf.jaxrs.impl.FeatureContextImpl;
import org.jspecify.annotations.Nullable;

/**
 * Sources with the injection of CXF, checks when the server is made, a request context that a resource method can see,
 * and the responses of guarded requests as they are meant: a 304 without the length that CXF and its server add, and a
 * refusal that does not wait for the entity.
 */
public final class CxfBinding implements RuntimeBinding {

    // Response filters run from the highest number to the lowest. One of the library makes a response the 304.
    private static final int AFTER_ALL_RESPONSE_FILTERS = 0;

    private static final int BEFORE_OTHER_REQUEST_FILTERS = Integer.MIN_VALUE;

    /** For {@link java.util.ServiceLoader}. */
    public CxfBinding() {}

    @Override
    public @Nullable Sources sources(FeatureContext context) {
        try {
            return context instanceof FeatureContextImpl ? new CxfSources() : null;
        } catch (LinkageError withoutCxf) {
            return null; // an archive for several servers may carry the bindings of them all
        }
    }

    @Override
    public void bind(FeatureContext context, Preparation preparation) {
        context.register(new StartupPreparation(preparation));
        context.register(new RequestContextProvider());
        context.register(new PathParametersFilter(), BEFORE_OTHER_REQUEST_FILTERS);
        context.register(new ResponseRepair(), AFTER_ALL_RESPONSE_FILTERS);
    }

    /** CXF does not show those of sub-resources. */
    @Override
    public boolean showsEveryMethod() {
        return false;
    }
}
