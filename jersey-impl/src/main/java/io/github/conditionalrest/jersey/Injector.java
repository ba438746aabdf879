package io.github.conditionalrest.jersey;

import org.glassfish.hk2.utilities.Binder;
import org.glassfish.jersey.internal.inject.InjectionManager;

/** Which injector Jersey has: HK2, or CDI alone. */
final class Injector {

    private Injector() {}

    static boolean isHk2(InjectionManager injection) {
        try {
            return injection.isRegistrable(Binder.class);
        } catch (LinkageError withoutHk2) {
            return false;
        }
    }
}
