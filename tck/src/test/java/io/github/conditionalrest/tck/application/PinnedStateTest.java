package io.github.conditionalrest.tck.application;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.conditionalrest.tck.catalogue.State;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PinnedStateTest {

    @Test
    void thereIsAPinnedResourceForEachStateAndNoOther() {
        List<String> states = Arrays.stream(State.values()).map(Enum::name).toList();
        assertThat(Arrays.stream(PinnedState.values()).map(Enum::name).toList(), equalTo(states));
        assertThat(
                Arrays.stream(State.values())
                        .map(state -> PinnedState.of(state.label()).name())
                        .toList(),
                equalTo(states));
    }
}
