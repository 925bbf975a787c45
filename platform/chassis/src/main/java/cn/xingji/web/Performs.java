package cn.xingji.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which act of a lifecycle an endpoint performs. A test compares the roles that the endpoint lets in with those of the
 * act's rows, and misses no act that a person may do.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Performs.Several.class)
public @interface Performs {
    /** The acts that it is one of. */
    Class<? extends Enum<?>> of();

    /** The act's name. */
    String value();

    /** An endpoint where the caller chooses, to agree or to object say. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Several {
        Performs[] value();
    }
}
