package io.github.conditionalrest.guardedwrites.implementing;

import io.github.conditionalrest.guardedwrites.generated.PetsApi;

public class Pets implements PetsApi {

    @Override
    public void replacePet() {}
}
