package io.github.conditionalrest.tck.servers.locks;

import jakarta.ejb.Stateless;
import jakarta.inject.Named;

/** An enterprise bean, whose methods are transactions by themselves. */
@Stateless
@Named("ejb")
public class EnterpriseBean implements Boundary {

    @Override
    public void run(Mishap mishap, String id) throws Exception {
        mishap.happen(id);
    }
}
