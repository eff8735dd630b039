package cn.cegn.ra.application.boundary;

import cn.cegn.ra.lifecycle.Step;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the boundary method that takes a step. Its {@code RolesAllowed} repeats the role of the step's row on purpose: two locks, and a test
 * proves that they agree.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Takes {
    Step value();
}
