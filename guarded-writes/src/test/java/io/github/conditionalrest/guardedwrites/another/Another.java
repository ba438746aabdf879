package io.github.conditionalrest.guardedwrites.another;

import jakarta.ws.rs.core.Application;

class Another extends Application {}
