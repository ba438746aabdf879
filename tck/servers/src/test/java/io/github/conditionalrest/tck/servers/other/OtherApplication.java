package io.github.conditionalrest.tck.servers.other;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources that the server finds. */
@ApplicationPath("/")
public class OtherApplication extends Application {}
