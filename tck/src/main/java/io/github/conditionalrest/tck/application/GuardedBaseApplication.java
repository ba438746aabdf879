package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;

/** Guards whatever application extends it. */
@Conditional(validators = TagSource.class)
public abstract class GuardedBaseApplication extends CarriedApplication {

    /** With these resources and providers. */
    protected GuardedBaseApplication(Class<?>... classes) {
        super(classes);
    }
}
