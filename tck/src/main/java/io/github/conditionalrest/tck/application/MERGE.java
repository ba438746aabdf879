package io.github.conditionalrest.tck.application;

import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A request method that nobody else knows; named like those of Jakarta REST. */
@HttpMethod("MERGE")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MERGE {}
