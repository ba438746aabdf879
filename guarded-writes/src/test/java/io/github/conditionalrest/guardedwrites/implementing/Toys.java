package io.github.conditionalrest.guardedwrites.implementing;

import io.github.conditionalrest.guardedwrites.generated.AbstractToys;

public class Toys extends AbstractToys {}
