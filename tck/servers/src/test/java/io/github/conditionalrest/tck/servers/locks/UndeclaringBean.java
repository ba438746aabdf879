package io.github.conditionalrest.tck.servers.locks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;

/** The same where no checked exception is declared, as most applications have it: some servers then throw others. */
@ApplicationScoped
@Named("transactional-undeclared")
public class UndeclaringBean implements Boundary {

    @Override
    @Transactional
    public void run(Mishap mishap, String id) {
        try {
            mishap.happen(id);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("No mishap throws a checked exception", e);
        }
    }
}
