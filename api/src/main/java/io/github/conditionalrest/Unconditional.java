package io.github.conditionalrest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Takes a method, or all methods of a class, out of a {@link Conditional} that stands farther away. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Unconditional {

    /**
     * Why it needs no precondition, for whoever reads the code, the table of policies or the report of a test: "counts
     * visits only". It changes nothing.
     */
    String reason() default "";
}
