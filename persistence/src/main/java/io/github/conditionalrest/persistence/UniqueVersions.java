package io.github.conditionalrest.persistence;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an entity of Jakarta Persistence, or on a {@link RowVersionSource} or {@link EntityVersionSource}: no row ever has
 * a version that a row of the same identifier had before.
 *
 * <p>That is so where rows are kept when they are deleted, where identifiers are generated, and where a new row starts
 * above all versions that there were, such as at {@link System#currentTimeMillis}. It is not so where a row is deleted
 * and created again from version 0: whoever holds the tag of the first row then overwrites the second one, unseen.
 * Without this annotation the application is told so when it starts.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UniqueVersions {}
