package org.example;

import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.jersey.JerseyBinding;
import io.github.conditionalrest.tck.junit.ConditionalRestTck;
import io.github.conditionalrest.tck.junit.DeployedRuntime;
import io.github.conditionalrest.tck.junit.War;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

class MyServerRun extends ConditionalRestTck {

    MyServerRun() {
        super(new DeployedRuntime("My server 1.0", URI.create("http://127.0.0.1:8080/tck/")));
    }

    public static void main(String[] arguments) throws IOException {
        War.ofTck(ConditionalFeature.class, JerseyBinding.class).writeTo(Path.of("target/tck.war"));
    }
}
