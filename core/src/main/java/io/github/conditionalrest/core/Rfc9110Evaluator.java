package io.github.conditionalrest.core;

import io.github.conditionalrest.Match;
import io.github.conditionalrest.Outcome;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.PreconditionEvaluator;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.InstantSource;

/**
 * The evaluator where no policy is known, which {@link PreconditionEvaluator#provided()} finds: a request must carry
 * what its method requires by default, and a version stands for all of its representations alike.
 */
public final class Rfc9110Evaluator implements PreconditionEvaluator {

    /** For {@link java.util.ServiceLoader}. */
    public Rfc9110Evaluator() {}

    @Override
    public Outcome evaluate(String method, MultivaluedMap<String, String> fields, Validators current) {
        return guard(method).evaluate(method, fields, current);
    }

    @Override
    public void check(String method, MultivaluedMap<String, String> fields, Validators current) {
        guard(method).checkNow(method, fields, current);
    }

    @Override
    public boolean rangeApplies(MultivaluedMap<String, String> fields, Validators current) {
        return guard("GET").rangeApplies(fields, current);
    }

    @Override
    public ClientErrorException conflict(String method, MultivaluedMap<String, String> fields) {
        return guard(method).conflict(method, fields);
    }

    private static Guard guard(String method) {
        Policy policy = new Policy(
                method, "", method, Requirement.of(method), Match.EXACT, Representations.UNKNOWN, null, Epoch.NONE);
        return new Guard(policy, Tags.UNNAMED, InstantSource.system(), Decisions.UNHEARD);
    }
}
