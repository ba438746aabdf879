package io.github.conditionalrest.tck.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

/** Leads to enterprise beans. Each is a class at the top, as WildFly wants it. */
@Path("located")
@RequestScoped
public class EnterpriseLocatorsResource {

    // of which there are none without a container of enterprise beans
    @Inject
    Instance<StatelessSub> located;

    @Inject
    Instance<LocalSub> behindContract;

    /** Tells the class of the bean. */
    @Path("stateless")
    public StatelessSub stateless() {
        return found(located);
    }

    /** Tells nothing. */
    @Path("stateless-object")
    public Object statelessObject() {
        return stateless();
    }

    /** Tells the interface of the bean, which does not bear the annotation. */
    @Path("behind-contract")
    public LocalSub behindContract() {
        return found(behindContract);
    }

    /** Tells nothing. */
    @Path("behind-contract-object")
    public Object behindContractObject() {
        return behindContract();
    }

    private static <T> T found(Instance<T> beans) {
        if (!beans.isResolvable()) {
            throw new NotFoundException();
        }
        return beans.get();
    }
}
