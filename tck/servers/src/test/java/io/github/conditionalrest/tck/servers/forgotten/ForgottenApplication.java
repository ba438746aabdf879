package io.github.conditionalrest.tck.servers.forgotten;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources that the server finds. */
@ApplicationPath("/")
public class ForgottenApplication extends Application {}
