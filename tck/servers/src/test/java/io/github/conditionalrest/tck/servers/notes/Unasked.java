package io.github.conditionalrest.tck.servers.notes;

import io.github.conditionalrest.Outcome;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.PreconditionEvaluator;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.MultivaluedMap;

/** An implementation that guards nothing, without which the archive would be refused. */
public class Unasked implements PreconditionEvaluator {

    @Override
    public Outcome evaluate(String method, MultivaluedMap<String, String> fields, Validators current) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void check(String method, MultivaluedMap<String, String> fields, Validators current) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean rangeApplies(MultivaluedMap<String, String> fields, Validators current) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ClientErrorException conflict(String method, MultivaluedMap<String, String> fields) {
        throw new UnsupportedOperationException();
    }
}
