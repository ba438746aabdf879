package io.github.conditionalrest.tck.servers.locks.data;

import io.github.conditionalrest.tck.servers.locks.Mishap;
import io.github.conditionalrest.tck.servers.locks.Rival;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Throws by hand what a repository throws. */
@Dependent
@Named("thrown-as-by-a-repository")
public class ThrownByData implements Mishap {

    @Inject
    private Rival rival;

    @Override
    public void happen(String id) {
        rival.change(id);
        throw new OptimisticLockingFailureException("Thrown by hand");
    }
}
