package io.github.conditionalrest.tck.servers.locks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.UserTransaction;

/** A bean that begins and ends its transactions itself. */
@ApplicationScoped
@Named("user-transaction")
public class UserTransactionBean implements Boundary {

    @Inject
    private UserTransaction transaction;

    @Override
    public void run(Mishap mishap, String id) throws Exception {
        transaction.begin();
        try {
            mishap.happen(id);
        } catch (Exception e) {
            transaction.rollback();
            throw e;
        }
        transaction.commit();
    }
}
