package io.github.conditionalrest.tck.servers.unevaluated;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources that the server finds. */
@ApplicationPath("/")
public class UnevaluatedApplication extends Application {}
