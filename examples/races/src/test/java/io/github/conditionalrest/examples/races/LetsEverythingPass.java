package io.github.conditionalrest.examples.races;

import io.github.conditionalrest.Outcome;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.WriteConflictException;
import io.github.conditionalrest.spi.PreconditionEvaluator;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.MultivaluedMap;

/** No evaluator at all. */
public final class LetsEverythingPass implements PreconditionEvaluator {

    /** For {@link java.util.ServiceLoader}. */
    public LetsEverythingPass() {}

    @Override
    public Outcome evaluate(String method, MultivaluedMap<String, String> fields, Validators current) {
        return Outcome.PROCEED;
    }

    @Override
    public void check(String method, MultivaluedMap<String, String> fields, Validators current) {
        // passes
    }

    @Override
    public boolean rangeApplies(MultivaluedMap<String, String> fields, Validators current) {
        return true;
    }

    @Override
    public ClientErrorException conflict(String method, MultivaluedMap<String, String> fields) {
        return new WriteConflictException("The row has changed between the read and the write of one transaction.");
    }
}
