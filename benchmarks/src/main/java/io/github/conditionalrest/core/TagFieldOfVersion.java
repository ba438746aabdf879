package io.github.conditionalrest.core;

import io.github.conditionalrest.Match;
import io.github.conditionalrest.benchmarks.evaluation.Input;
import java.util.List;

/** The same with a tag that is made from a version, as it is where a source tells versions. */
public class TagFieldOfVersion extends TagField {

    @Override
    CurrentTag current() {
        String selected = ";" + Input.MEDIA_TYPE;
        return CurrentTag.ofVersion(Input.VERSION, List.of(selected), selected, Match.EXACT);
    }
}
