package io.github.conditionalrest.tck.servers.notes;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources that the server finds. */
@ApplicationPath("/")
public class NotesApplication extends Application {}
