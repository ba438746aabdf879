package io.github.conditionalrest.guardedwrites.forgotten;

import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@HttpMethod("APPEND")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Append {}
