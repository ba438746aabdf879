package io.github.conditionalrest.core;

import io.github.conditionalrest.spi.Decision;
import io.github.conditionalrest.spi.PreconditionListener;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was decided. */
final class Decided implements PreconditionListener {

    final List<Decision> all = new ArrayList<>();

    @Override
    public void decided(Decision decision) {
        all.add(decision);
    }
}
