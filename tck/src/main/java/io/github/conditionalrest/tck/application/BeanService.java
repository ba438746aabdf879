package io.github.conditionalrest.tck.application;

import jakarta.enterprise.context.ApplicationScoped;

/** A service of the application. */
@ApplicationScoped
public class BeanService {

    /** The tag of a document. */
    public String tag(String id) {
        return "from-a-bean-" + id;
    }
}
