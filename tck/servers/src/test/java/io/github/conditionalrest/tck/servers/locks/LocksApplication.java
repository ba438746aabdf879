package io.github.conditionalrest.tck.servers.locks;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources that the server finds. */
@ApplicationPath("/")
public class LocksApplication extends Application {}
