package io.github.conditionalrest.tck.servers.wrong;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources that the server finds. */
@ApplicationPath("/")
public class WrongApplication extends Application {}
