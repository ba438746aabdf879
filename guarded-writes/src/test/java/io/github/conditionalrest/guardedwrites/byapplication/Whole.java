package io.github.conditionalrest.guardedwrites.byapplication;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.guardedwrites.guarded.Items;
import jakarta.ws.rs.core.Application;

@Conditional(validators = Items.Source.class)
class Whole extends Application {}
