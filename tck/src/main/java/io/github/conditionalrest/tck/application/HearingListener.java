package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.spi.Decision;
import io.github.conditionalrest.spi.PreconditionListener;

/** Remembers the decisions about the resources that are there to be observed; found by the service loader. */
public final class HearingListener implements PreconditionListener {

    @Override
    public void decided(Decision decision) {
        if (decision.route().startsWith("observed") || decision.route().startsWith("raced")) {
            Memory.hear(decision.kind() + " " + decision.method() + " " + decision.route() + " " + decision.field());
        }
    }
}
