package com.acme.api;

import jakarta.ws.rs.core.Application;
import java.util.Set;

class AcmeApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ArticleResource.class);
    }
}
