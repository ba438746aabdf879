package io.github.conditionalrest.tck.application;

import jakarta.ws.rs.ApplicationPath;

/** An application whose classes are enterprise beans; where there are none, its roots are classes like any other. */
@ApplicationPath("enterprise")
public class EnterpriseApplication extends CarriedApplication {

    /** For the runtime. */
    public EnterpriseApplication() {
        super(
                EnterpriseLocatorsResource.class,
                StatelessResource.class,
                SingletonBeanResource.class,
                LocalRootBean.class);
    }
}
