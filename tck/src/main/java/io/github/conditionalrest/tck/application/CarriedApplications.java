package io.github.conditionalrest.tck.application;

import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All applications that have to be served for the catalogue; an archive holds the same ones. */
public final class CarriedApplications {

    private CarriedApplications() {}

    /**
     * The applications, each to be served under its own path.
     *
     * @param components what has to be registered by hand
     * @param cdi whether there is CDI, without which some of them cannot start
     */
    public static List<Application> all(Set<Class<?>> components, boolean cdi) {
        List<Application> all = new ArrayList<>();
        all.add(new TckApplication().with(components));
        all.add(new GuardedApplication().with(components));
        all.add(new InheritingApplication().with(components));
        all.add(new MappedApplication().with(components));
        all.add(new OpaqueApplication().with(components));
        all.add(new RefusingApplication().with(components));
        all.add(new RestoredApplication().with(components));
        all.add(new ShapesApplication().with(components));
        if (cdi) {
            all.add(new BeanApplication().with(components));
            all.add(new BeansApplication().with(components));
            all.add(new EnterpriseApplication().with(components));
        }
        all.add(new ContainerApplication());
        return all;
    }
}
