package io.github.conditionalrest.core;

import io.github.conditionalrest.core.RuntimeBinding.Shown;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The root resources that an application names, for a runtime that shows one method after the other: looked at
 * together, they make a start that is refused name all that is wrong (ERR-1).
 */
final class RootResources {

    private RootResources() {}

    /** Their methods and locators; none of an application that leaves it to the runtime to find them. */
    @SuppressWarnings("deprecation") // getSingletons: deprecated, and still what applications have
    static List<Shown> methods(@Nullable Application application) {
        if (application == null) {
            return List.of();
        }
        return Stream.concat(
                        application.getClasses().stream(),
                        application.getSingletons().stream().map(Object::getClass))
                .flatMap(type -> ResourceMethod.of(type).stream())
                .filter(ResourceMethod::isOfRootResource)
                .map(found -> new Shown(found.type(), found.method()))
                .toList();
    }
}
