package cn.xingji.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whose rows an endpoint reads or acts on: by the {@link cn.xingji.search.Sight} of which class. Without one, whoever
 * the door lets in sees all of it. The matrix of access follows from it; a method's own goes before its class's.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Shown {
    /** The class that holds the sight. */
    Class<?> by() default Void.class;

    /** The constant's name. */
    String as() default "SIGHT";

    /** Whether the body names the row, where the address doesn't. */
    boolean namedInBody() default false;
}
