package io.github.conditionalrest.tck.servers.locks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;

/** A bean whose methods are transactions. */
@ApplicationScoped
@Named("transactional")
public class TransactionalBean implements Boundary {

    @Override
    @Transactional
    public void run(Mishap mishap, String id) throws Exception {
        mishap.happen(id);
    }
}
